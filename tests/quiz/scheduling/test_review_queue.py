"""Which cards a review asks, and in which order."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.quiz.history import CardState
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.due_dates import ReviewTime
from quizgen.quiz.scheduling.review_queue import Limits, ReviewQueue, review_queue, weakest

TODAY = 739_000
NOW = (TODAY - 719_163) * DAY + DAY // 2
AT = ReviewTime(NOW, TODAY)


def known(days_ago: int, stability: float = 1.0) -> CardState:
    """A card that came after a day, last asked so many days ago."""
    last = NOW - days_ago * DAY
    return CardState(2, None, stability, 5.0, last + DAY, last, TODAY - days_ago)


def alone(*cards: str) -> dict[str, str]:
    """Cards of which none belongs to a group."""
    return {card: card for card in cards}


def test_due_and_new_cards_are_mixed_and_so_are_banks() -> None:
    due = {f"{bank}/{number}": known(1) for bank in "ab" for number in range(30)}
    new = [f"{bank}/new-{number}" for bank in "ab" for number in range(30)]
    queue = review_queue(alone(*due, *new), due, AT, Limits(new=20), {})

    assert len(queue.cards) == 80
    for half in (queue.cards[:40], queue.cards[40:]):
        count = Counter((card.split("/")[0], "new" in card) for card in half)
        assert all(count[bank, True] == 5 for bank in "ab")
        assert all(9 <= count[bank, False] <= 21 for bank in "ab")


def test_new_cards_keep_the_order_of_their_bank() -> None:
    queue = review_queue(alone("a/1", "a/2", "a/3", "b/1", "b/2"), {}, AT, Limits(new=4), {})

    assert queue.cards == ("a/1", "b/1", "a/2", "b/2")


def test_the_limits_of_a_day_count_what_was_done_in_it() -> None:
    due = {name: known(1) for name in "abc"}
    cards = alone(*"abc", "n1", "n2", "n3")
    done = {"elsewhere/new": True, "elsewhere/due": False}

    assert set(review_queue(cards, due, AT, Limits(new=2, due=4), done).cards) == {*"abc", "n1"}
    assert review_queue(cards, due, AT, Limits(new=1, due=1), done).cards == ()


def test_a_card_that_comes_again_within_a_day_counts_once() -> None:
    learning = CardState(1, 1, 1.0, 5.0, NOW - 1, NOW - 600_000, TODAY)

    assert review_queue(alone("a"), {"a": learning}, AT, Limits(new=0, due=0), {"a": True}).cards == ("a",)


def test_of_a_backlog_the_cards_most_likely_forgotten_come_first_and_new_ones_wait() -> None:
    due = {"fresh": known(2, 9.0), "old": known(40, 3.0), "older": known(60, 90.0), "lost": known(40, 1.0)}
    queue = review_queue(alone(*due, "new"), due, AT, Limits(due=2), {})

    assert queue == ReviewQueue(("lost", "old"), due=2, waiting=2, postponed=1)


def test_who_asks_for_new_cards_only_gets_them() -> None:
    queue = review_queue(alone("a", "n"), {"a": known(1)}, AT, Limits(due=0), {})

    assert queue.cards == ("n",)


def test_what_is_asked_of_a_group_is_asked_in_one_go_and_in_its_order() -> None:
    units = {"g1": "g", "x": "x", "g2": "g", "y": "y", "g3": "g"}
    asked = review_queue(units, {name: known(1) for name in ("g3", "x", "g1")}, AT, Limits(), {}).cards

    start = asked.index("g1")
    assert asked[start : start + 3] == ("g1", "g2", "g3")
    assert set(asked) == set(units)


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(4, ("a", "g1", "g2", "g3")), (3, ("a", "b")), (2, ("a", "b")), (1, ("a",)), (0, ())],
)
def test_the_limit_of_new_cards_cuts_through_no_group(limit: int, expected: tuple[str, ...]) -> None:
    units = {"a": "a", "g1": "g", "g2": "g", "b": "b", "g3": "g"}
    assert review_queue(units, {}, AT, Limits(new=limit), {}).cards == expected


def test_a_group_larger_than_the_limit_is_begun_if_there_is_nothing_else() -> None:
    units = {"g1": "g", "g2": "g", "g3": "g"}
    assert review_queue(units, {}, AT, Limits(new=2), {}).cards == ("g1", "g2")


def test_one_side_of_a_flashcard_is_asked_at_a_time() -> None:
    cards = {side: name for name in ("b/word", "b/other") for side in (name, f"{name}/reverse")}
    both = {"b/other/reverse": known(1), "b/other": known(9)}

    assert set(review_queue(cards, both, AT, Limits(), {}).cards) == {"b/other", "b/word"}
    later = {"b/word": known(0)}
    assert set(review_queue(cards, later, AT, Limits(), {}).cards) == {"b/word/reverse", "b/other"}


def test_a_card_whose_key_has_changed_is_due_the_day_after_its_last_answer() -> None:
    learnt = CardState(2, None, 30.0, 5.0, NOW + 29 * DAY, NOW - DAY, TODAY - 1, "11111111")
    asked_today = CardState(2, None, 30.0, 5.0, NOW + 30 * DAY, NOW, TODAY, "11111111")
    memories = {"a": learnt, "b": learnt, "c": asked_today, "d": learnt}
    keys = {"a": "22222222", "b": "11111111", "c": "22222222", "d": ""}

    assert review_queue(alone(*memories), memories, AT, Limits(), {}, keys).cards == ("a",)


def test_the_weakest_cards_are_those_most_likely_forgotten_due_or_not() -> None:
    memories = {"fresh": known(0), "old": known(40, 3.0), "older": known(60, 90.0), "lost": known(40, 1.0)}

    assert weakest(alone("new", *memories), memories, TODAY, 2) == ("lost", "old")
    assert weakest(alone("new", *memories), memories, TODAY, 9)[-1] == "new"


STATES = st.builds(known, st.integers(0, 90), st.floats(0.1, 400))


@given(st.dictionaries(st.sampled_from([f"{b}/{n}" for b in "abc" for n in range(9)]), STATES), st.data())
def test_no_limit_is_ever_exceeded_and_no_card_asked_twice(
    memories: dict[str, CardState], data: st.DataObject
) -> None:
    units = alone(*(f"{bank}/{number}" for bank in "abc" for number in range(9)))
    limits = Limits(data.draw(st.integers(0, 9)), data.draw(st.integers(0, 9)))
    done = data.draw(st.dictionaries(st.sampled_from([*units, "elsewhere/x"]), st.booleans()))
    queue = review_queue(units, memories, AT, limits, done)

    new = [card for card in queue.cards if card not in memories]
    counted = [card for card in queue.cards if card in memories and card not in done]
    assert len(set(queue.cards)) == len(queue.cards)
    assert len(new) <= max(0, limits.new - sum(done.values()))
    assert len(counted) <= max(0, limits.due - sum(not each for each in done.values()))
    assert queue.due == len(queue.cards) - len(new)


def test_a_limit_allows_what_was_counted_today_and_as_many_more_as_are_left() -> None:
    limits = Limits(new=2, due=1)

    assert limits.allow("a", new=True, done={"b": True})
    assert not limits.allow("a", new=True, done={"b": True, "c": True})
    assert limits.allow("b", new=False, done={"b": True, "c": True, "d": False})
    assert not limits.allow("a", new=False, done={"d": False})
