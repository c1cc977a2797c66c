"""Resumes an unfinished session from the log."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from quizgen.grading.verdicts import Grade
from quizgen.quiz.card import Card, has_digest
from quizgen.quiz.history.records import LoggedAnswer, StoredAnswer, UnfinishedSession
from quizgen.quiz.session import Attempt, Session, SessionState, next_round, start


class ResumedSession(NamedTuple):
    """A resumed session.

    Attributes:
        session: The session, in the state in which it was interrupted.
        answers: The ids of its answers in the log.
        vanished: The number of its questions that no longer exist.
    """

    session: Session
    answers: tuple[int, ...]
    vanished: int


def resume_session(unfinished: UnfinishedSession, there: Iterable[Card]) -> ResumedSession | None:
    """Restore an unfinished session; None if none of its questions exists any more.

    Args:
        unfinished: The session in the history.
        there: The cards that exist now. Questions without a card are left out.
    """
    by_id = {card.id: card for card in there}
    plan = unfinished.plan
    cards = [by_id[card] for card in plan.cards if card in by_id]
    if not cards:
        return None
    session, answers = start(cards, plan.seed), []
    for stored in unfinished.answers:
        stepped = _with(session, stored)
        if stepped is not None:
            session = stepped
            answers.append(stored.id)
    return ResumedSession(session, tuple(answers), len(plan.cards) - len(cards))


def _with(session: Session, stored: StoredAnswer) -> Session | None:
    """The session after an answer of the log; None if it is one to a question that is gone."""
    if session.state is SessionState.ROUND_OVER and session.missed:
        session = next_round(session)
    if session.card is None or session.card.id != stored.entry.card:
        return None
    return session._replace(attempts=(*session.attempts, _attempt(session.card, stored.entry)))


def _attempt(card: Card, entry: LoggedAnswer) -> Attempt:
    return Attempt(card, entry.response, _grade(card, entry), entry.typed, entry.hinted, entry.overridden)


def _grade(card: Card, entry: LoggedAnswer) -> Grade:
    """The verdict of then, with what the grader says to the same response now, if the question is the same."""
    from quizgen.grading.responses import Skipped

    if has_digest(card, entry.content) and not isinstance(entry.response, Skipped):
        from quizgen.grading.grade import grade_response

        found = grade_response(card.question, entry.response, card.policy)
        if isinstance(found, Grade):
            return replace(found, verdict=entry.verdict, score=entry.score)
    return Grade(entry.verdict, entry.score)
