"""A question about a detail that is not worth learning.

What: the options are consecutive numbers (*44, 45, 46, 47*), or a stem asks for the weekday of a past event, for digits of a
number, for a page or a paragraph, for a telephone number, a postcode or a middle name, or how many letters or words
something has. It also reports typed numbers up to three that the cited words have (*How many judges were there?*). Only questions in English are checked.

Why: such details do not show whether learners have understood the text, and nobody needs to remember them. See
Haladyna, Downing and Rodriguez (2002), guideline 3: base each question on important content.

Bad:  ask: On which weekday did the court decide?
Good: ask: What did the court decide?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import Numeric, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled
from quizgen.text.numbers import numbers_in

HINT: Final = "Ask for something that shows whether learners have understood the text."
FEWEST: Final = 2
SMALL: Final = 20
"""The smallest number that is hardly known from counting."""

SMALL_COUNTS: Final = frozenset(map(Decimal, (1, 2, 3)))
SPELT: Final = re.compile(r"\w{1,5}")
"""A small number as a short answer, in figures or words."""

DIGITS: Final = 3
"""The maximum number of digits; four may be a year."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that ask for such a detail."""
    for prompt in context.recall_items:
        if _is_small_count(prompt):
            message = "the number is so small that it can be guessed, and it shows little about the text"
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        if prompt.wording.of_trivial.isdisjoint(prompt.stem.words):
            continue
        found = compiled(prompt.wording.asks_trivial, re.IGNORECASE).search(prompt.stem.text)
        if found:
            message = f'"{shorten(found[0])}" asks for a detail that is hardly worth learning'
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
    for item in context.choice_items:
        numbers = sorted(
            int(option.text)
            for option in item.options
            if option.text.isdecimal() and len(option.text) <= DIGITS
        )
        in_a_row = all(later - earlier == 1 for earlier, later in pairwise(numbers))
        if len(numbers) == len(item.options) > FEWEST and numbers[0] >= SMALL and in_a_row:
            message = f"the options {numbers[0]} to {numbers[-1]} are so close that the exact number must be learnt by heart"
            yield item.finding("distractors", message, "Use numbers that differ so much that it matters.")


def _is_small_count(prompt: RecallItem) -> bool:
    """Whether a stem asks how many there are of something, and the cited words say that there are one to three."""
    asked = prompt.wording.asks_number
    match prompt.question:
        case Numeric(answer=number, cite=cite) if asked and number in SMALL_COUNTS:
            read = frozenset({number})
        case ShortAnswer(answer=answer, cite=cite) if asked and SPELT.fullmatch(answer):
            read = numbers_in(answer, prompt.language) & SMALL_COUNTS
        case _:
            return False
    return (
        bool(read)
        and prompt.stem.text.casefold().startswith(asked)
        and any(read <= numbers_in(citation.quote, prompt.language) for citation in cite)
    )


TRIVIAL_DETAIL: Final = Check("trivial-detail", Severity.INFO, run)
