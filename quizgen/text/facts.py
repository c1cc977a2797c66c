"""Compares the numbers, dates and times in two texts by meaning, however they are written.

Texts that consist of one fact (`quizgen.text.whole_facts`) are compared as such. In other texts, numbers,
ordinals and Roman numerals are compared by meaning, and the other words letter by letter
(`quizgen.text.facts_among_words`). If the result is uncertain, the texts count as different.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import Final

from quizgen.text.dates import PartialDate, months_of
from quizgen.text.facts_among_words import same_number_words
from quizgen.text.folding import legible
from quizgen.text.hedges import Hedge, HedgeMatch, compare_hedges, split_hedges
from quizgen.text.languages import languages_read
from quizgen.text.languages.fact_data import roman_value
from quizgen.text.letters import SUPERSCRIPTS, bare, letter_runs, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.notation import marked
from quizgen.text.number_start import has_no_number
from quizgen.text.quantities import read_quantity, same_quantity
from quizgen.text.text_cache import cache_by_text
from quizgen.text.times_of_day import Time, read_time
from quizgen.text.whole_facts import (
    Amount,
    Fact,
    Range,
    may_be_several_dates,
    read_amount,
    read_day,
    read_range,
)

MONEY: Final = re.compile(r"£|\bgbp\b|\bsterling\b", re.IGNORECASE)
WEIGHT: Final = re.compile(r"\blbs?\b", re.IGNORECASE)
MAX_LENGTH: Final = 200
YEAR: Final = re.compile(r"[1-9]\d{3}")
MAX_HEDGE_WORDS: Final = 3


class FactAgreement(Enum):
    """The result of comparing a typed fact with the key."""

    SAME = auto()
    HEDGE_MISSING = auto()
    """The numbers are equal, and only one is *nearly*, or one is approximate and the other a limit: correct."""
    HEDGE_OPPOSED = auto()
    """The hedges have opposite meanings, such as *below* and *above*: incorrect."""
    OTHER_UNIT = auto()
    """The numbers are equal, but refer to different things: incorrect."""
    UNCLEAR = auto()
    """The typed text is ambiguous, such as 3/5/1998 and 3 o'clock: ask again."""
    DIFFERENT = auto()


def compare_facts(typed: str, key: str, language: str = "en") -> FactAgreement | None:
    """Compare a typed fact with the key; None if one of them is not a fact, so that words are compared.

    Args:
        typed: The typed text.
        key: An accepted answer, as plain text.
        language: BCP 47 tag of the question.
    """
    if max(len(typed), len(key)) > MAX_LENGTH:
        return None
    ours, wanted = _hedge(_plain(key))
    theirs, given = _hedge(_plain(typed))
    if _are_money_and_weight(given, wanted):
        return FactAgreement.OTHER_UNIT
    agreement = _compare_wholes(given, wanted, language)
    if agreement is None and _are_place_and_share(given, wanted, language):
        return FactAgreement.DIFFERENT
    if agreement is None:
        same = same_number_words(given, wanted, language)
        agreement = None if same is None else FactAgreement.SAME if same else FactAgreement.DIFFERENT
    if agreement is not FactAgreement.SAME:
        return agreement
    match compare_hedges(ours, theirs):
        case HedgeMatch.SAME:
            return FactAgreement.SAME
        case HedgeMatch.DIFFERENT:
            return FactAgreement.HEDGE_MISSING
        case HedgeMatch.OPPOSED:
            return FactAgreement.HEDGE_OPPOSED


def may_be_fact(text: str, language: str) -> bool:
    """Whether a text may be or contain a number, date or time of day. False is certain."""
    if not has_no_number(text, language):
        return True
    words = letter_runs(text.lower())
    return (
        not _words_of_facts(language).isdisjoint(words)
        or any(map(roman_value, words))
        or any(pattern.search(text) for pattern in _short_names(language))
    )


@cache
def _words_of_facts(language: str) -> frozenset[str]:
    """The words of ordinals, scales, months, decades, centuries and times that are no number words."""
    phrases: set[str] = set()
    for data in languages_read(language):
        phrases |= {*data.ordinals, *data.scales, *data.fractions.parts, *months_of(data)}
        if data.facts:
            phrases |= {*data.facts.ordinals, *data.facts.times, *data.facts.parts_of_hour}
        if data.dates:
            phrases |= {*data.dates.decades, *data.dates.named_centuries}
    return frozenset(word for phrase in phrases for word in letter_runs(phrase))


@cache
def _short_names(language: str) -> tuple[re.Pattern[str], ...]:
    """What stands for words with a number: *twice*, *WWII*."""
    facts = [data.facts for data in languages_read(language) if data.facts]
    return tuple(
        [re.compile(rf"(?<!\w){short}", re.IGNORECASE) for words in facts for short in words.short_names]
    )


def _are_money_and_weight(one: str, other: str) -> bool:
    """Whether one text has pounds that are certainly money, and the other pounds that are certainly a weight."""
    return any(MONEY.search(text) and WEIGHT.search(beside) for text, beside in ((one, other), (other, one)))


def _are_place_and_share(one: str, other: str, language: str) -> bool:
    """Whether one text is a place in an order and the other a share: *the fifth* and *a fifth*."""
    read = [read_quantity(text, language) for text in (one, other)]
    found = [quantity for quantity in read if quantity]
    shares = [quantity.value != int(quantity.value) for quantity in found]
    return len(found) > 1 and found[0].ordinal != found[1].ordinal and any(shares)


def _plain(text: str) -> str:
    """The text in normal form, without marks at its end; a full stop may belong to an ordinal or a short word."""
    plain = n1(marked(legible(text)).translate(SUPERSCRIPTS)).rstrip(" ;:!?")
    return plain[:-1] if plain.endswith((" .", "+.", "%.")) else plain


@cache_by_text(1 << 12)
def _hedge(text: str) -> tuple[Hedge | None, str]:
    """The hedge of a text, None if it has none; and the text without it, in the letters of the text."""
    rest, hedge = split_hedges(bare(plain_case(text)))
    words = text.split()
    for first in range(min(MAX_HEDGE_WORDS, len(words)) + 1):
        for last in range(len(words), max(len(words) - MAX_HEDGE_WORDS, first), -1):
            if bare(plain_case(" ".join(words[first:last]))) == rest:
                return hedge, " ".join(words[first:last])
    return hedge, rest


def _compare_wholes(typed: str, key: str, language: str) -> FactAgreement | None:
    """How two texts stand to each other that are facts of one kind as a whole; None if they are none."""
    for one, other in ((key, typed), (typed, key)):
        if YEAR.fullmatch(one) and isinstance(year := read_day(other, language), PartialDate):
            return FactAgreement.SAME if str(year) == one else FactAgreement.DIFFERENT
    for read in (read_day, read_time, read_range, read_amount):
        wanted = read(key, language)
        if not wanted and (alone := read(typed, language)):
            wanted = read(key, language, alone)
        given = read(typed, language, wanted) if wanted else None
        if wanted and given:
            return _compare(given, wanted)
        if wanted and read is read_day and may_be_several_dates(typed, language):
            return FactAgreement.UNCLEAR
    return None


def _compare(given: Fact, wanted: Fact) -> FactAgreement:
    match given, wanted:
        case Time(), Time() if not (given.certain and wanted.certain) and given != wanted:
            alike = (given.hour % 12, given.minute) == (wanted.hour % 12, wanted.minute)
            return FactAgreement.UNCLEAR if alike else FactAgreement.DIFFERENT
        case Range(), Range():
            ends = {_compare(given.first, wanted.first), _compare(given.last, wanted.last)}
            return FactAgreement.SAME if ends == {FactAgreement.SAME} else FactAgreement.DIFFERENT
        case PartialDate(), PartialDate():
            return FactAgreement.SAME if wanted.names_same_span(given) else FactAgreement.DIFFERENT
        case Amount(), Amount():
            return _compare_amounts(given, wanted)
        case _:
            return FactAgreement.SAME if given == wanted else FactAgreement.DIFFERENT


def _compare_amounts(given: Amount, wanted: Amount) -> FactAgreement:
    """As quantities; but 4.1 and 4.10 may be versions."""
    ours, theirs = wanted.quantity, given.quantity
    if not same_quantity(ours, theirs):
        return FactAgreement.OTHER_UNIT if ours.value == theirs.value else FactAgreement.DIFFERENT
    versions = not ours.unit and given.figures and wanted.figures and given.figures != wanted.figures
    return FactAgreement.DIFFERENT if versions else FactAgreement.SAME
