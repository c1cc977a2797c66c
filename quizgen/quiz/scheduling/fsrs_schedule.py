"""When a card is asked again: FSRS, by the `fsrs` package.

Free Spaced Repetition Scheduler, https://github.com/open-spaced-repetition/py-fsrs.
Its random spread of intervals is left out, so that the same log always gives the same
schedule: the log is the truth, and what follows from it can be made anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from quizgen.grading.verdicts import Verdict
from quizgen.problems import plural_count
from quizgen.quiz.card import take_within_limit
from quizgen.quiz.history.records import CardState, LoggedAnswer, StoredAnswer
from quizgen.quiz.history.store import History

if TYPE_CHECKING:
    import fsrs

AGAIN: Final = 1
HARD: Final = 2
GOOD: Final = 3
EASY: Final = 4

MILLISECONDS: Final = 1000
MINUTE: Final = 60 * MILLISECONDS
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

UNITS: Final = (
    (730 * DAY, 365 * DAY, "year"),
    (60 * DAY, 30 * DAY, "month"),
    (36 * HOUR, DAY, "day"),
    (90 * MINUTE, HOUR, "hour"),
    (MINUTE, MINUTE, "minute"),
)
"""From how long on what unit is said, and how long it is."""


def rate(verdict: Verdict, *, hinted: bool = False, overridden: bool = False) -> int:
    """How well an answer shows that its card is remembered.

    In FSRS *hard* means remembered: what was not known is never rated so
    (py-fsrs, README, "Usage").
    """
    if not verdict.passed:
        return AGAIN
    if verdict is Verdict.SPELLING or hinted or overridden:
        return HARD
    return GOOD


def next_state(memory: CardState | None, given: int, now: int) -> CardState:
    """What is remembered of a card after an answer.

    Args:
        memory: What was remembered before; None if the card is new.
        given: The rating, 1 to 4.
        now: The moment of the answer, in milliseconds since 1970. A clock that has gone back
            is not believed: fsrs would take a review before the last one.
    """
    import fsrs  # noqa: PLC0415 - a quiz that is not scheduled does without

    at = max(now, memory.last) if memory else now
    card = fsrs.Card(card_id=1) if memory is None else _card(memory)
    card, _ = _scheduler().review_card(card, fsrs.Rating(given), _moment(at))
    return CardState(
        state=int(card.state),
        step=card.step,
        stability=card.stability or 0.0,
        difficulty=card.difficulty or 0.0,
        due=_milliseconds(card.due),
        last=at,
    )


def replay_log(answers: Iterable[StoredAnswer]) -> dict[str, CardState]:
    """How well each card is remembered, from the log alone."""
    memories: dict[str, CardState] = {}
    for each in answers:
        if each.entry.rating is not None:
            card = each.entry.card
            memories[card] = next_state(memories.get(card), each.entry.rating, each.id)
    return memories


class Limits(NamedTuple):
    """How much is asked in a day.

    Attributes:
        new: Cards that were never reviewed before.
        due: Cards that are due.
    """

    new: int = 20
    due: int = 200


class Today(NamedTuple):
    """What was reviewed since the day began.

    Attributes:
        new: Cards that were reviewed for the first time.
        due: Other cards.
    """

    new: int = 0
    due: int = 0


def review_queue(
    units: Mapping[str, str], memories: Mapping[str, CardState], now: int, limits: Limits, done: Today
) -> tuple[str, ...]:
    """What is to be reviewed now: what is due, the longest overdue first, then new cards in their order.

    Of a flashcard that is asked both ways one side is asked: each would give the other away. What is asked
    of a group is asked in one go, in the group's order, since one question may build on another; the limit
    of new cards cuts through no group.

    Args:
        units: The ids of all cards in their order, each with what it is asked together with.
        memories: What is remembered of those that were reviewed before.
        now: The moment, in milliseconds since 1970.
        limits: How much is asked in a day.
        done: How much of that was done already.
    """
    there = list(units)
    due = sorted(
        (card for card in there if card in memories and memories[card].due <= now),
        key=lambda card: (memories[card].due, card),
    )
    first = {
        question_of(card): card
        for card in reversed([*due, *(card for card in there if card not in memories)])
    }
    due = [card for card in due if first[question_of(card)] == card]
    new = [card for card in there if card not in memories and first[question_of(card)] == card]
    new = _side_by_side(new, units)
    asked = [
        *due[: max(0, limits.due - done.due)],
        *take_within_limit(new, units.__getitem__, max(0, limits.new - done.new)),
    ]
    return tuple(_side_by_side(asked, units))


def _side_by_side(cards: Sequence[str], units: Mapping[str, str]) -> list[str]:
    """The cards with those of a unit one after the other, in their order, where the first of them stood."""
    places = {card: place for place, card in enumerate(units)}
    turns: dict[str, int] = {}
    for turn, card in enumerate(cards):
        turns.setdefault(units[card], turn)
    return sorted(cards, key=lambda card: (turns[units[card]], places[card]))


def question_of(card: str) -> str:
    """The question that a card asks, whichever way round: `bank/question`."""
    return card.removesuffix("/reverse")


def reviewed_since(answers: Iterable[StoredAnswer], start: int) -> Today:
    """What was reviewed since a moment, each card counted once."""
    first: dict[str, int] = {}
    today: set[str] = set()
    for each in answers:
        if each.entry.rating is not None:
            first.setdefault(each.entry.card, each.id)
            if each.id >= start:
                today.add(each.entry.card)
    new = sum(first[card] >= start for card in today)
    return Today(new, len(today) - new)


def card_states(history: History) -> dict[str, CardState]:
    """How well each card is remembered, made anew from the log if what is kept beside it does not follow from it."""
    memories = dict(history.memories())
    if max((memory.last for memory in memories.values()), default=0) != history.last_rated():
        memories = replay_log(history.answers())
        if history.writable:
            history.remember_all(memories)
    return memories


def interval_text(milliseconds: int) -> str:
    """How long it is until a card comes again, as one says it: `10 minutes`, `3 days`, `2 months`."""
    for least, size, unit in UNITS:
        if milliseconds >= least:
            return plural_count(round(milliseconds / size), unit)
    return "a moment"


def grade_rating(entry: LoggedAnswer) -> int:
    """The rating that follows from an answer's grade."""
    return rate(entry.verdict, hinted=entry.hinted, overridden=entry.overridden)


@cache
def _scheduler() -> fsrs.Scheduler:
    import fsrs  # noqa: PLC0415 - see above

    return fsrs.Scheduler(enable_fuzzing=False)


def _card(memory: CardState) -> fsrs.Card:
    import fsrs  # noqa: PLC0415 - see above

    return fsrs.Card(
        card_id=1,  # given, because without one fsrs sleeps a millisecond to make a number nobody else has
        state=fsrs.State(memory.state),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(memory.due),
        last_review=_moment(memory.last),
    )


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / MILLISECONDS, UTC)


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * MILLISECONDS)
