"""The results of each learner: points, percentage and mark, and answers that must be graded by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from quizgen.class_results.graded import GradedClass, GradedResponse, SectionChoice
from quizgen.grading.totals import earned_points, maximum_points
from quizgen.model.mark_scale import MarkStep, mark_for
from quizgen.outputs.points_table import ChoiceColumns, PointsTable


@dataclass(frozen=True, slots=True)
class LearnerPoints:
    """The results of one learner.

    Attributes:
        learner: The name, as in the files.
        pseudonym: The pseudonym, for files without names.
        form: The letters of the learner's forms; "" if the files name none.
        responses: One for each question, in the order of the banks.
        earned: The points.
        maximum: The maximum number of points, without questions that must be graded by hand.
        total: The maximum number of points of all questions.
        mark: The mark for the share of these points; "" without a scale, or if nothing is graded yet.
    """

    learner: str
    pseudonym: str
    form: str
    responses: tuple[GradedResponse, ...]
    earned: Fraction
    maximum: Decimal
    total: Decimal
    mark: str

    @property
    def share(self) -> Fraction | None:
        """The share of the maximum, 0 to 1 or more with bonus points; None if nothing is graded yet."""
        return self.earned / Fraction(self.maximum) if self.maximum else None

    @property
    def ungraded(self) -> int:
        """The number of answers that must be graded by hand."""
        return sum(each.grade is None for each in self.responses)

    @property
    def omitted(self) -> int:
        """The number of omitted questions."""
        return sum(each.is_omitted for each in self.responses)


def points_by_learner(
    graded: GradedClass, names: Mapping[str, str], scale: Sequence[MarkStep] = ()
) -> tuple[LearnerPoints, ...]:
    """The results of all learners, in alphabetical order.

    Args:
        graded: The graded answers.
        names: Pseudonyms by name.
        scale: The marks; empty for no marks.
    """
    return tuple(
        _learner_points(learner, names[learner], responses, graded.choices, scale)
        for learner, responses in graded.by_learner.items()
    )


def _learner_points(
    learner: str,
    pseudonym: str,
    responses: tuple[GradedResponse, ...],
    choices: Sequence[SectionChoice],
    scale: Sequence[MarkStep],
) -> LearnerPoints:
    parts = _parts([each for each in responses if each.grade is not None], choices)
    earned = sum((_earned(part, count) for part, count in parts), Fraction(0))
    maximum = _maximum(parts)
    mark = mark_for(scale, earned / Fraction(maximum)) if maximum else ""
    forms = sorted({each.response.form for each in responses if each.response.form})
    total = _maximum(_parts(responses, choices))
    return LearnerPoints(learner, pseudonym, ", ".join(forms), responses, earned, maximum, total, mark)


def _parts(
    responses: Sequence[GradedResponse], choices: Sequence[SectionChoice]
) -> list[tuple[list[GradedResponse], int | None]]:
    """Responses by section, each with the number of those that count; None for all."""
    chosen = frozenset(question for choice in choices for question in choice.questions)
    rest = [each for each in responses if each.card.id not in chosen]
    return [
        (rest, None),
        *(
            ([each for each in responses if each.card.id in choice.questions], choice.chosen)
            for choice in choices
        ),
    ]


def _maximum(parts: Iterable[tuple[Sequence[GradedResponse], int | None]]) -> Decimal:
    return sum(
        (maximum_points((each.card.question for each in part), count) for part, count in parts), Decimal(0)
    )


def _earned(part: Sequence[GradedResponse], count: int | None) -> Fraction:
    return earned_points(((each.card.question, each.points or Fraction(0)) for each in part), count)


def graded_points_table(
    learners: Sequence[LearnerPoints], choices: Sequence[SectionChoice] = (), *, with_names: bool
) -> PointsTable:
    """The table of the points of a class.

    Args:
        learners: The results; at least one learner.
        choices: The sections of the worksheet in which learners choose questions.
        with_names: Whether the table contains names, not only pseudonyms.
    """
    rows = learners if with_names else sorted(learners, key=lambda each: each.pseudonym)
    questions = learners[0].responses
    ids = Counter(each.card.question.id for each in questions)
    return PointsTable(
        questions=tuple(
            each.card.question.id if ids[each.card.question.id] == 1 else each.card.id for each in questions
        ),
        maximum=tuple(each.card.question.points for each in questions),
        total=learners[0].total,
        numbers=(),
        learners=tuple((each.pseudonym, each.learner if with_names else "", "", each.form) for each in rows),
        points=tuple(tuple(response.points for response in each.responses) for each in rows),
        totals=tuple(each.earned for each in rows),
        choices=tuple(_columns(choice, questions) for choice in choices),
        results=tuple((None if each.share is None else each.share * 100, each.mark) for each in rows),
    )


def _columns(choice: SectionChoice, responses: Sequence[GradedResponse]) -> ChoiceColumns:
    """The columns of a section, if the table has a column for each response."""
    places = (
        place
        for place, each in enumerate(responses)
        if each.card.id in choice.questions and not each.card.question.bonus
    )
    return ChoiceColumns(tuple(places), choice.chosen)
