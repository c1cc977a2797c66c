from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from grading.grading_cases import ANY_TEXT, clozes, graded, matchings, multiple_responses, orderings
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_cloze,
    a_flashcard,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    an_open_ended,
    an_ordering,
    one_of_each,
)

from quizgen.grading.grade import grade_response
from quizgen.grading.key import answer_text
from quizgen.grading.policy import PRACTICE, TEST, Order, Policy
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    NumericResponse,
    OptionResponse,
    OrderingResponse,
    RubricResponse,
    Skipped,
    TextResponse,
    Unreadable,
)
from quizgen.grading.verdicts import Grade, Part, SelfAssessed, Verdict
from quizgen.model.questions import Cloze, Matching, MultipleResponse, Ordering, Question

POLICIES = [PRACTICE, TEST, PRACTICE.without_partial_credit(), Policy(order=Order.POSITIONS)]
ANY_QUESTION: st.SearchStrategy[Any] = (
    st.sampled_from(one_of_each()) | multiple_responses() | matchings() | orderings() | clozes()
)


@given(ANY_QUESTION, st.sampled_from(POLICIES))
def test_the_key_earns_everything(question: Question, policy: Policy) -> None:
    result = graded(grade_response(question, answer_text(question), policy))

    assert (result.verdict, result.score) == (Verdict.CORRECT, Fraction(1))
    assert all(part.right for part in result.parts)


@given(ANY_QUESTION, ANY_TEXT | st.text("abcdeABCDE 12345;tfyn", max_size=12), st.sampled_from(POLICIES))
def test_a_score_is_never_below_nothing_or_above_all(question: Question, typed: str, policy: Policy) -> None:
    response = parse_response(question, typed)
    result = None if isinstance(response, Unreadable) else grade_response(question, response, policy)

    if isinstance(result, Grade):
        assert 0 <= result.score <= 1
        assert (result.score == 1) == result.verdict.passed
        assert (result.verdict is Verdict.WRONG) <= (result.score == 0)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_a_skipped_question_earns_nothing(question: Question) -> None:
    assert grade_response(question, Skipped()) == Grade(Verdict.SKIPPED, Fraction(0))


def test_a_response_to_another_type_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError, match="must have the type OptionResponse, not TextResponse"):
        grade_response(a_multiple_choice(), TextResponse("A"))


def test_the_authors_words_for_an_option_are_the_feedback() -> None:
    result = graded(grade_response(a_multiple_choice(), OptionResponse(frozenset({3}))))

    assert (result.verdict, result.feedback) == (Verdict.WRONG, ("Cheese is sold today.",))


def test_ticks_are_shown_one_by_one_and_missing_ones_too() -> None:
    result = graded(grade_response(a_multiple_response(), OptionResponse(frozenset({0, 4}))))

    assert result.feedback == ("Fish comes from the coast.",)
    assert result.parts == (
        Part(right=True, given="cheese", expected="cheese"),
        Part(right=False, given="", expected="honey"),
        Part(right=False, given="", expected="bread"),
        Part(right=False, given="fish", expected=""),
    )


@given(multiple_responses(), st.data())
def test_a_part_is_shown_for_each_option_ticked_or_right(
    question: MultipleResponse, data: st.DataObject
) -> None:
    count = len(question.answers) + len(question.distractors)
    ticked = data.draw(st.frozensets(st.integers(0, count - 1)))
    result = graded(grade_response(question, OptionResponse(ticked)))

    assert len(result.parts) == len(ticked | set(range(len(question.answers))))


def test_a_unit_left_out_is_not_named_because_it_is_shown_where_the_number_is_typed() -> None:
    assert graded(grade_response(a_numeric(), NumericResponse(Decimal(60)))).notes == (
        "The article says about 60 stalls.",
    )
    assert graded(grade_response(a_numeric(hedge=None), NumericResponse(Decimal(60)))).notes == ()
    assert graded(grade_response(a_numeric(hedge=None), NumericResponse(Decimal(60), "stalls"))).notes == ()
    assert graded(grade_response(a_numeric(), NumericResponse(Decimal(600)))).notes == ()


def test_a_number_in_another_unit_is_wrong() -> None:
    result = graded(grade_response(a_numeric(unit="km"), NumericResponse(Decimal(60), "miles")))

    assert (result.verdict, result.notes) == (Verdict.WRONG, ("60 miles is about 96.56 km.",))
    assert graded(grade_response(a_numeric(unit=None), NumericResponse(Decimal(60), "miles"))).notes == ()


@given(matchings(), st.data())
def test_each_pair_earns_its_share(question: Matching, data: st.DataObject) -> None:
    lefts, rights = len(question.pairs), len(question.rights)
    pairs = data.draw(st.dictionaries(st.integers(0, lefts - 1), st.integers(0, rights - 1)))
    result = graded(grade_response(question, MatchingResponse(pairs)))
    right = sum(question.rights[pairs[left]] == question.pairs[left].right for left in pairs)

    assert result.score == Fraction(right, lefts)
    assert sum(part.right for part in result.parts) == right


def test_a_pair_left_out_is_shown_with_what_belongs_to_it() -> None:
    result = graded(grade_response(a_matching(), MatchingResponse({0: 1})))

    assert result.parts[0] == Part(right=False, given="repair of the roof", expected="opening")
    assert result.parts[1] == Part(right=False, given="", expected="repair of the roof")


@given(orderings(), st.randoms(use_true_random=False), st.sampled_from(POLICIES))
def test_the_share_of_right_parts_is_the_score_of_an_order(
    question: Ordering, random: Any, policy: Policy
) -> None:
    items = list(range(len(question.items)))
    random.shuffle(items)
    result = graded(grade_response(question, OrderingResponse(tuple(items)), policy))

    if policy.order is not Order.ALL_OR_NOTHING:
        assert result.score == Fraction(sum(part.right for part in result.parts), len(result.parts))
    assert (result.score == 1) == (items == sorted(items))


def test_a_shifted_order_keeps_what_it_has_right() -> None:
    question = an_ordering(items=["one", "two", "three"], dates=None)
    result = graded(grade_response(question, OrderingResponse((1, 2, 0))))

    assert result.score == Fraction(1, 2)
    assert result.parts == (
        Part(right=False, given="one", expected="one → two"),
        Part(right=True, given="two → three", expected="two → three"),
    )
    arabic = graded(grade_response(question, OrderingResponse((0, 1, 2)), Policy(language="ar")))
    assert arabic.parts[0].given == "one ← two"


@given(clozes(), st.data())
def test_each_gap_earns_its_share(question: Cloze, data: st.DataObject) -> None:
    gaps = question.parsed.gaps
    filled = data.draw(st.lists(st.booleans(), min_size=len(gaps), max_size=len(gaps)))
    words = tuple(gap.answer if right else "" for gap, right in zip(gaps, filled, strict=True))
    result = graded(grade_response(question, ClozeResponse(words)))

    assert result.score == Fraction(sum(filled), len(gaps))
    assert [part.right for part in result.parts] == filled


def test_what_was_typed_into_a_gap_is_shown_as_it_stands() -> None:
    result = graded(grade_response(a_cloze(), ClozeResponse(("*bell*", "<b>"))))

    assert [part.given for part in result.parts] == [r"\*bell\*", r"\<b\>"]


def test_a_slip_in_a_gap_is_forgiven_in_practice_and_close_in_a_test() -> None:
    question = a_cloze(text="On {{Thursday}} and {{Thursday}} at {{noon}}")
    slipped = ClozeResponse(("Thurzday", "Thurzday", "noon"))

    practice = graded(grade_response(question, slipped))
    assert (practice.verdict, practice.score, practice.notes) == (
        Verdict.SPELLING,
        Fraction(1),
        ("Correct spelling: Thursday.",),
    )
    test = graded(grade_response(question, slipped, TEST))
    assert (test.verdict, test.score) == (Verdict.CLOSE, Fraction(1, 3))
    strict = graded(grade_response(question, slipped, TEST.without_partial_credit()))
    assert (strict.verdict, strict.score) == (Verdict.CLOSE, Fraction(0))


def test_an_answer_in_sentences_is_for_a_person_to_assess() -> None:
    question = an_open_ended()

    assert grade_response(question, TextResponse("Some complain.")) == SelfAssessed(
        question.model, question.rubric
    )


def test_what_a_person_gave_is_graded_by_the_rubric() -> None:
    result = graded(grade_response(an_open_ended(), RubricResponse((Decimal(2), Decimal(0)))))

    assert (result.verdict, result.score) == (Verdict.PARTIAL, Fraction(2, 3))
    assert result.parts == (
        Part(right=True, given="2", expected="Names the complaint"),
        Part(right=False, given="0", expected="Names the praise"),
    )


def test_no_criterion_earns_more_than_it_is_worth() -> None:
    assert graded(
        grade_response(an_open_ended(), RubricResponse((Decimal(9), Decimal(-9))))
    ).score == Fraction(2, 3)


def test_exact_answers_forgive_nothing() -> None:
    question = a_short_answer(kind="exact")

    assert graded(grade_response(question, TextResponse("thursday"))).verdict is Verdict.WRONG
    assert graded(grade_response(question, TextResponse("Thursday"))).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("known", "score"), [("y", 1), ("n", 0)])
def test_a_card_is_judged_by_the_learner(known: str, score: int) -> None:
    response = parse_response(a_flashcard(), known)

    assert not isinstance(response, Unreadable)
    assert graded(grade_response(a_flashcard(), response)).score == score
