from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from grading.grading_cases import multiple_responses
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_cloze,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_short_answer,
    an_ordering,
)

from quizgen.grading.credit import (
    accepted_in_gap,
    accepted_texts,
    choice_credits,
    interval,
    order_right,
    pairs_right,
    right_side,
    share,
    ticks_score,
)
from quizgen.grading.policy import PRACTICE, Order, Shares
from quizgen.model.questions import MultipleResponse


def test_of_several_options_only_the_key_earns() -> None:
    assert choice_credits(a_multiple_choice()) == (Fraction(1), *[Fraction(0)] * 3)


def test_right_ticks_share_the_credit_and_a_wrong_one_takes_back_at_least_as_much() -> None:
    third, half = Fraction(1, 3), Fraction(1, 2)

    assert choice_credits(a_multiple_response()) == (third, third, third, -half, -half)


def test_without_partial_credit_a_wrong_tick_costs_all_and_not_a_share() -> None:
    policy = PRACTICE.without_partial_credit()

    assert min(choice_credits(a_multiple_response(), policy)) == 0
    assert ticks_score(a_multiple_response(), frozenset({0, 1, 2}), policy) == 1
    assert ticks_score(a_multiple_response(), frozenset({0, 1, 2, 3}), policy) == 0


@given(multiple_responses(), st.data())
def test_a_wrong_tick_never_helps_and_a_right_one_never_harms(
    question: MultipleResponse, data: st.DataObject
) -> None:
    count = len(question.answers) + len(question.distractors)
    ticked = data.draw(st.frozensets(st.integers(0, count - 1)))
    added = data.draw(st.integers(0, count - 1))
    before, after = (ticks_score(question, ticks, PRACTICE) for ticks in (ticked, ticked | {added}))

    assert 0 <= before <= 1
    assert after >= before if added < len(question.answers) else after <= before


@given(multiple_responses())
def test_ticking_everything_earns_nothing(question: MultipleResponse) -> None:
    everything = frozenset(range(len(question.answers) + len(question.distractors)))

    assert ticks_score(question, everything, PRACTICE) == 0


def test_the_accepted_wordings_begin_with_the_answer() -> None:
    assert accepted_texts(a_short_answer()) == ("Thursday", "Thursdays", "every Thursday")
    gap = a_cloze(text="It is {{*noon*|midday}}.").parsed.gaps[0]
    assert accepted_in_gap(gap) == ("noon", "midday")


def test_the_interval_is_the_tolerance_or_the_range() -> None:
    assert interval(a_numeric()) == (Decimal(55), Decimal(65))


def test_lefts_may_share_a_right_side() -> None:
    question = a_matching(pairs={"a": "x", "b": "x", "c": "y"}, distractors=None)

    assert [right_side(question, left) for left in range(3)] == [0, 0, 1]
    assert pairs_right(question, {0: 0, 1: 1}) == (True, False, False)


def test_neighbours_are_right_where_the_next_item_follows() -> None:
    assert order_right(an_ordering(), (1, 2, 3, 0), Order.NEIGHBOURS) == (False, True, True)


def test_positions_are_right_where_the_item_stands_in_its_place() -> None:
    assert order_right(an_ordering(), (0, 2, 1, 3), Order.POSITIONS) == (True, False, False, True)


def test_a_share_is_of_all_parts_or_all_or_nothing() -> None:
    assert share((True, False, True), Shares.EACH) == Fraction(2, 3)
    assert share((True, False, True), Shares.ALL_OR_NOTHING) == 0
    assert share((True, True), Order.ALL_OR_NOTHING) == 1
