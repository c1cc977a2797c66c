"""A quiz in progress, as a value without printing, input or clock.

A session consists of the cards to ask and the log of answers. Everything else follows from them. So undoing an answer
means removing the last entry of the log, and the stored form of a session is its seed, its cards and its log.

Each step is a function from a session to the next one:

    ASKING      --answer, skip-->  ASKING or ROUND_OVER
    ASKING      --close answer-->  SECOND_TRY --answer, skip--> ASKING or ROUND_OVER
    ROUND_OVER  --again-->         ASKING: the missed cards once more
    any         --undo-->          ASKING the card before
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from quizgen.grading.verdicts import Grade, SelfAssessed, Verdict
from quizgen.quiz.card import Card

if TYPE_CHECKING:
    from quizgen.grading.responses import Response


class SessionState(StrEnum):
    """What a session is waiting for."""

    ASKING = "asking"
    SECOND_TRY = "second try"
    ROUND_OVER = "round over"


class Ending(StrEnum):
    """How a quiz ended."""

    FINISHED = "finished"
    QUIT = "quit"
    NO_MORE_INPUT = "the input has ended"
    INTERRUPTED = "interrupted"
    NOT_KEPT = "not kept"
    TIME_OVER = "time over"


class Attempt(NamedTuple):
    """An answer that was given and graded.

    Attributes:
        card: The card that was asked.
        response: The response as it was understood.
        grade: The grade.
        typed: The lines as they were typed.
        hinted: Whether the learner looked at the hint.
        overridden: Whether the learner has overruled the grading.
    """

    card: Card
    response: "Response"
    grade: Grade
    typed: tuple[str, ...] = ()
    hinted: bool = False
    overridden: bool = False


class Session(NamedTuple):
    """A quiz in progress.

    Attributes:
        seed: Determines the order of options and items.
        rounds: The cards of each round. The first round has all cards; each later one has those missed in the
            round before.
        attempts: The graded answers, in order.
        near_miss: A first answer to the open card that was almost correct, so that the learner has a second
            try.
        hinted: Whether the learner looked at the hint of the open card.
    """

    seed: str
    rounds: tuple[tuple[Card, ...], ...]
    attempts: tuple[Attempt, ...] = ()
    near_miss: Attempt | None = None
    hinted: bool = False

    @property
    def position(self) -> int:
        """The number of answered cards in the current round."""
        return len(self.attempts) - sum(map(len, self.rounds[:-1]))

    @property
    def card(self) -> Card | None:
        """The open card; None if the round is over."""
        return self.rounds[-1][self.position] if self.position < len(self.rounds[-1]) else None

    @property
    def state(self) -> SessionState:
        """What the session is waiting for."""
        if self.card is None:
            return SessionState.ROUND_OVER
        return SessionState.SECOND_TRY if self.near_miss else SessionState.ASKING

    @property
    def last(self) -> Attempt | None:
        """The last attempt."""
        return self.attempts[-1] if self.attempts else None

    @property
    def missed(self) -> tuple[Card, ...]:
        """The cards of the current round that were answered, but not correctly."""
        here = self.attempts[len(self.attempts) - self.position :]
        return tuple(attempt.card for attempt in here if not attempt.grade.verdict.passed)


class SessionStateError(ValueError):
    """A step that the state of the session does not allow. This is an error of the caller."""


def start(cards: Sequence[Card], seed: str) -> Session:
    """Start a session that asks the cards in this order."""
    return Session(seed, (tuple(cards),))


def answer(session: Session, response: "Response", typed: tuple[str, ...] = ()) -> Session:
    """The session after a response to the open card.

    After a first response that is close, the card stays open.
    """
    from quizgen.grading.grade import grade_response

    card = _open(session)
    judged = grade_response(card.question, response, card.policy)
    if isinstance(judged, SelfAssessed):
        raise SessionStateError("a long answer is compared with the rubric before it counts")
    attempt = Attempt(card, response, judged, typed, session.hinted)
    if attempt.grade.verdict is Verdict.CLOSE and session.near_miss is None:
        return session._replace(near_miss=attempt)
    return _with(session, attempt)


def skip(session: Session) -> Session:
    """The session after the open card is skipped. A close first answer still counts."""
    from quizgen.grading.responses import Skipped

    card = _open(session)
    skipped = Attempt(card, Skipped(), Grade(Verdict.SKIPPED, Fraction(0)), hinted=session.hinted)
    return _with(session, session.near_miss or skipped)


def hint(session: Session) -> Session:
    """The session after the learner looked at the hint of the open card."""
    _open(session)
    return session._replace(hinted=True)


def leave_out(session: Session) -> Session:
    """The session without the open card, which was not asked."""
    card = _open(session)
    *before, last = session.rounds
    return session._replace(rounds=(*before, tuple(each for each in last if each is not card)))


def undo(session: Session) -> Session:
    """The session with the last answer undone and its card open again; unchanged if there is no answer."""
    if session.last is None:
        return session
    rounds = session.rounds if session.position else session.rounds[:-1]
    return Session(session.seed, rounds, session.attempts[:-1], hinted=session.last.hinted)


def can_override(session: Session) -> bool:
    """Whether the learner may mark the close answer, or otherwise the last answer, as correct."""
    judged = session.near_miss or session.last
    return (
        judged is not None and not judged.grade.verdict.passed and judged.grade.verdict is not Verdict.SKIPPED
    )


def override(session: Session) -> Session:
    """The session with the close answer, or otherwise the last answer, marked as correct."""
    judged = session.near_miss or session.last
    if judged is None or not can_override(session):
        raise SessionStateError("there is no incorrect answer to mark correct")
    right = replace(judged.grade, verdict=Verdict.CORRECT, score=Fraction(1))
    believed = judged._replace(grade=right, overridden=True)
    if session.near_miss is not None:
        return _with(session, believed)
    return session._replace(attempts=(*session.attempts[:-1], believed))


def next_round(session: Session) -> Session:
    """The session with another round of the cards missed in this one."""
    if session.state is not SessionState.ROUND_OVER or not session.missed:
        raise SessionStateError("a new round needs a finished round with incorrect or skipped questions")
    return Session(session.seed, (*session.rounds, session.missed), session.attempts)


def _open(session: Session) -> Card:
    if session.card is None:
        raise SessionStateError("no card is open: the round is over")
    return session.card


def _with(session: Session, attempt: Attempt) -> Session:
    return Session(session.seed, session.rounds, (*session.attempts, attempt))
