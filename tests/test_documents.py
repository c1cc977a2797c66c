"""The documents say what is so."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from quizgen import api
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.cli.anki import SECTIONS as ANKI_SECTIONS
from quizgen.cli.app import SECTIONS
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES
from quizgen.model.worksheet_spec import WorksheetSpec
from quizgen.outputs.registry import OUTPUTS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The README's first block of code in a language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_readmes_bank_loads_and_rests_on_the_article_that_comes_with_it(tmp_path: Path) -> None:
    article = ROOT / "question_banks" / "us-withdrawal-from-iraq" / "article.md"
    (tmp_path / "article.md").write_bytes(article.read_bytes())
    (tmp_path / "bank.yaml").write_text(block("yaml"), encoding="utf-8")

    checked = api.check([tmp_path])

    assert checked.problems == ()
    assert len(checked.sound[0].banks[0].questions) == 2


def test_the_readmes_worksheets_are_what_a_bank_may_name() -> None:
    (listed,) = re.findall(r"```yaml\n(worksheets:\n.*?)```", README, re.DOTALL)
    read = read_yaml(listed, "README.md")

    assert read.problems == ()
    assert isinstance(read.data, dict)
    named = [WorksheetSpec.model_validate(data) for data in read.data["worksheets"]]
    assert [blueprint.name for blueprint in named] == ["quiz-1", "final"]
    assert {name for name in WorksheetSpec.model_fields if f"{name}:" not in listed} == set()


def test_the_readmes_bank_stands_on_the_first_screen() -> None:
    assert README[: README.index("```yaml")].count("\n") < 15


COMMANDS = [
    f"{prefix}{name}"
    for prefix, sections in (("", SECTIONS), ("anki ", ANKI_SECTIONS))
    for _, names in sections
    for name in names
    if name != "anki"
]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `quizgen {command}" in README


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_every_question_type_is_in_the_readme(name: str) -> None:
    assert f"| `{name}` |" in README


def test_every_key_of_a_question_is_in_the_readme() -> None:
    keys = {name for question in QUESTION_TYPES for name in question.model_fields}

    assert {key for key in keys if not re.search(rf"`{key}\b", README)} == set()


@pytest.mark.parametrize("check", [*CHECKS, *ABOUT_CHECKS], ids=lambda check: check.code)
def test_every_check_is_in_the_readme(check: object) -> None:
    assert f"`{check.code}`" in README  # type: ignore[attr-defined]  # ids of parametrise are untyped


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)
def test_every_output_is_named_in_the_readmes_build_command(output: object) -> None:
    listed = re.search(r"--only ([a-z,]+)", README)

    assert listed
    assert output.name in listed[1].split(",")  # type: ignore[attr-defined]  # as above


def test_every_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)

    assert len(pictures) >= 4
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_every_path_that_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    named = re.findall(
        r"`((?:quizgen|model|loading|markup|outputs|checks|cli|grading|quiz|templates|tests)/[\w./-]+\w)",
        text,
    )
    missing = [name for name in named if not ((ROOT / name).exists() or (ROOT / "quizgen" / name).exists())]

    assert missing == []


def test_every_layer_is_in_the_architecture() -> None:
    packages = {path.stem for path in (ROOT / "quizgen").iterdir() if not path.name.startswith(("_", "."))}

    assert {name for name in packages - {"py"} if f"`{name}`" not in ARCHITECTURE} == set()


def test_the_changelog_begins_with_what_is_unreleased() -> None:
    assert re.search(r"^## \[Unreleased\]\n\n### (Added|Changed|Fixed)\n\n- ", CHANGELOG, re.MULTILINE)


def test_no_module_is_longer_than_one_subject_needs() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "quizgen").rglob("*.py")
    }

    assert {str(path): lines for path, lines in lengths.items() if lines > 350} == {}


def test_no_file_of_the_project_names_a_place_on_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]
    found = [name for name in names if f"{ROOT}/".encode() in (ROOT / name).read_bytes()]

    assert found == []
