"""Exports reviews in the format of Anki's review log, for tools that read it.

Columns and their meaning: Anki's `export_revlog` table (ankitects/anki, rslib/src/storage/schema11.sql and
rslib/src/revlog/mod.rs); under FSRS `factor` holds the difficulty, 1 to 10 as 100 to 1100.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from quizgen.quiz.history.reader import DAY
from quizgen.quiz.history.records import CardState, RatedAnswer, StoredAnswer
from quizgen.quiz.scheduling.fsrs_schedule import next_state

LEARNING: Final = 0
REVIEW: Final = 1
RELEARNING: Final = 2
TYPES: Final = {None: LEARNING, 1: LEARNING, 2: REVIEW, 3: RELEARNING}
"""The type of a review, by the state of the card before it."""

MAX_TAKEN_MS: Final = 60_000
"""Milliseconds. Anki counts at most a minute for an answer."""


class Review(NamedTuple):
    """A row of the review log in Anki's format.

    Attributes:
        id: Milliseconds since 1970, made unique.
        cid: A number for the card. It does not refer to an Anki collection: `card` identifies the card.
        usn: -1, not yet synchronised.
        ease: 1 again, 2 hard, 3 good, 4 easy.
        ivl: The interval after the review: days, or negative seconds.
        lastIvl: The interval before the review.
        factor: The difficulty, 100 to 1100.
        time: Milliseconds that the answer took.
        type: 0 learning, 1 review, 2 relearning.
        card: `bank/question`, with `/reverse` if a flashcard was asked from back to front.
    """

    id: int
    cid: int
    usn: int
    ease: int
    ivl: int
    lastIvl: int  # noqa: N815 - Anki's name
    factor: int
    time: int
    type: int
    card: str


def export_revlog(answers: Iterable[StoredAnswer]) -> Iterator[Review]:
    """The answers that affect the schedule, oldest first."""
    memories: dict[str, CardState] = {}
    stamps: set[int] = set()
    for each in answers:
        entry = each.entry
        if entry.rating is None:
            continue
        before = memories.get(entry.card)
        now = memories[entry.card] = next_state(
            before, RatedAnswer(entry.card, entry.rating, each.at, each.day, entry.key)
        )
        stamp = each.at
        while stamp in stamps:
            stamp += 1
        stamps.add(stamp)
        yield Review(
            id=stamp,
            cid=_number(entry.card),
            usn=-1,
            ease=entry.rating,
            ivl=_interval(now),
            lastIvl=_interval(before) if before else 0,
            factor=round(100 + (now.difficulty - 1) / 9 * 1000),
            time=min(entry.took, MAX_TAKEN_MS),
            type=TYPES[before.state if before else None],
            card=entry.card,
        )


def _interval(memory: CardState) -> int:
    wait = memory.due - memory.last
    return wait // DAY if wait >= DAY else -(wait // 1000)


def _number(card: str) -> int:
    """A number that is the same for the same card everywhere."""
    return int.from_bytes(hashlib.blake2b(card.encode(), digest_size=5).digest())
