from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer
from cli.forked import run_text
from imports import imported_by
from typer.core import TyperGroup

import quizgen
from quizgen.cli.anki import anki
from quizgen.cli.app import SECTIONS, app
from quizgen.cli.guide import find_guides

pytestmark = pytest.mark.dependencies

HEAVY = (
    "anki",
    "genanki",
    "jinja2",
    "quizgen.model",
    "rich.markdown",
    "markdown_it",
    "fsrs",
    "rapidfuzz",
    "yaml",
)


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return run_text(*arguments, cwd=cwd)


def commands_of(group: typer.Typer) -> dict[str, Any]:
    """The commands of a group by name, all imported."""
    described = typer.main.get_command(group)
    assert isinstance(described, TyperGroup)
    context = typer.Context(described)
    return {name: described.get_command(context, name) for name in described.list_commands(context)}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("--version",),
        ("build", "--help"),
        ("quiz", "--help"),
        ("anki", "--help"),
        ("anki", "check", "--help"),
    ],
)
def test_help_and_version_import_nothing_heavy(arguments: tuple[str, ...]) -> None:
    modules = imported_by(*arguments)

    assert "typer" in modules
    assert not {
        module for module in modules for heavy in HEAVY if module == heavy or module.startswith(heavy + ".")
    }


def test_bare_quizgen_shows_the_same_help_as_asking_for_it() -> None:
    assert run().stdout + run().stderr == run("--help").stdout == run("-h").stdout


def test_help_shows_every_command_with_its_purpose_and_examples() -> None:
    shown = run("--help").stdout

    for name in (name for _, names in SECTIONS for name in names):
        assert re.search(rf"^  {name} +\S", shown, re.MULTILINE)
        assert "Examples:" in run(name, "--help").stdout
    assert "Examples:\n  quizgen new" in shown


@pytest.mark.parametrize(("package", "group"), [("", app), ("anki", anki)])
def test_every_module_with_examples_is_a_command(package: str, group: typer.Typer) -> None:
    folder = Path(quizgen.__file__).parent / "cli" / package
    modules = {
        path.stem.removesuffix("_")
        for path in folder.glob("*.py")
        if "\nEXAMPLES = " in path.read_text("utf-8")
    }
    groups = {path.parent.name.removesuffix("_") for path in folder.glob("*/__init__.py")}

    assert set(commands_of(group)) == (modules | groups) - {"app", "__init_"}


def test_help_names_every_guide() -> None:
    (found,) = re.findall(r"^  guide [^\n]*\n(?: {4,}[^\n]*\n)*", run("--help").stdout, re.MULTILINE)
    named = " ".join(found.lower().split())

    assert [topic for topic in find_guides() if topic.replace("-", " ") not in named] == []


def test_help_of_a_group_shows_each_of_its_commands_with_examples() -> None:
    shown = run("anki", "--help").stdout

    for name in commands_of(anki):
        assert re.search(rf"^  {name} +\S", shown, re.MULTILINE)
        assert "Examples:" in run("anki", name, "--help").stdout


def test_a_command_is_called_by_the_name_of_its_module() -> None:
    for group in (app, anki):
        for name, command in commands_of(group).items():
            assert command.name == name


def test_a_command_waits_for_no_other_command() -> None:
    modules = imported_by("schema")

    assert "quizgen.cli.schema" in modules
    assert not modules & {
        f"quizgen.cli.{name}" for _, names in SECTIONS for name in names if name != "schema"
    }


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"quizgen {quizgen.__version__}\n"


def test_an_unknown_command_is_wrong_usage_and_the_nearest_is_named() -> None:
    done = run("biuld")

    assert done.returncode == 2
    assert "build" in done.stderr


def test_completion_for_shells_can_be_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")  # tests may run without a shell
    done = run("--show-completion", "bash")

    assert done.returncode == 0
    assert "_QUIZGEN_COMPLETE" in done.stdout
