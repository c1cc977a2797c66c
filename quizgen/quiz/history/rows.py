"""Converts between values and table rows. A file changed by other programs may contain anything."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history.records import CardState, LoggedAnswer, RatedAnswer, StoredAnswer

LATEST: Final = 253_402_300_800_000
"""Milliseconds from 1970 to the year 10000, the limit of Python's dates."""

RATINGS: Final = frozenset({None, 1, 2, 3, 4})
STATES: Final = frozenset({1, 2, 3})
DIFFICULTIES: Final = (1, 10)
MAX_SPREAD_DAYS: Final = 36_500


class RowError(ValueError):
    """A row contains a value that quizgen did not write."""


def answer_row(session: int, entry: LoggedAnswer, at: int, day: int) -> tuple[Any, ...]:
    """Convert an answer to a table row. Texts are stored as JSON, because terminals may send any character."""
    from quizgen.quiz.history.stored_responses import to_text

    return (
        session,
        entry.card,
        entry.type,
        entry.content,
        json.dumps(entry.typed),
        to_text(entry.response),
        entry.verdict,
        str(entry.score),
        entry.rating,
        entry.took,
        entry.hinted,
        entry.overridden,
        entry.key,
        at,
        day,
        entry.spread,
    )


def read_answer_row(row: Sequence[Any]) -> StoredAnswer:
    """Read an answer from a table row.

    Raises:
        RowError: If a value has another type.
    """
    from quizgen.grading.responses import Skipped
    from quizgen.quiz.history.stored_responses import from_text

    (
        answer,
        session,
        card,
        kind,
        content,
        typed,
        response,
        verdict,
        score,
        rating,
        took,
        hinted,
        overruled,
        *more,
    ) = row
    key, at, day, spread = more
    _demand(_is_spread(spread))
    _demand(is_milliseconds(took) and rating in RATINGS and is_milliseconds(at) and is_milliseconds(day))
    try:
        entry = LoggedAnswer(
            read_stored_text(card),
            read_stored_text(kind),
            read_stored_text(content),
            read_texts(typed),
            from_text(read_stored_text(response)) or Skipped(),
            read_verdict(verdict),
            _read_score(read_stored_text(score)),
            rating,
            took,
            bool(hinted),
            bool(overruled),
            read_stored_text(key),
            spread,
        )
    except (ValueError, ZeroDivisionError) as error:
        raise RowError from error
    return StoredAnswer(answer, session, entry, at, day)


def read_rated_row(row: Sequence[Any]) -> RatedAnswer:
    """Read the facts that the schedule needs from a table row.

    Raises:
        RowError: If a value has another type.
    """
    card, rating, at, day, key, spread = row
    _demand(_is_spread(spread))
    _demand(rating is not None and rating in RATINGS and is_milliseconds(at) and is_milliseconds(day))
    return RatedAnswer(read_stored_text(card), rating, at, day, read_stored_text(key), spread)


def memory_row(card: str, memory: CardState) -> tuple[Any, ...]:
    """Convert a memory state to a table row."""
    return (
        card,
        memory.state,
        memory.step,
        memory.stability,
        memory.difficulty,
        memory.due,
        memory.last,
        memory.day,
        memory.key,
        memory.spread,
    )


def read_memory(row: Sequence[Any]) -> CardState:
    """Read a memory state from a table row.

    Raises:
        RowError: If a value has another type.
    """
    state, step, stability, difficulty, due, last, day, key, spread = row
    least, most = DIFFICULTIES
    _demand(
        state in STATES
        and (step is None or is_milliseconds(step))
        and is_milliseconds(due)
        and is_milliseconds(last)
        and is_milliseconds(day)
        and _is_spread(spread)
    )
    _demand(isinstance(stability, float) and 0 < stability < LATEST)
    _demand(isinstance(difficulty, float) and least <= difficulty <= most)
    return CardState(state, step, stability, difficulty, due, last, day, read_stored_text(key), spread)


def read_texts(stored: Any) -> tuple[str, ...]:
    """Read a list of texts from JSON.

    Raises:
        RowError: If the value has another type.
    """
    try:
        found = json.loads(read_stored_text(stored))
    except (ValueError, RecursionError) as error:
        raise RowError from error
    _demand(isinstance(found, list) and all(isinstance(each, str) for each in found))
    return tuple(found)


@lru_cache(maxsize=1024)
def _read_score(stored: str) -> Fraction:
    return Fraction(stored)


def read_stored_text(stored: Any) -> str:
    """Read a text.

    Raises:
        RowError: If the value is something else.
    """
    _demand(isinstance(stored, str))
    return str(stored)


def read_verdict(stored: Any) -> Verdict:
    """Read a verdict.

    Raises:
        RowError: If the value is something else.
    """
    try:
        return Verdict(stored)
    except ValueError as error:
        raise RowError from error


def is_milliseconds(value: Any) -> bool:
    """Whether a value is a whole number from 0 to the latest valid time in milliseconds."""
    return isinstance(value, int) and 0 <= value < LATEST


def _is_spread(value: Any) -> bool:
    """Whether a value is a number of days, or None."""
    return value is None or (isinstance(value, int) and abs(value) < MAX_SPREAD_DAYS)


def _demand(condition: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not condition:
        raise RowError
