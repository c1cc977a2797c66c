"""Sides of a matching question that the cited sentences connect with another pair.

Three pairs may have each other's right sides in turn, so that no two of them are swapped. One right side may stand in
a sentence with another left side only, and a description in a clause with the figure of another pair only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from quizgen.text.languages import question_wording
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize

Stems = frozenset[str]


class CitedPart(NamedTuple):
    """A clause or a sentence, and the stems of its content words and numbers."""

    text: str
    stems: Stems


class Sides(NamedTuple):
    """The stems of the left and the right sides of all pairs, without those that several of them have."""

    lefts: tuple[Stems, ...]
    rights: tuple[Stems, ...]

    @classmethod
    def of(cls, pairs: Sequence[tuple[Stems, Stems]]) -> Sides:
        """The sides of pairs, given with all their stems."""
        lefts, rights = zip(*pairs, strict=True)
        return cls(_apart(lefts), _apart(rights))


def connected_otherwise(
    sides: Sides, clauses: Sequence[CitedPart], sentences: Sequence[CitedPart], language: str
) -> tuple[int, int] | None:
    """The numbers of a left side and of the right side of another pair that the cited sentences connect.

    Args:
        sides: The sides of the pairs.
        clauses: The clauses of the cited sentences.
        sentences: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    found = (
        *_in_turn(sides, clauses),
        *_beside_figure(sides, clauses, language),
        *_beside_left(sides, sentences, language),
    )
    return next(iter(found), None)


def _apart(sides: Sequence[Stems]) -> tuple[Stems, ...]:
    return tuple(
        side.difference(*(other for number, other in enumerate(sides) if number != at))
        for at, side in enumerate(sides)
    )


def _in_turn(sides: Sides, parts: Sequence[CitedPart]) -> Iterator[tuple[int, int]]:
    """Three pairs, each of which has the right side of the next one in a clause, and none its own."""

    def beside(left: int, right: int) -> int:
        return sum(
            bool(sides.lefts[left] & each.stems and sides.rights[right] & each.stems) for each in parts
        )

    for one, two, three in permutations(range(len(sides.lefts)), 3):
        if (
            one < min(two, three)
            and beside(one, two) == beside(two, three) == beside(three, one) == 1
            and not any(beside(at, at) for at in (one, two, three))
        ):
            yield one, two


def _beside_figure(sides: Sides, parts: Sequence[CitedPart], language: str) -> Iterator[tuple[int, int]]:
    """A side whose clause has one number, which is a side of another pair."""
    for at in range(len(sides.lefts)):
        for described, figures, is_left in (
            (sides.lefts, sides.rights, True),
            (sides.rights, sides.lefts, False),
        ):
            part = _best(described[at], parts)
            if part is None or not _is_number(figures[at]) or figures[at] & part.stems:
                continue
            numbers = {f"{number}" for number in numbers_in(part.text, language)}
            other = next((number for number, each in enumerate(figures) if each & numbers), at)
            if len(numbers) == 1 and other != at and not described[other] & part.stems:
                yield (at, other) if is_left else (other, at)


def _best(side: Stems, parts: Sequence[CitedPart]) -> CitedPart | None:
    """The one clause that has most words of a side, and half of them or more."""
    shared = [len(side & part.stems) for part in parts]
    most = max(shared, default=0)
    return parts[shared.index(most)] if most and shared.count(most) == 1 and 2 * most >= len(side) else None


def _is_number(side: Stems) -> bool:
    return any(stem[0].isdecimal() for stem in side)


def _beside_left(sides: Sides, parts: Sequence[CitedPart], language: str) -> Iterator[tuple[int, int]]:
    """A right side whose only sentence names another left side, but neither its own nor a pronoun for it."""
    wording = question_wording(language)
    pronouns = wording.subject_pronouns | wording.possessives
    for at, (left, right) in enumerate(zip(*sides, strict=True)):
        having = [part for part in parts if right <= part.stems]
        if len(having) != 1 or not right or left & having[0].stems:
            continue
        if not any(left & part.stems for part in parts):
            continue  # the cited sentences do not name it
        if not pronouns.isdisjoint(tokenize(having[0].text, language).words):
            continue
        for other, (its_left, its_right) in enumerate(zip(*sides, strict=True)):
            if other != at and its_left and its_left <= having[0].stems and not its_right <= having[0].stems:
                yield other, at
