"""Facility, discrimination and options, against the figures of published packages."""

from __future__ import annotations

from fractions import Fraction
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psychometrics.lsat6 import LSAT6

from quizgen.psychometrics.item_analysis import ItemResponse, analyse_class

# psych 2.2.9: item.stats$mean and $r.drop of alpha(lsat6), and r.con(r.drop, 1000).
PSYCH = {
    "Q1": (0.924, 0.112832688922342, 0.0511977266625042, 0.173611386460197),
    "Q2": (0.709, 0.15317812011653, 0.0920592305989813, 0.213147160608098),
    "Q3": (0.553, 0.17277894329109, 0.111985346977607, 0.232284008695327),
    "Q4": (0.763, 0.144428095247094, 0.08317976636394, 0.204589377973752),
    "Q5": (0.87, 0.121596402547096, 0.0600560305787957, 0.182215916702922),
}

RESPONSES = st.lists(
    st.builds(
        ItemResponse,
        learner=st.sampled_from("abcdefghij"),
        question=st.sampled_from("vwxyz"),
        score=st.fractions(0, 1, max_denominator=4),
        points=st.sampled_from([Fraction(1), Fraction(5, 2)]),
        chosen=st.frozensets(st.integers(0, 3), max_size=2),
        omitted=st.booleans(),
    ),
    unique_by=lambda each: each[:2],
    max_size=50,
)


def test_facility_and_discrimination_equal_those_of_r_psych() -> None:
    found = analyse_class(LSAT6)
    assert found.learners == 1000
    for name, expected in PSYCH.items():
        item = found.items[name]
        assert item.interval is not None
        figures = (float(item.facility), item.discrimination, *item.interval)
        assert figures == pytest.approx(expected, abs=1e-12)


@given(RESPONSES.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_answers_changes_no_figure(
    orders: tuple[list[ItemResponse], list[ItemResponse]],
) -> None:
    assert analyse_class(orders[0]) == analyse_class(orders[1])


@given(RESPONSES)
def test_strong_learners_did_better_than_weak_ones_and_each_third_is_whole(
    responses: list[ItemResponse],
) -> None:
    for item in analyse_class(responses).items.values():
        assert (item.strong is None) == (item.weak is None)
        for third in (item.strong, item.weak):
            assert third is None or item.everybody.learners // 5 <= third.learners <= item.everybody.learners


def test_the_thirds_are_told_by_the_other_questions() -> None:
    # The last of nine learners alone gets Q0 right, and the first three get all others right.
    answers = [
        ItemResponse(
            f"L{learner}",
            f"Q{question}",
            Fraction(learner == 8 if question == 0 else learner < 3 or (learner < 6 and question < 3)),
            chosen=frozenset({learner % 3}),
            omitted=learner == 7,
        )
        for learner in range(9)
        for question in range(6)
    ]
    item = analyse_class(answers).items["Q0"]
    assert item.strong is not None
    assert item.weak is not None
    assert (item.strong.learners, float(item.strong.score)) == (3, 0)
    assert item.strong.chosen == {0: 1, 1: 1, 2: 1}
    assert (item.weak.learners, item.weak.score, item.weak.omitted) == (3, Fraction(1, 3), 1)
    assert item.discrimination is not None
    assert item.discrimination < 0


def test_a_small_or_uniform_class_has_no_discrimination_and_no_thirds() -> None:
    def item(learners: int, right: int, questions: int = 6) -> tuple[object, object, object]:
        answers = [
            ItemResponse(f"L{learner}", f"Q{question}", Fraction(learner < right))
            for learner in range(learners)
            for question in range(questions)
        ]
        first = analyse_class(answers).items["Q0"]
        return first.discrimination, first.interval, first.strong

    assert item(4, 2)[:2] == (None, None)
    assert item(9, 9) == (None, None, None)
    assert item(9, 4, questions=4) == (None, None, None)


@pytest.mark.no_cover
def test_four_times_as_many_answers_take_no_more_than_eight_times_as_long() -> None:
    def seconds(learners: int) -> float:
        answers = [
            ItemResponse(f"L{learner}", f"Q{question}", Fraction(learner * question % 7, 6))
            for learner in range(learners)
            for question in range(50)
        ]
        before = process_time()
        analyse_class(answers)
        return process_time() - before

    few, many = (min(seconds(learners) for _ in range(2)) for learners in (100, 400))
    assert many < 8 * few
