from __future__ import annotations

from checks.found import found, levels
from samples import a_bank, a_cloze, a_date, a_folder, a_matching, a_numeric, a_short_answer, a_true_false

from quizgen.checks.bank_wide.near_duplicate import NEAR_DUPLICATE
from quizgen.checks.engine.context import CheckContext
from quizgen.model.questions import Question


def who(identity: str, ask: str, answer: str = "the bell") -> Question:
    return a_short_answer(id=identity, ask=ask, answer=answer, accept=[], reject=[])


def test_the_same_content_words_with_the_same_answer_are_told_at_the_later_stem() -> None:
    first = who("first", "What is rung at noon on the Thursday market?")
    second = who("second", "On the Thursday market, what is rung at noon?")

    assert found(NEAR_DUPLICATE, first, second) == [
        (
            "second",
            ("ask",),
            'this question is nearly the same as "first" and has the same answer',
            "warning",
        )
    ]


def test_another_answer_makes_another_question() -> None:
    first = who("first", "What is rung at noon on the Thursday market?")
    second = who("second", "On the Thursday market, at noon, what is rung?", "the clock")

    assert found(NEAR_DUPLICATE, first, second) == []


def test_in_another_bank_it_is_named_with_its_bank() -> None:
    one = a_bank(who("first", "What is rung at noon on the Thursday market?"), bank="one")
    two = a_bank(who("first", "At noon, what is rung on the Thursday market?"), bank="two")

    (finding,) = NEAR_DUPLICATE.run(CheckContext(a_folder(one, two)))

    assert (finding.bank, finding.question) == ("two", "first")
    assert '"one/first"' in finding.message


def test_other_figures_make_another_question() -> None:
    first = who("first", "What was rung at noon on the market in 1911?")
    second = who("second", "What was rung at noon on the market in 1912?")

    assert found(NEAR_DUPLICATE, first, second) == []


def test_of_two_types_it_is_for_information() -> None:
    first = who("first", "How many stalls fill the square on the market?", "60")
    second = a_numeric(
        id="second", ask="How many stalls fill the market on the square?", hedge=None, unit=None
    )

    assert levels(NEAR_DUPLICATE, first, second) == ["info"]


def test_cloze_texts_are_compared_with_their_gaps_filled_in() -> None:
    first = a_cloze(id="first", text="At noon a {{bell}} is rung on the Thursday market.")
    second = a_cloze(id="second", text="At noon the {{bell}} is rung on the Thursday market.")

    assert levels(NEAR_DUPLICATE, first, second) == ["warning"]


def test_true_statements_with_the_same_words_may_say_different_things() -> None:
    first = a_true_false(id="first", ask="Traders pay the farmers on the market.", answer="true")
    second = a_true_false(id="second", ask="Farmers pay the traders on the market.", answer="true")

    assert found(NEAR_DUPLICATE, first, second) == []


def test_the_very_same_stem_and_a_retired_question_are_left_alone() -> None:
    ask = "What is rung at noon on the Thursday market?"
    retired = a_short_answer(id="third", ask=f"So {ask}", answer="the bell", retired="asked already")

    assert found(NEAR_DUPLICATE, who("first", ask), who("second", ask), retired) == []


def test_questions_with_few_words_in_common_are_not_compared() -> None:
    assert found(NEAR_DUPLICATE, a_matching(), a_matching(id="second", ask="Which is which?")) == []


def test_a_question_that_asks_the_same_in_fewer_words_is_for_information() -> None:
    first = a_date(id="first", ask="On which day was the tunnel closed?", answer="1907-03-04")
    second = a_date(id="second", ask="What was the closing date of the Harwick tunnel?", answer="1907-03-04")

    assert levels(NEAR_DUPLICATE, first, second) == ["info"]


def test_a_question_that_denies_what_the_other_asks_is_another_one() -> None:
    first = who("first", "What never rings on market days?")
    second = who("second", "What rings on market days in the old town?")

    assert found(NEAR_DUPLICATE, first, second) == []


def test_cited_words_are_asked_for_once() -> None:
    first = who("first", "Which thing is rung at noon on market days?")
    second = who("second", "Rung at noon?")
    third = who("third", "Who rang at a wedding?")

    assert levels(NEAR_DUPLICATE, first, second) == ["info"]
    assert levels(NEAR_DUPLICATE, first, third) == []
