"""Finds the questions of a bank in which there are errors, so that the others can be checked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from quizgen.loading.positions import Positions
from quizgen.problems import Problem


def questions_with_errors(data: object, positions: Positions, errors: Sequence[Problem]) -> frozenset[int]:
    """The indices of the questions in a bank's data in which there are errors."""
    starts = [positions.span(("questions", index)).line for index in range(len(_questions(data)))]
    places = (bisect_right(starts, error.span.line) - 1 for error in errors)
    return frozenset(place for place in places if place >= 0)


def without_questions(data: object, indices: Collection[int]) -> object:
    """A bank's data without some of its questions."""
    if not isinstance(data, Mapping):
        return data
    kept = [question for index, question in enumerate(_questions(data)) if index not in indices]
    return {**data, "questions": kept}


def _questions(data: object) -> Sequence[object]:
    questions = data.get("questions") if isinstance(data, Mapping) else None
    return questions if isinstance(questions, list) else ()
