from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_flashcard, a_multiple_choice, a_short_answer

from quizgen.checks.recall.long_answer import LONG_ANSWER


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_a_long_back_is_told_with_its_number_of_words_where_it_stands() -> None:
    (told,) = found(LONG_ANSWER, a_flashcard(id="bell", back=words(16)))

    assert told[:3] == (
        "bell",
        ("back",),
        "the card back contains 16 words (recommended: at most 15)",
    )


@pytest.mark.parametrize(("count", "expected"), [(15, []), (16, ["info"]), (30, ["info"]), (31, ["warning"])])
def test_backs_of_more_than_thirty_words_are_warnings(count: int, expected: list[str]) -> None:
    assert levels(LONG_ANSWER, a_flashcard(back=words(count))) == expected


@pytest.mark.parametrize(("count", "expected"), [(6, []), (7, ["info"]), (10, ["info"]), (11, ["warning"])])
def test_answers_of_more_than_six_words_are_too_long_to_be_typed(count: int, expected: list[str]) -> None:
    assert levels(LONG_ANSWER, a_short_answer(answer=words(count))) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Clara Holm Institute for the Study of Lakes", []),
        ("Clara Holm Institute for studies of the lakes", ["info"]),
        ("Clara Holm, Jan Berg, Ida Moe and Max Lund", ["info"]),
        ("The Clara Holm Institute for the Study of the Lakes of Moss", ["warning"]),
    ],
)
def test_a_name_may_be_somewhat_longer(answer: str, expected: list[str]) -> None:
    assert levels(LONG_ANSWER, a_short_answer(answer=answer)) == expected


def test_markup_is_not_counted_and_options_may_be_long() -> None:
    assert levels(LONG_ANSWER, a_short_answer(answer="*one* - *two* - *three*")) == []
    assert levels(LONG_ANSWER, a_multiple_choice(answer=words(20))) == []


def test_a_retired_question_is_not_looked_at() -> None:
    assert found(LONG_ANSWER, a_flashcard(back=words(40), retired="too long"), a_multiple_choice()) == []
