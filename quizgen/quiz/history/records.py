"""What the history holds, as values."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from quizgen.grading.responses import Response
from quizgen.grading.verdicts import Verdict


class Mode(StrEnum):
    """What a session is for."""

    PRACTICE = "practice"
    TEST = "test"
    REVIEW = "review"


class SessionPlan(NamedTuple):
    """What a session asks, so that it can go on another day exactly as it would have gone on.

    Attributes:
        mode: What it is for.
        scope: What it was chosen from, as an absolute path: sessions about something else are not offered.
        seed: Decides the order of options and items.
        cards: The ids of the cards in the order in which they are asked.
        retry: Whether what was missed is asked again.
        time_limit: Milliseconds that there are for all of it; None for as long as one likes.
    """

    mode: Mode
    scope: str
    seed: str
    cards: tuple[str, ...]
    retry: bool = False
    time_limit: int | None = None


class LoggedAnswer(NamedTuple):
    """An answer as the log keeps it.

    Attributes:
        card: The card's id.
        type: The type of the question.
        content: The content digest of the question, which tells whether the question has changed since.
        typed: The lines as they were typed.
        response: What was given, as it was understood.
        verdict: The judgement.
        score: The share of the question's points, 0 to 1.
        rating: 1 to 4 as in FSRS, for answers that count for the schedule.
        took: Milliseconds from the question to the answer.
        hinted: Whether the hint or the passage was looked at before.
        overridden: Whether the learner has overruled the grading.
        key: A digest of the correct answer, which tells whether it has changed since; "" if not known.
        spread: By how many days the card comes later than FSRS says, so that days have about the same number of cards;
            None if a hash decides.
    """

    card: str
    type: str
    content: str
    typed: tuple[str, ...]
    response: Response
    verdict: Verdict
    score: Fraction
    rating: int | None = None
    took: int = 0
    hinted: bool = False
    overridden: bool = False
    key: str = ""
    spread: int | None = None


class StoredAnswer(NamedTuple):
    """An entry of the log. Its place there is the order in which answers were given, whatever the clock said.

    Attributes:
        id: A number of its own.
        session: The session in which it was given.
        entry: The answer.
        at: When it was given, by the clock of then, in milliseconds since 1970.
        day: The learner's day on which it was given, as `date.toordinal` counts days.
    """

    id: int
    session: int
    entry: LoggedAnswer
    at: int
    day: int


class RatedAnswer(NamedTuple):
    """What the schedule needs to know of an answer.

    Attributes:
        card: The card's id.
        rating: 1 to 4 as in FSRS.
        at: When it was given, in milliseconds since 1970.
        day: The learner's day on which it was given.
        key: A digest of the correct answer; "" if not known.
        spread: The same as in `LoggedAnswer`.
    """

    card: str
    rating: int
    at: int
    day: int
    key: str = ""
    spread: int | None = None


class CardState(NamedTuple):
    """How well a card is remembered, by FSRS. It follows from the log and can be made anew from it.

    Attributes:
        state: 1 learning, 2 review, 3 relearning.
        step: The step of (re)learning, if it is in one.
        stability: Days until the chance of remembering falls to 90 %.
        difficulty: 1 to 10.
        due: When it is to be asked again, in milliseconds since 1970. Cards in state 2 come at whole days after
            `day` instead (`quizgen.quiz.scheduling.due_dates`).
        last: When it was last asked, in milliseconds since 1970.
        day: The learner's day on which it was last asked.
        key: A digest of the correct answer of then; "" if not known.
        spread: By how many days it comes later than FSRS says; None if a hash decides.
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
"""How well a card is remembered after an answer, from how well it was remembered before; None for a new card."""


class UnfinishedSession(NamedTuple):
    """A session that was broken off.

    Attributes:
        session: Its id.
        began: When it began, in milliseconds since 1970.
        plan: What it asks.
        answers: What was answered, without what was taken back.
        used: Milliseconds that its answers took, those that were taken back as well.
    """

    session: int
    began: int
    plan: SessionPlan
    answers: tuple[StoredAnswer, ...]
    used: int = 0

    @property
    def time_left(self) -> int | None:
        """Milliseconds that are left of its time; None if it has no limit."""
        return None if self.plan.time_limit is None else max(0, self.plan.time_limit - self.used)
