"""Finds dates given for events that the cited sentences date by a span of time only.

To *When was it withdrawn?*, the answer is not 1904 if the cited sentence is *it was printed in 1904 and withdrawn within a
month*: the other clause has words of the question and a span, and the clause with the date has not these words.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.amounts_in_text import PERIODS, amounts_in_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.units import unit_name


def spanned_clause(ask: str, dates: Collection[str], cited: str, language: str) -> str | None:
    """The cited clause that dates what a stem asks for by a span of time; None if there is none.

    Args:
        ask: The stem, as plain text.
        dates: The cited words for the date in the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    parts = clauses(cited, language)
    dated = [part for part in parts if any(day.text in dates for day in days_in_text(part.text, language))]
    if len(dated) != 1:
        return None
    asked, here = asked_words(ask, language), read_text(dated[0].text, language).content
    joins = data.and_words if (data := language_data(language)) else ()
    for part in parts:
        if dated[0].joint in joins and dated[0].number == part.number + 1:
            continue  # "it was built in two years and opened in 1904" dates the end of both
        only_there = asked & read_text(part.text, language).content - here
        if len(only_there) < max(1, len(asked & here)) or days_in_text(part.text, language):
            continue
        if part is not dated[0] and _has_span(part.text, language):
            return part.text
    return None


def _has_span(text: str, language: str) -> bool:
    """Whether a text has a span of time: *for ten years*, *within a month*, *the following winter*."""
    orders = (data := language_data(language)) and data.orders
    if orders is None or not orders.spans:
        return False
    return bool(compiled(orders.spans, re.IGNORECASE).search(text)) or any(
        amount.unit and unit_name(amount.unit) in PERIODS and amount.value.denominator == 1
        for amount in amounts_in_text(text, language)
    )
