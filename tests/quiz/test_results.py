from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.responses import OptionResponse, SelfGradedResponse, TrueFalseResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card
from quizgen.quiz.results import collect_results
from quizgen.quiz.session import Session, start

Find = Callable[[str], Card]


def played(card: Find) -> Session:
    """Cheese and honey of three, a wrong judgement, a card that was known, one not asked yet."""
    session = start([card(n) for n in ("goods-today", "sell-after-bell", "right-to-hold", "market-day")], "1")
    for response in (
        OptionResponse(frozenset({0, 1})),
        TrueFalseResponse(true=True),
        SelfGradedResponse(known=True),
    ):
        session = steps.answer(session, response)
    return session


def test_points_weigh_and_parts_count(card: Find) -> None:
    came_to = collect_results(played(card))

    assert [came_to.earned, came_to.attempted, came_to.possible] == [Fraction(n) for n in (3, 5, 6)]
    assert came_to.share == Fraction(3, 5)


def test_verdicts_are_counted(card: Find) -> None:
    came_to = collect_results(played(card))

    assert (came_to.cards, came_to.answered, came_to.right) == (4, 3, 1)
    assert came_to.count(Verdict.PARTIAL) == came_to.count(Verdict.WRONG, Verdict.CLOSE) == 1
    assert [attempt.card.question.id for attempt in came_to.missed] == ["goods-today", "sell-after-bell"]


def test_objectives_are_tallied_in_the_banks_order(card: Find) -> None:
    tallies = collect_results(played(card)).objectives

    assert [(t.objective.id, t.answered, t.right, int(t.earned), int(t.possible)) for t in tallies] == [
        ("goods", 1, 0, 2, 3),
        ("rules", 1, 0, 0, 1),
    ]


def test_what_was_not_answered_earns_nothing_towards_passing(card: Find) -> None:
    came_to = collect_results(played(card))

    assert came_to.passes(50)
    assert not came_to.passes(50.1)


def test_later_rounds_teach_and_change_no_score(card: Find) -> None:
    over = steps.skip(played(card))
    second = steps.answer(steps.next_round(over), OptionResponse(frozenset({0, 1, 2})))

    assert collect_results(second).earned == collect_results(over).earned
    assert collect_results(second).learnt == 1


def test_nothing_answered_is_nothing_earned(card: Find) -> None:
    came_to = collect_results(start([card("market-day")], "1"))

    assert (came_to.share, came_to.objectives) == (Fraction(0), ())
    assert came_to.passes(0)
    assert not came_to.passes(1)


@given(st.lists(st.booleans(), min_size=1, max_size=8))
def test_the_score_is_never_more_than_was_possible(card: Find, known: list[bool]) -> None:
    session = start([card("right-to-hold")] * len(known), "1")
    for each in known:
        session = steps.answer(session, SelfGradedResponse(each))
    came_to = collect_results(session)

    assert 0 <= came_to.earned <= came_to.attempted <= came_to.possible
    assert came_to.earned == sum(known)


def test_bonus_questions_add_points_and_do_not_raise_the_maximum(card: Find) -> None:
    extra = card("sell-after-bell")
    extra = replace(extra, question=extra.question.model_copy(update={"bonus": True}))
    session = start([card("goods-today"), extra], "1")
    session = steps.answer(session, OptionResponse(frozenset({0, 1, 2})))
    session = steps.answer(session, TrueFalseResponse(true=False))

    came_to = collect_results(session)

    assert came_to.earned > came_to.attempted == came_to.possible
    assert came_to.share > 1
    assert came_to.passes(100)
