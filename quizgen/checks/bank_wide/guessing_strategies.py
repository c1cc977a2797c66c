"""Strategies for guessing the correct option from the wording alone.

Each strategy scores every option and chooses those with the highest score. If all scores are equal, the
strategy does not apply.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Final, NamedTuple

from quizgen.checks.engine.choice_item import ChoiceItem


class Strategy(NamedTuple):
    """A way to guess the answer.

    Attributes:
        name: The option that it chooses.
        scores: The score of each option, the correct one first.
        remedy: How to fix the questions.
        knows: Whether the strategy knows the words of a language that it needs. Otherwise it abstains.
    """

    name: str
    scores: Callable[[ChoiceItem], list[float]]
    remedy: str
    knows: Callable[[ChoiceItem], bool] = lambda _: True


class Guess(NamedTuple):
    """The options that a strategy chooses in a question.

    Attributes:
        choice: The question.
        chance: The share of options that it chooses.
        right: Whether the correct option is among them.
        gain: The score of the correct option divided by that of the best distractor.
    """

    choice: ChoiceItem
    chance: float
    right: bool
    gain: float

    @property
    def share(self) -> float:
        """The probability that one of the chosen options is correct."""
        return self.right / (self.chance * len(self.choice.options))


def guess(strategy: Strategy, choice: ChoiceItem) -> Guess | None:
    """The options that a strategy chooses; None if it does not apply to this question."""
    if not strategy.knows(choice):
        return None
    marks = strategy.scores(choice)
    best = max(marks)
    count = marks.count(best)
    if count == len(marks):
        return None
    return Guess(choice, count / len(marks), marks[0] == best, marks[0] / (max(marks[1:]) or 0.5))


def _length(choice: ChoiceItem) -> list[float]:
    return [len(option.text) for option in choice.options]


def _of_the_stem(choice: ChoiceItem) -> list[float]:
    return [len(option.phrase.stems & choice.stem.stems) for option in choice.options]


def _alike(choice: ChoiceItem) -> list[float]:
    """For each option how much of its words others have as well."""
    stems = [option.phrase.stems for option in choice.options]
    marks = [0.0] * len(stems)
    for one, other in combinations(range(len(stems)), 2):
        shared = len(stems[one] & stems[other])
        if shared:
            alike = shared / len(stems[one] | stems[other])
            marks[one] += alike
            marks[other] += alike
    return [round(mark, 6) for mark in marks]


def _unabsolute(choice: ChoiceItem) -> list[float]:
    return [
        0.0 if choice.wording.absolute_terms.intersection(option.phrase.words) else 1.0
        for option in choice.options
    ]


STRATEGIES: Final = (
    Strategy(
        "the longest option",
        _length,
        "Shorten the correct option or lengthen a distractor in these questions",
    ),
    Strategy(
        "the option with the most words of the stem",
        _of_the_stem,
        "Use words of the stem in the distractors of these questions too",
        knows=lambda choice: choice.language_known,
    ),
    Strategy(
        "the option that shares the most words with the others",
        _alike,
        "Reword the distractors of these questions so that they share more words with each other than with the correct option",
        knows=lambda choice: choice.language_known,
    ),
    Strategy(
        'an option without words such as "always" or "only"',
        _unabsolute,
        'Remove words such as "always" or "only" from the distractors of these questions',
        knows=lambda choice: bool(choice.wording.absolute_terms),
    ),
)
