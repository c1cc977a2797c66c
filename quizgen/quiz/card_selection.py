"""Selects the cards of a quiz by type, tag, difficulty and objective."""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.model.attributes import (
    CITATION,
    DIFFICULTY,
    OBJECTIVE,
    TAG,
    TYPE,
    Names,
    QuestionAttribute,
    has_names,
    unknown_names,
)
from quizgen.quiz.card import Card


class Wanted(NamedTuple):
    """The filters of a quiz. A card must match at least one name of each filter; an empty filter matches all."""

    types: Names = frozenset()
    tags: Names = frozenset()
    difficulties: Names = frozenset()
    objectives: Names = frozenset()
    citations: Names = frozenset()

    @property
    def by_facet(self) -> tuple[tuple[QuestionAttribute, Names], ...]:
        """The names, by the attribute to which they belong."""
        return (
            (TYPE, self.types),
            (TAG, self.tags),
            (DIFFICULTY, self.difficulties),
            (OBJECTIVE, self.objectives),
            (CITATION, self.citations),
        )


def select_cards(cards: Sequence[Card], wanted: Wanted) -> tuple[Card, ...]:
    """The cards that match all filters, in the same order."""
    return tuple(card for card in cards if has_names(card.question, wanted.by_facet))


def unknown_filters(cards: Sequence[Card], wanted: Wanted) -> tuple[str, ...]:
    """A message for each filter that matches no card, with the known names."""
    return unknown_names([card.question for card in cards], wanted.by_facet)
