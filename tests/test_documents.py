"""The documents say what is so."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer
from documents import (
    FOR_USERS,
    GUIDES,
    README,
    ROOT,
    blocks,
    inline_commands,
    options,
    shell_commands,
    text_of,
)
from pydantic import TypeAdapter
from typer.core import TyperGroup

import quizgen as qg
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.cli.anki import SECTIONS as ANKI_SECTIONS
from quizgen.cli.app import SECTIONS, app
from quizgen.cli.guide import find_guides
from quizgen.cli.history import SECTIONS as HISTORY_SECTIONS
from quizgen.cli.report import format_problems
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.bank import Bank
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES, Question
from quizgen.model.shared_settings import SharedSettings
from quizgen.model.worksheet_section import WorksheetSection
from quizgen.model.worksheet_spec import WorksheetSpec
from quizgen.outputs.registry import all_outputs
from quizgen.problems import FORMER_CODES

ARCHITECTURE = text_of(ROOT / "ARCHITECTURE.md")
CHANGELOG = text_of(ROOT / "CHANGELOG.md")
AUTHORS = ROOT / "quizgen" / "guide" / "authors.md"
TEACHERS = ROOT / "quizgen" / "guide" / "teachers.md"
MAX_README_LINES = 250

SAMPLE = """\
bank: market
title: The market
questions:
  - id: stalls
    type: multiple-choice
    ask: How many stalls are there?
    answer: 60
    distractors: [50, 70]
    cite: 60 stalls
  - id: again
    type: multiple-choice
    anser: 100
    ask: How many are there?
    distractors: [50, 70]
    cite: 60 stalls
"""
"""A bank with a misspelt key in the line that the documents show."""

EACH_DOCUMENT = pytest.mark.parametrize("document", FOR_USERS, ids=lambda path: path.name)


def test_a_newcomer_reads_the_readme_in_five_minutes() -> None:
    assert len(text_of(README).splitlines()) < MAX_README_LINES


def test_the_readmes_bank_is_on_the_first_screen() -> None:
    text = text_of(README)

    assert text[: text.index("```yaml")].count("\n") < 15


def test_the_readmes_bank_cites_the_article_in_this_repository(tmp_path: Path) -> None:
    article = ROOT / "question_banks" / "us-withdrawal-from-iraq" / "article.md"
    (tmp_path / "article.md").write_bytes(article.read_bytes())
    (tmp_path / "bank.yaml").write_text(blocks(README, "yaml")[0], encoding="utf-8")

    checked = qg.check([tmp_path])

    assert checked.problems == ()
    assert len(checked.sound[0].banks[0].questions) == 2


def test_the_authors_example_bank_has_no_problem_but_its_pending_question(tmp_path: Path) -> None:
    (bank,) = [code for code in blocks(AUTHORS, "yaml") if "\nbank: " in code]
    questions = [code for code in blocks(AUTHORS, "yaml") if code.startswith("- id: ")]
    (article,) = blocks(AUTHORS, "md")
    indented = "".join(f"  {line}\n" for question in questions for line in question.splitlines())
    (tmp_path / "article.md").write_text(article, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{bank}\n{indented}", encoding="utf-8")

    checked = qg.check(tmp_path)

    assert [problem.code for problem in checked.problems] == ["citation-pending"]
    assert len(checked.sound[0].banks[0].questions) == 5


@pytest.mark.parametrize("document", [README, AUTHORS], ids=lambda path: path.name)
def test_the_sample_problem_of_a_document_is_what_is_printed(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shown,) = [code for code in blocks(document, "text") if "bank.yaml" in code]
    monkeypatch.chdir(tmp_path)
    Path("lessons").mkdir()
    Path("lessons/article.md").write_text("---\ntitle: The market\n---\nThe market has 60 stalls.\n")
    Path("lessons/bank.yaml").write_text(SAMPLE, encoding="utf-8")

    (unknown,) = [problem for problem in qg.load("lessons").problems if problem.code == "unknown-key"]

    assert shown == format_problems([unknown])


def test_the_former_code_that_the_guide_names_can_be_allowed() -> None:
    named = re.search(r"Former names of codes \(such as `([a-z-]+)` for `([a-z-]+)`\)", text_of(AUTHORS))

    assert named
    assert FORMER_CODES[named[1]] == named[2]
    assert named[2] in {check.code for check in CHECKS}


def validated(code: str) -> object:
    """What a piece of a bank describes, as a value of the model; raises if it is not valid."""
    read = read_yaml(code, "guide.md")
    assert read.problems == ()
    match read.data:
        case list() as questions:
            return TypeAdapter(list[Question]).validate_python(questions)
        case {"bank": _} as bank:
            return Bank.model_validate(bank)
        case {"worksheets": list()} as shared if "banks:" in code:
            return SharedSettings.model_validate(shared)
        case {"worksheets": list() as worksheets}:
            return [WorksheetSpec.model_validate(each) for each in worksheets]
        case dict() as shared if shared.keys() & {"ignore", "header", "scale"}:
            return SharedSettings.model_validate(shared)
        case dict() as head if "checks" in head:
            bank = read_yaml(blocks(README, "yaml")[0], "README.md").data
            assert isinstance(bank, dict)
            return Bank.model_validate({**bank, **head})
        case dict() as keys if "accept" in keys:
            typed = {"id": "one", "type": "short-answer", "cite": "a word"}
            return TypeAdapter(Question).validate_python({**typed, **keys})
        case dict() as keys:
            card = {"id": "one", "type": "flashcard", "front": "Front", "back": "Back", "cite": "a word"}
            return TypeAdapter(Question).validate_python({**card, **keys})
        case other:
            pytest.fail(f"not a piece of a bank: {other}")


@EACH_DOCUMENT
def test_every_piece_of_a_bank_in_a_document_is_valid(document: Path) -> None:
    for code in blocks(document, "yaml"):
        assert validated(code)


def test_the_teachers_worksheets_use_every_key_of_a_worksheet() -> None:
    listed = "".join(code for code in blocks(TEACHERS, "yaml") if code.startswith("worksheets:"))
    names = {*WorksheetSpec.model_fields, *WorksheetSection.model_fields}

    assert {name for name in names if f"{name}:" not in listed} == set()
    assert {name for name in names if f"| `{name}` |" not in text_of(TEACHERS)} == set()


COMMANDS = [
    f"{prefix}{name}"
    for prefix, sections in (("", SECTIONS), ("anki ", ANKI_SECTIONS), ("history ", HISTORY_SECTIONS))
    for _, names in sections
    for name in names
    if name not in {"anki", "history"}
]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `quizgen {command}" in text_of(README)


def test_every_guide_is_in_the_readme() -> None:
    missing = [topic for topic in find_guides() if f"| `quizgen guide {topic}` |" not in text_of(README)]

    assert missing == []


def command_of(arguments: list[str]) -> tuple[Any, list[str]]:
    """The command that the arguments call, and the arguments that are left for it."""
    found: Any = typer.main.get_command(app)
    rest = arguments
    while rest and isinstance(found, TyperGroup):
        command = found.get_command(typer.Context(found), rest[0])
        if command is None:
            break
        found, rest = command, rest[1:]
    return found, rest


@EACH_DOCUMENT
def test_every_shell_example_of_a_document_is_understood(document: Path) -> None:
    for line in shell_commands(document):
        command, arguments = command_of(shlex.split(line))

        assert not isinstance(command, TyperGroup), line
        command.make_context("quizgen", arguments)


def known_options(command: Any) -> set[str]:
    own = {opt for parameter in command.params for opt in (*parameter.opts, *parameter.secondary_opts)}
    if not isinstance(command, TyperGroup):
        return own | {"--help"}
    context = typer.Context(command)
    below = (command.get_command(context, name) for name in command.list_commands(context))
    return own.union(*(known_options(each) for each in below))


@EACH_DOCUMENT
def test_every_command_and_option_that_a_document_names_exists(document: Path) -> None:
    whole, _ = command_of([])
    unknown = set()
    for line in inline_commands(document):
        words = line.split()
        command, rest = command_of(words)
        if isinstance(command, TyperGroup) and rest and re.fullmatch("[a-z]+", rest[0]):
            unknown.add(f"quizgen {line}")
        unknown |= {word for word in rest if word.startswith("--")} - known_options(command)

    assert unknown == set()
    assert options(document) - known_options(whole) == set()


@pytest.mark.parametrize("name", TYPE_NAMES)
def test_every_question_type_is_in_the_guide_for_authors(name: str) -> None:
    assert f"| `{name}` |" in text_of(AUTHORS)


def test_every_key_of_a_question_and_a_bank_is_in_the_guide_for_authors() -> None:
    keys = {*Bank.model_fields, *(name for question in QUESTION_TYPES for name in question.model_fields)}

    assert {key for key in keys if not re.search(rf"`{key}\b", text_of(AUTHORS))} == set()


def test_the_guide_for_authors_lists_every_check_with_its_severity_once() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \| (error|warning|info) \|", text_of(AUTHORS), re.MULTILINE)

    assert sorted(listed) == sorted((check.code, str(check.severity)) for check in (*CHECKS, *ABOUT_CHECKS))


@pytest.mark.parametrize(
    "output", [output for output in all_outputs() if output.scope == "folder"], ids=lambda output: output.name
)
def test_every_output_is_named_in_the_guide_for_teachers(output: object) -> None:
    listed = re.search(r"--only ([a-z0-9,-]+)", text_of(TEACHERS))

    assert listed
    name = output.name  # type: ignore[attr-defined]  # ids of parametrise are untyped
    assert name in listed[1].split(","), "add it to --only in quizgen/guide/teachers.md"


@pytest.mark.parametrize(
    "document", [*FOR_USERS, ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md"], ids=lambda path: path.name
)
def test_every_relative_link_and_picture_of_a_document_is_there(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#\s]+)", text_of(document))

    assert [target for target in targets if not (document.parent / target).is_file()] == []


def test_the_readme_shows_pictures() -> None:
    assert len(re.findall(r"!\[[^\]]+\]\([^)]+\.png\)", text_of(README))) >= 4


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_guide_has_one_heading_and_a_sentence_for_the_list_of_topics(guide: Path) -> None:
    assert re.match(r"# [A-Z].*\n\n[A-Z][^\n]+\.\n", text_of(guide))


@pytest.mark.parametrize(
    "document",
    [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        *(f"quizgen/guide/{guide.name}" for guide in GUIDES),
    ],
)
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
