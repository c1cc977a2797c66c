from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from samples import one_of_each
from schema_cases import (
    ACCEPTED,
    ACCEPTED_HEADS,
    HEAD,
    REJECTED,
    REJECTED_HEADS,
    a_question,
    errors_of_reader,
    with_head,
)

from quizgen.api.schemas import check_docs
from quizgen.model.bank import Bank
from quizgen.model.json_schema import bank_schema, schema_text
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES, type_name

pytestmark = pytest.mark.dependencies

BANKS = Path(__file__).parents[2] / "question_banks"
SCHEMA = bank_schema(check_docs())
VALIDATOR = Draft7Validator(SCHEMA)


class Core(yaml.SafeLoader):
    """YAML as the language server reads it: the core schema of YAML 1.2, where `no` is a word."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        [*"-+.0123456789"],
    ),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def whole_number(_: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(node.value, 0) if node.value[:2] in {"0x", "0o"} else int(node.value)


Core.add_constructor("tag:yaml.org,2002:int", whole_number)


def with_text_keys(data: Any) -> Any:
    match data:
        case dict():
            return {str(key): with_text_keys(value) for key, value in data.items()}
        case list():
            return [with_text_keys(each) for each in data]
        case _:
            return data


def complaints(text: str) -> list[str]:
    """What an editor marks."""
    data = with_text_keys(yaml.load(text, Loader=Core))
    return [error.message for error in VALIDATOR.iter_errors(data)]


def banks() -> Iterator[Path]:
    return (path for path in sorted(BANKS.rglob("*.yaml")) if path.name != "original.yaml")


def properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property anywhere in the schema that a person may write; conditions say more of the same ones."""
    match schema:
        case dict():
            for name, inner in schema.get("properties", {}).items():
                yield name, inner
            for key, inner in schema.items():
                if key not in {"if", "then", "else", "allOf", "dependencies"}:
                    yield from properties(inner)
        case list():
            for inner in schema:
                yield from properties(inner)
        case _:
            pass  # a word or a number


def test_it_is_a_schema_of_draft_07() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in schema_text(SCHEMA)


def test_the_copy_that_banks_point_to_is_current() -> None:
    assert (BANKS / "bank.schema.json").read_text(encoding="utf-8") == schema_text(SCHEMA), (
        "run `make schema`"
    )


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
    question = SCHEMA["properties"]["questions"]["items"]
    for alternative in question["allOf"][1:]:
        definition = SCHEMA["definitions"][alternative["then"]["$ref"].rpartition("/")[2]]
        offered[alternative["if"]["properties"]["type"]["const"]] = set(definition["properties"])

    assert tuple(offered) == tuple(question["properties"]["type"]["enum"]) == TYPE_NAMES
    assert list(offered.values()) == [set(question.model_fields) for question in QUESTION_TYPES]


def test_patterns_mean_the_same_to_the_regular_expressions_of_editors() -> None:
    patterns = [schema["pattern"] for _, schema in properties(SCHEMA) if "pattern" in schema]

    assert patterns
    assert [pattern for pattern in patterns if "\\w" in pattern or "(?" in pattern] == []


@pytest.mark.parametrize(("kind", "keys"), ACCEPTED)
def test_questions_that_the_reader_accepts_are_not_marked(kind: str, keys: dict[str, str | None]) -> None:
    text = HEAD + a_question(kind, **keys)

    assert errors_of_reader(text) == []
    assert complaints(text) == []


@pytest.mark.parametrize(("kind", "keys"), REJECTED)
def test_questions_that_the_reader_refuses_are_marked(kind: str, keys: dict[str, str | None]) -> None:
    text = HEAD + a_question(kind, **keys)

    assert errors_of_reader(text) != []
    assert complaints(text) != []


@pytest.mark.parametrize("line", ACCEPTED_HEADS)
def test_keys_of_banks_that_the_reader_accepts_are_not_marked(line: str) -> None:
    assert errors_of_reader(with_head(line)) == []
    assert complaints(with_head(line)) == []


@pytest.mark.parametrize("line", REJECTED_HEADS)
def test_keys_of_banks_that_the_reader_refuses_are_marked(line: str) -> None:
    assert errors_of_reader(with_head(line)) != []
    assert complaints(with_head(line)) != []


NUMERALS = st.from_regex(r"[-+]?[0-9]{1,3}([ ,.eE/x^%-][0-9]{1,3})?%?", fullmatch=True)
DATES = st.from_regex(r"\s?[0-9]{1,4}(-[0-9]{2}){0,2}( BCE?|s|th century)?\s?", fullmatch=True)
LETTERS = st.text(alphabet="aZ09-_./:{}|é日½٤−×⁸ \u00a0\U0001d49c", max_size=8)
WORDS_OF_YAML = st.sampled_from(
    [
        "null",
        "~",
        "true",
        "false",
        "True",
        "no",
        "off",
        "1:30",
        "007",
        "1e5",
        "1e-5",
        "0x1F",
        ".5",
        "-0",
        "+5",
        "6.0",
    ]
)
QUOTED = st.one_of(NUMERALS, DATES, LETTERS, st.text(max_size=8)).map(json.dumps)
PLAIN = st.one_of(WORDS_OF_YAML, NUMERALS, DATES.map(str.strip))
SCALARS = st.one_of(PLAIN, WORDS_OF_YAML.map(json.dumps), QUOTED)
INNER_KEYS = st.sampled_from(
    [
        "text",
        "feedback",
        "words",
        "order",
        "quote",
        "before",
        "after",
        "file",
        "alt",
        "transcript",
        "amount",
        "percent",
        "year",
        "month",
        "name",
        "title",
        "pick",
        "code",
        "reason",
        "left",
        "right",
        "points",
        "clang",
        "long-stem",
        "1911",
        "a",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        SCALARS,
        st.lists(inner, max_size=3).map(lambda entries: f"[{', '.join(entries)}]"),
        st.dictionaries(INNER_KEYS, inner, min_size=1, max_size=3).map(
            lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"
        ),
    ),
    max_leaves=5,
)
PARTS = {type_name(kind): sorted(kind.model_fields) for kind in QUESTION_TYPES}


@given(data=st.data(), kind=st.sampled_from(TYPE_NAMES))
@settings(max_examples=200)
def test_no_question_that_the_reader_accepts_is_marked(data: st.DataObject, kind: str) -> None:
    key = data.draw(st.sampled_from(PARTS[kind]))
    text = HEAD + a_question(kind, **{"type": kind, key: data.draw(VALUES)})

    if not errors_of_reader(text):
        assert complaints(text) == [], text


@given(key=st.sampled_from(sorted(Bank.model_fields)), value=VALUES)
@settings(max_examples=150)
def test_no_bank_that_the_reader_accepts_is_marked(key: str, value: str) -> None:
    text = with_head("").replace(f"{key}:", f"was-{key}:", 1) if key in {"bank", "title"} else with_head("")
    text = (
        text.replace(f"was-{key}: ", f"{key}: {value} #", 1)
        if key in {"bank", "title"}
        else f"{key}: {value}\n{text}"
    )

    if not errors_of_reader(text):
        assert complaints(text) == [], text


def test_the_samples_of_all_types_fit_as_the_model_writes_them() -> None:
    assert {question.type for question in one_of_each()} == set(TYPE_NAMES)


def test_it_is_stored_as_readable_json() -> None:
    assert json.loads(schema_text(SCHEMA)) == SCHEMA
    assert schema_text(SCHEMA).endswith("}\n")
