from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_flashcard, a_short_answer

from quizgen.checks.recall.list_answer import LIST_ANSWER, count_listed


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("red, yellow and blue", 3),
        ("red, yellow, and blue", 3),
        ("red, yellow", 0),
        ("cheese, honey, bread", 3),
        ("Dallas, Texas, USA", 0),
        ("Rome, Oslo, Bern, Lima", 4),
        ("- one\n- two\n- three", 3),
        ("1. one\n2. two\n3. three", 3),
        ("one\ntwo\nand three", 3),
        ("rouge, jaune et bleu", 3),
        ("أحمر، أصفر، أزرق وأخضر", 4),
        ("4,500 soldiers", 0),
        ("A long, narrow inlet of the sea between steep slopes, cut by a glacier", 0),
        ("", 0),
        (", and", 0),
        ("Red, green, blue", 3),
        ("one; two; three", 3),
        ("Rome; Oslo; Bern", 3),
        ("1) the stalls 2) the bell 3) the clock", 3),
    ],
)
def test_a_list_is_told_from_other_commas(text: str, things: int) -> None:
    assert count_listed(text, "en") == things


def test_a_list_is_told_with_its_length_where_it_stands() -> None:
    (told,) = found(LIST_ANSWER, a_flashcard(id="goods", back="cheese, honey, bread and fish"))

    assert told[:3] == (
        "goods",
        ("back",),
        "the card back is a list of 4 things, which is hard to remember",
    )


def test_three_things_on_a_card_are_for_information() -> None:
    assert levels(LIST_ANSWER, a_flashcard(back="cheese, honey and bread")) == ["info"]
    assert levels(LIST_ANSWER, a_flashcard(back="cheese, honey, fish and bread")) == ["warning"]


@pytest.mark.parametrize(
    ("answer", "severity"),
    [("cheese, honey and bread", "info"), ("cheese, honey, fish and bread", "warning")],
)
def test_a_list_to_type_is_as_hard_as_one_on_a_card(answer: str, severity: str) -> None:
    (told,) = found(LIST_ANSWER, a_short_answer(answer=answer))

    assert (told.path, told.severity) == (("answer",), severity)


def test_the_name_of_a_work_may_be_a_list() -> None:
    texts = {"back": "The Lion, the Witch and the Wardrobe"}

    assert levels(LIST_ANSWER, a_flashcard(front="Which book tells of a land of winter?", **texts)) == []
    assert levels(LIST_ANSWER, a_flashcard(front="Who are met with in the land of winter?", **texts)) == [
        "info"
    ]
    assert levels(
        LIST_ANSWER, a_flashcard(front="What does the book list?", back="honey, fish and bread")
    ) == ["info"]
