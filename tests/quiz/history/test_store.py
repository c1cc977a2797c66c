"""What the history keeps, and gives back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import (
    CardState,
    History,
    HistoryError,
    LoggedAnswer,
    Mode,
    RatedAnswer,
    SessionPlan,
    StoredAnswer,
)
from quizgen.quiz.history.reader import utc_day

PLAN = SessionPlan(Mode.PRACTICE, "/lessons/market", "7", ("market/a", "market/b", "market/c"))
MEMORY = CardState(state=1, step=0, stability=2.5, difficulty=5.25, due=1_000_600, last=1_000_000)
ANY_TEXT = st.text(st.characters(codec=None), max_size=40)
Make = Callable[..., LoggedAnswer]


def test_answers_come_back_in_order_as_they_were_given(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1000)
    first = entry(typed=("a\x00b", "\ud800 ’"), verdict=Verdict.SPELLING, score=Fraction(2, 3), took=1234)
    second = entry("market/b", hinted=True, overridden=True, rating=2)
    ids = [history.record(session, each, now) for each, now in ((first, 2000), (second, 3000))]

    assert history.answers() == (
        StoredAnswer(ids[0], session, first, 2000, utc_day(2000)),
        StoredAnswer(ids[1], session, second, 3000, utc_day(3000)),
    )


@given(st.lists(ANY_TEXT, max_size=3), ANY_TEXT, ANY_TEXT)
def test_any_typed_line_seed_and_path_can_be_kept(lines: list[str], seed: str, scope: str) -> None:
    with History(Path(":memory:")) as history:
        plan = SessionPlan(Mode.TEST, scope, seed, ("a/b",), retry=True)
        session = history.begin(plan, 1)
        kept = LoggedAnswer(
            "a/b", "cloze", "0", tuple(lines), TextResponse("".join(lines)), Verdict.WRONG, Fraction(0)
        )
        history.record(session, kept, 2)
        found = history.unfinished(scope, [Mode.TEST])

        assert found is not None
        assert (found.plan, [each.entry for each in found.answers]) == (plan, [kept])


def test_what_was_taken_back_is_no_longer_in_the_log_but_in_the_file(
    history: History, entry: Make, path: Path
) -> None:
    session = history.begin(PLAN, 1)
    answer = history.record(session, entry(), 2)
    history.take_back(answer, 3)

    assert history.answers() == ()
    assert sqlite3.connect(path).execute("SELECT undone FROM answer").fetchall() == [(3,)]


def test_an_overruled_answer_keeps_what_was_typed(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    wrong = entry(verdict=Verdict.WRONG, score=Fraction(0), rating=1)
    answer = history.record(session, wrong, 2)
    right = wrong._replace(verdict=Verdict.CORRECT, score=Fraction(1), rating=2, overridden=True)
    history.overrule(answer, right)

    assert [each.entry for each in history.answers()] == [right]


def test_answers_keep_their_order_and_the_time_of_the_clock_when_it_goes_back(
    history: History, entry: Make
) -> None:
    session = history.begin(PLAN, 50)
    times = [100, 100, 9_000_000_000_000, 7, 200]
    ids = [history.record(session, entry(), now) for now in times]

    assert [each.id for each in history.answers()] == ids
    assert [each.at for each in history.answers()] == times
    assert len({history.begin(PLAN, 50), history.begin(PLAN, 50), session}) == 3


def test_a_session_with_answers_that_has_not_ended_is_unfinished(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    assert history.unfinished(PLAN.scope, [Mode.PRACTICE]) is None
    history.record(session, entry(), 2)
    history.begin(PLAN, 3)

    found = history.unfinished(PLAN.scope, [Mode.PRACTICE])
    assert found is not None
    assert (found.session, found.plan) == (session, PLAN)
    assert history.unfinished("/elsewhere", [Mode.PRACTICE]) is None
    assert history.unfinished(PLAN.scope, [Mode.TEST, Mode.REVIEW]) is None

    history.finish(session, "finished", 9)
    assert history.unfinished(PLAN.scope, [Mode.PRACTICE]) is None


def test_a_session_all_of_whose_answers_were_taken_back_is_not_offered(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    history.take_back(history.record(session, entry(), 2), 3)

    assert history.unfinished(PLAN.scope, [Mode.PRACTICE]) is None


def test_the_contents_are_those_of_the_last_answers(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    for now, content in ((2, "old"), (9, "new")):
        history.record(session, entry(content=content), now)
    history.take_back(history.record(session, entry(content="taken back"), 4), 5)

    assert history.last_content("market/a") == "new"
    assert history.last_content("market/b") is None


def test_memories_are_kept_with_the_answer_and_put_back_with_it(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)

    def counted(memory: CardState | None, answer: RatedAnswer) -> CardState:
        return MEMORY._replace(due=memory.due + 1 if memory else MEMORY.due, last=answer.at)

    answer = history.record(session, entry(rating=3), 2, counted)
    assert history.memories() == {"market/a": MEMORY._replace(last=2)}
    again = history.record(session, entry(rating=3), 3, counted)
    assert history.memories() == {"market/a": MEMORY._replace(due=MEMORY.due + 1, last=3)}
    history.take_back(again, 4, counted)
    assert history.memories() == {"market/a": MEMORY._replace(last=2)}
    history.overrule(answer, entry(rating=None), counted)
    assert history.memories() == {}


def test_an_answer_that_does_not_count_leaves_what_is_remembered(history: History, entry: Make) -> None:
    history.record(history.begin(PLAN, 1), entry(rating=3), 2, lambda *_: MEMORY)
    practised = history.record(history.begin(PLAN, 3), entry(), 4)
    history.take_back(practised, 5)

    assert history.memories() == {"market/a": MEMORY}


def test_answers_of_one_card_can_be_asked_for(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    for now, card in ((2, "market/a"), (3, "market/b"), (4, "market/a")):
        history.record(session, entry(card), now)

    assert [each.at for each in history.answers(card="market/a")] == [2, 4]


def test_a_failed_write_leaves_nothing_and_the_next_one_succeeds(history: History, entry: Make) -> None:
    with pytest.raises(HistoryError, match="cannot use the history"):
        history.record(999, entry(rating=3), 2, lambda *_: MEMORY)  # there is no such session
    session = history.begin(PLAN, 1)
    assert history.memories() == {}
    assert history.record(session, entry(), 2)
    assert len(history.answers()) == 1


WRITER = """
import sys
from fractions import Fraction
from pathlib import Path
from quizgen.grading.verdicts import Verdict
from quizgen.grading.responses import TextResponse
from quizgen.quiz.history import LoggedAnswer, History, Mode, SessionPlan

history = History(Path(sys.argv[1]))
session = history.begin(SessionPlan(Mode.PRACTICE, "/", "1", ()), 1)
for number in range(60):
    one = LoggedAnswer(f"a/{sys.argv[2]}", "cloze", "0", (str(number),), TextResponse(""), Verdict.WRONG, Fraction(0))
    history.record(session, one, 5)
"""


def test_two_programs_at_once_lose_nothing(path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], stderr=subprocess.PIPE)
        for name in ("first", "second")
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=120)
        assert (writer.returncode, said) == (0, b"")
    with History(path) as history:
        for name in ("first", "second"):
            typed = [each.entry.typed for each in history.answers(card=f"a/{name}")]
            assert typed == [(str(number),) for number in range(60)]


def test_a_quiz_waits_for_another_that_is_writing(history: History, path: Path, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    release.start()
    assert history.record(session, entry(), 2)
    release.join()
    other.close()
