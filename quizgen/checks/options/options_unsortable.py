"""Numeric options that cannot be sorted, or are not written in order.

What: all options are numbers or amounts, but quizgen cannot sort them, and not all are in words with one unit. quizgen can sort two kinds of options:
dates, and numbers that are in figures and have the same unit. The check also reports three or more distractors of these
kinds that are in neither ascending nor descending order in the bank. Learners see them sorted, but reviewers of the bank
do not.

Why: a learner who knows the number must find it among the options. A search among unsorted numbers takes time
and tests no knowledge. See Haladyna, Downing and Rodriguez (2002), guideline 21.

Bad:  answer: nine years     distractors: [three years, eighteen months]
Good: answer: 9 years        distractors: [3 years, 1.5 years]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text.hedges import hedge_words
from quizgen.text.natural_order import SortKey, natural_order
from quizgen.text.number_words import read_number_words

FIGURES: Final = re.compile(r"[$£€]?\d[\d.,]*[+%]?")
FIGURE: Final = re.compile(r"\d")
UNORDERED: Final = 2
"""The maximum number of options that are always in order."""

DATE_PARTS: Final = 3
"""The number of parts in the key of a date: year, month and day."""

UNIT: Final = 2
"""The maximum number of words in a unit."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Numeric options that cannot be sorted."""
    for item in context.choice_items:
        texts = [option.text for option in item.options if option.text not in item.pinned]
        if (
            len(texts) > 1
            and item.wording_known
            and all(map(_is_quantity, texts))
            and not _are_spelt_alike(texts)
            and natural_order(texts) is None
        ):
            hint = "Write all numbers in figures and with the same unit. quizgen then sorts the options."
            yield item.finding(
                "distractors",
                "the numeric options cannot be sorted, because they contain number words or different units",
                hint,
            )
        elif pair := _out_of_order([option.text for option in item.wrong if option.text not in item.pinned]):
            message = f'the distractors are not in order ("{shorten(pair[0])}" before "{shorten(pair[1])}")'
            yield item.finding("distractors", message, "Write them from the smallest to the largest.")


def _out_of_order(texts: list[str]) -> tuple[str, str] | None:
    """The first two of several numbers or dates that neither rise nor fall; None if they do, or have no order."""
    keys = natural_order(texts) if len(texts) > UNORDERED else None
    if keys is None:
        return None
    falling = [at for at, (one, other) in enumerate(pairwise(keys)) if one > other]
    if len(falling) == 1 and keys[-1] < keys[0] and _come_round(keys):
        return None
    return (texts[falling[0]], texts[falling[0] + 1]) if 0 < len(falling) < len(keys) - 1 else None


def _come_round(keys: Sequence[SortKey]) -> bool:
    """Whether texts are days or months without a year: January may follow November."""
    return all(len(key) == DATE_PARTS and key[0] == 0 for key in keys)


def _are_spelt_alike(texts: list[str]) -> bool:
    """Whether all numbers are spelt out, with one unit: few such options need no order."""
    if any(map(FIGURE.search, texts)):
        return False
    units = set()
    for text in texts:
        words = [word for word in text.casefold().replace("-", " ").split() if word not in hedge_words()]
        units.add(" ".join(words[read_number_words(words)[1] :]).rstrip("s"))
    return len(units) == 1


def _is_quantity(text: str) -> bool:
    """Whether a text says how many of something, with two words of unit at most."""
    words = [word for word in text.casefold().replace("-", " ").split() if word not in hedge_words()]
    if not words:
        return False
    number, used = read_number_words(words)
    if number is None or words[0] in {"a", "an"}:
        used = 1 if FIGURES.fullmatch(words[0]) else 0
    return used > 0 and len(words) - used <= UNIT and all(map(str.isalpha, words[used:]))


OPTIONS_UNSORTABLE: Final = Check("options-unsortable", Severity.INFO, run)
