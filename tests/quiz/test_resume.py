"""A quiz that was broken off goes on exactly where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_numeric, a_true_false, one_of_each

from quizgen.grading.key import answer_text
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import OptionResponse, Skipped
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.quiz import session as steps
from quizgen.quiz.card import Card, cards
from quizgen.quiz.history import History, Mode, SessionPlan
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.resume import resume_session
from quizgen.quiz.session import Session, SessionState, start

Find = Callable[[str], Card]
CARDS = cards([a_folder(a_bank(*one_of_each()))], lambda _: PRACTICE)


def written_down(asked: Sequence[Card], moves: Sequence[str], *, retry: bool) -> tuple[Session, History]:
    """A session played by moves, each of them recorded as the dialogue does."""
    history = History(Path(":memory:"))
    plan = SessionPlan(Mode.PRACTICE, "/", "5", tuple(card.id for card in asked), retry)
    record = HistoryRecorder(history, history.begin(plan, 1), lambda: 1)
    session = start(asked, "5")
    for move in moves:
        if session.state is SessionState.ROUND_OVER:
            if not (retry and session.missed):
                break
            session = steps.next_round(session)
        assert session.card is not None
        match move:
            case "right":
                session = steps.answer(session, answer_text(session.card.question))
            case "skip":
                session = steps.skip(session)
            case "undo" if session.last:
                last = session.last
                session = steps.undo(session)
                record.taken_back(last)
                continue
            case _:
                continue
        assert session.last is not None
        record.answered(session.last)
    return session, history


@given(st.lists(st.sampled_from(["right", "skip", "undo"]), max_size=30), st.booleans())
def test_whatever_was_done_the_session_comes_back_from_the_log_alone(moves: list[str], retry: bool) -> None:  # noqa: FBT001
    session, history = written_down(CARDS, moves, retry=retry)
    broken_off = history.unfinished("/", [Mode.PRACTICE])
    if not session.attempts:
        assert broken_off is None
        return
    assert broken_off is not None
    again = resume_session(broken_off, CARDS)
    assert again is not None
    assert [
        (each.card, each.response, each.grade.verdict, each.grade.score) for each in again.session.attempts
    ] == [(each.card, each.response, each.grade.verdict, each.grade.score) for each in session.attempts]
    assert again.session.rounds == session.rounds or session.position == 0
    assert again.session.seed == session.seed
    assert len(again.answers) == len(session.attempts)
    history.close()


def test_questions_that_are_gone_are_left_out_with_their_answers() -> None:
    _, history = written_down(CARDS[:4], ["right", "skip", "right"], retry=False)
    broken_off = history.unfinished("/", [Mode.PRACTICE])
    assert broken_off is not None
    again = resume_session(broken_off, (CARDS[0], *CARDS[2:]))
    assert again is not None
    assert again.vanished == 1
    assert [each.card for each in again.session.attempts] == [CARDS[0], CARDS[2]]
    assert again.session.card == CARDS[3]
    assert resume_session(broken_off, CARDS[5:]) is None


def test_a_question_that_has_changed_keeps_its_verdict() -> None:
    asked = cards([a_folder(a_bank(a_true_false(), a_numeric()))], lambda _: PRACTICE)
    _, history = written_down(asked, ["right"], retry=False)
    broken_off = history.unfinished("/", [Mode.PRACTICE])
    assert broken_off is not None
    changed = replace(asked[0], question=asked[0].question.model_copy(update={"answer": True}))
    again = resume_session(broken_off, (changed, asked[1]))
    assert again is not None
    assert again.session.attempts[0].grade == Grade(Verdict.CORRECT, again.session.attempts[0].grade.score)


def test_a_response_that_no_longer_fits_or_cannot_be_read_breaks_nothing() -> None:
    session, history = written_down(CARDS[:2], ["right"], retry=False)
    broken_off = history.unfinished("/", [Mode.PRACTICE])
    assert broken_off is not None
    (stored,) = broken_off.answers
    for response in (Skipped(), OptionResponse(frozenset({99}))):
        entry: Any = stored.entry._replace(response=response, content="0" * 16)
        again = resume_session(broken_off._replace(answers=(stored._replace(entry=entry),)), CARDS)
        assert again is not None
        assert again.session.attempts[0].grade.verdict is session.attempts[0].grade.verdict
