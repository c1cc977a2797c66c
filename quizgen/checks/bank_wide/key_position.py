"""Questions with a fixed order of options, in which the correct option is too often in the same position.

What: the correct option is in one position more often than expected by chance (p < .01). The check looks only at
questions whose options have a fixed order: those with `shuffle: false`, and those whose options are numbers or
dates. The check also reports a correct option that is in the same position in many questions in a row. The check
also reports banks in which the correct option is hardly ever the lowest or the highest. A bank is checked only if
at least eight questions have a fixed order of options. If no bank has that many, all banks about an article are
checked together.

Why: authors tend to hide the correct number between two incorrect ones, and learners know this. See Attali &
Bar-Hillel (2003), *Guess where*, and Haladyna, Downing & Rodriguez (2002): vary the location of the right
answer.

Bad:  answer: 100 with 50 and 200, answer: 30 with 10 and 90, and so on: always the middle
Good: answer: 100 with 157 and 500, answer: 30 with 10 and 15: sometimes the lowest, sometimes the highest
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.populations import Population, populations
from quizgen.model.bank import Bank
from quizgen.model.questions import MultipleChoice
from quizgen.model.shuffle import display_order, keeps_order
from quizgen.model.significance import binomial_tail, uniformity_p_value
from quizgen.problems import Severity

MIN_KEYS: Final = 8
MAX_LISTED: Final = 6
SIGNIFICANCE_LEVEL: Final = 0.01


class KeyPosition(NamedTuple):
    """The position of the correct option, from 0, and the number of options."""

    question: str
    place: int
    size: int


def run(context: CheckContext) -> Iterator[Finding]:
    """Banks whose correct options are in some positions too often."""
    for pool in populations(context.folder.banks, _places, MIN_KEYS):
        if message := _favourite(pool) or _never_outside(pool) or _row(pool):
            names = [place.question for place in pool.items]
            hint = f"In some of these questions, change distractors so that the correct option moves to another position: {', '.join(names[:MAX_LISTED])}{' …' * (len(names) > MAX_LISTED)}."
            yield Finding(pool.bank.bank, None, ("questions",), message, hint)


def _places(bank: Bank) -> list[KeyPosition]:
    found = []
    for question in bank.active:
        if isinstance(question, MultipleChoice) and keeps_order(question):
            order = display_order(question, "")
            found.append(KeyPosition(question.id, order.index(0), len(order)))
    return found


def _favourite(pool: Population[KeyPosition]) -> str:
    for size in sorted({each.size for each in pool.items}):
        where = Counter(each.place for each in pool.items if each.size == size)
        counts = [where[place] for place in range(size)]
        if sum(counts) >= MIN_KEYS and uniformity_p_value(counts) < SIGNIFICANCE_LEVEL:
            told = ", ".join(f"{count} {name}" for count, name in zip(counts, _names(size), strict=True))
            return f"in {sum(counts)} questions with {size} sorted options{pool.scope}, the correct option is in some positions more often than expected by chance: {told}"
    return ""


def _never_outside(pool: Population[KeyPosition]) -> str:
    several = [each for each in pool.items if each.size > 2]
    inside = sum(0 < each.place < each.size - 1 for each in several)
    if (
        len(several) >= MIN_KEYS
        and binomial_tail(inside, [1 - 2 / each.size for each in several]) < SIGNIFICANCE_LEVEL
    ):
        return f"in {inside} of {len(several)} questions with sorted options{pool.scope}, the correct option is neither the lowest nor the highest"
    return ""


def _row(pool: Population[KeyPosition]) -> str:
    """The longest run of keys in one position, if it is unlikely by chance in this bank; otherwise an empty text."""
    for _, together in groupby(pool.items, key=lambda each: (each.place, each.size)):
        row = list(together)
        size = row[0].size
        anywhere = (len(pool.items) - len(row) + 1) / size ** (len(row) - 1)
        if anywhere < SIGNIFICANCE_LEVEL:
            name = _names(size)[row[0].place]
            return (
                f"in {len(row)} questions in a row{pool.scope}, the correct option is {name} among the sorted options "
                f'(first question: "{row[0].question}")'
            )
    return ""


def _names(size: int) -> list[str]:
    """What the places are called."""
    words = ("second", "third", "fourth", "fifth", "sixth")
    between = words[: size - 2] if size - 2 <= len(words) else [f"in position {n}" for n in range(2, size)]
    return ["first", *between, "last"]


KEY_POSITION: Final = Check("key-position", Severity.WARNING, run)
