"""Items of an ordering question that the cited dates or numbers put in another order.

What: quizgen looks for the cited clause that shares most words with each item, and reads its date, or the
number that counts the item. Two items are reported if their dates or numbers are in another order than the
items. Items are expected in chronological order. If the question asks for the latest or the largest first,
the order is the other way round. If each item has a quotation of its own, in the same order, the dates, ranks
(*third*) or amounts of the quotations are compared; steps and stages are expected in the order of the
article. Without dates, words such as *then*, *before* and *finally* in a cited sentence show the order, or
the order of a story in one paragraph that has no dates and no words such as *had* and *earlier*, or that joins its sentences with
words such as *later*, or the order of clauses without words such as *had* and *because* and without unlike dates (info). An order in
words is an info, too, in a question in words of its own. Numbers are
compared only if the question names the smallest or the largest. If quizgen does not know the
language, this check reports nothing.

Why: an order that is upside down marks every correct response as incorrect.

Bad:  ask: Put these in order of time.    items: [Electric light, Paraffin]
      cite: [Paraffin came in 1856, Electric light came in 1922]
Good: items: [Paraffin, Electric light]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_dates import DateInText, days_in_text
from quizgen.checks.engine.cited_sequences import out_of_sequence, out_of_story
from quizgen.checks.engine.clauses import clauses, without_insertions
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.item_quotations import misplaced_item
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.told_clauses import turned_in_clauses
from quizgen.checks.engine.told_sequences import turned_in_telling
from quizgen.checks.engine.turned_times import turned_items
from quizgen.markup.plain import to_normal
from quizgen.model.questions import Ordering
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.languages.role_words import OrderWords
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize, words_of
from quizgen.text.units import unit_name

MAX_CITED: Final = 5000
MAX_ITEMS: Final = 30
MIN_HALVED: Final = 4
"""The minimum number of content words of an item of which half are enough to find its clause. Of shorter ones, more are needed."""

HALF_A_YEAR: Final = 6
"""Half a year, in months."""

LIKE_YEARS: Final = (1000, 2100)
"""The range of numbers that may be years."""


class Direction(NamedTuple):
    """The direction of an order: whether it is ascending, and whether it is by date or by amount."""

    upwards: bool
    by_amount: bool = False


class DatedClause(NamedTuple):
    """A clause of a cited sentence: its stems, and its date or the only date of its sentence."""

    text: str
    stems: frozenset[str]
    date: DateInText | None


def run(context: CheckContext) -> Iterator[Finding]:
    """Orders that contradict the cited dates and numbers."""
    for support in context.evidence:
        question = support.question
        if not isinstance(question, Ordering) or not support.in_one_language:
            continue
        if len(support.text) > MAX_CITED:
            continue
        hint = "Put the items in the order that the question asks for, or name that order in the question."
        for find, severity in (
            (_contradiction, None),
            (_told_in_order, context.severity_of_reading(support)),
            (_told_otherwise, Severity.INFO),
        ):
            if found := find(support, question):
                at, message = found
                yield Finding(support.bank.bank, question.id, ("items", at), message, hint, severity)
                break


def _contradiction(support: Evidence, question: Ordering) -> tuple[int, str] | None:
    """The place of an item that should come after a later one, with a message; None if there is none."""
    data = language_data(support.language)
    if data is None or data.orders is None:
        return None
    items, direction = question.items[:MAX_ITEMS], _direction(question.ask, data.orders)
    for at, first, second in _misplaced(support, items, direction):
        said = (
            f'the cited sentences say "{shorten(first)}" of this item and "{shorten(second)}" of the next one'
        )
        return at, said
    own = misplaced_item(
        support, question.ask, items, upwards=direction.upwards, by_amount=direction.by_amount
    )
    if own:
        said = f'the words cited for this item say "{shorten(own.first)}", and those for a later one "{shorten(own.second)}"'
        return own.at, said
    return None


def _told_in_order(support: Evidence, question: Ordering) -> tuple[int, str] | None:
    """The place of an item that the cited sentences put after a later one in words, with a message; None if there is none."""
    data, items = language_data(support.language), question.items[:MAX_ITEMS]
    direction = _direction(question.ask, data.orders) if data and data.orders else None
    if direction is None or direction.by_amount:
        return None
    texts = [to_normal(item) for item in items]
    place = out_of_sequence(texts, support.sentences.text, support.language, upwards=direction.upwards)
    if place is None and direction.upwards:
        place = out_of_story(texts, support)
        if place is None:
            place = turned_items(texts, support.sentences.text, support.language)
        if place is None and (turned := turned_in_telling(texts, support)):
            return turned.at, _put_before(items[turned.other])
    return None if place is None else (place, _put_before(items[place + 1]))


def _told_otherwise(support: Evidence, question: Ordering) -> tuple[int, str] | None:
    """The place of an item whose clause comes after that of a later one, with a message; the text may go back in time."""
    data, items = language_data(support.language), question.items[:MAX_ITEMS]
    if data is None or data.orders is None or question.dates:
        return None
    if _direction(question.ask, data.orders) != Direction(upwards=True):
        return None
    texts = [to_normal(item) for item in items]
    turned = turned_in_clauses(to_normal(question.ask), texts, support)
    return (turned.at, _put_before(items[turned.other])) if turned else None


def _put_before(item: str) -> str:
    return f'the cited sentences put "{shorten(item)}" before this item'


def _direction(ask: str, orders: OrderWords) -> Direction:
    """The direction that the first word for an end of an order gives; from the earliest if there is none.

    Such a word before *first* precedes others, and so does *chronological*: *by the date of their last case, earliest first*.
    """
    words, earliest = words_of(bare(plain_case(ask))), orders.earliest | orders.chronological
    leading = [one for one, after in pairwise(words) if after in earliest]
    leading += orders.chronological.intersection(words)
    for word in (*leading, *words):
        if word in earliest or word in orders.latest:
            return Direction(word in earliest)
        if word in orders.most or word in orders.least:
            return Direction(word in orders.least, by_amount=True)
    return Direction(upwards=True)


def _misplaced(
    support: Evidence, items: tuple[str, ...], direction: Direction
) -> Iterator[tuple[int, str, str]]:
    """The places of items before those that should come before them, and what the cited sentences say of both."""
    dated_clauses = _clauses(support) if not direction.by_amount else []
    having = Counter(stem for item in items for stem in tokenize_markdown(item, support.language).stems)
    dated = [
        (at, dates)
        for at, item in enumerate(items)
        if (dates := _dates_of(item, dated_clauses, support, having))
    ]
    for (at, mine), (_, others) in pairwise(dated):
        ways = [_compare(one, other) for one in mine for other in others]
        if all(way > 0 if direction.upwards else way < 0 for way in ways):
            yield at, mine[0].text, others[0].text
    if not direction.by_amount:
        return
    counted = [(at, found) for at, item in enumerate(items) if (found := _amount(item, support))]
    if len(counted) < len(items):
        counted = _amounts_of_clauses(items, support) or counted
    for (at, (value, text)), (_, (other_value, other_text)) in pairwise(counted):
        if value > other_value if direction.upwards else value < other_value:
            yield at, text, other_text


def _compare(one: DateInText, other: DateInText) -> int:
    """As `DateInText.compare`. Months without a year may be of two years if they are half a year or more apart."""
    if not (one.year or other.year):
        if abs(one.month - other.month) >= HALF_A_YEAR:
            return 0
        return one._replace(year=1).compare(other._replace(year=1))
    return one.compare(other)


def _first_of_range(part: str, dates: tuple[DateInText, ...], language: str) -> tuple[DateInText, ...]:
    """The first of two months side by side: *in June and July*."""
    if len(dates) == 2 and not (dates[0].year or dates[1].year or dates[0].day):
        between = part[dates[0].start + len(dates[0].text) : dates[1].start].strip()
        data = language_data(language)
        if data and between in {*data.range_words, *data.and_words}:
            return dates[:1]
    return dates


def _clauses(support: Evidence) -> list[DatedClause]:
    found, language = [], support.language
    roles = (data := language_data(language)) and data.roles
    joins = "|".join(sorted(roles.joins)) if roles else r"(?!)"
    edges = re.compile(rf"[,;:()]+(?!\d)|\b(?:{joins})\b", re.IGNORECASE)
    for start, end in sentences(support.text):
        sentence = without_insertions(support.text[start:end], language)
        all_dates = days_in_text(sentence, language)
        for part in _with_dates(list(filter(str.strip, edges.split(sentence))), language):
            dates = _first_of_range(part, days_in_text(part, language), language) or (
                all_dates if len(all_dates) == 1 else ()
            )
            date = (
                dates[0]
                if len(dates) == 1 and not _is_listed(dates[0], all_dates, sentence, language)
                else None
            )
            found.append(DatedClause(part, tokenize(part, language).stems, date))
    return found


def _is_listed(date: DateInText, dates: tuple[DateInText, ...], sentence: str, language: str) -> bool:
    """Whether a date is one of two that are joined: *twice, in 2016 and in 2020, she refused*."""
    data = language_data(language)
    joints = "|".join(sorted(data.and_words)) if data and data.and_words else r"(?!)"
    return any(
        re.search(
            rf"{re.escape(one.text)} (?:{joints}) (?:\w+ )?{re.escape(other.text)}", sentence, re.IGNORECASE
        )
        for one, other in pairwise(dates)
        if date.text in {one.text, other.text}
    )


def _with_dates(parts: list[str], language: str) -> list[str]:
    """Parts of a sentence; one that is only a date belongs to the part before it: *it opened first, in May 1902*."""
    joined: list[str] = []
    for part in parts:
        dated_after = _is_only_date(part, language) and joined and not days_in_text(joined[-1], language)
        if dated_after or (joined and _is_only_date(joined[-1], language)):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _is_only_date(part: str, language: str) -> bool:
    dates = days_in_text(part, language)
    return len(dates) == 1 and not tokenize(part.replace(dates[0].text, " "), language).stems


def _dates_of(
    item: str, clauses: list[DatedClause], support: Evidence, others: Counter[str]
) -> list[DateInText]:
    """The dates of the clauses that have most words of an item; none if one of them has no date.

    Words that other items have as well count less.
    """
    stems = tokenize_markdown(item, support.language).stems
    shared = [sum(Fraction(1, others[stem]) for stem in stems & clause.stems) for clause in clauses]
    most = max(shared, default=Fraction(0))
    best = [clause.date for clause, weight in zip(clauses, shared, strict=True) if most and weight == most]
    dates = [date for date in best if date]
    most_shared = max((len(stems & clause.stems) for clause in clauses), default=0)
    if most_shared * 2 < len(stems) or most_shared * 2 == len(stems) < MIN_HALVED:
        return []  # too little to tell that a clause is about the item
    return dates if len(dates) == len(best) else []


def _amount(item: str, support: Evidence) -> tuple[Fraction, str] | None:
    """The one cited number without a unit that counts an item: of several the one before most words of it."""
    stems = tokenize_markdown(item, support.language).stems
    amounts = [
        amount
        for amount in amounts_in_text(support.text, support.article.language)
        if amount.unit is None and not LIKE_YEARS[0] <= amount.value <= LIKE_YEARS[1]
        if not stems.isdisjoint(amount.stems) and not _ends_clause(amount)
    ]
    most = max((len(stems & amount.stems) for amount in amounts), default=0)
    found = [amount for amount in amounts if len(stems & amount.stems) == most]
    return (found[0].value, found[0].text) if len({amount.value for amount in found}) == 1 else None


def _ends_clause(amount: AmountInText) -> bool:
    """Whether a new clause begins after a number: *more than the average of 120 but fewer than her record*."""
    words = (data := language_data(amount.language)) and data.claim_words
    return words is not None and bool(amount.after) and amount.after[0] in words.contrasting


def _amounts_of_clauses(items: tuple[str, ...], support: Evidence) -> list[tuple[int, tuple[Fraction, str]]]:
    """The one cited amount of the clause that has most words of each item; only of items that have a clause of their own.

    *Sponsors paid 3.6 million, ticket sales brought 2.9 million*: the amounts have one unit, or none has any.
    """
    found = []
    for at, item in enumerate(items):
        stems = tokenize_markdown(item, support.language).stems
        shared = [(len(stems & clause.stems), clause) for clause in clauses(support.text, support.language)]
        most = max((count for count, _ in shared), default=0)
        best = [clause for count, clause in shared if most and count == most]
        amounts = amounts_in_text(best[0].text, support.article.language) if len(best) == 1 else ()
        if len(amounts) == 1 and 2 * most >= len(stems):
            found.append((at, best[0].number, amounts[0]))
    units = {unit_name(amount.unit) if amount.unit else None for _, _, amount in found} - {None}
    alone = len({number for _, number, _ in found}) == len(found)
    return [(at, (amount.value, amount.text)) for at, _, amount in found] if alone and len(units) <= 1 else []


ORDER_CONTRADICTED: Final = Check("order-contradicted", Severity.WARNING, run)
