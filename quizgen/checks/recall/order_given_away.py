"""Items whose dates, numbers or first words give the order away.

What: the items of an ordering question contain months, years or other numbers that rise or fall from the first item
to the last, also in words at the beginning (*The nine who …*, *The second try*). Items that begin with years (*1698: the protest*) or end with them in brackets are also reported if two of them have one year. The
check also reports English items that begin with *first*, *then* or *finally*, and a first and a last item that have words such as *originally* and *eventually*,
or several items with words such as *later*
(info). Items that are amounts of one
unit, such as *3 km* and *12 km*, are also reported (info). Items that consist only of numbers are not reported,
because learners are meant to compare them. In a language that quizgen does not know, the severity is always info.

Why: learners can find the order without having read the article. List the dates of events under `dates`,
which are shown with the answer.

Bad:  items: ["Magna Carta, 1215", "Bill of Rights, 1689", "Reform Act, 1832"]
Good: items: [Magna Carta, Bill of Rights, Reform Act]    dates: [1215, 1689, 1832]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import Ordering
from quizgen.problems import Severity
from quizgen.text.dates import date_key
from quizgen.text.languages import compiled, in_any_language, language_data
from quizgen.text.natural_order import natural_order
from quizgen.text.normal_form import n1
from quizgen.text.number_words import find_number_words
from quizgen.text.periods import spelt_ordinal
from quizgen.text.tokens import articles

MIN_ITEMS: Final = 3
CONTEXT_CHARS: Final = 40
"""The number of characters before a number that are read, to limit the time."""
DATED: Final = re.compile(r"(?:[\w.]+ ){0,3}(\d{3,4})\s*[:,\u2013\u2014-]")
"""A year at the beginning of an item, after at most three words and before a mark: *after 1700: growth*."""

IN_BRACKETS: Final = re.compile(r"\([^()\d]*\d{3,4}[^()\d]*\)\W*$")
"""A year in brackets at the end of an item."""

LAST_DAY: Final = 31

YEAR: Final = re.compile(r"(?<![\w.,])([12]\d{3})(?![\w,]*\d|[^\W\d_])")

AMOUNT: Final = re.compile(r"[$£€¥₹]\s*\d|\d\s*(?:%|[^\W\d_])")
"""A figure with its unit."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Ordering questions whose items give away the order."""
    for prompt in context.recall_items:
        question = prompt.question
        if not isinstance(question, Ordering):
            continue
        if _by_figures(prompt, question.items):
            message = "the dates or numbers in the items give away the order"
            severity = None if prompt.language_known else Severity.INFO
            hint = "Remove the dates or numbers. List the dates of events under `dates`, which are shown with the answer."
        elif _by_counts(question.items, prompt):
            message, severity = "the numbers at the beginning of the items give away the order", None
            hint = "Remove the numbers, and name the groups, stages or attempts in another way."
        elif _are_amounts(question.items):
            message, severity = (
                "the items are amounts, so learners can sort them without the article",
                Severity.INFO,
            )
            hint = "List the things that have these amounts, such as the places or events."
        elif _by_words(prompt, question.items):
            message, severity = "the first words of the items give away the order", None
            hint = 'Remove words such as "first", "then" and "finally".'
        elif _by_words_within(prompt, question.items):
            message, severity = "words in the items give away their place", Severity.INFO
            hint = 'Remove words such as "originally" and "finally".'
        else:
            continue
        yield Finding(prompt.bank.bank, question.id, ("items",), message, hint, severity)


def _by_figures(prompt: RecallItem, items: Sequence[str]) -> bool:
    """Whether all items have one figure among their words, and the figures go one way."""
    if len(items) < MIN_ITEMS or natural_order(items) is not None:
        return False
    data = language_data(prompt.language)
    names = [month.casefold() for month in data.months] if data else []
    figures = []
    for item in items:
        said = tokenize_markdown(item, prompt.language)
        found = [figure[1] for figure in _figure().finditer(said.text) if _counts(figure)]
        if not any(word.isalpha() for word in said.words):
            return False
        months = [names.index(word) + 1 for word in said.words if word in names]
        if not found and not months:
            return False
        numbers = [Decimal(each.replace(",", "")) for each in found]
        if year := DATED.match(item) or _only_year(item):
            numbers.append(Decimal(year[1]))
        # A year or a size is last; a month alone is as good, and with a year it sorts after it.
        dated = bool(months and numbers) and numbers[0] <= LAST_DAY
        day = numbers.pop(0) if dated else Decimal(0)
        figures.append((numbers[-1] if numbers else Decimal(0), months[0] if months else 0, day))
    if len({figure > 0 for figure, *_ in figures}) > 1:
        return False
    rising_up = all(later > earlier for earlier, later in pairwise(figures))
    years = [figure for figure, *_ in figures]
    labelled = (all(map(DATED.match, items)) or all(map(IN_BRACKETS.search, items))) and len(
        set(years)
    ) >= MIN_ITEMS - 1
    return (
        rising_up
        or all(later < earlier for earlier, later in pairwise(figures))
        or (labelled and (years == sorted(years) or years == sorted(years, reverse=True)))
    )


def _only_year(item: str) -> re.Match[str] | None:
    """The year of an item that has other figures as well, if it is the only one."""
    years = list(YEAR.finditer(item))
    return years[0] if len(years) == 1 else None


def _by_counts(items: Sequence[str], prompt: RecallItem) -> bool:
    """Whether all items begin with numbers in words that go one way: *The nine who …*, *The second attempt*."""
    counts = [_count_at_start(item, prompt.language) for item in items]
    known = [count for count in counts if count is not None]
    return len(known) == len(items) >= MIN_ITEMS and (
        all(later > earlier for earlier, later in pairwise(known))
        or all(later < earlier for earlier, later in pairwise(known))
    )


def _count_at_start(item: str, language: str) -> Decimal | None:
    """The number that is the first word of an item, or the second one after an article."""
    words = tokenize_markdown(item, language).words
    first = words[1:2] if words[:1] and words[0] in articles(language) else words[:1]
    if not first:
        return None
    ordinal = spelt_ordinal(first[0], language)
    return Decimal(ordinal) if ordinal else next(find_number_words(first[0], language), None)


def _are_amounts(items: Sequence[str]) -> bool:
    """Whether all items are amounts of one unit in figures, and rise or fall."""
    if (
        len(items) < MIN_ITEMS
        or not all(map(AMOUNT.search, items))
        or any(date_key(item.casefold()) for item in items)
    ):
        return False
    keys = natural_order(items)
    return keys is not None and (
        all(later > earlier for earlier, later in pairwise(keys))
        or all(later < earlier for earlier, later in pairwise(keys))
    )


@cache
def _figure() -> re.Pattern[str]:
    """A number, or an ordinal or a decade in figures of any language."""
    decades = in_any_language(
        lambda data: [data.dates.decade_form.partition("{year}")[2]] if data.dates else []
    )
    endings = "|".join(filter(None, (*in_any_language(lambda data: data.day_endings), *decades)))
    return re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:{endings})?(?!\w)")


def _counts(figure: re.Match[str]) -> bool:
    """Whether a number is not part of the name of a work: *Symphony No. 3*."""
    start = figure.start()
    before = n1(figure.string[max(0, start - CONTEXT_CHARS) : start])
    return before.casefold().rpartition(" ")[2] not in _number_signs()


@cache
def _number_signs() -> frozenset[str]:
    """What stands before the number of a work, in all languages together: titles are quoted in their own."""
    return frozenset(n1(sign) for sign in in_any_language(lambda data: data.number_signs))


def _by_words(prompt: RecallItem, items: Sequence[str]) -> bool:
    beginnings = (compiled(words, re.IGNORECASE) for words in (prompt.wording.first, prompt.wording.later))
    said = [item for item in items if " " in item.strip()]  # not the players "lead", "second" and "third"
    firsts, laters = ([at for at, item in enumerate(said) if words.match(item)] for words in beginnings)
    return len(firsts) + len(laters) >= 2 and bool(laters) and max(firsts, default=0) <= laters[0]


def _by_words_within(prompt: RecallItem, items: Sequence[str]) -> bool:
    """Whether the first item says that it is the first, and the last one that it is the last, or several items are later ones."""
    later = prompt.wording.unclear.later_within
    if later and sum(bool(compiled(later, re.IGNORECASE).search(item)) for item in items) > 1:
        return True
    first, last = prompt.wording.first_within, prompt.wording.last_within
    return bool(first) and all(
        compiled(words, re.IGNORECASE).search(item) for words, item in ((first, items[0]), (last, items[-1]))
    )


ORDER_GIVEN_AWAY: Final = Check("order-given-away", Severity.WARNING, run)
