"""The timeline of an ordering question: dates, beside which learners write the letters of events."""

from __future__ import annotations

from quizgen.model.questions import Ordering
from quizgen.outputs.labels import Labels


def slots(question: Ordering, words: Labels) -> tuple[str, ...]:
    """The dates in order, in the format of the language; empty if two items have the same date.

    Dates alone do not reveal the order of the items, but learners must know when each happened. Two events
    with the same date could be swapped, although only one order is correct.
    """
    dates = tuple(map(words.format_date, question.dates))
    return dates if len(set(dates)) == len(dates) else ()
