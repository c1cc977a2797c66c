"""Where options keep their order, the right one stands everywhere among them.

What: in eight questions or more whose options stand in natural order under every seed (`shuffle: false`,
numbers, dates), the key is on some places more often than chance would have it (p < .01), or hardly
ever lowest or highest. Other options are shuffled, so nobody can see in them where an author likes keys.

Why: authors hide the right number between two wrong ones, and learners know (Attali & Bar-Hillel 2003,
*Guess where*; Haladyna, Downing & Rodriguez 2002: "balance the key").

Bad:  answer: 100 with 50 and 200, answer: 30 with 10 and 90, and so on: always the middle
Good: answer: 100 with 157 and 500, answer: 30 with 10 and 15: sometimes the lowest, sometimes the highest
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.model.arrange import arrangement, keeps_order
from quizgen.model.bank import Bank
from quizgen.model.chance import as_uneven, at_least
from quizgen.model.questions import MultipleChoice
from quizgen.problems import Severity

FEWEST: Final = 8
UNLIKELY: Final = 0.01

Place = tuple[int, int]
"""Where a key stands, counted from 0, and among how many options."""


def run(reading: Reading) -> Iterator[Finding]:
    """Banks whose keys have a favourite place."""
    for bank in reading.folder.banks:
        places = [_place(question) for question in bank.active if _is_sorted(question)]
        message = _favourite(places) or _never_outside(places)
        if message:
            yield Finding(bank.bank, None, ("questions",), message, _hint(bank))


def _is_sorted(question: object) -> bool:
    return isinstance(question, MultipleChoice) and keeps_order(question)


def _place(question: object) -> Place:
    assert isinstance(question, MultipleChoice)  # noqa: S101 - `_is_sorted` has chosen them
    order = arrangement(question, "")
    return order.index(0), len(order)


def _favourite(places: Sequence[Place]) -> str:
    for size in sorted({size for _, size in places}):
        where = Counter(place for place, of in places if of == size)
        counts = [where[place] for place in range(size)]
        if sum(counts) >= FEWEST and as_uneven(counts) < UNLIKELY:
            told = ", ".join(f"{count} {_name(place, size)}" for place, count in enumerate(counts))
            return f"of {sum(counts)} keys among {size} sorted options stand {told}"
    return ""


def _never_outside(places: Sequence[Place]) -> str:
    inside = [0 < place < size - 1 for place, size in places if size > 2]
    chances = [1 - 2 / size for _, size in places if size > 2]
    if len(inside) >= FEWEST and at_least(sum(inside), chances) < UNLIKELY:
        return (
            f"{sum(inside)} of {len(inside)} keys among sorted options are neither the lowest nor the highest"
        )
    return ""


def _name(place: int, size: int) -> str:
    return "lowest" if place == 0 else "highest" if place == size - 1 else f"{place + 1}."


def _hint(bank: Bank) -> str:
    sorted_ones = [question.id for question in bank.active if _is_sorted(question)]
    return f"Change some distractors of {', '.join(sorted_ones[:6])}{' …' if len(sorted_ones) > 6 else ''}."


KEY_POSITION: Final = Check("key-position", Severity.WARNING, run)
