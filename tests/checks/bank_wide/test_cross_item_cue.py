from __future__ import annotations

import pytest
from checks.found import found
from samples import (
    a_cloze,
    a_date,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    an_open_ended,
    an_ordering,
)

from quizgen.checks.bank_wide.cross_item_cue import CROSS_ITEM_CUE
from quizgen.model.components import Allowance
from quizgen.model.questions import Question


def of(ask: str, answer: str, identity: str = "asked") -> Question:
    return a_short_answer(id=identity, ask=ask, answer=answer, accept=[], reject=[])


TELLER = of("Why did Ada Byron, who rang the church bell, stop at noon?", "hunger", "teller")


def test_a_key_in_another_stem_about_the_same_thing_is_told_once() -> None:
    assert found(CROSS_ITEM_CUE, of("Who rang the church bell?", "Ada Byron"), TELLER) == [
        (
            "teller",
            ("ask",),
            'this question contains "Ada Byron", the answer to the question "asked"',
            "info",
        ),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        of("Who wrote of the engine?", "Ada Byron"),
        of("Who is Ada Byron, of the church bell?", "Ada Byron"),
        of("When was the bell of the mill rung?", "noon"),
        of("Which word is rung in the church?", "the"),
        of(
            "Who rang the church bell on the day on which it was cold?",
            "the one who had it in her hand all day",
        ),
    ],
)
def test_a_key_about_something_else_or_of_everyday_words_is_not_told(asked: Question) -> None:
    assert found(CROSS_ITEM_CUE, asked, TELLER) == []


def test_a_name_that_many_stems_have_gives_nothing_away() -> None:
    others = [
        of(f"What did Ada Byron do with word{number}?", "hope", f"other-{number}") for number in range(3)
    ]

    assert found(CROSS_ITEM_CUE, of("Who rang the church bell?", "Ada Byron"), TELLER, *others) == []


@pytest.mark.parametrize(
    ("asked", "stem"),
    [
        (
            a_numeric(id="asked", ask="How many steps has the tower?", answer="4500"),
            "Who climbs the 4,500 steps?",
        ),
        (a_numeric(id="asked", ask="How many steps has the tower?", answer="61"), "Who climbs the 61 steps?"),
        (a_date(id="asked", ask="When were the steps laid?", answer="1834"), "Who laid the steps in 1834?"),
        (
            a_date(id="asked", ask="When were the steps laid?", answer="1834-05"),
            "Who laid the steps in May 1834?",
        ),
        (
            a_multiple_choice(id="asked", ask="Of what are the steps?", answer="red granite"),
            "Are red granite steps dear?",
        ),
        (a_flashcard(id="asked", front="the steps", back="red granite"), "Are red granite steps dear?"),
        (a_cloze(id="asked", text="The steps are of {{red granite}}."), "Are red granite steps dear?"),
    ],
)
def test_keys_of_several_types_are_told(asked: Question, stem: str) -> None:
    assert [told.question for told in found(CROSS_ITEM_CUE, asked, of(stem, "nobody", "teller"))] == [
        "teller"
    ]


@pytest.mark.parametrize(
    "asked",
    [
        a_numeric(id="asked", ask="How many steps has the tower?", answer="4"),
        a_multiple_response(id="asked", ask="Who is on the steps?"),
        a_matching(id="asked", ask="Match the steps."),
        an_ordering(id="asked", ask="Put the steps in order."),
        an_open_ended(id="asked", ask="Describe the steps."),
    ],
)
def test_small_figures_and_keys_of_many_parts_are_not_looked_for(asked: Question) -> None:
    teller = of("Who laid the 4 steps in May 1834 with cheese, honey and bread?", "nobody", "teller")

    assert found(CROSS_ITEM_CUE, asked, teller) == []


def test_what_a_gap_hides_does_not_tell() -> None:
    teller = a_cloze(id="teller", text="The church bell was rung by {{Ada Byron}} at noon.")

    assert [
        told.question for told in found(CROSS_ITEM_CUE, of("Who rang the church bell?", "Ada Byron"), teller)
    ] == []


def test_whose_something_is_may_be_told_without_the_possessive() -> None:
    asked = of("Whose bell of the church rang?", "Ada Byron's")

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, TELLER)] == ["teller"]


def test_an_allow_at_the_question_that_is_answered_keeps_its_finding_there() -> None:
    asked = of("Who rang the church bell?", "Ada Byron").model_copy(
        update={"allow": (Allowance(code="cross-item-cue", reason="learnt apart"),)}
    )

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, TELLER)] == ["asked"]


def test_a_common_word_is_told_if_the_stems_share_two_rare_words() -> None:
    asked = of("When was the church bell rung?", "noon")

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, TELLER)] == ["teller"]
