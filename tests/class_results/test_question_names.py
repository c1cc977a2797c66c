from __future__ import annotations

import pytest
from samples import a_bank, a_cloze, a_folder, a_numeric

from class_results.class_cases import MARKET, all_cards
from quizgen.class_results.question_names import QuestionNames

NAMES = QuestionNames(all_cards(MARKET))
TWINS = QuestionNames(
    all_cards(a_folder(a_bank(a_numeric()), a_bank(a_numeric(), a_numeric(id="stands"), bank="other")))
)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("stalls", "market-basics/stalls"),
        (" market-basics/stalls ", "market-basics/stalls"),
        ("market-basics/right-to-hold/reverse", "market-basics/right-to-hold"),
        ("Stalls", None),
        ("", None),
    ],
)
def test_a_question_is_known_by_its_id(name: str, question: str | None) -> None:
    assert NAMES.by_id(name) == question


def test_a_question_is_known_by_its_former_id() -> None:
    names = QuestionNames(all_cards(a_folder(a_bank(a_numeric(formerly="stands", id="stalls")))))
    assert [names.by_id(name) for name in ("stands", "market-basics/stands")] == ["market-basics/stalls"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "How many stalls are there?",
        "101: <p>How many\n<b>STALLS</b> are&nbsp;there?</p>",
        "3. How many stalls are there? *",
        "How many stalls are there?: 60; 70; 80",
    ],
)
def test_a_question_is_known_by_its_text_whatever_a_program_adds(text: str) -> None:
    assert NAMES.by_text(text) == "market-basics/stalls"


@pytest.mark.parametrize("text", ["How many?", "", "?", "How many stalls were there?"])
def test_another_text_is_no_question(text: str) -> None:
    assert NAMES.by_text(text) is None


@pytest.mark.parametrize(
    "text", ["A [1]_____ is rung at [2]_____.", "A ____ is rung at ____.", "A _____ is rung at _____"]
)
def test_a_text_with_gaps_is_known_with_and_without_their_numbers(text: str) -> None:
    assert QuestionNames(all_cards(a_folder(a_bank(a_cloze())))).by_text(text) == "market-basics/bell-at-noon"


def test_what_several_questions_are_called_is_none_of_them() -> None:
    assert (TWINS.by_id("stalls"), TWINS.by_text("How many stalls are there?")) == (None, None)
    assert TWINS.by_id("other/stalls") == "other/stalls"


def test_a_misspelt_id_brings_the_one_that_was_meant() -> None:
    assert NAMES.similar_id("stals") == ' (did you mean "stalls"?)'
