"""The values that the history stores."""

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from quizgen.grading.verdicts import Verdict

if TYPE_CHECKING:  # the first question is asked without it
    from quizgen.grading.responses import Response


class Mode(StrEnum):
    """The purpose of a session."""

    PRACTICE = "practice"
    TEST = "test"
    REVIEW = "review"


class SessionPlan(NamedTuple):
    """The content of a session, stored so that it can be resumed unchanged on another day.

    Attributes:
        mode: The purpose of the session.
        scope: The absolute path from which the questions were selected. Unfinished sessions of other paths
            are not offered.
        seed: Determines the order of options and items.
        cards: The ids of the cards in the order in which they are asked.
        retry: Whether missed questions are asked again.
        time_limit: Milliseconds for the whole session; None if there is no limit.
    """

    mode: Mode
    scope: str
    seed: str
    cards: tuple[str, ...]
    retry: bool = False
    time_limit: int | None = None


class LoggedAnswer(NamedTuple):
    """An answer in the log.

    Attributes:
        card: The card's id.
        type: The type of the question.
        content: The digest of the question, which shows whether the question has changed since.
        typed: The lines as they were typed.
        response: The response as it was understood.
        verdict: The verdict.
        score: The share of the question's points, 0 to 1.
        rating: 1 to 4 as in FSRS, for answers that affect the schedule.
        took: Milliseconds from the question to the answer.
        hinted: Whether the learner looked at the hint or the passage first.
        overridden: Whether the learner has overruled the grading.
        key: A digest of the correct answer, which shows whether it has changed since; "" if it is not known.
        spread: The number of days by which the review was moved from the date that FSRS gives, so that all
            days have about the same number of cards; None if a hash determines it.
    """

    card: str
    type: str
    content: str
    typed: tuple[str, ...]
    response: "Response"
    verdict: Verdict
    score: Fraction
    rating: int | None = None
    took: int = 0
    hinted: bool = False
    overridden: bool = False
    key: str = ""
    spread: int | None = None


class StoredAnswer(NamedTuple):
    """An entry of the log.

    Entries are in the order of the answers, even if the clock was wrong.

    Attributes:
        id: The unique number of the entry.
        session: The session in which it was given.
        entry: The answer.
        at: The time at which the answer was given, in milliseconds since 1970, as the clock showed it.
        day: The learner's day on which it was given, as `date.toordinal` counts days.
    """

    id: int
    session: int
    entry: LoggedAnswer
    at: int
    day: int


class RatedAnswer(NamedTuple):
    """The facts of an answer that the schedule needs.

    Attributes:
        card: The card's id.
        rating: 1 to 4 as in FSRS.
        at: The time of the answer, in milliseconds since 1970.
        day: The learner's day of the answer.
        key: A digest of the correct answer; "" if not known.
        spread: The number of days by which the review was moved from the date that FSRS gives; None if a hash
            determines it.
    """

    card: str
    rating: int
    at: int
    day: int
    key: str = ""
    spread: int | None = None


class CardState(NamedTuple):
    """How well a card is remembered (FSRS). The state can be recalculated from the log.

    Attributes:
        state: 1 learning, 2 review, 3 relearning.
        step: The learning step; None in state 2.
        stability: Days until the probability of recall falls to 90%.
        difficulty: 1 to 10.
        due: The due time in milliseconds since 1970. Cards in state 2 are instead due whole days after `day`
            (`quizgen.quiz.scheduling.due_dates`).
        last: The time of the last answer, in milliseconds since 1970.
        day: The learner's day of the last answer.
        key: A digest of the correct answer at that time; "" if not known.
        spread: The number of days by which the review was moved from the date that FSRS gives; None if a hash
            determines it.
    """

    state: int
    step: int | None
    stability: float
    difficulty: float
    due: int
    last: int
    day: int = 0
    key: str = ""
    spread: int | None = None


NextState = Callable[[CardState | None, RatedAnswer], CardState]
"""Calculates the memory state after an answer from the state before it; None for a new card."""


class UnfinishedSession(NamedTuple):
    """A session that was not finished.

    Attributes:
        session: The id of the session.
        began: The start of the session, in milliseconds since 1970.
        plan: The content of the session.
        answers: The answers, without undone ones.
        used: Milliseconds spent on all answers, including undone ones.
    """

    session: int
    began: int
    plan: SessionPlan
    answers: tuple[StoredAnswer, ...]
    used: int = 0

    @property
    def time_left(self) -> int | None:
        """Milliseconds left of the time limit; None if there is no limit."""
        return None if self.plan.time_limit is None else max(0, self.plan.time_limit - self.used)
