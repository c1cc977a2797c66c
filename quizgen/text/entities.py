"""Finds the numbers, dates and names in a text.

Names are recognised by capital letters. So there are no names in scripts without capital letters, or in
languages that capitalise all nouns, such as German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from quizgen.text.dates import may_name_month, month_pattern
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.notation import Exact
from quizgen.text.number_words import scales
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import without_possessive

MAX_SHORT: Final = 2
"""The maximum length of the short name of a scale that may directly follow figures: 5bn."""

_POINT: Final = ".,\N{ARABIC DECIMAL SEPARATOR}\N{ARABIC THOUSANDS SEPARATOR}"
DIGIT: Final = re.compile(r"\d")
YEAR: Final = re.compile(r"(?:1[0-9]|20)(?<![\w,.]\d\d)\d\d(?![\w%]|[.,]\d)")
WORD: Final = re.compile(r"(?<!\w)[^\W\d_][\w'\u2019-]*")


class EntityKind(StrEnum):
    """The kind of an entity."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"


class Entity(NamedTuple):
    """A number, date or name in a text.

    Attributes:
        kind: The kind.
        text: The text.
        start: The start in the text.
        end: The end in the text.
    """

    kind: EntityKind
    text: str
    start: int
    end: int


@cache_by_text(1 << 11)
def find_entities(text: str, language: str = "en") -> tuple[Entity, ...]:
    """Find the entities in a text, in order. Numbers within dates and names are not separate entities.

    Args:
        text: Any text.
        language: BCP 47 tag. In an unknown language, names are still recognised by capital letters.
    """
    data = language_data(language)
    in_figures = DIGIT.search(text) is not None
    names = () if data and data.nouns_in_capitals else _names(text)
    if not in_figures:
        return tuple(names)
    dates = [_entity(EntityKind.DATE, found) for found in _dates(text)]
    numbers = [_entity(EntityKind.NUMBER, found) for found in _number().finditer(text)]
    taken = bytearray(len(text))
    found = []
    for each in (*dates, *names, *numbers):
        if taken.find(1, each.start, each.end) < 0:
            taken[each.start : each.end] = b"\1" * (each.end - each.start)
            found.append(each)
    return tuple(sorted(found, key=attrgetter("start")))


def may_be_in_words(text: str) -> bool:
    """Whether a name or number of an ASCII text may have several words, as in *Lord of Holm* or *4 500*."""
    return _side_by_side().search(text) is not None


def is_year(number: Exact) -> bool:
    """Whether a number looks like a year: four figures, from 1000 to 2099."""
    return number == int(number) and 1000 <= number < 2100


def _dates(text: str) -> Iterator[re.Match[str]]:
    """The dates of a text; a year alone is looked for if no month is named."""
    named = not text.isascii() or may_name_month(text.lower())
    return (_date() if named else YEAR).finditer(text)


def _names(text: str) -> Iterator[Entity]:
    """Runs of words with capital letters; a single one at the beginning of a sentence only if it recurs within one."""
    run: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        if not run:
            if not word[0].islower() and _has_capital(word[0]):
                run = [word]
            continue
        if text[run[-1].end() : word.start()].strip() and not _is_after_initial(text, run[-1], word):
            yield from _name(text, run)
            run = []
        if _has_capital(word[0]) or (run and word[0] in _within_names()):
            run.append(word)
        elif run:
            yield from _name(text, run)
            run = []
    yield from _name(text, run)


def _is_after_initial(text: str, initial: re.Match[str], word: re.Match[str]) -> bool:
    """Whether only the point of an initial stands before a word: *Anna B. Lund*, but not *plan B. The plan …*."""
    is_initial = len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."
    return (
        len(initial[0]) == 1
        and text[initial.end() : word.start()].rstrip() == "."
        and (is_initial or word[0].casefold() not in no_names())
    )


def _name(text: str, run: list[re.Match[str]]) -> Iterator[Entity]:
    while run and run[-1][0] in _within_names():
        run.pop()
    while run and (run[0][0].casefold() in no_names() or run[0][0].casefold() in _within_names()):
        run = run[1:]
    if not run or (len(run) == 1 and len(run[0][0]) == 1):
        return
    start, end = run[0].start(), run[-1].end()
    if len(run) == 1 and _begins_sentence(text, start) and not _recurs(text, run[0][0]):
        return
    name = without_possessive(text[start:end])
    yield Entity(EntityKind.NAME, name, start, start + len(name))


def _has_capital(word: str) -> bool:
    if word[0].isupper():
        return True
    return word.startswith(_prefixes()) and any(
        word.startswith(prefix) and word[len(prefix) : len(prefix) + 1].isupper() for prefix in _prefixes()
    )


def _begins_sentence(text: str, at: int) -> bool:
    while at and text[at - 1] in " \"'“\u2018(«¿¡":
        at -= 1
    return not at or text[at - 1] in ".!?…:"


def _recurs(text: str, word: str) -> bool:
    """Whether a word has a capital letter within a sentence as well."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1])):
            if not _begins_sentence(text, at):
                return True
            at = text.find(word, end)
        else:
            at = text.find(word, at + 1)
    return False


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _entity(kind: EntityKind, found: re.Match[str]) -> Entity:
    return Entity(kind, found[0], *found.span())


@cache
def no_names() -> frozenset[str]:
    """Words, in all languages, that begin sentences with a capital letter but are not names."""
    return frozenset(in_any_language(lambda data: data.no_names))


@cache
def _within_names() -> frozenset[str]:
    """Words with small letters that stand within names, in all languages together: *Prime Minister of Iraq*."""
    return frozenset(in_any_language(lambda data: data.name_particles))


@cache
def _prefixes() -> tuple[str, ...]:
    """Beginnings with small letters of names, in all languages together: *al-Maliki*."""
    return tuple(in_any_language(lambda data: data.name_prefixes))


@cache
def _side_by_side() -> re.Pattern[str]:
    small = "|".join(sorted(_within_names()))
    return re.compile(rf"[A-Z]\w* (?:(?:{small}) )*[A-Z]|[0-9] [0-9]", re.ASCII)


@cache
def _number() -> re.Pattern[str]:
    """A number, with thousands parted by points, commas, spaces or apostrophes, and the short name of a scale.

    In normal form 2½ has a slash.
    """
    short = "|".join(word for word in scales() if len(word) <= MAX_SHORT)
    return re.compile(
        rf"(?<![\w{_POINT}])[$€£]?"
        rf"(?:\d{{1,3}}(?:(?:[ \u00a0\u2007\u2009\u202f]\d{{3}})+|(?:['\u2019]\d{{3}})+)(?:[{_POINT}]\d+)?"
        rf"|\d+(?:[{_POINT}]\d+)*)(?:\N{{FRACTION SLASH}}\d+)?(?:\s?%|{short})?(?!\w|[{_POINT}]\d)"
    )


@cache
def _date() -> re.Pattern[str]:
    """A day or month with its year, or a year alone."""
    endings = "|".join(in_any_language(lambda data: data.day_endings))
    day = rf"\d{{1,2}}(?:{endings})?"
    link = rf"(?:(?:{'|'.join(sorted(in_any_language(lambda data: data.date_links)))})\s+)?"
    return re.compile(
        rf"(?<!\w)(?:{day}\.?\s+{link})?(?:{month_pattern()})\.?(?:\s+{day},)?\s+{link}\d{{4}}(?!\w)"
        rf"|{YEAR.pattern}",
        re.IGNORECASE,
    )
