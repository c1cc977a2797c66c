"""Facts in words: whether two texts say the same numbers, dates and times, however they write them.

Texts that are one fact as a whole (`quizgen.text.whole_facts`) are compared as such. Of all others the numbers,
ordinals and Roman numerals are compared by meaning in their places, and the other words letter by letter
(`quizgen.text.facts_among_words`). What cannot be told is never taken for the same.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import Final

from quizgen.text.dates import PartialDate
from quizgen.text.facts_among_words import same_number_words
from quizgen.text.languages import languages_read
from quizgen.text.letters import bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.units import Kinship, kinship
from quizgen.text.whole_facts import (
    Fact,
    Quantity,
    Range,
    Time,
    may_be_several_dates,
    read_day,
    read_quantity,
    read_range,
    read_time,
)

MAX_LENGTH: Final = 200
YEAR: Final = re.compile(r"[1-9]\d{3}")
MORE: Final = re.compile(r"\d ?\+$")
MAX_HEDGE_WORDS: Final = 3
SIGNS: Final = {"~": 0, "≈": 0, ">": 1, "<": -1, "≥": 1, "≤": -1}
"""Signs before a number, and on which side of it they point."""


class FactAgreement(Enum):
    """How the fact that was typed stands to the one of the key."""

    SAME = auto()
    HEDGE_MISSING = auto()
    """The same number, and only one of them is *nearly* it, or one about it and the other below or above: correct."""
    HEDGE_OPPOSED = auto()
    """*Below* it and *above* it: incorrect."""
    OTHER_UNIT = auto()
    """The same number of something else, or of nothing in particular: incorrect."""
    UNCLEAR = auto()
    """What was typed may be the key or something else, as 3/5/1998 and 3 o'clock: ask again."""
    DIFFERENT = auto()


def compare_facts(typed: str, key: str, language: str = "en") -> FactAgreement | None:
    """How the fact that was typed stands to the key; None if one of them is no fact, so that its words decide.

    Args:
        typed: What was typed: any text.
        key: An accepted answer, as plain text.
        language: BCP 47 tag of the question.
    """
    if max(len(typed), len(key)) > MAX_LENGTH:
        return None
    ours, wanted = _hedge(n1(key).strip(), language)
    theirs, given = _hedge(n1(typed).strip(), language)
    agreement = _compare_wholes(given, wanted, language)
    if agreement is None:
        same = same_number_words(given, wanted, language)
        agreement = None if same is None else FactAgreement.SAME if same else FactAgreement.DIFFERENT
    if agreement is not FactAgreement.SAME or ours == theirs:
        return agreement
    opposed = (ours or 0) * (theirs or 0) < 0
    return FactAgreement.HEDGE_OPPOSED if opposed else FactAgreement.HEDGE_MISSING


def _hedge(text: str, language: str) -> tuple[int | None, str]:
    """On which side of its number the hedge of a text points, None if it has no hedge; and the text without it."""
    if text[:1] in SIGNS and text[1:]:
        return SIGNS[text[0]], text[1:].strip()
    if MORE.search(text):
        return 1, text.rstrip("+ ")
    words = text.split()
    for count in range(min(MAX_HEDGE_WORDS, len(words) - 1), 0, -1):
        for hedge, rest in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            said = bare(plain_case(" ".join(hedge)))
            if said in _hedges(language):
                return _hedges(language)[said], " ".join(rest)
    return None, text


@cache
def _hedges(language: str) -> dict[str, int | None]:
    """What each hedge says of a number: below, around or above it, or nothing."""
    found: dict[str, int | None] = {}
    for data in languages_read(language):
        found = {**data.hedges, **(data.facts.limits if data.facts else {}), **found}
    return found


def _compare_wholes(typed: str, key: str, language: str) -> FactAgreement | None:
    """How two texts stand to each other that are facts of one kind as a whole; None if they are none."""
    for one, other in ((key, typed), (typed, key)):
        if YEAR.fullmatch(one) and isinstance(year := read_day(other, language), PartialDate):
            return FactAgreement.SAME if str(year) == one else FactAgreement.DIFFERENT
    for read in (read_day, read_time, read_range, read_quantity):
        wanted = read(key, language)
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
        case Quantity(), Quantity():
            return _compare_quantities(given, wanted)
        case _:
            return FactAgreement.SAME if given == wanted else FactAgreement.DIFFERENT


def _compare_quantities(given: Quantity, wanted: Quantity) -> FactAgreement:
    """Half is 50 %; otherwise the unit must be the same. 4.1 and 4.10 may be versions."""
    if {given.unit, wanted.unit} == {"%", None}:
        ours, theirs = (each.value * (1 if each.unit else 100) for each in (wanted, given))
        if ours == theirs:
            return FactAgreement.SAME
    if given.value != wanted.value:
        return FactAgreement.DIFFERENT
    if given.unit is None and wanted.unit is None:
        versions = given.figures and wanted.figures and given.figures != wanted.figures
        return FactAgreement.DIFFERENT if versions else FactAgreement.SAME
    same = given.unit and wanted.unit and kinship(wanted.unit, given.unit) is Kinship.SAME
    return FactAgreement.SAME if same else FactAgreement.OTHER_UNIT
