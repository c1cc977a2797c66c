"""Merges the answers in several files and rows to one for each learner and question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quizgen.class_results.responses import ClassResponses, LearnerResponse, learner_key
from quizgen.class_results.table_reader import ClassReading
from quizgen.problems import Problem, Span

ATTEMPTS: Final = ("first", "last")
"""The values of `attempt`: which of several answers counts, if the files have times."""


def merge_responses(reading: ClassReading, attempt: str = "") -> tuple[ClassResponses, list[Problem]]:
    """Merge the answers of a class. The order of files and rows does not matter.

    The same answer may occur several times. An empty answer is replaced by another one, and points given by a
    person are joined with the answer.

    Args:
        reading: The content of the files.
        attempt: "first" or "last" to choose between different answers by time; "" if these are a problem.
    """
    learners = _learners(reading)
    by_key: dict[tuple[str, str], list[LearnerResponse]] = {}
    for each in reading.responses:
        by_key.setdefault((learners[each.learner], each.question), []).append(each)
    merged: list[LearnerResponse] = []
    problems = _Duplicates()
    for (learner, _), several in by_key.items():
        first = _merged(sorted(several, key=_order), attempt, problems) if len(several) > 1 else several[0]
        merged.append(replace(first, learner=learner))
    places = {question: place for place, question in enumerate(reading.names.cards)}
    merged.sort(key=lambda each: (learner_key(each.learner), places[each.question]))
    beside_names = sorted(reading.codes.items(), key=lambda pair: (pair[0] != pair[1], pair))
    codes = {learners[name]: code for name, code in beside_names if name in learners}
    return ClassResponses(tuple(merged), frozenset(reading.questions), codes), problems.found


def _learners(reading: ClassReading) -> dict[str, str]:
    """What a learner is called, by every name and pseudonym in the files.

    Names may differ in spaces and capital letters: the first in alphabetical order counts. A pseudonym that stands
    beside a name somewhere is that learner.
    """
    written = dict.fromkeys(each.learner for each in reading.responses)
    names = {learner_key(code): name for name, code in sorted(reading.codes.items()) if code != name}
    spellings: dict[str, str] = {}
    for each in written:
        name = names.get(learner_key(each), each)
        key = learner_key(name)
        spellings[key] = min(spellings.get(key, name), name)
    return {each: spellings[learner_key(names.get(learner_key(each), each))] for each in written}


def _order(response: LearnerResponse) -> tuple[str, str, Span]:
    return response.moment, repr(response.typed), response.origin


def _merged(several: Sequence[LearnerResponse], attempt: str, problems: _Duplicates) -> LearnerResponse:
    """One of several responses of a learner to a question, in the order of their times."""
    answered = [each for each in several if each.lines]
    times = {each.moment for each in several if not each.to_grade}
    chosen = min(answered or several, key=lambda each: each.to_grade)
    if attempt and "" not in times and len(times) > 1:
        of_learner = [each for each in several if not each.to_grade]
        chosen = of_learner[0 if attempt == "first" else -1]
    elif any(not _is_same(each, chosen) for each in answered):
        problems.add(sorted(answered, key=lambda each: each.origin), has_times="" not in times)
    points = {each.points for each in several if each.points is not None}
    if len(points) > 1:
        graded = sorted((each for each in several if each.points is not None), key=lambda each: each.origin)
        problems.add(graded, has_times=False)
    return replace(chosen, points=next(iter(points), None))


def _is_same(one: LearnerResponse, other: LearnerResponse) -> bool:
    return one.typed == other.typed and one.seed == other.seed


class _Duplicates:
    """Learners with different answers to one question: one problem for each pair of places."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self._reported: set[tuple[str, str, int]] = set()

    def add(self, several: Sequence[LearnerResponse], *, has_times: bool) -> None:
        """Report responses of one learner to one question, in the order of their places."""
        first, second = several[0], several[1]
        key = learner_key(second.learner), second.origin.path, second.origin.line
        if key in self._reported:
            return
        self._reported.add(key)
        message = f'this learner has a different answer to the question "{second.question}" in {first.origin}'
        hint = "If these are two learners, add something to the names that distinguishes them. If they are the same learner, delete one answer."
        if has_times:
            hint += " To choose by time, use --attempt first or --attempt last."
        self.found.append(Problem(second.origin, "duplicate-answer", message, hint=hint))
