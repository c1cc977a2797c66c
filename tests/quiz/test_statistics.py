"""Figures from the log, checked against ones worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from statistics import correlation

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, a_numeric, a_true_false

from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import OptionResponse, Response, TextResponse, TrueFalseResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.card import card_digest, cards, directions
from quizgen.quiz.history import CardState, LoggedAnswer, StoredAnswer
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.due_dates import ReviewTime
from quizgen.quiz.statistics import Forecast, OptionStatistics, Statistics, compute_statistics

BANK = a_bank(
    a_multiple_choice(objective="goods"),
    a_true_false(),
    a_numeric(),
    *(a_numeric(id=f"more-{number}") for number in range(4)),
    a_flashcard(),
    objectives={"goods": "Say what is sold"},
)
CARDS = [side for card in cards([a_folder(BANK)], lambda _: PRACTICE) for side in directions(card)]
BY_NAME = {card.id.removeprefix("market-basics/"): card for card in CARDS}
NOON = 20_000 * DAY + DAY // 2


def an_answer(
    name: str,
    now: int,
    score: Fraction | int = 1,
    session: int = 1,
    response: Response | None = None,
    **changes: object,
) -> StoredAnswer:
    card = BY_NAME[name]
    verdict = Verdict.CORRECT if score == 1 else Verdict.WRONG
    entry = LoggedAnswer(
        card.id,
        card.question.type,
        card_digest(card),
        ("x",),
        response or TextResponse("x"),
        verdict,
        Fraction(score),
        took=1500,
    )
    return StoredAnswer(now, session, entry._replace(**changes), now, now // DAY)  # type: ignore[arg-type]  # any of the fields


def figures(*log: StoredAnswer, memories: dict[str, CardState] | None = None) -> Statistics:
    return compute_statistics(CARDS, log, memories or {}, ReviewTime(NOON, NOON // DAY))


def test_a_streak_is_alive_until_a_whole_day_is_missed() -> None:
    def streak(*days_ago: int) -> tuple[int, int]:
        found = figures(*(an_answer("stalls", NOON - ago * DAY) for ago in days_ago))
        return found.streak, found.longest

    assert streak(0) == (1, 1)
    assert streak(3, 2, 1) == (3, 3)
    assert streak(9, 8, 7, 6, 2, 1, 0) == (3, 4)
    assert streak(9, 8, 2) == (0, 2)
    assert streak() == (0, 0)


def test_answers_are_counted_by_day_with_their_time() -> None:
    found = figures(an_answer("stalls", NOON - DAY), an_answer("stalls", NOON), an_answer("stalls", NOON + 1))
    assert (found.answers, found.days, found.seconds) == (3, 2, 4)
    assert found.per_day[-2:] == (1, 2)
    assert len(found.per_day) == 14


def test_shares_are_by_bank_type_and_objective_the_weakest_first() -> None:
    found = figures(
        an_answer("stalls", 1), an_answer("first-goods", 2, 0), an_answer("first-goods", 3, Fraction(1, 2))
    )
    assert [(share.name, share.answers, share.right, share.score) for share in found.by_type] == [
        ("multiple-choice", 2, 0, Fraction(1, 4)),
        ("numeric", 1, 1, 1),
    ]
    assert [share.name for share in found.by_bank] == ["market-basics"]
    assert [(share.name, share.answers) for share in found.by_objective] == [("market-basics/goods", 2)]


def test_facility_counts_the_first_answer_of_each_session_and_the_hardest_comes_first() -> None:
    found = figures(
        an_answer("stalls", 1, 0, session=1),
        an_answer("stalls", 2, 1, session=1),
        an_answer("stalls", 3, 1, session=2),
        an_answer("more-1", 4, 0, session=2),
    )
    assert [(item.question, item.answers, item.facility) for item in found.items] == [
        ("market-basics/more-1", 1, 0),
        ("market-basics/stalls", 2, Fraction(1, 2)),
    ]


def test_answers_to_an_earlier_wording_say_nothing_about_the_item() -> None:
    found = figures(an_answer("stalls", 1, 0, content="another"), an_answer("stalls", 2, 1, session=2))
    assert [(item.answers, item.facility) for item in found.items] == [(1, Fraction(1))]
    assert found.answers == 2


OTHERS = ("sell-after-bell", "more-0", "more-1", "more-2", "more-3")


@given(st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=5, max_size=12))
def test_discrimination_is_the_correlation_with_the_rest_of_the_session(sessions: list[list[bool]]) -> None:
    log = [
        an_answer(name, session * 100 + place, int(right), session)
        for session, rights in enumerate(sessions)
        for place, (name, right) in enumerate(zip(("stalls", *OTHERS), rights, strict=True))
    ]
    (item,) = (item for item in figures(*log).items if item.question == "market-basics/stalls")
    mine = [int(rights[0]) for rights in sessions]
    rest = [sum(rights[1:]) / 5 for rights in sessions]
    if len(set(mine)) == 1 or len(set(rest)) == 1:
        assert item.discrimination is None
    else:
        assert item.discrimination == pytest.approx(correlation(mine, rest))


def test_too_few_sessions_give_no_discrimination() -> None:
    log = [
        an_answer(name, session * 100 + place, session % 2, session)
        for session in range(4)
        for place, name in enumerate(("stalls", *OTHERS))
    ]
    assert {item.discrimination for item in figures(*log).items} == {None}


def test_options_are_counted_as_they_were_chosen() -> None:
    log = [
        an_answer("first-goods", number, 0, session=number, response=OptionResponse(frozenset(chosen)))
        for number, chosen in enumerate(({0}, {1}, {1}))
    ]
    (item,) = figures(*log).items
    assert item.choices[:2] == (
        OptionStatistics("grain", key=True, count=1),
        OptionStatistics("honey", key=False, count=2),
    )


def test_overruled_answers_are_listed_with_what_was_typed() -> None:
    log = [an_answer("stalls", number, overridden=True, typed=("sixty-ish",)) for number in (1, 2)]
    (overruled,) = figures(*log).overruled
    assert (overruled.question, overruled.typed, overruled.count) == ("market-basics/stalls", "sixty-ish", 2)


def test_of_options_that_were_overruled_the_words_are_listed() -> None:
    chosen = OptionResponse(frozenset({1}))
    log = [
        an_answer("first-goods", 1, overridden=True, typed=("c",), response=chosen),
        an_answer("first-goods", 2, overridden=True, typed=("a",), response=chosen),
        an_answer("first-goods", 3, overridden=True, typed=("d",), response=chosen, content="another"),
        an_answer(
            "sell-after-bell", 4, overridden=True, typed=("f",), response=TrueFalseResponse(true=False)
        ),
    ]
    assert [(each.typed, each.count, each.acceptable) for each in figures(*log).overruled] == [
        ("honey", 2, False),
        ("d", 1, False),
        ("false", 1, False),
    ]


def test_the_forecast_counts_each_day_ahead() -> None:
    def due(state: int, wait: int) -> CardState:
        last = NOON - DAY
        return CardState(state, None, 1.0, 5.0, NOON + wait, last, last // DAY)

    names = ["stalls", "more-0", "more-1", "more-2", "first-goods", "more-3"]
    waits = [(1, -5), (1, 1), (2, DAY), (2, DAY), (2, 40 * DAY), (2, 1)]
    memories = {BY_NAME[name].id: due(*each) for name, each in zip(names, waits, strict=True)}
    found = figures(memories=memories).forecast
    assert found == Forecast(overdue=2, days=(1, 2, *[0] * 12), later=1, new=len(CARDS) - 6)


def test_answers_to_what_is_no_longer_there_are_left_out() -> None:
    gone = an_answer("stalls", 1)._replace(
        entry=an_answer("stalls", 1).entry._replace(card="market-basics/gone")
    )
    assert figures(gone).answers == 0


def test_both_sides_of_a_flashcard_are_one_question() -> None:
    found = figures(an_answer("right-to-hold", 1, 0), an_answer("right-to-hold/reverse", 2, 1, session=2))
    assert [(item.question, item.answers) for item in found.items] == [("market-basics/right-to-hold", 2)]
