"""The day on which a card is due.

A card with an interval in days is due from the start of a day, not from the hour of its last answer. Cards
learnt together are spread over several days: by the value stored with the last answer, or otherwise by a
hash.
"""

import hashlib
from typing import Final, NamedTuple

from quizgen.quiz.history.reader import DAY, FUTURE
from quizgen.quiz.history.records import CardState

REVIEW: Final = 2
"""The state of a card that has finished the learning steps, which take minutes."""

MIN_SPREAD_DAYS: Final = 4
"""The minimum interval, in days, of cards that are spread.

For shorter intervals, a day would matter too much.
"""

SPREAD: Final = 0.08
"""The share of its interval by which a review may be moved; at least a day."""

MIN_EXAM_DAYS: Final = 4
"""The minimum number of days between the last review of a card and an exam for one more review."""


class ReviewTime(NamedTuple):
    """The time at which due cards are determined.

    Attributes:
        now: Milliseconds since 1970.
        today: The learner's day.
        exam: The day of an exam before which every card must be reviewed once more; None if there is none.
    """

    now: int
    today: int
    exam: int | None = None


def interval_days(memory: CardState) -> int:
    """Days from the last answer to the next review before spreading; 0 if the card returns within minutes."""
    return max(1, round((memory.due - memory.last) / DAY)) if memory.state == REVIEW else 0


def due_day(card: str, memory: CardState) -> int:
    """The learner's day on which a card with an interval in days is due."""
    days = interval_days(memory)
    width = spread_days(days)
    if memory.spread is None:
        return memory.day + days - width + order_hash(f"{card} {days}") % (2 * width + 1)
    return memory.day + days + max(-width, min(memory.spread, width))


def spread_days(interval: int) -> int:
    """By how many days a review may be moved earlier or later, given its interval in days."""
    return max(1, round(interval * SPREAD)) if interval >= MIN_SPREAD_DAYS else 0


def is_due(card: str, memory: CardState, at: ReviewTime, key: str = "") -> bool:
    """Whether a card is due.

    A card whose last answer lies in the future is due: a clock was wrong then.

    Args:
        card: The card's id.
        memory: The memory state of the card.
        at: The time of the review.
        key: A digest of the present correct answer. If it has changed, the card is due the day after its last
            answer.
    """
    if memory.last > at.now + FUTURE:
        return True
    if is_key_changed(memory, key) and memory.day < at.today:
        return True
    if memory.state != REVIEW:
        return memory.due <= at.now
    day = due_day(card, memory)
    if at.exam is not None and day >= at.exam:
        day = _day_before_exam(card, memory, at.exam)
    return day <= at.today


def is_key_changed(memory: CardState, key: str) -> bool:
    """Whether the correct answer has changed since the last answer; False if this is not known."""
    return bool(key and memory.key) and key != memory.key


def forgetting(memory: CardState, today: int) -> float:
    """A number that is larger the more likely a card is forgotten, in the order of the FSRS forgetting curve."""
    return max(0, today - memory.day) / memory.stability


def _day_before_exam(card: str, memory: CardState, exam: int) -> int:
    """A day in the second half of the time between the last answer and the exam; the exam's if the time is short."""
    days = exam - memory.day
    if days < MIN_EXAM_DAYS:
        return exam
    half = days // 2
    return exam - 1 - order_hash(f"{card} {exam}") % half


def order_hash(text: str) -> int:
    """A pseudo-random number that is the same on every computer."""
    return int.from_bytes(hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest())
