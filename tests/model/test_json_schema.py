from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from samples import one_of_each

from quizgen.model.json_schema import bank_schema, schema_text
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES

pytestmark = pytest.mark.dependencies

BANKS = Path(__file__).parents[2] / "question_banks"
SCHEMA = bank_schema()
VALIDATOR = Draft7Validator(SCHEMA)


class Core(yaml.SafeLoader):
    """YAML as the language server reads it: the core schema of YAML 1.2, where `no` is a word."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=Core))]


def banks() -> Iterator[Path]:
    return (path for path in sorted(BANKS.rglob("*.yaml")) if path.name != "original.yaml")


def properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property anywhere in the schema."""
    match schema:
        case dict():
            for name, inner in schema.get("properties", {}).items():
                yield name, inner
            for inner in schema.values():
                yield from properties(inner)
        case list():
            for inner in schema:
                yield from properties(inner)
        case _:
            pass  # a word or a number


def test_it_is_a_schema_of_draft_07() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in schema_text()


def test_the_copy_that_banks_point_to_is_current() -> None:
    assert (BANKS / "bank.schema.json").read_text(encoding="utf-8") == schema_text(), "run `make schema`"


@pytest.mark.parametrize("path", list(banks()), ids=lambda path: path.stem)
def test_every_bank_that_comes_with_quizgen_fits_and_names_it_in_its_first_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert complaints(text) == []
    assert text.startswith("# yaml-language-server: $schema=../bank.schema.json\n")


def test_every_key_has_hover_text() -> None:
    found = list(properties(SCHEMA))

    assert len(found) > 150
    assert [name for name, schema in found if not schema.get("description")] == []
    assert [name for name, s in found if s["description"] != s["markdownDescription"]] == []


def test_every_question_type_is_offered_with_its_keys() -> None:
    offered = {}
    for alternative in SCHEMA["properties"]["questions"]["items"]["oneOf"]:
        definition = SCHEMA["definitions"][alternative["$ref"].rpartition("/")[2]]
        offered[definition["properties"]["type"]["const"]] = set(definition["properties"])

    assert tuple(offered) == TYPE_NAMES
    assert list(offered.values()) == [set(question.model_fields) for question in QUESTION_TYPES]


def test_patterns_mean_the_same_to_the_regular_expressions_of_editors() -> None:
    patterns = [schema["pattern"] for _, schema in properties(SCHEMA) if "pattern" in schema]

    assert patterns
    assert [pattern for pattern in patterns if "\\w" in pattern or "(?" in pattern] == []


HEAD = "bank: b\ntitle: T\nquestions:\n"
QUESTION = "  - {id: q, type: true-false, ask: A, answer: true, cite: words}\n"


@pytest.mark.parametrize(
    "question",
    [
        "{id: q, type: multiple-choice, ask: A, answer: 157, distractors: [500, true, {text: 4.5, feedback: x}], cite: w}",
        "{id: q, type: date, ask: A, answer: 2011, cite: {quote: w, after: x}}",
        "{id: q, type: date, ask: A, answer: 2011-12-18, cite: [a, b]}",
        "{id: q, type: numeric, ask: A, answer: 4500, tolerance: 5%, cite: w}",
        "{id: q, type: open-ended, ask: A, model: M, rubric: {c: 1, d: 0.5}, cite: w}",
        "{id: q, type: short-answer, ask: A, answer: no, cite: w, tags: [a, 2011]}",
        "{id: q, type: flashcard, front: A, back: 1, uncited: because}",
    ],
)
def test_what_the_loader_takes_is_not_marked(question: str) -> None:
    assert complaints(f"{HEAD}  - {question}\n") == []


SHEETS = HEAD + QUESTION + "worksheets:\n  - "


@pytest.mark.parametrize(
    "sheet",
    [
        "{name: quiz-1, title: Quiz 1, pick: [easy:5, medium:3], points: 2, forms: 3}",
        "{name: 1, title: 1, pick: 'easy:5, tag=x', instructions: Read.}",
        "{name: final, title: Final, questions: [q]}",
    ],
)
def test_worksheets_that_the_loader_takes_are_not_marked(sheet: str) -> None:
    assert complaints(f"{SHEETS}{sheet}\n") == []


@pytest.mark.parametrize(
    "sheet",
    ["{name: quiz-1}", "{name: Quiz 1, title: T}", "{name: q, title: T, pick: {easy: 5}}", "{name: q, title: T, forms: 27}"],
)  # fmt: skip
def test_worksheets_that_the_loader_refuses_are_marked(sheet: str) -> None:
    assert complaints(f"{SHEETS}{sheet}\n") != []


@pytest.mark.parametrize(
    "text",
    [
        f"titel: x\n{HEAD}{QUESTION}",
        HEAD + QUESTION.replace("answer:", "anser:"),
        HEAD + QUESTION.replace("true-false", "truefalse"),
        HEAD + QUESTION.replace("answer: true", "answer: yes"),
        HEAD + QUESTION.replace("id: q", "id: Q 1"),
        HEAD + QUESTION.replace("cite: words", "cite: words, difficulty: eazy"),
        "bank: b\ntitle: T\nquestions: []\n",
    ],
)
def test_what_the_loader_refuses_is_marked(text: str) -> None:
    assert complaints(text) != []


def test_the_samples_of_all_types_fit_as_the_model_writes_them() -> None:
    assert {question.type for question in one_of_each()} == set(TYPE_NAMES)


def test_it_is_stored_as_readable_json() -> None:
    assert json.loads(schema_text()) == SCHEMA
    assert schema_text().endswith("}\n")
