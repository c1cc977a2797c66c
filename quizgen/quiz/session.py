"""A quiz under way, as a value: no printing, no input, no clock.

A session is the cards to ask and the log of what was answered; everything else
follows from these two, so that taking an answer back is dropping the log's last
entry, and a session can be stored as its seed, its cards and its log.

Each step is a function from a session to the next:

    ASKING      --answer, skip-->  ASKING or ROUND_OVER
    ASKING      --close answer-->  SECOND_TRY --answer, skip--> ASKING or ROUND_OVER
    ROUND_OVER  --again-->         ASKING: the missed cards once more
    any         --undo-->          ASKING the card before
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from quizgen.grading.responses import Response, Skipped
from quizgen.grading.verdicts import Grade, SelfAssessed, Verdict
from quizgen.quiz.card import Card


class SessionState(StrEnum):
    """What a session waits for."""

    ASKING = "asking"
    SECOND_TRY = "second try"
    ROUND_OVER = "round over"


class Ending(StrEnum):
    """How a quiz came to its end."""

    FINISHED = "finished"
    QUIT = "quit"
    NO_MORE_INPUT = "the input has ended"
    INTERRUPTED = "interrupted"
    NOT_KEPT = "not kept"
    TIME_OVER = "time over"


class Attempt(NamedTuple):
    """An answer that was given and graded.

    Attributes:
        card: What was asked.
        response: What was given, as it was understood.
        grade: What it is worth.
        typed: The lines as they were typed.
        hinted: Whether the hint was looked at.
        overridden: Whether the learner has overruled the grading.
    """

    card: Card
    response: Response
    grade: Grade
    typed: tuple[str, ...] = ()
    hinted: bool = False
    overridden: bool = False


class Session(NamedTuple):
    """A quiz under way.

    Attributes:
        seed: Decides the order of options and items.
        rounds: The cards of each round; the first has all, each later one those missed in the one before.
        attempts: What was answered, in order.
        near_miss: A first answer to the open card that was nearly right; there is a second try.
        hinted: Whether the open card's hint was looked at.
    """

    seed: str
    rounds: tuple[tuple[Card, ...], ...]
    attempts: tuple[Attempt, ...] = ()
    near_miss: Attempt | None = None
    hinted: bool = False

    @property
    def position(self) -> int:
        """How many cards of the current round are answered."""
        return len(self.attempts) - sum(map(len, self.rounds[:-1]))

    @property
    def card(self) -> Card | None:
        """The open card, or None if the round is over."""
        return self.rounds[-1][self.position] if self.position < len(self.rounds[-1]) else None

    @property
    def state(self) -> SessionState:
        """What the session waits for."""
        if self.card is None:
            return SessionState.ROUND_OVER
        return SessionState.SECOND_TRY if self.near_miss else SessionState.ASKING

    @property
    def last(self) -> Attempt | None:
        """The attempt that was made last."""
        return self.attempts[-1] if self.attempts else None

    @property
    def missed(self) -> tuple[Card, ...]:
        """The cards of the current round that were answered, but not rightly."""
        here = self.attempts[len(self.attempts) - self.position :]
        return tuple(attempt.card for attempt in here if not attempt.grade.verdict.passed)


class SessionStateError(ValueError):
    """A step that the session's state does not allow: a bug of the caller."""


def start(cards: Sequence[Card], seed: str) -> Session:
    """A session that asks the cards in this order."""
    return Session(seed, (tuple(cards),))


def answer(session: Session, response: Response, typed: tuple[str, ...] = ()) -> Session:
    """The session after a response to the open card; a first one that is close leaves it open."""
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
    """The session with the open card skipped; a close first answer counts all the same."""
    card = _open(session)
    skipped = Attempt(card, Skipped(), Grade(Verdict.SKIPPED, Fraction(0)), hinted=session.hinted)
    return _with(session, session.near_miss or skipped)


def hint(session: Session) -> Session:
    """The session after the open card's hint was looked at."""
    _open(session)
    return session._replace(hinted=True)


def leave_out(session: Session) -> Session:
    """The session without the open card, which has not been asked."""
    card = _open(session)
    *before, last = session.rounds
    return session._replace(rounds=(*before, tuple(each for each in last if each is not card)))


def undo(session: Session) -> Session:
    """The session with the last answer taken back, its card open again; unchanged if there is none."""
    if session.last is None:
        return session
    rounds = session.rounds if session.position else session.rounds[:-1]
    return Session(session.seed, rounds, session.attempts[:-1], hinted=session.last.hinted)


def can_override(session: Session) -> bool:
    """Whether the learner may say "I was right": of the close answer, or else the last one, if not passed."""
    judged = session.near_miss or session.last
    return (
        judged is not None and not judged.grade.verdict.passed and judged.grade.verdict is not Verdict.SKIPPED
    )


def override(session: Session) -> Session:
    """The session with the close answer, or else the last one, counted as right on the learner's word."""
    judged = session.near_miss or session.last
    if judged is None or not can_override(session):
        raise SessionStateError("there is no incorrect answer to mark correct")
    right = replace(judged.grade, verdict=Verdict.CORRECT, score=Fraction(1))
    believed = judged._replace(grade=right, overridden=True)
    if session.near_miss is not None:
        return _with(session, believed)
    return session._replace(attempts=(*session.attempts[:-1], believed))


def next_round(session: Session) -> Session:
    """The session with one more round: the cards missed in this one."""
    if session.state is not SessionState.ROUND_OVER or not session.missed:
        raise SessionStateError("a new round needs a finished round with incorrect or skipped questions")
    return Session(session.seed, (*session.rounds, session.missed), session.attempts)


def _open(session: Session) -> Card:
    if session.card is None:
        raise SessionStateError("no card is open: the round is over")
    return session.card


def _with(session: Session, attempt: Attempt) -> Session:
    return Session(session.seed, session.rounds, (*session.attempts, attempt))
