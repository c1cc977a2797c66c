"""Events to order by their dates: the dates stand on a rule, and each event's letter is written beside its own."""

from __future__ import annotations

from quizgen.model.questions import Ordering
from quizgen.outputs.labels import Labels


def slots(question: Ordering, words: Labels) -> tuple[str, ...]:
    """The dates in order, as the sheet's language writes them; none where they cannot tell the events apart.

    The dates alone give no event away, and they make the learner find out when each
    happened. Two events of one date could stand in either place, of which only one is right.
    """
    dates = tuple(map(words.format_date, question.dates))
    return dates if len(set(dates)) == len(dates) else ()
