"""Makes mistakes in a text: another figure, unit, date or name, or an added or removed negation.

A rule that needs to know the language changes nothing in a language that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from quizgen.checks.mutation.article_facts import ArticleFacts
from quizgen.checks.mutation.confused_units import confused_unit
from quizgen.model.shuffle import shuffle
from quizgen.text.dates import month_pattern
from quizgen.text.entities import WORD, Entity, EntityKind, find_entities
from quizgen.text.languages import language_data
from quizgen.text.languages.number_data import NumberTable
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import words_of

YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
DAY: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
LAST_DAY: Final = 28
"""The last day that every month has."""

MAX_LENGTH: Final = 5000
MOST: Final = 20
"""Longer texts and further changes are skipped, to limit the time."""

NOT_PROSE: Final = re.compile(r"`|\$[^$]*[^$\d\s.,][^$]*\$")
"""Code and formulas, whose figures are not facts of the article."""

ENDING: Final = 2
"""The number of final letters that two opposites share if they are the same verb form: *accepted*, *refused*."""


class Change(StrEnum):
    """The kind of mistake."""

    KEY = "key"
    FIGURE = "figure"
    UNIT = "unit"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ORDER = "order"


class TextChange(NamedTuple):
    """A text with one mistake: the original part, the changed part, and the whole text."""

    kind: Change
    old: str
    new: str
    text: str


@dataclass(frozen=True)
class Changer:
    """Makes mistakes in the texts of a question.

    Attributes:
        facts: The facts in the article, which authors may confuse.
        language: BCP 47 tag of the texts.
        seed: Selects among several possible mistakes, together with the question.
    """

    facts: ArticleFacts
    language: str
    seed: tuple[str, ...]

    def choose(self, candidates: list[str], *what: str) -> str | None:
        """Choose an element by the seed; None if there are none."""
        return candidates[shuffle(candidates, *self.seed, *what)[0]] if candidates else None

    def changes(self, text: str) -> Iterator[TextChange]:
        """The text with each number, unit, date and name changed, then with a negation.

        The number of changes is limited.
        """
        if len(text) <= MAX_LENGTH and not NOT_PROSE.search(text):
            yield from islice(self._changes(text), MOST)

    def _changes(self, text: str) -> Iterator[TextChange]:
        for entity in find_entities(text, self.language):
            match entity.kind:
                case EntityKind.NUMBER:
                    yield from self._replaced(text, entity, Change.FIGURE, self._other_figure(entity.text))
                    yield from self._other_unit(text, entity)
                case EntityKind.DATE:
                    yield from self._replaced(text, entity, Change.DATE, self._other_date(entity.text))
                case EntityKind.NAME:
                    names = self.facts.names_like(entity.text, text, entity.start)
                    new = self.choose([*names], "name", entity.text)
                    yield from self._replaced(text, entity, Change.NAME, new)
        yield from self._number_words(text)
        yield from self.denied(text)

    def other_number(self, digits: str) -> Exact | None:
        """A different number that can replace a number."""
        other = self._other_figure(digits)
        values = numbers_in(other, self.language) if other else frozenset()
        return max(values, default=None)

    def _replaced(self, text: str, entity: Entity, kind: Change, new: str | None) -> Iterator[TextChange]:
        if new is not None:
            yield TextChange(kind, entity.text, new, text[: entity.start] + new + text[entity.end :])

    def _other_figure(self, figure: str) -> str | None:
        """A slip of the fingers, or a figure of the article in the same form."""
        values = numbers_in(figure, self.language)
        others = [
            other
            for other in (*_slips(figure), *self.facts.figures_like(figure))
            if values.isdisjoint(numbers_in(other, self.language))
        ]
        return self.choose(others, "figure", figure)

    def units(self, text: str) -> Iterator[TextChange]:
        """The text with each unit or scale replaced by another one."""
        for entity in find_entities(text, self.language):
            if entity.kind is EntityKind.NUMBER:
                yield from self._other_unit(text, entity)

    def _other_unit(self, text: str, entity: Entity) -> Iterator[TextChange]:
        word = WORD.match(text, entity.end + (text[entity.end : entity.end + 1] == " "))
        if word is None or text[entity.end : entity.end + 1] not in {" ", ""}:
            return
        new = confused_unit(word[0], self.language)
        if new is not None:
            changed = text[: word.start()] + new + text[word.end() :]
            yield TextChange(Change.UNIT, f"{entity.text} {word[0]}", f"{entity.text} {new}", changed)

    def _other_date(self, date: str) -> str | None:
        """Another year, month or day, or another date of the article in the same form."""
        others = [*_other_years(date), *self._other_months(date), *_other_days(date)]
        return self.choose([*others, *self.facts.dates_like(date)], "date", date)

    def _other_months(self, date: str) -> Iterator[str]:
        data = language_data(self.language)
        named = re.search(month_pattern(), date, re.IGNORECASE)
        if data is None or named is None:
            return
        small = [month.casefold() for month in data.months]
        if named[0].casefold() in small:
            at = small.index(named[0].casefold())
            for other in (data.months[at - 1], data.months[(at + 1) % len(small)]):
                yield date[: named.start()] + other + date[named.end() :]

    def _number_words(self, text: str) -> Iterator[TextChange]:
        """A number in words by the next one: *five* by *six*."""
        data = language_data(self.language)
        if data is None or not isinstance(data.number_words, NumberTable):
            return
        table = data.number_words
        words = {
            value: word for word, value in [*table.ones.items(), *table.teens.items(), *table.tens.items()]
        }
        values = {word: value for value, word in words.items()}
        for found in WORD.finditer(text):
            value = values.get(bare(plain_case(found[0])))
            if value is None or value == 1 or found[0][0].isupper():
                continue
            step = 1 if value < max(table.teens.values(), default=0) else 10
            near = [words[other] for other in (value - step, value + step) if other in words and other > 1]
            if new := self.choose(near, "number", found[0]):
                yield TextChange(
                    Change.FIGURE, found[0], new, text[: found.start()] + new + text[found.end() :]
                )

    def denied(self, text: str) -> Iterator[TextChange]:
        """The text with a negation removed or added, or a word replaced by its opposite; at most one."""
        changed = next(self._without_negation(text), None) or next(self._opposite(text), None)
        changed = changed or next(self._with_negation(text), None)
        if changed is not None:
            yield changed

    def _without_negation(self, text: str) -> Iterator[TextChange]:
        data = language_data(self.language)
        if data is None or data.denial is None:
            return
        if found := re.search(rf"(?<!\w){data.denial.word} ", text):
            after = WORD.match(text, found.end())
            if after is not None:
                left = text[: found.start()] + text[found.end() :]
                yield TextChange(Change.NEGATION, f"{found[0]}{after[0]}", after[0], left)

    def _with_negation(self, text: str) -> Iterator[TextChange]:
        data = language_data(self.language)
        if (
            data is None
            or data.denial is None
            or not data.negations.isdisjoint(words_of(bare(plain_case(text))))
        ):
            return
        for found in WORD.finditer(text):
            if found[0] in data.denial.verbs:
                pair = (data.denial.word, found[0]) if data.denial.is_before else (found[0], data.denial.word)
                new = " ".join(pair)
                yield TextChange(
                    Change.NEGATION, found[0], new, text[: found.start()] + new + text[found.end() :]
                )

    def _opposite(self, text: str) -> Iterator[TextChange]:
        for found in WORD.finditer(text):
            alike = _opposites(self.language).get(found[0], ())
            if new := self.choose([*alike], "opposite", found[0]):
                changed = text[: found.start()] + new + text[found.end() :]
                yield TextChange(Change.NEGATION, found[0], new, changed)


@cache
def _opposites(language: str) -> dict[str, tuple[str, ...]]:
    """The opposites of each word in the same form: *refused* of *accepted*."""
    data = language_data(language)
    found: dict[str, tuple[str, ...]] = {}
    for group in data.opposites if data else ():
        one, other = (side.split() for side in group.split("|"))
        for words, contrary in ((one, other), (other, one)):
            for word in words:
                alike = tuple(each for each in contrary if each[-ENDING:] == word[-ENDING:])
                found.setdefault(word, alike)
    return found


def _slips(figure: str) -> Iterator[str]:
    """A figure with two neighbouring digits exchanged, with another digit, or with one zero more.

    The zeros at the end of a round number stay: authors mistype the digits before them.
    """
    places = [place for place, char in enumerate(figure) if char.isdecimal()]
    while len(places) > 1 and figure[places[-1]] == "0":
        places.pop()
    for one, other in pairwise(places):
        if figure[one] != figure[other] and (one > places[0] or figure[other] != "0"):
            yield f"{figure[:one]}{figure[other]}{figure[one + 1 : other]}{figure[one]}{figure[other + 1 :]}"
    for place in places:
        if figure[place].isascii():
            yield f"{figure[:place]}{int(figure[place]) % 9 + 1}{figure[place + 1 :]}"
    if figure.isdecimal() and figure.isascii() and figure.endswith("0"):
        yield f"{figure}0"


def _other_years(date: str) -> Iterator[str]:
    if found := YEAR.search(date):
        for step in (-10, -1, 1, 10):
            yield date[: found.start()] + str(int(found[0]) + step) + date[found.end() :]


def _other_days(date: str) -> Iterator[str]:
    if found := DAY.search(date):
        for step in (-10, -1, 1, 10):
            day = int(found[0]) + step
            if 1 <= day <= LAST_DAY:
                yield date[: found.start()] + str(day) + date[found.end() :]
