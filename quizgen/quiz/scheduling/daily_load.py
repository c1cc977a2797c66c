"""The number of cards due on each future day, for choosing the best day for another card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from quizgen.quiz.history.records import CardState
from quizgen.quiz.scheduling.due_dates import REVIEW, due_day, interval_days, order_hash, spread_days

TREND_DAYS: Final = 3
"""The minimum number of days before and after a day that its trend is computed from.

From a day on either side alone, it would be mostly chance.
"""


class DailyLoad:
    """The number of a learner's cards that are due on each day."""

    def __init__(self, memories: Mapping[str, CardState]) -> None:
        self._due: Counter[int] = Counter()
        for card, memory in memories.items():
            self.change(card, None, memory)

    def change(self, card: str, before: CardState | None, after: CardState | None) -> None:
        """Update the counts for a changed memory state; None for a card that was never reviewed."""
        for memory, count in ((before, -1), (after, 1)):
            if memory is not None and memory.state == REVIEW:
                self._due[due_day(card, memory)] += count

    def choose_spread(self, card: str, memory: CardState) -> int | None:
        """Choose by how many days to move a card, negative for earlier; None if its interval is too short.

        The day with the fewest cards, compared with the trend of the days around it, is chosen. Later days
        have fewer cards because some answers are still to come. Without the trend, all cards would be moved
        to later days.
        """
        interval = interval_days(memory)
        width = spread_days(interval)
        if not width:
            return None
        middle = memory.day + interval
        around = max(width, TREND_DAYS)
        days = range(-around, around + 1)
        trend = sum(each * self._due[middle + each] for each in days)
        scale = sum(each * each for each in days)
        return min(
            range(-width, width + 1),
            key=lambda each: (
                self._due[middle + each] * scale - each * trend,
                order_hash(f"{card} {middle + each}"),
            ),
        )
