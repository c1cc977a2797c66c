"""Selects and orders the cards of a review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from quizgen.model.shuffle import group_adjacent, shuffle
from quizgen.quiz.card import REVERSE, take_within_limit
from quizgen.quiz.history.records import CardState
from quizgen.quiz.scheduling.due_dates import ReviewTime, forgetting, is_due


class Limits(NamedTuple):
    """The daily limits of a review.

    Attributes:
        new: The maximum number of cards that were never reviewed.
        due: The maximum number of due cards.
    """

    new: int = 20
    due: int = 200

    def allow(self, card: str, *, new: bool, done: Mapping[str, bool]) -> bool:
        """Whether a card may still be asked today.

        Args:
            card: The card.
            new: Whether the card was never reviewed before.
            done: The cards that count for today, and whether each was new then.
        """
        return card in done or sum(was_new is new for was_new in done.values()) < (
            self.new if new else self.due
        )


class ReviewQueue(NamedTuple):
    """The cards of a review.

    Attributes:
        cards: The cards in the order in which they are asked.
        due: The number of cards that were reviewed before.
        waiting: The number of due cards that exceed the daily limit.
        postponed: The number of new cards that wait because due cards exceed their limit.
    """

    cards: tuple[str, ...]
    due: int = 0
    waiting: int = 0
    postponed: int = 0


def review_queue(
    units: Mapping[str, str],
    memories: Mapping[str, CardState],
    at: ReviewTime,
    limits: Limits,
    done: Mapping[str, bool],
    keys: Mapping[str, str] = {},
) -> ReviewQueue:
    """Select the cards to review now.

    Due and new cards are mixed, and so are banks. If more cards are due than the daily limit allows, those
    most likely forgotten come first, and new cards wait.

    Only one side of a reversible flashcard is asked, because each gives the other away. A group is asked as a
    whole and in its own order, because one question may build on another. The limit of new cards never splits
    a group.

    Args:
        units: The ids of all cards, in order, each with its group.
        memories: The memory states of the cards that were reviewed before.
        at: The time of the review.
        limits: The daily limits.
        done: The cards that were reviewed today, and whether each was new then. They count towards the
            limits, and come back without counting twice.
        keys: Digests of the correct answers, by card.
    """
    due = [
        card for card in units if card in memories and is_due(card, memories[card], at, keys.get(card, ""))
    ]
    due.sort(key=lambda card: (-forgetting(memories[card], at.today), card))
    new = [card for card in units if card not in memories]
    first = {question_of(card): card for card in reversed([*due, *new])}
    due = [card for card in due if first[question_of(card)] == card]
    new = [card for card in new if first[question_of(card)] == card]

    fresh = [card for card in due if card not in done]
    left = max(0, limits.due - sum(not was_new for was_new in done.values()))
    waiting = set(fresh[left:])
    taken = [card for card in due if card not in waiting]
    new = _by_turns([new[index] for index in group_adjacent([units[card] for card in new])], units)
    new_left = max(0, limits.new - sum(done.values()))
    learnt = take_within_limit(new, units.__getitem__, new_left)
    if waiting and limits.due:
        postponed, learnt = len(learnt), []
    else:
        postponed = 0
        order = shuffle([units[card] for card in taken], str(at.today))
        taken = [taken[index] for index in order]
    cards = _side_by_side(_mixed(taken, learnt), units)
    return ReviewQueue(tuple(cards), len(taken), len(waiting), postponed)


def weakest(
    units: Mapping[str, str], memories: Mapping[str, CardState], today: int, count: int
) -> tuple[str, ...]:
    """The cards that are most likely forgotten, due or not; of equal cards, the most difficult first.

    Cards that were never reviewed come last, in their order.
    """
    known = [card for card in units if card in memories]
    known.sort(key=lambda card: (-forgetting(memories[card], today), -memories[card].difficulty, card))
    sides: dict[str, str] = {}
    for card in (*known, *(card for card in units if card not in memories)):
        sides.setdefault(question_of(card), card)
    return tuple(_side_by_side([*sides.values()][:count], units))


def question_of(card: str) -> str:
    """The question of a card, in either direction: `bank/question`."""
    return card.removesuffix(REVERSE)


def bank_of_card(card: str) -> str:
    """The bank of a card."""
    return card.partition("/")[0]


def _by_turns(cards: Sequence[str], units: Mapping[str, str]) -> list[str]:
    """One group or question of each bank after the other, each bank in its order."""
    banks: dict[str, list[list[str]]] = {}
    for _, members in groupby(cards, key=units.__getitem__):
        group = list(members)
        banks.setdefault(bank_of_card(group[0]), []).append(group)
    turns = zip_longest(*banks.values(), fillvalue=[])
    return [card for turn in turns for group in turn for card in group]


def _mixed(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Both in their order, the shorter one spread evenly over the longer one."""
    places = [
        ((index + 0.5) / len(cards), rank, card)
        for rank, cards in enumerate((one, other))
        for index, card in enumerate(cards)
    ]
    return [card for _, _, card in sorted(places)]


def _side_by_side(cards: Sequence[str], units: Mapping[str, str]) -> list[str]:
    """The cards with those of a unit one after the other, in their order, where the first of them stood."""
    places = {card: place for place, card in enumerate(units)}
    turns: dict[str, int] = {}
    for turn, card in enumerate(cards):
        turns.setdefault(units[card], turn)
    return sorted(cards, key=lambda card: (turns[units[card]], places[card]))
