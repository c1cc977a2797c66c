"""Compares numbers in an answer with the cited sentences: unit, scale, period, and what is counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

from quizgen.checks.engine.asked_texts import asked_limit
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.rounded_amounts import significant_figures
from quizgen.model.questions import Numeric
from quizgen.text.amounts_in_text import (
    PARTS,
    PERIODS,
    AmountInText,
    amounts_in_text,
    nouns,
    periods,
    summed,
    unit_at_start,
)
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import rounded_alike
from quizgen.text.number_format import plain_number
from quizgen.text.number_words import scales
from quizgen.text.stem_units import counted_in_stem, last_word
from quizgen.text.tokens import function_words, stem_word
from quizgen.text.units import (
    MAX_SYMBOL,
    Kinship,
    after_scale,
    converted,
    is_measure,
    kinship,
    scale_and_unit,
    unit_name,
)

PERSON: Final = "person"
"""A unit that stands for any noun."""

TONS: Final = frozenset({"t", "ton"})
"""Units that may be confused in texts."""

TIMES: Final = frozenset({"day", "week", "fortnight", "month", "year", "decade", "century", "millennium"})


@dataclass(frozen=True)
class KeyAmount:
    """A number in an answer, with everything that the question states about it.

    Attributes:
        text: The number as the author wrote it.
        figure: The number without a scale such as million.
        values: The values that it may have with its scale, or with a scale in the stem.
        unit: The unit; None if it is not known.
        is_in_points: Whether it is in percentage points.
        nouns: The word stems of what it counts.
        periods: The periods named in the question.
        is_count: Whether it is a count of things, without a unit.
        direction: -1 if it is an upper bound, 1 if it is a lower one, 0 otherwise.
        ask: The stem.
        is_negative: Whether it is negative.
    """

    text: str
    figure: Fraction
    values: frozenset[Fraction]
    unit: str | None
    is_in_points: bool
    nouns: frozenset[str]
    periods: frozenset[str]
    is_count: bool = False
    direction: int = 0
    ask: str = ""
    is_negative: bool = False


def numeric_amount(question: Numeric, language: str) -> KeyAmount:
    """The correct number of a numeric question."""
    scale, unit = scale_and_unit(question.unit or "")
    figure = abs(Fraction(question.answer))
    words = tuple(bare(plain_case(unit)).split())
    text = f"{plain_number(question.answer)} {question.unit or ''}".strip()
    probe = AmountInText(figure, figure, words, "", language)
    key = _of_question(probe, question.ask, language, text, Fraction(scale))
    return replace(
        key,
        is_negative=question.answer < 0,
        direction=key.direction or asked_limit(question.ask, language),
    )


@lru_cache(maxsize=1 << 6)
def text_amounts(text: str, ask: str, language: str) -> tuple[KeyAmount, ...]:
    """The numbers in a typed answer or an option."""
    return tuple(
        _of_question(
            amount, ask, language, amount.text, amount.value / amount.figure if amount.figure else Fraction(1)
        )
        for amount in amounts_in_text(text, language)
    )


def _of_question(amount: AmountInText, ask: str, language: str, text: str, scale: Fraction) -> KeyAmount:
    asked = tuple(counted_in_stem(_with_percent(ask), language))
    unit, counted = amount.unit, frozenset(nouns(amount.after, language))
    if unit is None and not counted:
        unit = unit_at_start(asked, language) or _last_unit(ask, language)
        if asked and " " not in text:
            text = " ".join([text, *asked])
        heads = frozenset(nouns(asked, language))
        counted = heads if unit is None else frozenset()
    value = amount.figure if scale == 1 else amount.figure * scale
    named = (scales()[word] for word in bare(plain_case(ask)).split() if word in scales())
    values = frozenset([value, *(value * more for more in named)])
    follows = bool(amount.after) and bare(plain_case(amount.after[0])) in after_scale()
    return KeyAmount(
        text,
        amount.figure,
        values,
        unit,
        amount.is_in_points,
        counted,
        periods(" ".join(amount.after), language) or periods(ask, language),
        unit is None and amount.value.denominator == 1 and bool(counted or follows),
        amount.direction,
        ask,
        amount.is_negative,
    )


def _with_percent(ask: str) -> str:
    """A stem with *percent* as one word, which would otherwise be read as cents."""
    return ask.replace("per cent", "percent")


@lru_cache(maxsize=1 << 6)
def _asks_for_share(ask: str) -> bool:
    return any(unit_name(word) in PARTS for word in _with_percent(bare(plain_case(ask))).split())


def _last_unit(ask: str, language: str) -> str | None:
    """The unit with which a stem ends: *feet* of *How high is it in feet?*."""
    before, word = last_word(ask)
    data = language_data(language)
    if (
        len(word) <= MAX_SYMBOL
        or before not in function_words(language)
        or not is_measure(word)
        or data is None
    ):
        return None
    plural = data.singular is not None and data.singular(word) != word
    name = unit_name(word)
    return word if name not in PERIODS or (plural and name not in periods(ask, language)) else None


def says_in_other_unit(support: Evidence, key: KeyAmount) -> bool:
    """Whether the cited sentences contain the quantity in another unit: 3,400 cm for 34 metres."""
    cited = _cited(support)
    return any(_equals(amount, key) for amount in (*cited, *summed(cited, support.article.language)))


def is_rounded(support: Evidence, key: KeyAmount) -> AmountInText | None:
    """The cited number of which the answer is a rounded form; None if there is none."""
    for amount in _cited(support):
        value = amount.value
        if key.unit and amount.unit and amount.is_in_points == key.is_in_points:
            unit = next((each for each in amount.units if kinship(key.unit, each) is Kinship.SAME), None)
            if unit is None:
                continue
            value = converted(amount.value, unit, key.unit)
        for wanted in key.values:
            figures = significant_figures(wanted)
            if wanted != value and figures < significant_figures(value):
                low, high = rounded_alike(wanted, figures)
                if wanted and low <= value <= high:
                    return amount
    return None


def otherwise_cited(support: Evidence, keys: Iterable[KeyAmount]) -> tuple[KeyAmount, str] | None:
    """A number in an answer that the cited sentences use for something else, with their words; None if none."""
    cited = _cited(support)
    for key in keys:
        if other := _other(key, cited, support.language):
            return key, other.text
    return None


def _cited(support: Evidence) -> tuple[AmountInText, ...]:
    return amounts_in_text(support.text, support.article.language)


def _other(key: KeyAmount, cited: tuple[AmountInText, ...], language: str) -> AmountInText | None:
    equal = [amount for amount in cited if amount.value in key.values]
    scaled = [amount for amount in cited if amount.figure == key.figure and amount not in equal]
    if any(_equals(amount, key) for amount in cited if amount.unit):
        equal = [amount for amount in equal if not _differs(amount, key)] or [
            amount for amount in cited if _equals(amount, key)
        ]
    elif equal:
        if all(_differs(amount, key) for amount in equal):
            return equal[0]
    elif scaled and all(amount.value != amount.figure or key.values != {key.figure} for amount in scaled):
        return scaled[0]
    if (
        equal
        and all(amount.is_negative for amount in equal)
        and not (key.is_negative or _names_sign(key, language))
    ):
        return equal[0]
    if equal and all(is_ruled_out(amount) for amount in equal):
        return equal[0]
    shares = equal and key.is_count and all(amount.is_share for amount in equal)
    if shares and not _asks_for_share(key.ask):
        return equal[0]
    if equal and key.direction and all(amount.direction == -key.direction for amount in equal):
        return equal[0]
    if equal and key.periods and all(_of_other_period(amount, key) for amount in equal):
        return equal[0]
    if (
        equal
        and (nouns_of := _nouns_of(key, language))
        and not any(map(_is_part, equal))
        and _counts_other(nouns_of, equal, cited, language)
    ):
        return equal[0]
    return None


def _nouns_of(key: KeyAmount, language: str) -> frozenset[str]:
    """The stems of what a number counts; *people* is read as a unit."""
    if key.unit is None:
        return key.nouns
    return frozenset([stem_word(key.unit, language)]) if unit_name(key.unit) == PERSON else frozenset()


def is_ruled_out(amount: AmountInText) -> bool:
    """Whether a number is named only to be ruled out: *8 per cent instead of 6*."""
    return f" {' '.join(amount.lead)}".endswith(_ruling_out(amount.language))


@cache
def _ruling_out(language: str) -> tuple[str, ...]:
    data = language_data(language)
    return tuple(f" {words}" for words in data.ruling_out if " " in words) if data else ()


def _names_sign(key: KeyAmount, language: str) -> bool:
    """Whether a question says itself that the number is below zero: *How many degrees below zero was it?*."""
    data = language_data(language)
    words = data.minus.union(*(phrase.split() for phrase in data.below_zero)) if data else frozenset()
    return not words.isdisjoint(bare(plain_case(key.ask)).split())


def _is_part(amount: AmountInText) -> bool:
    """Whether a number is a part of something named before: 12 *of them*."""
    return bool(amount.after) and bare(plain_case(amount.after[0])) in after_scale()


def _equals(amount: AmountInText, key: KeyAmount) -> bool:
    """Whether an amount with a unit is the same quantity."""
    if not (key.unit and amount.unit) or amount.is_in_points != key.is_in_points:
        return False
    return any(
        kinship(key.unit, unit) is Kinship.SAME and converted(amount.value, unit, key.unit) in key.values
        for unit in amount.units
    )


def _differs(amount: AmountInText, key: KeyAmount) -> bool:
    """Whether an amount with the same number has another unit for certain."""
    if key.unit is None or unit_name(key.unit) == PERSON:
        return False
    if amount.is_in_points != key.is_in_points:
        return amount.unit is not None
    if amount.unit is None:
        return amount.noun is not None and not (
            unit_name(key.unit.split()[0]) in TIMES and _counts_occasions(amount)
        )
    return all(_is_other_unit(unit, key.unit, amount, key) for unit in amount.units)


def _counts_occasions(amount: AmountInText) -> bool:
    """Whether a number counts how often something happens, possibly once a day: *three times a week*."""
    words = (data := language_data(amount.language)) and data.claim_words
    return words is not None and amount.noun == stem_word(words.times, amount.language)


def _is_other_unit(unit: str, wanted: str, amount: AmountInText, key: KeyAmount) -> bool:
    ours, theirs = unit_name(wanted), unit_name(unit)
    if ours == theirs or {ours, theirs} <= TONS:
        return False
    match kinship(wanted, unit):
        case Kinship.SAME:
            return not _equals(amount, key)
        case Kinship.OTHER:
            return True
        case Kinship.UNKNOWN:
            return {ours, theirs} <= TIMES


def _of_other_period(amount: AmountInText, key: KeyAmount) -> bool:
    return amount.period is not None and amount.period not in key.periods


def _counts_other(
    counted: frozenset[str], equal: list[AmountInText], cited: tuple[AmountInText, ...], language: str
) -> bool:
    """Whether the number counts something else, and the sentences speak of what is asked for elsewhere."""
    if language_data(language) is None:
        return False
    if any(amount.noun is None or not amount.stems.isdisjoint(counted) for amount in equal):
        return False
    return any(amount.noun in counted for amount in cited if amount not in equal)


def counts_things(clause: str, key: KeyAmount, language: str) -> bool:
    """Whether a clause counts things and the answer is a measure, such as an age: *eleven marathons*, *47 years*."""
    amounts = amounts_in_text(clause, language)
    return (
        key.unit is not None
        and bool(amounts)
        and all(_counted(amount) and amount.unit is None for amount in amounts)
    )


def _counted(amount: AmountInText) -> bool:
    """Whether a noun follows a number, possibly after a comparative: *eleven more marathons*."""
    words = (data := language_data(amount.language)) and data.claim_words
    after = (
        amount.after[1:] if words and not words.comparatives.isdisjoint(amount.after[:1]) else amount.after
    )
    return bool(after) and after[0] not in function_words(amount.language)


def are_equal(some: tuple[KeyAmount, ...], others: tuple[KeyAmount, ...]) -> bool:
    """Whether two forms of an answer have the same amounts: *12 centimetres* and *12 cm*."""
    return len(some) == len(others) and all(
        one.values == other.values
        and (not (one.unit and other.unit) or unit_name(one.unit) == unit_name(other.unit))
        for one, other in zip(some, others, strict=True)
    )
