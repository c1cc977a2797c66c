"""The schemas in a real editor's YAML language server: what it marks, offers and explains."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer
from schema_cases import (
    ACCEPTED,
    ACCEPTED_HEADS,
    HEAD,
    REJECTED,
    REJECTED_HEADS,
    a_question,
    with_head,
)

from quizgen.api.schemas import SCHEMAS, json_schema
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.model.questions import TYPE_NAMES
from quizgen.problems import FORMER_CODES, Severity

BANKS = Path(__file__).parents[2] / "question_banks"
CODES = [check.code for check in CHECKS]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with LanguageServer() as server:
        yield Editor(tmp_path_factory.mktemp("lesson"), server)


class Editor:
    """A folder with the schemas, and files that are open in an editor, each under a name of its own."""

    def __init__(self, folder: Path, server: LanguageServer) -> None:
        self.folder = folder
        self.server = server
        self.count = 0
        for name in SCHEMAS:
            (folder / f"{name}.schema.json").write_text(json_schema(name), encoding="utf-8")

    def write(self, text: str, schema: str = "bank") -> Path:
        self.count += 1
        path = self.folder / f"{self.count}.yaml"
        path.write_text(f"# yaml-language-server: $schema={schema}.schema.json\n{text}", encoding="utf-8")
        return path

    def marks(self, text: str, schema: str = "bank") -> list[str]:
        ((*found,),) = self.server.open(self.write(text, schema))
        return [mark.message for mark in found]

    def offers(self, text: str, schema: str = "bank") -> list[str]:
        """What is offered where the text has a `|`."""
        path, line, column = self._opened(text, schema)
        return self.server.complete(path, line, column)

    def explains(self, text: str, schema: str = "bank") -> str:
        """What is shown of the word that begins where the text has a `|`."""
        path, line, column = self._opened(text, schema)
        return self.server.hover(path, line, column + 1)

    def _opened(self, text: str, schema: str) -> tuple[Path, int, int]:
        before, _, after = text.partition("|")
        path = self.write(before + after, schema)
        self.server.open(path)
        return path, before.count("\n") + 1, len(before.rpartition("\n")[2])


def test_nothing_is_marked_in_banks_that_the_reader_accepts(editor: Editor) -> None:
    text = HEAD + "".join(a_question(kind, **keys) for kind, keys in ACCEPTED)
    paths = [editor.write(text)]
    paths += [editor.write(with_head(line)) for line in ACCEPTED_HEADS]

    found = editor.server.open(*paths, *sorted(BANKS.glob("*/*.yaml")))

    lines = text.splitlines()
    assert [(lines[mark.line - 1], mark.message) for mark in found[0]] == []
    assert [marks for marks in found[1:] if marks] == []


def test_every_question_that_the_reader_refuses_is_marked(editor: Editor) -> None:
    questions = [a_question(kind, **keys) for kind, keys in REJECTED]
    path = editor.write(HEAD + "".join(questions))

    (marks,) = editor.server.open(path)

    marked = {mark.line for mark in marks}
    start = 1 + HEAD.count("\n")
    missed = []
    for question in questions:
        lines = question.count("\n")
        if marked.isdisjoint(range(start, start + lines)):
            missed.append(question)
        start += lines
    assert missed == []


def test_every_key_of_a_bank_that_the_reader_refuses_is_marked(editor: Editor) -> None:
    paths = [editor.write(with_head(line)) for line in REJECTED_HEADS]

    marked = editor.server.open(*paths)

    assert [line for line, marks in zip(REJECTED_HEADS, marked, strict=True) if not marks] == []


@pytest.mark.parametrize("written", ["mcq", ""])
def test_a_type_that_there_is_not_is_marked_with_all_types_and_with_nothing_else(
    editor: Editor, written: str
) -> None:
    (message,) = editor.marks(f"{HEAD}  - id: q\n    type: {written}\n    anser: 5\n")

    assert [name for name in TYPE_NAMES if f'"{name}"' not in message] == []


def test_messages_say_what_to_write(editor: Editor) -> None:
    text = HEAD + a_question("numeric", answer="twelve", id="Q 1", image="{file: ../x.png, alt: A}")

    assert {*editor.marks(text)} == {
        "This text must consist of lower-case letters, digits and single hyphens, like convoy-vehicles.",
        "Write a number like 4500, 4,500 or 0.5.",
        "This text must be a file in the bank's folder, like images/map.png.",
    }


def test_types_are_offered(editor: Editor) -> None:
    assert editor.offers(f"{HEAD}  - id: q\n    type: |\n") == list(TYPE_NAMES)


def test_the_keys_of_the_type_are_offered_and_no_others(editor: Editor) -> None:
    offered = editor.offers(f"{HEAD}  - id: q\n    type: numeric\n    |\n")

    assert {"tolerance", "range", "ask", "cite", "answer", "allow"} <= {*offered}
    assert {"distractors", "front", "rubric"}.isdisjoint(offered)


def test_a_question_without_a_type_is_offered_the_type_and_common_keys(editor: Editor) -> None:
    assert {"type", "ask", "cite", "explain"} <= {*editor.offers(f"{HEAD}  - id: q\n    |\n")}


def test_the_codes_of_all_checks_are_offered_under_allow_but_no_former_ones(editor: Editor) -> None:
    offered = editor.offers(f"{HEAD}  - id: q\n    type: numeric\n    allow:\n      |\n")

    assert sorted(offered) == sorted(CODES)
    assert FORMER_CODES.keys().isdisjoint(offered)


def test_codes_and_severities_are_offered_under_checks(editor: Editor) -> None:
    offered = editor.offers(f"checks:\n  |\n{HEAD}")

    assert {check.code for check in (*CHECKS, *ABOUT_CHECKS)} == {*offered}
    assert [each.strip('"') for each in editor.offers(f"checks:\n  clang: |\n{HEAD}")] == [
        "error",
        "warning",
        "info",
        "off",
    ]


def test_keys_types_and_codes_are_explained(editor: Editor) -> None:
    question = f"{HEAD}  - id: q\n    type: numeric\n    tolerance: 5\n    allow: {{clang: x}}\n"

    assert "for example 50 or 5%" in editor.explains(question.replace("tolerance", "|tolerance"))
    assert "answer by typing a number" in editor.explains(question.replace("numeric", "|numeric"))
    clang = next(check for check in CHECKS if check.code == "clang")
    assert clang.summary in editor.explains(question.replace("clang", "|clang"))


def test_settings_for_several_banks_are_marked_and_completed(editor: Editor) -> None:
    good = "select: [clang, gives-away]\nignore: long-stem\nchecks: {clang: off}\nreading_grade: '8'\nlanguage: fr\ndeck: 1\n"

    assert editor.marks(good, "settings") == []
    for wrong in ("select: [clnag]", "ignore: citation-not-found", "strictness: severe", "titel: x"):
        assert editor.marks(wrong + "\n", "settings") != [], wrong
    loose = [check.code for check in (*CHECKS, *ABOUT_CHECKS) if check.severity is not Severity.ERROR]
    assert sorted(editor.offers("ignore:\n  - |\n", "settings")) == sorted(loose)
