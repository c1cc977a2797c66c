"""Items whose dates, numbers or first words give the order away.

What: an ordering question whose items contain months, years or other numbers that rise or fall from the first
item to the last; or items that begin with *first*, *then* or *finally* (English; info). Items that are numbers
and nothing else are there to be compared, and are not reported.

Why: a learner who can count finds the order without having read a word. List the dates of events under
`dates`, which are shown with the answer.

Bad:  items: ["Magna Carta, 1215", "Bill of Rights, 1689", "Reform Act, 1832"]
Good: items: [Magna Carta, Bill of Rights, Reform Act]    dates: [1215, 1689, 1832]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.wording import phrase
from quizgen.grading.vocabulary import MONTH_NAMES
from quizgen.model.language import primary
from quizgen.model.questions import Ordering
from quizgen.model.rising import rising
from quizgen.problems import Severity

MIN_ITEMS: Final = 3
FIGURE: Final = re.compile(
    r"(?<!\bNo\. )(?<!\bNr\. )(?<!\bOp\. )(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?!\w)"
)
"""A number, but no name of a work: *Symphony No. 3*."""

FIRST_ITEM_WORDS: Final = re.compile(r"^(?:first|firstly|at first|to begin with|initially)\b", re.IGNORECASE)
LATER: Final = re.compile(
    r"^(?:second(?:ly)?|third(?:ly)?|then|next|after that|afterwards|finally|lastly|at last|in the end)\b",
    re.IGNORECASE,
)


def run(context: CheckContext) -> Iterator[Finding]:
    """Ordering questions that are solved by their own words."""
    for prompt in context.recall_items:
        question = prompt.question
        if not isinstance(question, Ordering):
            continue
        if _by_figures(prompt, question.items):
            message, severity = "the dates or numbers in the items give away their order", None
            hint = "Remove them; list the dates of events under `dates`, which are shown with the answer."
        elif prompt.english and _by_words(question.items):
            message, severity = "the first words of the items give away their order", Severity.INFO
            hint = 'Remove words such as "first", "then" and "finally".'
        else:
            continue
        yield Finding(prompt.bank.bank, question.id, ("items",), message, hint, severity)


def _by_figures(prompt: RecallItem, items: Sequence[str]) -> bool:
    """Whether all items have one figure among their words, and the figures go one way."""
    if len(items) < MIN_ITEMS or rising(items) is not None:
        return False
    names = MONTH_NAMES.get(primary(prompt.language), "").casefold().split()
    figures = []
    for item in items:
        said = phrase(item, prompt.language)
        found = FIGURE.findall(said.text)
        if not any(word.isalpha() for word in said.words):
            return False
        months = [names.index(word) + 1 for word in said.words if word in names]
        if not found and not months:
            return False
        # A year or a size is last; a month alone is as good, and with a year it sorts after it.
        figures.append(
            (Decimal(found[-1].replace(",", "")) if found else Decimal(0), months[0] if months else 0)
        )
    if len({figure > 0 for figure, _ in figures}) > 1:
        return False
    rising_up = all(later > earlier for earlier, later in pairwise(figures))
    return rising_up or all(later < earlier for earlier, later in pairwise(figures))


def _by_words(items: Sequence[str]) -> bool:
    firsts, laters = (sum(bool(words.match(item)) for item in items) for words in (FIRST_ITEM_WORDS, LATER))
    return firsts + laters >= 2 and laters > 0


ORDER_GIVEN_AWAY: Final = Check("order-given-away", Severity.WARNING, run)
