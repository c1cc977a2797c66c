"""Where options keep their order, the right one stands everywhere among them.

What: in eight questions of a bank or more (or of all banks about an article, if none has so many) whose
options stand in natural order under every seed (`shuffle: false`, numbers, dates), the key is on some
places more often than chance would have it (p < .01), many times in a row, or hardly ever lowest or
highest. Other options are shuffled, so nobody can see in them where an author likes keys.

Why: authors hide the right number between two wrong ones, and learners know (Attali & Bar-Hillel 2003,
*Guess where*; Haladyna, Downing & Rodriguez 2002: vary the place of the right answer).

Bad:  answer: 100 with 50 and 200, answer: 30 with 10 and 90, and so on: always the middle
Good: answer: 100 with 157 and 500, answer: 30 with 10 and 15: sometimes the lowest, sometimes the highest
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from quizgen.checks.base import Check, Finding
from quizgen.checks.pools import Pool, pools
from quizgen.checks.reading import Reading
from quizgen.model.arrange import arrangement, keeps_order
from quizgen.model.bank import Bank
from quizgen.model.chance import as_uneven, at_least
from quizgen.model.questions import MultipleChoice
from quizgen.problems import Severity

FEWEST: Final = 8
NAMED: Final = 6
UNLIKELY: Final = 0.01


class Place(NamedTuple):
    """Where the key of a question stands, counted from 0, and among how many options."""

    question: str
    place: int
    size: int


def run(reading: Reading) -> Iterator[Finding]:
    """Banks whose keys have a favourite place."""
    for pool in pools(reading.folder.banks, _places, FEWEST):
        if message := _favourite(pool) or _never_outside(pool) or _row(pool):
            names = [place.question for place in pool.things]
            hint = f"Change some distractors of {', '.join(names[:NAMED])}{' …' * (len(names) > NAMED)}."
            yield Finding(pool.bank.bank, None, ("questions",), message, hint)


def _places(bank: Bank) -> list[Place]:
    found = []
    for question in bank.active:
        if isinstance(question, MultipleChoice) and keeps_order(question):
            order = arrangement(question, "")
            found.append(Place(question.id, order.index(0), len(order)))
    return found


def _favourite(pool: Pool[Place]) -> str:
    for size in sorted({each.size for each in pool.things}):
        where = Counter(each.place for each in pool.things if each.size == size)
        counts = [where[place] for place in range(size)]
        if sum(counts) >= FEWEST and as_uneven(counts) < UNLIKELY:
            told = ", ".join(f"{count} {name}" for count, name in zip(counts, _names(size), strict=True))
            return f"of {sum(counts)} keys{pool.where} among {size} sorted options stand {told}"
    return ""


def _never_outside(pool: Pool[Place]) -> str:
    several = [each for each in pool.things if each.size > 2]
    inside = sum(0 < each.place < each.size - 1 for each in several)
    if len(several) >= FEWEST and at_least(inside, [1 - 2 / each.size for each in several]) < UNLIKELY:
        return f"{inside} of {len(several)} keys{pool.where} among sorted options are neither the lowest nor the highest"
    return ""


def _row(pool: Pool[Place]) -> str:
    """The longest row of keys on one place, if chance seldom makes one so long anywhere in the bank."""
    for _, together in groupby(pool.things, key=lambda each: (each.place, each.size)):
        row = list(together)
        size = row[0].size
        anywhere = (len(pool.things) - len(row) + 1) / size ** (len(row) - 1)
        if anywhere < UNLIKELY:
            name = _names(size)[row[0].place]
            return f"{len(row)} keys in a row{pool.where} stand {name} among sorted options, from {row[0].question} on"
    return ""


def _names(size: int) -> list[str]:
    """What the places are called."""
    between = (
        ["second", "third", "fourth", "fifth", "sixth"] if size < 8 else [f"{n}." for n in range(2, size)]
    )
    return ["first", *between[: size - 2], "last"]


KEY_POSITION: Final = Check("key-position", Severity.WARNING, run)
