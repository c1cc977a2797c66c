from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_cloze, a_numeric, a_short_answer

from class_results.test_answer_groups import a_card, a_group
from quizgen.class_results.decisions import (
    BankChange,
    Decision,
    RememberedAnswer,
    Ruling,
    bank_change,
    remembered_answers,
)
from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.components import AnswerWords, RejectedAnswer
from quizgen.model.questions import ShortAnswer

WHY = a_short_answer(ask="Why do some states have more seats?", answer="their size", accept=[], reject=[])
CORRECT, INCORRECT, LEFT = (Decision(ruling) for ruling in (Ruling.CORRECT, Ruling.INCORRECT, Ruling.LEFT))


def change(decision: Decision, *texts: str, question: ShortAnswer = WHY) -> BankChange:
    found = bank_change(a_group(a_card(question), *texts), decision)
    assert found is not None
    return found


def changed(question: ShortAnswer, made: BankChange) -> ShortAnswer:
    return question.model_copy(
        update={"accept": (*question.accept, *made.accept), "reject": (*question.reject, *made.reject)}
    )


def grade(question: ShortAnswer, text: str) -> Grade:
    found = grade_response(question, TextResponse(text), PRACTICE)
    assert isinstance(found, Grade)
    return found


@pytest.mark.parametrize(
    ("texts", "accept"),
    [
        (["a larger population"], (AnswerWords(words="a larger population", only=True),)),
        (
            ["population size", "population size", "the size of the population"],
            (AnswerWords(words="population size", order="any", only=True),),
        ),
        (["Texas"], ("Texas",)),
        (
            ["they declared it", "declare it", "they declared it"],
            (AnswerWords(words="they declared it", only=True), AnswerWords(words="declare it", only=True)),
        ),
        (
            ["a larger population."] * 2 + ["larger populations"],
            (AnswerWords(words="a larger population", only=True),),
        ),
        (
            ["one, two, three, four, five, six and seven apples"],
            ("one, two, three, four, five, six and seven apples",),
        ),
    ],
)
def test_correct_answers_get_the_fewest_entries_that_accept_them_all(
    texts: list[str], accept: tuple[str | AnswerWords, ...]
) -> None:
    assert change(CORRECT, *texts) == BankChange(accept=accept)


def test_entries_are_spelt_right_so_that_the_mistake_is_still_forgiven_elsewhere() -> None:
    question = a_short_answer(answer="religious freedom", accept=[], reject=[])

    assert change(CORRECT, "to find religeous freedom", question=question).accept == (
        AnswerWords(words="to find religious freedom", only=True),
    )


def test_incorrect_answers_are_rejected_with_feedback_or_part_of_the_points() -> None:
    assert change(INCORRECT, "*their* cows") == BankChange(reject=(RejectedAnswer(text="\\*their\\* cows"),))
    assert change(Decision(Ruling.INCORRECT, "No."), "their cows", "their cow").reject == (
        RejectedAnswer(text="their cow", feedback="No."),
    )
    assert change(Decision(Ruling.PARTIAL, "", "50%"), "their cows").reject == (
        RejectedAnswer(text="their cows", credit="50%"),
    )


def test_an_answer_that_is_accepted_as_it_is_where_letters_count() -> None:
    exact = a_short_answer(answer="NaCl", kind="exact", accept=[], reject=[])

    assert change(CORRECT, "Na Cl.", question=exact) == BankChange(accept=("Na Cl.",))


def test_an_answer_that_is_rejected_cannot_be_accepted_as_well() -> None:
    question = a_short_answer(answer="Thursday", accept=[], reject=["the market"])

    assert bank_change(a_group(a_card(question), "the market"), CORRECT) is None


def test_what_is_left_is_remembered_in_a_comment() -> None:
    made = change(LEFT, 'the "big" column', 'the "big" column', "big column")

    assert made == BankChange(comment='# class groups: left undecided: "the \\"big\\" column"')
    assert list(remembered_answers([made.comment])) == [RememberedAnswer(None, 'the "big" column')]


def test_a_gap_accepts_other_wordings_and_remembers_the_others() -> None:
    gap = a_cloze(text="The {{keeper}} saw {{ten}} ships.", points="2")
    group = a_group(a_card(gap), "guard", gap=0)

    assert bank_change(group, CORRECT) == BankChange(gap=(0, ("guard",)))
    remembered = bank_change(group, INCORRECT)
    assert remembered == BankChange(comment='# class groups, gap 1: incorrect: "guard"')
    assert list(remembered_answers([remembered.comment])) == [RememberedAnswer(0, "guard")]
    assert bank_change(group, Decision(Ruling.PARTIAL, "", "50%")) is None
    assert bank_change(a_group(a_card(gap), "a|b", gap=0), CORRECT) is None


def test_a_number_has_no_list_of_answers() -> None:
    group = a_group(a_card(a_numeric()), "lots")

    assert bank_change(group, CORRECT) is None
    assert bank_change(group, INCORRECT) is None
    assert bank_change(group, LEFT) == BankChange(comment='# class groups: left undecided: "lots"')


@pytest.mark.parametrize(
    "line",
    ["# class groups", "# class groups: left undecided: land", '# left undecided: "land"', '#class groups: incorrect: "a"'],
)  # fmt: skip
def test_other_comments_remember_nothing(line: str) -> None:
    assert list(remembered_answers([line])) == []


ANSWERS = st.text(st.sampled_from("land gold of the 13.*_`'-é"), min_size=1, max_size=14).filter(
    lambda text: any(map(str.isalnum, text))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ANSWERS, min_size=1, max_size=3), st.sampled_from([CORRECT, INCORRECT, Decision(Ruling.PARTIAL, "", "25%")]))  # fmt: skip
def test_the_grader_decides_as_the_teacher_did_and_nothing_is_added_twice(
    texts: list[str], decision: Decision
) -> None:
    first, *_ = texts
    group = a_group(a_card(WHY), first)
    made = bank_change(group, decision)
    assert made is not None
    question = changed(WHY, made)

    for wording in group.wordings:
        graded = grade(question, wording.text)
        assert graded.verdict.passed is (decision == CORRECT)
        assert graded.rejected is (decision != CORRECT)
        if decision.credit:
            assert graded.verdict is Verdict.PARTIAL
    again = bank_change(a_group(a_card(question), first), decision)
    assert again == BankChange()
