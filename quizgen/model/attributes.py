"""By what questions are chosen: the quiz and worksheets know the same kinds of names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from quizgen.model.components import Bloom, Difficulty
from quizgen.model.questions import TYPE_NAMES, Question
from quizgen.problems import did_you_mean, shown

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class QuestionAttribute:
    """One kind of name that questions have.

    Attributes:
        name: What it is called where questions are chosen by it.
        values: The names of this kind that a question has.
        known: Names that may be asked for whether or not a question has them.
        label: What it is called in a sentence, if not so.
    """

    name: str
    values: Callable[[Question], Names]
    known: tuple[str, ...] = ()
    label: str = ""

    def names(self, questions: Iterable[Question]) -> Names:
        """The names of this kind that any of the questions has."""
        return Names().union(*map(self.values, questions))

    def missing(self, name: str, questions: Iterable[Question]) -> str:
        """A sentence that says that no question has a name, and which names there are."""
        there = sorted(self.names(questions) | ({*self.known} if name not in self.known else set()))
        if name not in self.known and (meant := did_you_mean(name, there)):
            return f'no question has the {self.label or self.name} "{shown(name)}"{meant}'
        if not there:
            return f'no question has the {self.label or self.name} "{shown(name)}": none of them has any'
        return f'no question has the {self.label or self.name} "{shown(name)}"; there are: {", ".join(there)}'


def _known(name: str | None) -> Names:
    return Names({name} if name else ())


DIFFICULTY: Final = QuestionAttribute(
    "difficulty", lambda question: _known(question.difficulty), tuple(Difficulty)
)
TYPE: Final = QuestionAttribute("type", lambda question: _known(question.type), TYPE_NAMES)
TAG: Final = QuestionAttribute("tag", lambda question: Names(question.tags))
OBJECTIVE: Final = QuestionAttribute("objective", lambda question: _known(question.objective))
BLOOM: Final = QuestionAttribute(
    "bloom", lambda question: _known(question.bloom), tuple(Bloom), "Bloom level"
)

ATTRIBUTES: Final = {facet.name: facet for facet in (DIFFICULTY, TYPE, TAG, OBJECTIVE, BLOOM)}
"""All of them, by what they are called."""
