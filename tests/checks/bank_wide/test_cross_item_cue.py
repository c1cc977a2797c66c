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
    a_true_false,
    an_open_ended,
    an_ordering,
)

from quizgen.checks.bank_wide.cross_item_cue import CROSS_ITEM_CUE
from quizgen.model.citation import Citation
from quizgen.model.components import Allowance
from quizgen.model.questions import Question


def of(ask: str, answer: str, identity: str = "asked") -> Question:
    question = a_short_answer(id=identity, ask=ask, answer=answer, accept=[], reject=[])
    return question.model_copy(update={"cite": (Citation(quote=f"the words that {identity} cites"),)})


TELLER = of("Why did Ada Byron, who cleaned the church, stop at noon?", "hunger", "teller")
BELL = of("Who rang the bell of the old church?", "Ada Byron")


def test_a_key_in_another_stem_about_the_same_thing_is_told_once() -> None:
    assert found(CROSS_ITEM_CUE, BELL, TELLER) == [
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

    assert found(CROSS_ITEM_CUE, BELL, TELLER, *others) == []


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
    assert found(CROSS_ITEM_CUE, asked, of(stem, "nobody", "teller"))[0].question == "teller"


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
    teller = of("Why did the ringers of the church bell stop at noon?", "hunger", "teller")
    asked = of("When was the church bell of the mill mended?", "noon")

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, teller)] == ["teller"]


ANSWERED = [
    (of("When did the church bell stop?", "noon"), "Why did the church bell stop at noon in May?"),
    (a_numeric(id="asked", ask="How many steps has the tower?", answer="24"), "Who laid the twenty-four steps of the tower?"),
    (a_numeric(id="asked", ask="How many steps has the tower?", answer="4"), "Who laid the four old steps of the tower?"),
    (a_date(id="asked", ask="When were the steps laid?", answer="1834-05-03"), "Who was there when on May 3, 1834 the steps were laid?"),
    (a_date(id="asked", ask="In which year were the steps laid?", answer="1834"), "Who laid the steps on 3 May 1834?"),
    (of("Who was the first miller?", "Ada Byron"), "When did the first miller, Ada Byron, die?"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "stem"), ANSWERED)
def test_a_question_that_another_one_answers_as_a_whole_is_told_as_well(asked: Question, stem: str) -> None:
    told = found(CROSS_ITEM_CUE, asked, of(stem, "nobody", "teller"))

    assert [each.question for each in told] == ["teller", "asked"]
    assert told[1].message.endswith(', appears in the question "teller"')


@pytest.mark.parametrize(
    ("asked", "stem"),
    [
        (a_numeric(id="asked", ask="How many steps has the tower?", answer="4"), "Which of the 4 men has a tower with steps?"),
        (a_numeric(id="asked", ask="How many towers has the mill?", answer="1"), "Which one tower of the mill is old?"),
        (a_date(id="asked", ask="When were the steps laid?", answer="1834-05-03"), "Who laid the steps in 1834?"),
        (of("Who was Ada?", "a miller"), "Why did the miller call Ada?"),
    ],
)  # fmt: skip
def test_a_question_is_not_answered_by_another_number_or_less_of_a_date(asked: Question, stem: str) -> None:
    teller = of(stem, "nobody", "teller")

    assert "asked" not in [told.question for told in found(CROSS_ITEM_CUE, asked, teller)]


def test_an_allow_at_the_question_that_answers_keeps_the_finding_there() -> None:
    asked, stem = ANSWERED[0]
    teller = of(stem, "nobody", "teller").model_copy(
        update={"allow": (Allowance(code="cross-item-cue", reason="learnt apart"),)}
    )

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, teller)] == ["teller"]


CITED = "The smiths of Orrin mended the gate of oak and iron in 1871."


def on_same_words(question: Question) -> Question:
    return question.model_copy(update={"cite": (Citation(quote=CITED),)})


SAME_WORDS = [
    (a_date(id="asked", ask="When was it made whole?", answer="1871"), "Who mended the gate in 1871?"),
    (of("Who made it whole?", "smiths"), "What did the smiths mend?"),
    (
        a_multiple_response(id="asked", ask="What is it made of?", answers=["Oak", "Iron"], distractors=["Tin", "Lead"]),
        "When was the gate of oak and iron mended?",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "stem"), SAME_WORDS)
def test_of_questions_on_the_same_words_one_tells_the_answer_to_the_other(asked: Question, stem: str) -> None:
    teller = of(stem, "nobody", "teller")

    assert found(CROSS_ITEM_CUE, asked, teller) == []
    assert [told.question for told in found(CROSS_ITEM_CUE, on_same_words(asked), on_same_words(teller))] == [
        "teller",
        "asked",
    ]


def test_a_statement_on_the_same_words_may_be_false() -> None:
    teller = a_true_false(id="teller", ask="The gate was mended in 1871.")

    assert found(CROSS_ITEM_CUE, on_same_words(SAME_WORDS[0][0]), on_same_words(teller)) == []


def test_a_pair_that_says_what_is_asked_tells_its_answer() -> None:
    teller = a_matching(
        id="teller", pairs={"Start of the river tours": "Orrin", "End of the tours": "Lothby"}
    )
    asked = of("In which town do the river tours start?", "Orrin")

    assert [told.question for told in found(CROSS_ITEM_CUE, asked, teller)] == ["teller", "asked"]
