"""The facts in an article that authors may confuse: figures, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.model.article import Article
from quizgen.text.entities import WORD, EntityKind
from quizgen.text.names_as_units import without_day
from quizgen.text.titles import without_titles
from quizgen.text.tokens import function_words, words_of

ROOT: Final = 4
"""The number of letters by which two words are related: *Iraq* and *Iraqi* may name the same."""

DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True)
class ArticleFacts:
    """The facts in an article, each once, in order."""

    article: Article

    def names_like(self, name: str, text: str, start: int) -> tuple[str, ...]:
        """Names in the article that an author may confuse with one in a text: those in similar places.

        Whether a name is a place or a people is not known, but places occur after *in*, and peoples before
        *soldiers*. An abbreviation such as *US* is only replaced by another abbreviation.
        """
        wanted = _use(text, start, name, self.article.language)
        taken = frozenset(word[:ROOT] for word in words_of(text.casefold()))
        free = {
            other: max(wanted.likeness(use) for use in uses)
            for other, uses in self._names.items()
            if taken.isdisjoint(word[:ROOT] for word in words_of(other.casefold()))
            and _is_short_form(other) == _is_short_form(name)
        }
        most = max(free.values(), default=0)
        return tuple(other for other, likeness in free.items() if likeness == most)

    @cached_property
    def _names(self) -> dict[str, list[_Use]]:
        """Its names, without titles and days, each with how it is used."""
        language = self.article.language
        found: dict[str, list[_Use]] = {}
        for passage in self.article.passages:
            for fact in passage.analysis.entities(language):
                if fact.kind is EntityKind.NAME:
                    name = without_titles(without_day(fact.text), language)
                    start = fact.start + max(0, fact.text.find(name))
                    found.setdefault(name, []).append(_use(passage.normal, start, name, language))
        return found

    def figures_like(self, figure: str) -> tuple[str, ...]:
        """Other numbers in the article with the same signs around them: percentages for a percentage."""
        return self._like(self._figures, figure)

    def dates_like(self, date: str) -> tuple[str, ...]:
        """Other dates in the article with the same precision: years for a year."""
        return self._like(self._dates, date)

    @cached_property
    def _figures(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._texts(EntityKind.NUMBER)))

    @cached_property
    def _dates(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._texts(EntityKind.DATE)))

    def _like(self, facts: tuple[str, ...], wanted: str) -> tuple[str, ...]:
        return tuple(fact for fact in facts if fact != wanted and _form(fact) == _form(wanted))

    def _texts(self, kind: EntityKind) -> Iterator[str]:
        for passage in self.article.passages:
            yield from (
                fact.text for fact in passage.analysis.entities(self.article.language) if fact.kind is kind
            )


class _Use(NamedTuple):
    """How a name is used: how long it is, the small word before it, and whether it describes a word after it."""

    words: int
    before: str
    describes: bool

    def likeness(self, other: _Use) -> int:
        """How much of this is the same; the length tells most."""
        same_word = bool(self.before) and self.before == other.before
        return 4 * (self.words == other.words) + 2 * same_word + 2 * (self.describes == other.describes)


def _use(text: str, start: int, name: str, language: str) -> _Use:
    small = function_words(language)
    before = text[:start].split()[-1:]
    after = WORD.match(text, start + len(name) + 1)
    return _Use(
        len(name.split()),
        before[0] if before and before[0] in small else "",
        after is not None and after[0][0].islower() and after[0] not in small,
    )


def _is_short_form(name: str) -> bool:
    return name[:2].isupper()


def _form(fact: str) -> tuple[str, str, int]:
    """The signs at the ends of a fact, and how many words it has."""
    digits = [*DIGITS.finditer(fact)]
    if not digits:
        return "", "", len(fact.split())
    return fact[: digits[0].start()][:1], fact[digits[-1].end() :], len(fact.split())
