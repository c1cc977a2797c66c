"""The results of a session: the score, overall and by objective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizgen.grading.totals import earned_points, maximum_points
from quizgen.grading.verdicts import Verdict
from quizgen.model.bank import Objective
from quizgen.quiz.card import Card
from quizgen.quiz.session import Attempt, Session


@dataclass(frozen=True, slots=True)
class Tally:
    """The results for one objective.

    Attributes:
        objective: The objective.
        answered: The number of its cards that were answered.
        right: The number of correct answers.
        earned: Points earned.
        possible: The points of the answered cards, without bonus questions.
    """

    objective: Objective
    answered: int
    right: int
    earned: Fraction
    possible: Fraction

    @property
    def share(self) -> Fraction:
        """The share of the possible points that was earned. Bonus questions can raise it above 1."""
        return _share(self.earned, self.possible)


@dataclass(frozen=True, slots=True)
class Results:
    """The results of the first answer to each card.

    Later rounds are for learning and do not change the score.

    Attributes:
        cards: The number of cards in the quiz.
        attempts: The first attempts, in order.
        earned: Points earned.
        attempted: The points of the answered cards, without bonus questions.
        possible: The points of all cards, without bonus questions.
        objectives: The results for each objective, in the order of the banks.
        learnt: The number of missed cards that were answered correctly in a later round.
    """

    cards: int
    attempts: tuple[Attempt, ...]
    earned: Fraction
    attempted: Fraction
    possible: Fraction
    objectives: tuple[Tally, ...]
    learnt: int

    @property
    def answered(self) -> int:
        """The number of cards that were answered or skipped."""
        return len(self.attempts)

    def count(self, *verdicts: Verdict) -> int:
        """The number of first answers with one of these verdicts."""
        return sum(attempt.grade.verdict in verdicts for attempt in self.attempts)

    @property
    def right(self) -> int:
        """The number of correct first answers."""
        return sum(attempt.grade.verdict.passed for attempt in self.attempts)

    @property
    def missed(self) -> tuple[Attempt, ...]:
        """The first answers that were not correct."""
        return tuple(attempt for attempt in self.attempts if not attempt.grade.verdict.passed)

    @property
    def share(self) -> Fraction:
        """The share of the points of the answered cards that was earned.

        Bonus questions can raise it above 1.
        """
        return _share(self.earned, self.attempted)

    def passes(self, percent: float) -> bool:
        """Whether at least this share of all points was earned. Unanswered questions earn no points."""
        return self.earned * 100 >= Fraction(percent) * self.possible


def collect_results(session: Session) -> Results:
    """The results of a session so far."""
    first = session.attempts[: len(session.rounds[0])]
    later = session.attempts[len(first) :]
    known = {attempt.card for attempt in later if attempt.grade.verdict.passed}
    return Results(
        cards=len(session.rounds[0]),
        attempts=first,
        earned=_earned(first),
        attempted=_possible([attempt.card for attempt in first]),
        possible=_possible(session.rounds[0]),
        objectives=_tallies(first),
        learnt=len(known),
    )


def _tallies(attempts: Sequence[Attempt]) -> tuple[Tally, ...]:
    """One for each objective of the banks that was asked about; the same name in two banks is two."""
    banks = {attempt.card.bank.bank: attempt.card.bank for attempt in attempts}
    found = []
    for bank in banks.values():
        for objective in bank.objectives:
            its = [
                attempt
                for attempt in attempts
                if attempt.card.bank.bank == bank.bank and attempt.card.question.objective == objective.id
            ]
            if its:
                right = sum(attempt.grade.verdict.passed for attempt in its)
                cards = [attempt.card for attempt in its]
                found.append(Tally(objective, len(its), right, _earned(its), _possible(cards)))
    return tuple(found)


def _earned(attempts: Sequence[Attempt]) -> Fraction:
    return earned_points(
        (a.card.question, a.grade.score * Fraction(a.card.question.points)) for a in attempts
    )


def _possible(cards: Sequence[Card]) -> Fraction:
    return Fraction(maximum_points(card.question for card in cards))


def _share(earned: Fraction, possible: Fraction) -> Fraction:
    return earned / possible if possible else Fraction(0)
