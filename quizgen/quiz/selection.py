"""Which cards a quiz asks: chosen by type, tag, difficulty and objective."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.model.parts import Difficulty
from quizgen.model.questions import TYPE_NAMES
from quizgen.problems import did_you_mean
from quizgen.quiz.card import Card

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. Of several names of one kind any will do; an empty set asks for nothing special."""

    types: Names = frozenset()
    tags: Names = frozenset()
    difficulties: Names = frozenset()
    objectives: Names = frozenset()


@dataclass(frozen=True, slots=True)
class _Facet:
    """One kind of name by which cards are chosen."""

    noun: str
    wanted: Callable[[Wanted], Names]
    of: Callable[[Card], Names]
    always: tuple[str, ...] = ()


FACETS: Final = (
    _Facet("type", lambda wanted: wanted.types, lambda card: frozenset({card.question.type}), TYPE_NAMES),
    _Facet("tag", lambda wanted: wanted.tags, lambda card: frozenset(card.question.tags)),
    _Facet(
        "difficulty",
        lambda wanted: wanted.difficulties,
        lambda card: frozenset({card.question.difficulty} if card.question.difficulty else ()),
        tuple(Difficulty),
    ),
    _Facet(
        "objective",
        lambda wanted: wanted.objectives,
        lambda card: frozenset({card.question.objective} if card.question.objective else ()),
    ),
)


def select(cards: Sequence[Card], wanted: Wanted) -> tuple[Card, ...]:
    """The cards that have every kind of name asked for, in their order."""
    return tuple(
        card
        for card in cards
        if all(not facet.wanted(wanted) or facet.wanted(wanted) & facet.of(card) for facet in FACETS)
    )


def unknown(cards: Sequence[Card], wanted: Wanted) -> tuple[str, ...]:
    """A sentence for each name asked for that no card has, with the names that there are."""
    return tuple(
        _sentence(facet, name, sorted(frozenset(facet.always).union(*map(facet.of, cards))))
        for facet in FACETS
        for name in sorted(facet.wanted(wanted))
        if name not in facet.always and not any(name in facet.of(card) for card in cards)
    )


def _sentence(facet: _Facet, name: str, there: list[str]) -> str:
    if meant := did_you_mean(name, there):
        return f'no question has the {facet.noun} "{name}"{meant}'
    if not there:
        return f'no question has the {facet.noun} "{name}": none of them has any'
    return f'no question has the {facet.noun} "{name}"; there are: {", ".join(there)}'
