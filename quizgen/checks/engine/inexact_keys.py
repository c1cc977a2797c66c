"""Typed numbers that the cited words give only as a limit, a range or a rough figure, though no other number is accepted."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_amounts import numeric_amount
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.rounded_amounts import is_hedged
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Numeric, ShortAnswer
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.hedges import split_hedges
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_start import may_begin_number
from quizgen.text.units import Kinship, converted, kinship, unit_name

NEARLY: Final = Fraction(3, 100)
"""The largest part by which a number that is converted and rounded differs from the exact one."""

LINK_AND_END: Final = 2
"""The number of words after the lower end of a range: *to 7*."""

ENDS: Final = re.compile(r"(?<![\d.,\u2013-])(\d[\d.,]*) ?[\u2013-] ?(\d[\d.,]*)(?![\d\u2013-])")
"""A range with a dash: *30\u201340*."""


def inexact_key(support: Evidence) -> str:
    """A message that says why other numbers may be correct too; "" if only the answer is."""
    language, question = support.language, support.question
    limits = question_wording(language).unclear.telling_limits
    if not limits or not isinstance(question, Numeric | ShortAnswer) or _accepts_several(question, language):
        return ""
    if compiled(limits, re.IGNORECASE).search(to_plain(question.ask)):
        return ""
    text = " ".join(support.quotations)
    cited = amounts_in_text(text, support.article.language)
    if isinstance(question, Numeric):
        key = numeric_amount(question, language)
        values, unit, is_exact = key.values, key.unit, question.tolerance is not None
    else:
        amounts = amounts_in_text(to_plain(question.answer), language)
        values, unit, is_exact = frozenset(each.value for each in amounts), None, False
    same = [amount for amount in cited if amount.value in values]
    if _is_end(text, cited, values):
        return "the cited words give a range, but only one number of it is accepted"
    bounds = [*map(_bound, same)]
    if bounds and all(bounds):
        return (
            f'the cited words give only a limit ("{bounds[0]}"), but the question asks for the number itself'
        )
    others = [] if same or not unit else [each for each in cited if _is_nearly(_in_unit(each, unit), values)]
    if is_exact and any(map(is_hedged, (*same, *others))):
        return "the cited words give the number only roughly, but no other one is accepted"
    return ""


def _accepts_several(question: Numeric | ShortAnswer, language: str) -> bool:
    """Whether more than one number is accepted, or the answer is a limit or no single number."""
    if isinstance(question, Numeric):
        is_wide = question.tolerance is not None and question.tolerance.amount != 0
        return bool(is_wide or question.range or question.significant or question.hedge)
    answer = to_plain(question.answer)
    amounts = amounts_in_text(answer, language)
    is_plain = len(amounts) == 1 and not split_hedges(bare(plain_case(answer)))[1]
    return bool(question.accept) or not is_plain


def _is_end(text: str, cited: tuple[AmountInText, ...], values: frozenset[Fraction]) -> bool:
    """Whether an answer is one end of a cited range: 2 of *one to two per cent*, not 62 of *from 4 to 62*."""
    for found in ENDS.finditer(text):
        ends = [each.value for side in found.groups() for each in amounts_in_text(side, "en")]
        if len(ends) == found.re.groups and ends[0] < ends[1] and len(values.intersection(ends)) == 1:
            return True
    return any(
        low.value < high.value and len(values & {low.value, high.value}) == 1 and _are_range(low, high)
        for low, high in pairwise(cited)
    )


def _are_range(low: AmountInText, high: AmountInText) -> bool:
    """Whether two numbers are the ends of a range such as *5 to 7* or *between 5 and 7*. After *from*, they may be a change."""
    data = language_data(low.language)
    ranges = data.facts.ranges if data and data.facts else ()
    if len(low.after) < LINK_AND_END or not may_begin_number(low.after[1], low.language):
        return False
    links = {first: link for first, link in ranges if first != _changing(low.language)}
    link = links.get(low.before, links.get("") if low.before not in {first for first, _ in ranges} else None)
    return link is not None and high.before == low.after[0] and re.fullmatch(link, low.after[0]) is not None


def _changing(language: str) -> str:
    words = (data := language_data(language)) and data.claim_words
    return words.change[0] if words else ""


def _bound(amount: AmountInText) -> str:
    """The words that make a number a limit, such as *up to*; "" if there are none."""
    known = data.bounds if (data := language_data(amount.language)) else {}
    said = (" ".join(amount.lead[-size:]) for size in range(len(amount.lead), 0, -1))
    return next((words for words in said if words in known), "")


def _in_unit(amount: AmountInText, unit: str) -> Fraction | None:
    """An amount converted to another unit of its kind; None if it has no such unit."""
    other = next((each for each in amount.units if kinship(unit, each) is Kinship.SAME), None)
    return converted(amount.value, other, unit) if other and unit_name(other) != unit_name(unit) else None


def _is_nearly(value: Fraction | None, values: frozenset[Fraction]) -> bool:
    return value is not None and any(abs(value - each) <= abs(each) * NEARLY for each in values)
