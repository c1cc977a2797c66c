"""Compares numbers in a statement with the cited numbers of the same thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final

from quizgen.checks.engine.cited_amounts import TIMES
from quizgen.checks.engine.evidence import Evidence
from quizgen.markup.plain import to_normal
from quizgen.model.questions import MultipleChoice
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text, equal_in_other_unit
from quizgen.text.entities import is_year
from quizgen.text.hedges import hedge_words
from quizgen.text.languages import language_data, question_wording
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import function_words, stem_word, tokenize
from quizgen.text.units import Kinship, converted, kinship, unit_name

COUNTING = re.compile(r"(?<![\d.,])[1-9]\d*(?= [^\W\d])")
"""Whole numbers that may count what comes after them."""

MAX_DERIVED = 12
"""The maximum number of cited numbers from which others are calculated. With more, this is skipped."""

PER_CENT: Final = 100
YEAR: Final = "year"
MAX_COUNTED = 10
"""Numbers up to this one may be counted in the text."""

NEAR = 5
"""The maximum difference of an approximate number: a fifth of it, as in *about 300* for 260."""

OF_DAY: Final = frozenset({"hour", "minute", "second"})
MAX_THINGS = 3
"""The number of words after a number that say what it counts."""


def other_number(text: str, support: Evidence) -> tuple[AmountInText, AmountInText] | None:
    """A number in a text and the cited number of the same thing; None if there is none.

    Numbers after *more than*, *about* and similar words are not compared, and neither are numbers that can be
    calculated from cited ones.
    """
    amounts = amounts_in_text(text, support.language)
    cited = amounts_in_text(support.text, support.article.language) if amounts else ()
    if not cited or len(cited) > MAX_DERIVED:
        return None
    said, distributive = numbers_in(text, support.language), question_wording(support.language).distributive
    unsaid = [each for each in cited if each.value not in said and each.figure not in said]
    for amount in amounts:
        if amount.figure == 1 and amount.before in distributive:
            continue  # "every one of the three"
        equal = [each for each in cited if each.value == amount.value]
        if equal and amount.period and all(each.period not in {None, amount.period} for each in equal):
            return amount, equal[0]
        if equal or amount.value in support.numbers or amount.figure in support.numbers:
            continue
        if _is_one_period(amount, support):
            continue
        if _is_vague(amount) and not any(each.before == amount.before for each in unsaid):
            continue  # but "under sixteen" is not "under six"
        if any(equal_in_other_unit(amount, each) for each in cited) or calculated_from({amount.value}, cited):
            continue
        things = _things(amount)
        alike = [each for each in unsaid if not things.isdisjoint(_things(each)) and not is_year(each.value)]
        if _is_approximate(amount) and any(
            abs(each.value - amount.value) * NEAR <= amount.value for each in alike
        ):
            continue
        if alike and not is_year(amount.value):
            return amount, max(alike, key=lambda each: len(things & _things(each)))
    return None


def uncited_number(text: str, support: Evidence) -> AmountInText | None:
    """A number in a text that is neither cited nor possibly calculated from cited numbers, or None."""
    amounts = [each for each in amounts_in_text(text, support.language) if each.value not in support.numbers]
    cited = amounts_in_text(support.text, support.article.language) if amounts else ()
    if not amounts or len(cited) > MAX_DERIVED:
        return None
    around = numbers_in(support.paragraphs, support.article.language)
    for amount in amounts:
        known = amount.value in around or amount.figure in around or amount.value.denominator != 1
        if (
            known
            or amount.value <= MAX_COUNTED
            or _is_vague(amount)
            or _is_year_of_article(amount, support)
            or _is_share_in_words(amount, cited)
            or _is_one_period(amount, support)
            or calculated_from({amount.value}, cited)
            or _is_years_between(amount, cited, around)
        ):
            continue
        if not any(equal_in_other_unit(amount, each) for each in cited):
            return amount
    return None


def _is_share_in_words(amount: AmountInText, cited: Sequence[AmountInText]) -> bool:
    """Whether a percentage is that of a cited fraction: *50 per cent*, *half*."""
    return amount.unit is not None and any(
        0 < each.value < 1 and round(PER_CENT * each.value) == amount.value for each in cited
    )


def _is_one_period(amount: AmountInText, support: Evidence) -> bool:
    """Whether an amount is one larger period that the cited sentences name: *twelve months*, *a year*."""
    return amount.unit is not None and any(
        kinship(amount.unit, period) is Kinship.SAME
        and converted(Fraction(1), period, amount.unit) == amount.value
        for period in (TIMES | OF_DAY).intersection(support.sentences.words)
    )


def _is_years_between(amount: AmountInText, cited: Sequence[AmountInText], around: Collection[Exact]) -> bool:
    """Whether a number of years lies between a cited year and another one of its paragraph."""
    years = [Fraction(year) for year in around if is_year(year)]
    return (
        amount.unit is not None
        and unit_name(amount.unit) == YEAR
        and any(
            abs(each.value - year) == amount.value for each in cited if is_year(each.value) for year in years
        )
    )


def _is_year_of_article(amount: AmountInText, support: Evidence) -> bool:
    """Whether a number is the year in which the original was published, which its sentences need not repeat."""
    original = support.article.original
    published = original.published if original else None
    return published is not None and not amount.unit and amount.value == published.year


def _is_approximate(amount: AmountInText) -> bool:
    """Whether a number may be a little more or less than the exact one: *about 300*."""
    return not amount.direction and amount.before in hedge_words()


def _is_vague(amount: AmountInText) -> bool:
    """Whether a number may be quite another than the exact one: *more than 300*."""
    data = language_data(amount.language)
    if data is None or amount.before in data.comparing:
        return True
    if data.hedges.get(amount.before) == 0:
        return False  # "about 300" is not 500
    # "Up to 300" is vague, but "fell to 300" is not: the last words of hedges are too common.
    return amount.before in hedge_words() and amount.before not in data.range_words


def calculated_from(
    values: Collection[Fraction], cited: tuple[AmountInText, ...]
) -> tuple[AmountInText, AmountInText] | None:
    """Two cited numbers whose sum, difference, product or quotient is one of the values, or None."""
    if len(cited) > MAX_DERIVED:
        return None
    for one, other in permutations(cited, 2):
        first, second = one.value, other.value
        results = {first + second, first - second, first * second, first / second if second else first}
        if not results.isdisjoint(values):
            return one, other
    return None


def _things(amount: AmountInText) -> frozenset[str]:
    """The stems of the content words after a number."""
    small = function_words(amount.language)
    return frozenset(
        stem_word(word, amount.language)
        for word in amount.after[:MAX_THINGS]
        if word not in small and not word[0].isdecimal()
    )


def counted_otherwise(answer: str, ask: str, support: Evidence) -> AmountInText | None:
    """A cited number in a stem that counts something other than the answer: *Of what were there 19?*.

    The cited sentences count the answer elsewhere, or a distractor is what they count with this number.

    Args:
        answer: The answer in words, as plain text.
        ask: The stem, as plain text.
        support: The question with its evidence.
    """
    asked = tokenize(ask, support.language).words
    figures = {int(word) for word in {*asked}.intersection(COUNTING.findall(support.text))}
    if not figures:
        return None
    cited = amounts_in_text(support.text, support.article.language)
    named = [
        each
        for each in cited
        if each.figure.numerator in figures and each.figure.denominator == 1 and each.noun
    ]
    same = [each for each in named if not _counts_next_word(asked, each)]
    if not same or same != named:
        return None
    question = support.question
    others = question.distractors if isinstance(question, MultipleChoice) else ()
    ruled_out = [stem for each in others for stem in tokenize(to_normal(each.text), support.language).stems]
    said = frozenset(stem_word(word, support.language) for word in tokenize(answer, support.language).words)
    counted = [each.noun for each in cited if each not in same]
    if not any(each.stems & said for each in same) and (
        same[0].noun in ruled_out or not said.isdisjoint(counted)
    ):
        return same[0]
    return None


def _counts_next_word(words: Sequence[str], amount: AmountInText) -> bool:
    """Whether a number is followed by the noun that it counts in the cited sentences."""
    at = words.index(str(amount.figure.numerator)) + 1
    return any(stem_word(word, amount.language) in amount.stems for word in words[at : at + MAX_THINGS])
