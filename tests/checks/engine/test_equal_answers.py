from __future__ import annotations

import pytest
from samples import a_multiple_choice, a_short_answer

from quizgen.checks.engine.answer_lists import listed_answers
from quizgen.checks.engine.equal_answers import MAX_COMPARED, equal_across, equal_pairs


def are_equal(one: str, other: str, language: str = "en", ask: str = "Which of them is meant?") -> bool:
    question = a_multiple_choice(ask=ask, answer="something else", distractors=[one, other], pin=[])
    return bool(list(equal_pairs(listed_answers(question).wrong, question, language)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("61 million", "61,000,000"),
        ("40 metres", "40 m"),
        ("one and a half metres", "150 cm"),
        ("half", "50 %"),
        ("May 4th, 1888", "4 May 1888"),
        ("salt & bread", "salt and bread"),
        ("a dozen", "12"),
        ("*twelve* years", "12 years"),
        ("3400 cm", "34 metres"),
        ("5000", "5 thousand"),
        ("100 percent", "1"),
    ],
)
def test_answers_are_equal_that_the_grading_takes_for_one(one: str, other: str) -> None:
    assert are_equal(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 metres", "41 metres"),
        ("under 40", "over 40"),
        ("a bridge", "two bridges"),
        ("from Bern to Lima", "from Lima to Bern"),
        ("the third", "3"),
        ("red, white and blue", "red, blue and white"),
        ("2, 1, 3", "1, 2, 3"),
        ("Ada Lund", "Ada Berg"),
    ],
)
def test_others_are_not(one: str, other: str) -> None:
    assert not are_equal(one, other)


def test_the_language_of_the_bank_decides() -> None:
    assert are_equal("zwölf", "12", "de")
    assert not are_equal("zwölf", "12", "xx")


def test_a_question_about_the_form_of_its_options_may_have_equal_ones() -> None:
    assert not are_equal("1/2", "2/4")
    assert not are_equal("forty", "40", ask="Which word is the spelling of this number?")
    exact = a_short_answer(answer="40 m", reject=["40 metres"], kind="exact", accept=[])
    assert not list(equal_across(*listed_answers(exact), exact, "en"))


def test_only_so_many_answers_are_compared() -> None:
    distractors = [*(f"{number} kg" for number in range(MAX_COMPARED)), "1 kilogram"]
    question = a_multiple_choice(answer="nothing", distractors=distractors, pin=[])

    assert not list(equal_pairs(listed_answers(question).wrong, question, "en"))
