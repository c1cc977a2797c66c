"""The attributes by which questions can be filtered, for quizzes, worksheets and the API."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypedDict

from quizgen.model.citation import CitationState
from quizgen.model.components import Bloom, Difficulty
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions import QUESTION_TYPES, TYPE_NAMES, Question, type_name
from quizgen.problems import QuizgenError, did_you_mean, shorten

Names = frozenset[str]


class QuestionAttribute(NamedTuple):
    """A kind of name by which questions can be filtered.

    Attributes:
        name: The name of the filter.
        values: The values of a question.
        known: Values that a filter accepts even if no question has them.
        label: The name in messages, if it is different.
    """

    name: str
    values: Callable[[Question], Names]
    known: tuple[str, ...] = ()
    label: str = ""

    def names(self, questions: Iterable[Question]) -> Names:
        """The values that any of the questions has."""
        return Names().union(*map(self.values, questions))

    def missing(self, name: str, questions: Iterable[Question]) -> str:
        """The message that no question has a value, with the known values."""
        there = sorted(self.names(questions) | ({*self.known} if name not in self.known else set()))
        noun = self.label or self.name
        plural = f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
        if name not in self.known and (meant := did_you_mean(name, there)):
            return f'no question has the {noun} "{shorten(name)}"{meant}'
        if not there:
            return f'no question has the {noun} "{shorten(name)}", because the questions have no {plural}'
        return f'no question has the {noun} "{shorten(name)}" (known {plural}: {", ".join(there)})'


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
CITATION: Final = QuestionAttribute(
    "citation", lambda question: _known(question.citation_state), tuple(CitationState), "citation state"
)

ATTRIBUTES: Final = {facet.name: facet for facet in (DIFFICULTY, TYPE, TAG, OBJECTIVE, BLOOM, CITATION)}
"""All attributes by name."""

WantedNames = Sequence[tuple[QuestionAttribute, Names]]
"""Names that select questions: for each attribute, a set of its values."""


class FilterError(QuizgenError, ValueError):
    """A filter asks for a value that no question has. The message lists the known values."""


class Filter(TypedDict, total=False):
    """A value for `filter()`, or several of which one must match. A question type may be given as its class."""

    difficulty: str | Iterable[str]
    type: str | type[QuestionBase] | Iterable[str | type[QuestionBase]]
    tag: str | Iterable[str]
    objective: str | Iterable[str]
    bloom: str | Iterable[str]
    citation: str | Iterable[str]


def read_filter(by: Filter, questions: Sequence[Question]) -> WantedNames:
    """Read the values of a filter. Each becomes a set.

    Args:
        by: The filters.
        questions: The questions to choose from.

    Raises:
        FilterError: If no question has one of the values.
        TypeError: If there is no such filter, or a value is not text.
    """
    for kind in by:
        if kind not in ATTRIBUTES:
            raise TypeError(
                f'cannot filter by "{kind}"{did_you_mean(kind, ATTRIBUTES)}. Known filters: {", ".join(ATTRIBUTES)}'
            )
    given = {str(kind): names for kind, names in by.items()}
    wanted = [
        (facet, _wanted(facet, names))
        for kind, facet in ATTRIBUTES.items()
        if (names := given.get(kind)) is not None
    ]
    if unknown := unknown_names(questions, wanted):
        raise FilterError("; ".join(unknown))
    return wanted


def _wanted(facet: QuestionAttribute, given: object) -> Names:
    """The names that a filter asks for, of types also by their classes.

    Raises:
        TypeError: If something is not a name.
    """
    several = given if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    names = []
    for each in several:
        if facet is TYPE and isinstance(each, type) and each in QUESTION_TYPES:
            names.append(type_name(each))
        elif isinstance(each, str):
            names.append(str(each))
        else:
            raise TypeError(f'the filter "{facet.name}" needs one or more names, not {shorten(repr(each))}')
    return Names(names)


def has_names(question: Question, wanted: WantedNames) -> bool:
    """Whether a question matches all filters. An empty set matches every question."""
    return all(not names or names & facet.values(question) for facet, names in wanted)


def unknown_names(questions: Sequence[Question], wanted: WantedNames) -> tuple[str, ...]:
    """A message for each value that no question has, with the known values."""
    return tuple(
        facet.missing(name, questions)
        for facet, names in wanted
        for name in sorted(names - facet.names(questions))
        if name not in facet.known
    )
