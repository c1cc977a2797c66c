"""The facts of an article that authors confuse with each other: its figures, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizgen.model.article import Article
from quizgen.text.entities import EntityKind
from quizgen.text.names_as_units import without_day
from quizgen.text.titles import without_titles

DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True)
class ArticleFacts:
    """The facts of an article, each once, in its order."""

    article: Article

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its names, without titles and days."""
        found = self._texts(EntityKind.NAME)
        return tuple(
            dict.fromkeys(without_titles(without_day(name), self.article.language) for name in found)
        )

    def figures_like(self, figure: str) -> tuple[str, ...]:
        """Its other numbers with the same signs around: percentages for a percentage."""
        return self._like(self._figures, figure)

    def dates_like(self, date: str) -> tuple[str, ...]:
        """Its other dates that are as exact: years for a year."""
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


def _form(fact: str) -> tuple[str, str, int]:
    """The signs at the ends of a fact, and how many words it has."""
    digits = [*DIGITS.finditer(fact)]
    if not digits:
        return "", "", len(fact.split())
    return fact[: digits[0].start()][:1], fact[digits[-1].end() :], len(fact.split())
