from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.models import TyperInfo

import quizgen
from quizgen.cli.app import app
from quizgen.cli.help import SECTIONS

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
    command = [sys.executable, "-m", "quizgen", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)


def imported_by(*arguments: str) -> set[str]:
    """The modules that a real run of quizgen imports."""
    command = [sys.executable, "-X", "importtime", "-m", "quizgen", *arguments]
    alone = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=alone)
    return set(re.findall(r"\|\s+(\S+)$", done.stderr, re.MULTILINE))


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


def test_every_command_stands_in_a_section_of_the_help() -> None:
    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    groups = {group.name for group in app.registered_groups}
    assert commands | groups == {name for _, names in SECTIONS for name in names}


@pytest.mark.parametrize(
    "group", [group for group in app.registered_groups if group.name], ids=lambda g: g.name
)
def test_help_of_a_group_shows_each_of_its_commands_with_examples(group: TyperInfo) -> None:
    assert group.name
    assert group.typer_instance
    shown = run(group.name, "--help").stdout

    for command in group.typer_instance.registered_commands:
        assert command.callback
        name = command.callback.__name__
        assert re.search(rf"^  {name} +\S", shown, re.MULTILINE)
        assert "Examples:" in run(group.name, name, "--help").stdout


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"quizgen {quizgen.__version__}\n"


def test_an_unknown_command_is_wrong_usage_and_the_nearest_is_named() -> None:
    done = run("biuld")

    assert done.returncode == 2
    assert "build" in done.stderr


def test_completion_for_shells_can_be_printed() -> None:
    done = run("--show-completion", "bash")

    assert done.returncode == 0
    assert "_QUIZGEN_COMPLETE" in done.stdout
