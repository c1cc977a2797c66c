"""Statistics of each question in a class: facility, discrimination, and choices of options.

References:
    R. L. Ebel and D. A. Frisbie (1991), Essentials of Educational Measurement, 5th edition, chapter 13.
    S. Henrysson (1963), Correction of item-total correlations in item analysis.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.psychometrics.intervals import ConfidenceInterval, correlation_interval
from quizgen.psychometrics.reliability import Reliability, reliability

MIN_PAIRS: Final = 5
"""The minimum number of pairs for a correlation."""

MIN_OTHER_ANSWERS: Final = 4
"""The minimum number of other answers of a learner for a score to compare with."""

MIN_THIRD: Final = 3
"""With fewer learners a third of the class says nothing."""

THIRD: Final = 3
"""The groups of strong and weak learners are each one third of the class."""


class ItemResponse(NamedTuple):
    """A learner's result for a question. No learner answers a question twice.

    Attributes:
        learner: The learner.
        question: The question.
        score: The share of its points earned, 0 to 1.
        points: The points of the question.
        chosen: The chosen options, by number in the bank; empty for questions without options.
        omitted: Whether the question was asked but not answered.
    """

    learner: str
    question: str
    score: Fraction
    points: Fraction = Fraction(1)
    chosen: frozenset[int] = frozenset()
    omitted: bool = False


class GroupCounts(NamedTuple):
    """The answers of a group of learners to a question.

    Attributes:
        learners: The number of learners.
        score: The mean share of the points earned, 0 to 1.
        chosen: The number of learners who chose each option, by its number in the bank.
        omitted: The number of learners who did not answer.
    """

    learners: int
    score: Fraction
    chosen: Mapping[int, int]
    omitted: int


class ItemAnalysis(NamedTuple):
    """The statistics of a question in a class.

    Attributes:
        question: The question.
        everybody: All learners who were asked.
        discrimination: The correlation of its score with that of the learner's other answers, -1 to 1; None
            if there are too few answers, or one of the two is constant.
        interval: The confidence interval of this correlation.
        strong: The third of the learners with the best results in the other questions, including ties; None
            if the class has no such thirds.
        weak: The third with the worst results, likewise.
    """

    question: str
    everybody: GroupCounts
    discrimination: float | None
    interval: ConfidenceInterval | None
    strong: GroupCounts | None
    weak: GroupCounts | None

    @property
    def facility(self) -> Fraction:
        """The mean share of its points earned, 0 to 1. Difficult questions have low values."""
        return self.everybody.score


class ClassAnalysis(NamedTuple):
    """The statistics of a test in a class.

    Attributes:
        learners: The number of learners who answered.
        items: The questions, by name.
        reliability: The reliability of the test; None if it is unknown.
    """

    learners: int
    items: Mapping[str, ItemAnalysis]
    reliability: Reliability | None


def analyse_class(responses: Iterable[ItemResponse]) -> ClassAnalysis:
    """Calculate the statistics of a class. The order of the answers does not matter."""
    given = sorted(responses, key=lambda each: (each.question, each.learner))
    rest = rest_scores(given)
    by_question: dict[str, list[ItemResponse]] = defaultdict(list)
    by_learner: dict[str, dict[str, Fraction]] = defaultdict(dict)
    worth: dict[str, Fraction] = {}
    for each in given:
        by_question[each.question].append(each)
        by_learner[each.learner][each.question] = each.score * each.points
        worth[each.question] = each.points
    return ClassAnalysis(
        len(by_learner),
        {name: _analyse(name, some, rest) for name, some in by_question.items()},
        reliability([*by_learner.values()], worth),
    )


def rest_scores(responses: Iterable[ItemResponse]) -> dict[tuple[str, str], Fraction]:
    """For each learner and question, the share of points that the learner's other answers earned."""
    by_learner: dict[str, list[ItemResponse]] = defaultdict(list)
    for each in responses:
        by_learner[each.learner].append(each)
    found = {}
    for learner, some in by_learner.items():
        if len(some) <= MIN_OTHER_ANSWERS:
            continue
        earned = sum((each.score * each.points for each in some), Fraction(0))
        possible = sum((each.points for each in some), Fraction(0))
        for each in some:
            if others := possible - each.points:
                found[learner, each.question] = (earned - each.score * each.points) / others
    return found


def item_rest_correlation(pairs: Sequence[tuple[Fraction, Fraction]]) -> float | None:
    """Pearson's r of scores with those of the other answers; None for too few pairs or constant values."""
    if len(pairs) < MIN_PAIRS or any(len(set(side)) < 2 for side in zip(*pairs, strict=True)):
        return None
    from statistics import correlation  # noqa: PLC0415 - every check imports this module, and few have a class

    # The sums are rounded once, so the order of the pairs does not matter.
    return correlation(*([float(value) for value in side] for side in zip(*pairs, strict=True)))


def _analyse(
    name: str, some: Sequence[ItemResponse], rest: Mapping[tuple[str, str], Fraction]
) -> ItemAnalysis:
    known = [(each, rest[each.learner, name]) for each in some if (each.learner, name) in rest]
    discrimination = item_rest_correlation([(each.score, other) for each, other in known])
    strong, weak = _thirds(known)
    return ItemAnalysis(
        name,
        _count(some),
        discrimination,
        None if discrimination is None else correlation_interval(discrimination, len(known)),
        strong,
        weak,
    )


def _thirds(known: Sequence[tuple[ItemResponse, Fraction]]) -> tuple[GroupCounts | None, GroupCounts | None]:
    """The strong and the weak learners; whoever did as well as the last of a third belongs to it, too."""
    ordered = sorted(other for _, other in known)
    size = len(ordered) // THIRD
    if size < MIN_THIRD or ordered[size - 1] >= ordered[-size]:
        return None, None
    return (
        _count([each for each, other in known if other >= ordered[-size]]),
        _count([each for each, other in known if other <= ordered[size - 1]]),
    )


def _count(some: Sequence[ItemResponse]) -> GroupCounts:
    return GroupCounts(
        len(some),
        sum((each.score for each in some), Fraction(0)) / len(some),
        Counter(option for each in some for option in each.chosen),
        sum(each.omitted for each in some),
    )
