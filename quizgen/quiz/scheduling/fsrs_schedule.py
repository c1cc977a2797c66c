"""The FSRS schedule, calculated with the `fsrs` package.

FSRS is the Free Spaced Repetition Scheduler, https://github.com/open-spaced-repetition/py-fsrs. Its random
spread of intervals is not used (`due_dates` has one that is not random), so that the same log always gives
the same schedule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history.reader import DAY, fold_states
from quizgen.quiz.history.records import CardState, LoggedAnswer, RatedAnswer
from quizgen.quiz.history.rows import LATEST
from quizgen.quiz.history.store import History
from quizgen.text.phrases import Phrase, counted, phrase

if TYPE_CHECKING:
    import fsrs

AGAIN: Final = 1
HARD: Final = 2
GOOD: Final = 3
EASY: Final = 4

MILLISECONDS: Final = 1000
MINUTE: Final = 60 * MILLISECONDS
HOUR: Final = 60 * MINUTE

ANSWERED: Final = datetime(2500, 1, 1, tzinfo=UTC)
"""A fixed time for all answers, for fsrs, because only the time between answers matters."""

MAX_DAYS: Final = 36_500
"""The maximum number of days between two answers."""

UNITS: Final[tuple[tuple[int, int, Callable[[int], Phrase]], ...]] = (
    (730 * DAY, 365 * DAY, lambda n: counted("in {n} year", "in {n} years", n=n)),
    (60 * DAY, 30 * DAY, lambda n: counted("in {n} month", "in {n} months", n=n)),
    (DAY, DAY, lambda n: counted("in {n} day", "in {n} days", n=n)),
    (90 * MINUTE, HOUR, lambda n: counted("in {n} hour", "in {n} hours", n=n)),
    (MINUTE, MINUTE, lambda n: counted("in {n} minute", "in {n} minutes", n=n)),
)
"""The units of intervals: the minimum for each, and its length."""


def rate(verdict: Verdict, *, hinted: bool = False, overridden: bool = False) -> int:
    """The FSRS rating for an answer.

    In FSRS, *hard* means remembered, so an incorrect answer never gets this rating (py-fsrs, README,
    "Usage").
    """
    if not verdict.passed:
        return AGAIN
    if verdict is Verdict.SPELLING or hinted or overridden:
        return HARD
    return GOOD


def next_state(memory: CardState | None, answer: RatedAnswer) -> CardState:
    """The memory state of a card after an answer.

    The time since the last answer is counted in the learner's days, as in the log, so that the hour and the
    time zone of a review do not matter. If a clock was wrong, an answer counts as given on the same day.

    Args:
        memory: The state before the answer; None if the card is new.
        answer: The answer.
    """
    import fsrs  # noqa: PLC0415 - a quiz that is not scheduled does without

    days = min(max(0, answer.day - memory.day), MAX_DAYS) if memory else 0
    card = fsrs.Card(card_id=1) if memory is None else _card(memory, days)
    card, _ = _scheduler().review_card(card, fsrs.Rating(answer.rating), ANSWERED)
    return CardState(
        state=int(card.state),
        step=card.step,
        stability=card.stability or 0.0,
        difficulty=card.difficulty or 0.0,
        due=min(answer.at + round((card.due - ANSWERED).total_seconds() * MILLISECONDS), LATEST - 1),
        last=answer.at,
        day=answer.day,
        key=answer.key,
        spread=answer.spread,
    )


def replay_log(answers: Iterable[RatedAnswer]) -> dict[str, CardState]:
    """The memory states of all cards, calculated from the log alone."""
    return fold_states(answers, next_state)


def card_states(history: History) -> Mapping[str, CardState]:
    """The memory states of all cards. They are recalculated if the stored states do not follow from the log."""
    memories = history.memories()
    last = history.last_rated()
    known = memories.get(last.card) if last else None
    if last is None or known is None or (known.last, known.day) != (last.at, last.day):
        return history.replay(next_state) if last or memories else {}
    return memories


def interval_text(milliseconds: int) -> Phrase:
    """When a card comes back, in words: `in 10 minutes`, `in 3 days`, `in 2 months`."""
    for least, size, said in UNITS:
        if milliseconds >= least:
            return said(round(milliseconds / size))
    return phrase("in a moment")


def grade_rating(entry: LoggedAnswer) -> int:
    """The rating that corresponds to a grade."""
    return rate(entry.verdict, hinted=entry.hinted, overridden=entry.overridden)


@cache
def _scheduler() -> fsrs.Scheduler:
    import fsrs  # noqa: PLC0415 - see above

    return fsrs.Scheduler(enable_fuzzing=False)


def _card(memory: CardState, days: int) -> fsrs.Card:
    """The card as fsrs wants it, so many days after its last answer."""
    import fsrs  # noqa: PLC0415 - see above

    return fsrs.Card(
        card_id=1,  # given, because without one fsrs sleeps a millisecond to make a number nobody else has
        state=fsrs.State(memory.state),
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=ANSWERED,
        last_review=ANSWERED - timedelta(days=days),
    )
