from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from quizgen.model.values import (
    ExactNumber,
    FileName,
    Flag,
    Language,
    Markdown,
    Number,
    PlainText,
    Slug,
    Tag,
    entries,
    one_or_many,
    text_or,
)

FLAG = TypeAdapter[bool](Flag)
NUMBER = TypeAdapter[Decimal](Number)


def accepts(kind: Any, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(("text", "flag"), [("true", True), ("false", False)])
def test_a_flag_is_true_or_false(text: str, flag: bool) -> None:  # noqa: FBT001 - the expected value
    assert FLAG.validate_python(text) is flag
    assert FLAG.validate_python(flag) is flag


@pytest.mark.parametrize("text", ["yes", "no", "on", "True", "FALSE", "1", "0", "t", ""])
def test_what_merely_resembles_a_flag_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        FLAG.validate_python(text)

    assert caught.value.errors()[0]["msg"] == f'"{text}" must be true or false'


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4500", "4500"),
        ("4,500", "4500"),
        ("1,234,567.89", "1234567.89"),
        ("0.5", "0.5"),
        ("-3", "-3"),
        ("+3", "3"),
        ("007", "7"),
        (" 4.50 ", "4.50"),
        ("-0.0", "0.0"),
        ("1,234,567,890,123,456,789.5", "1234567890123456789.5"),
    ],
)
def test_numbers_are_exact(text: str, number: str) -> None:
    found = NUMBER.validate_python(text)

    assert str(found) == number


@pytest.mark.parametrize(
    "text",
    [
        "4,50",
        "45,00",
        "1_000",
        "12e3",
        ".5",
        "5.",
        "1:30",
        "NaN",
        "Infinity",
        "0x10",
        "nearly 3",
        "",
        "1,0000",
        "--3",
        "1" * 21,
        "0." + "0" * 20 + "1",
    ],
)
def test_what_might_be_another_number_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        NUMBER.validate_python(text)

    assert caught.value.errors()[0]["type"] == "invalid-number"


def test_a_number_that_no_sum_could_keep_exact_is_refused_in_few_words() -> None:
    with pytest.raises(ValidationError, match="at most 20 digits"):
        NUMBER.validate_python("1" * 5000)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_a_number_written_with_commas_is_the_same_number(number: Decimal) -> None:
    assert NUMBER.validate_python(f"{number:,f}") == number


@pytest.mark.parametrize("name", ["a", "convoy-vehicles", "1834", "a1-b2-c3", "x" * 64])
def test_these_are_slugs(name: str) -> None:
    assert accepts(Slug, name)


@pytest.mark.parametrize(
    "name", ["", "A", "a_b", "a--b", "-a", "a-", "a b", "caf\u00e9", "x" * 65, "a\n", "a/b", "../a", "a.b"]
)
def test_these_are_no_slugs(name: str) -> None:
    assert not accepts(Slug, name)


def test_tags_may_be_of_any_script() -> None:
    assert accepts(Tag, "\u0627\u0644\u0646\u062e\u0644\u0629")
    assert accepts(Tag, "armed_forces-2011")
    assert not accepts(Tag, "two words")
    assert not accepts(Tag, "a::b")


@pytest.mark.parametrize("name", ["map.png", "images/map 2.png", "a/b/c.jpg", "\u0635\u0648\u0631\u0629.png"])
def test_these_are_files_beside_a_bank(name: str) -> None:
    assert accepts(FileName, name)


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../map.png", "a/../../b", ".hidden", "a//b", "a\\b", "C:\\a", "a/", "http://a/b", "a\0"],
)
def test_no_file_name_leads_out_of_the_folder(name: str) -> None:
    assert not accepts(FileName, name)


@pytest.mark.parametrize(
    ("tag", "right"),
    [("en", True), ("pt-BR", True), ("zh-Hans-CN", True), ("english", False), ("e", False), ("en_US", False)],
)
def test_a_language_is_a_tag(tag: str, right: bool) -> None:  # noqa: FBT001 - the expected value
    assert accepts(Language, tag) is right


@pytest.mark.parametrize("kind", [Markdown, PlainText])
def test_text_is_stripped_and_never_empty(kind: Any) -> None:
    assert TypeAdapter(kind).validate_python("  two words\n") == "two words"
    assert not accepts(kind, " \n")


def test_a_mapping_becomes_a_list_of_named_values_and_a_list_stays() -> None:
    read = entries("left", "right")

    assert read({"a": "1", "b": "2"}) == [{"left": "a", "right": "1"}, {"left": "b", "right": "2"}]
    assert read([{"left": "a", "right": "1"}]) == [{"left": "a", "right": "1"}]


def test_a_list_of_single_entries_is_read_as_the_mapping_that_it_means() -> None:
    read = entries("left", "right")

    assert read([{"a": "1"}, {"a": "2"}]) == [{"left": "a", "right": "1"}, {"left": "a", "right": "2"}]
    others: list[Any] = [[{"left": "a"}], [{"a": "1", "b": "2"}], ["a"], [{}], "a"]
    assert [read(other) for other in others] == others


def test_a_single_entry_may_stand_without_a_list() -> None:
    assert one_or_many("a") == ["a"]
    assert one_or_many({"quote": "a"}) == [{"quote": "a"}]
    assert one_or_many(["a", "b"]) == ["a", "b"]


def test_plain_text_is_the_short_form_of_a_value() -> None:
    assert text_or("text")("a") == {"text": "a"}
    assert text_or("text")({"text": "a"}) == {"text": "a"}


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("85 million", 85_000_000),
        ("2.5 Millionen", 2_500_000),
        ("1.5 millón", 1_500_000),
        ("-3 million", -3_000_000),
    ],
)
def test_a_number_may_have_a_word_of_one_meaning_after_it(written: str, number: int) -> None:
    assert TypeAdapter(ExactNumber).validate_python(written) == number


@pytest.mark.parametrize("written", ["85 billion", "12 bridges", "million", "3 m"])
def test_a_word_of_several_meanings_or_of_another_kind_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(ExactNumber).validate_python(written)
