"""What a session came to: the score, and where the gaps are."""

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
    """How well an objective was reached.

    Attributes:
        objective: The objective.
        answered: How many of its cards were answered.
        right: How many of them rightly.
        earned: Points earned.
        possible: Points that these cards are worth, without bonus questions.
    """

    objective: Objective
    answered: int
    right: int
    earned: Fraction
    possible: Fraction

    @property
    def share(self) -> Fraction:
        """Points earned of those possible; more than 1 with bonus questions."""
        return _share(self.earned, self.possible)


@dataclass(frozen=True, slots=True)
class Results:
    """What the first answer to each card came to; later rounds are for learning and change no score.

    Attributes:
        cards: How many cards the quiz has.
        attempts: The first attempts, in order.
        earned: Points earned.
        attempted: Points that the answered cards are worth, without bonus questions.
        possible: Points that all cards are worth, answered or not, without bonus questions.
        objectives: One tally for each objective, in the banks' order.
        learnt: How many of the missed cards were right in a later round.
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
        """How many cards were answered or skipped."""
        return len(self.attempts)

    def count(self, *verdicts: Verdict) -> int:
        """How many first answers got one of the verdicts."""
        return sum(attempt.grade.verdict in verdicts for attempt in self.attempts)

    @property
    def right(self) -> int:
        """How many first answers were right."""
        return sum(attempt.grade.verdict.passed for attempt in self.attempts)

    @property
    def missed(self) -> tuple[Attempt, ...]:
        """The first answers that were not right."""
        return tuple(attempt for attempt in self.attempts if not attempt.grade.verdict.passed)

    @property
    def share(self) -> Fraction:
        """Points earned of those that the answered cards are worth; more than 1 with bonus questions."""
        return _share(self.earned, self.attempted)

    def passes(self, percent: float) -> bool:
        """Whether at least this share of all points was earned; what was left unanswered earns nothing."""
        return self.earned * 100 >= Fraction(percent) * self.possible


def collect_results(session: Session) -> Results:
    """What a session has come to so far."""
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
