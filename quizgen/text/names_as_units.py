"""Whether a text contains a whole name in one place: *Anna Berg* is not in *Anna Lund and Maria Berg*.

A text may omit or add a first name, a title or an office. If this is uncertain, the names count as the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.text.dates import is_month
from quizgen.text.entities import WORD, EntityKind, find_entities, no_names
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.text_cache import cache_by_text
from quizgen.text.titles import is_title
from quizgen.text.tokens import function_words, without_possessive
from quizgen.text.word_lists import are_one_name, is_name, proper_names

FEWEST_WORDS: Final = 2
"""The minimum number of words in a name that is put together from others."""

ROOT: Final = 4
"""The number of letters that a name and a word derived from it share: *Iraq* and *Iraqi*."""

MAX_ENDING: Final = 5
"""The maximum number of letters in which they differ."""


class FoundName(NamedTuple):
    """A name in a text, and its words in the form that is compared."""

    text: str
    words: frozenset[str]
    opening: str = ""
    """The first word of the name, if it begins a sentence and other words of the name follow."""

    first: str = ""
    """The first word of the name, in the form that is compared."""
    at: int = 0
    """The number of names before this one in the text."""

    def without_opening(self, language: str) -> frozenset[str]:
        """The words of the name without one that is capitalised only at the start of a sentence."""
        if not self.opening:
            return self.words
        is_part = self.opening in proper_names() or is_name(self.opening, language, capital=True)
        return self.words if is_part else self.words - {self.opening}


@dataclass(frozen=True)
class NamesInText:
    """The names in a text.

    Attributes:
        text: The text, without markup.
        language: BCP 47 tag.
    """

    text: str
    language: str

    def other_name(self, name: str) -> str | None:
        """A different name in the text that shares a word with this one; None if one may match it."""
        data = language_data(self.language)
        if data is None or data.nouns_in_capitals:
            return None
        wanted = frozenset(_words(name, self.language)) - self._in_small_letters
        if len(wanted) < FEWEST_WORDS:
            return None
        sharing = [found for word in sorted(wanted) for found in self._sharing(word)]
        # A last name alone stands for the whole name that the text has before it, and an owner for nobody: *Max's niece*.
        whole = [found for found in sharing if len(found.words) > 1]
        if whole:
            sharing = [found for found in sharing if found.text == without_possessive(found.text)]
        told: dict[str, int] = {}
        for found in whole:
            told |= {word: min(found.at, told.get(word, found.at)) for word in found.words}
        alone = (found for found in sharing if len(found.words) == 1)
        sharing = [
            *whole,
            *(one for one in alone if one.at < min(told.get(word, one.at + 1) for word in one.words)),
        ]
        if not sharing:
            return None
        if other := self._first_name_of_other(wanted, sharing):
            return other.text
        if any(_may_be_one(found.words, wanted) for found in sharing):
            return None
        if any(_may_be_one(found.without_opening(self.language), wanted) for found in sharing):
            return None
        return sharing[0].text

    def _first_name_of_other(self, wanted: frozenset[str], sharing: list[FoundName]) -> FoundName | None:
        """A name whose first name this one has in addition to all of another: *Anna Maria Lund* of Anna Lund."""
        if len(wanted) <= FEWEST_WORDS or any(_all_in(wanted, found.words) for found in sharing):
            return None
        whole = [found for found in sharing if len(found.words) >= FEWEST_WORDS]
        for found in whole:
            more = {word for word in wanted if not any(_same(word, other) for other in found.words)}
            if len(more) == 1 and _all_in(found.words, wanted):
                others = (other for other in whole if not _all_in(other.words, found.words))
                return next((other for other in others if other.first in more), None)
        return None

    def _sharing(self, word: str) -> Iterator[FoundName]:
        """The names that have a word, or another spelling of it."""
        for found in self._by_first.get(word[:1], ()):
            if any(_same(word, other) for other in found.words):
                yield found

    @cached_property
    def _by_first(self) -> dict[str, list[FoundName]]:
        """The names by the first letters of their words: spellings of one name seldom differ there."""
        found: dict[str, list[FoundName]] = {}
        names = (name for line in self.text.splitlines() for name in _names_in(line, self.language))
        for at, name in enumerate(names):
            for first in {word[0] for word in name.words}:
                found.setdefault(first, []).append(name._replace(at=at))
        return found

    @cached_property
    def _in_small_letters(self) -> frozenset[str]:
        return frozenset(bare(word) for word in WORD.findall(self.text) if word[0].islower())


def _names_in(line: str, language: str) -> Iterator[FoundName]:
    for entity in find_entities(line, language):
        if entity.kind is EntityKind.NAME:
            words = list(_words(entity.text, language))
            begins = len(words) > 1 and _begins_sentence(line, entity.start)
            yield FoundName(
                without_day(entity.text), frozenset(words), words[0] if begins else "", next(iter(words), "")
            )


def names_of(text: str, language: str) -> tuple[str, ...]:
    """The names in a text as written."""
    return tuple(
        entity.text for entity in find_entities(n1(text), language) if entity.kind is EntityKind.NAME
    )


def owners_apart(name: str) -> list[str]:
    """The names in a name with possessive endings: "Bouch's Forth" is two names."""
    words = name.split()
    ends = [place for place, word in enumerate(words, start=1) if without_possessive(word) != word]
    return [" ".join(words[start:end]) for start, end in pairwise([0, *ends, len(words)]) if start < end]


def has_full_name(text: str) -> bool:
    """Whether a text has enough capital letters for a name of several words."""
    return sum(map(str.isupper, text)) >= FEWEST_WORDS


@cache_by_text(1 << 10)
def names_in_text(text: str, language: str) -> NamesInText:
    """The names in a text, cached for many questions."""
    return NamesInText(text, language)


@cache
def _without_names(language: str) -> frozenset[str]:
    return function_words(language) | no_names()


def _words(name: str, language: str) -> Iterator[str]:
    """The words of a name as they are compared: without titles, offices, initials and the words between them."""
    without = _without_names(language)
    found = [_without_possessive(word) for word in WORD.findall(name)]
    for at, word in enumerate(found):
        initial = len(word) == 1 and at < len(found) - 1
        is_date = is_month(word) and not (at == 0 and len(found) == FEWEST_WORDS)  # Jan Brandt
        left_out = word in without or word in _offices() or is_title(word, language) or is_date
        if word and not (initial or left_out or word in _weekdays()):
            yield _without_prefix(word)


@lru_cache(maxsize=1 << 12)
def _without_possessive(word: str) -> str:
    return bare(plain_case(without_possessive(word)))


def _without_prefix(word: str) -> str:
    for prefix in _prefixes():
        word = word.removeprefix(prefix)
    return word


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(in_any_language(lambda data: data.name_prefixes))


@cache
def _offices() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.offices))


def without_day(name: str) -> str:
    """A name without a day or month before it: *Anna Lund* in *On Monday Anna Lund*."""
    first, _, rest = name.partition(" ")
    return rest if rest and (bare(plain_case(first)) in _weekdays() or is_month(plain_case(first))) else name


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.dates.weekdays if data.dates else ()))


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \"'(")
    return not before or before[-1] in ".!?:"


def _may_be_one(found: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether one name has all words of the other, so that they may name the same."""
    return _all_in(found, wanted) or _all_in(wanted, found) or _joined(found) == _joined(wanted)


def _all_in(some: frozenset[str], others: frozenset[str]) -> bool:
    return all(any(_same(word, other) for other in others) for word in some)


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    made_from_it = len(short) >= ROOT and long.startswith(short) and len(long) - len(short) <= MAX_ENDING
    parts = set(long.split("-"))
    return one == other or made_from_it or short in parts or are_one_name(one, other)


def _joined(words: frozenset[str]) -> frozenset[str]:
    return frozenset(part for word in words for part in word.split("-"))
