"""The logs of two computers become one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quiz.history.conftest import PLAN, an_entry

from quizgen.quiz.history import History, HistoryError, LoggedAnswer, Mode
from quizgen.quiz.history.merge import merge_history, merged_order
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.fsrs_schedule import next_state, replay_log

Make = Callable[..., LoggedAnswer]
START = 1_790_000_000_000


def answer(path: Path, *moves: tuple[str, int, int]) -> None:
    """Answers to cards, each with its rating and time."""
    with History(path) as history:
        session = history.begin(PLAN, START)
        for card, rating, at in moves:
            history.record(session, an_entry(card, rating=rating), at, next_state)


def log(path: Path) -> list[tuple[str, int]]:
    with History(path) as history:
        assert history.memories() == replay_log(history.rated())
        return [(each.entry.card, each.at) for each in history.answers()]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other.sqlite3"


def merge(path: Path, other: Path) -> int:
    with History(path) as history:
        return merge_history(history, other, next_state)


def test_answers_of_both_computers_are_in_the_order_of_their_times(path: Path, other: Path) -> None:
    answer(path, ("a/1", 3, START), ("a/2", 3, START + 5 * DAY))
    answer(other, ("a/1", 3, START + DAY), ("a/2", 1, START + 9 * DAY))

    assert merge(path, other) == 2
    assert log(path) == [
        ("a/1", START),
        ("a/1", START + DAY),
        ("a/2", START + 5 * DAY),
        ("a/2", START + 9 * DAY),
    ]


def test_what_both_have_is_not_duplicated_and_merging_again_adds_nothing(path: Path, other: Path) -> None:
    answer(path, ("a/1", 3, START))
    shutil.copy(path, other)
    answer(path, ("a/1", 3, START + DAY))
    answer(other, ("a/2", 3, START + 2 * DAY))

    assert merge(path, other) == 1
    assert merge(path, other) == 0
    assert merge(other, path) == 1
    assert log(path) == log(other)
    assert len(log(path)) == 3


def test_copies_of_a_history_of_an_earlier_version_know_their_answers_again(path: Path, other: Path) -> None:
    former = (Path(__file__).parent / "former_history.sql").read_text(encoding="utf-8")
    path.parent.mkdir()
    for file in (path, other):
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(former)

    assert merge(path, other) == 0


def test_what_was_taken_back_or_overruled_on_one_computer_is_so_on_both(path: Path, other: Path) -> None:
    answer(path, ("a/1", 1, START), ("a/2", 1, START + 1))
    shutil.copy(path, other)
    with History(other) as history:
        first, second = history.answers()
        history.take_back(first.id, START + 2, next_state)
        history.overrule(second.id, an_entry("a/2", rating=2, overridden=True), next_state)

    merge(path, other)
    with History(path) as history:
        (left,) = history.answers()
    assert (left.entry.card, left.entry.rating, left.entry.overridden) == ("a/2", 2, True)
    assert log(path) == log(other)


def test_a_quiz_that_is_unfinished_on_one_computer_can_be_resumed_on_the_other(
    path: Path, other: Path
) -> None:
    History(path).close()
    answer(other, ("market/a", 3, START))

    merge(path, other)
    with History(path) as history:
        unfinished = history.unfinished(PLAN.scope, [PLAN.mode])
        assert unfinished is not None
        assert (unfinished.plan, unfinished.began, len(unfinished.answers)) == (PLAN, START, 1)


def test_an_unfinished_answer_can_be_finished_on_the_other_computer(path: Path, other: Path) -> None:
    with History(path) as history:
        history.begin(PLAN, START - DAY)
    with History(other) as history:
        history.keep_draft(history.begin(PLAN, START), "market/a", "0" * 16, ("Some say",))

    merge(path, other)
    with History(path) as history:
        unfinished = history.unfinished(PLAN.scope, [PLAN.mode])
        assert unfinished is not None
        assert history.draft("market/a", unfinished.session) == ("0" * 16, ("Some say",))


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.REVIEW])
def test_an_answer_that_was_finished_meanwhile_does_not_come_back_unfinished(
    path: Path, other: Path, mode: Mode
) -> None:
    plan = PLAN._replace(mode=mode)
    with History(path) as history:
        session = history.begin(plan, START)
        history.keep_draft(session, "market/a", "0" * 16, ("Some say",))
        shutil.copy(path, other)
        if mode is Mode.REVIEW:  # which is not resumed: the next one goes on with its drafts
            session = history.begin(plan, START + 1)
        history.record(session, an_entry("market/a", rating=3), START + 2, next_state)

    merge(path, other)
    with History(path) as history:
        assert history.draft("market/a", session) is None


def test_the_history_itself_and_what_is_none_are_refused_and_change_nothing(path: Path, other: Path) -> None:
    answer(path, ("a/1", 3, START))
    before = path.read_bytes()
    other.write_text("something else" * 500)
    with pytest.raises(HistoryError, match="is your current history"):
        merge(path, path)
    with pytest.raises(HistoryError, match="not a quizgen history"):
        merge(path, other)
    with closing(sqlite3.connect(other.with_name("notes"))) as notes:
        notes.execute("CREATE TABLE notes (id INTEGER)")
    with pytest.raises(HistoryError, match="a database of another program"):
        merge(path, other.with_name("notes"))

    assert path.read_bytes() == before


def test_the_other_file_is_not_changed(path: Path, other: Path) -> None:
    answer(path, ("a/1", 3, START))
    answer(other, ("a/2", 3, START))
    before = other.read_bytes()
    merge(path, other)

    assert other.read_bytes() == before


LOGS = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.integers(0, 9)), unique_by=lambda each: each[0])


@given(LOGS, LOGS)
def test_both_directions_give_the_same_order_with_every_answer_once(
    mine: list[tuple[str, int]], theirs: list[tuple[str, int]]
) -> None:
    order = merged_order(mine, theirs)

    assert order == merged_order(theirs, mine)
    assert sorted(order) == sorted({name for name, _ in [*mine, *theirs]})


@given(LOGS, st.data())
def test_each_log_keeps_its_order_if_they_agree(whole: list[tuple[str, int]], data: st.DataObject) -> None:
    mine, theirs = (
        [each for each in whole if data.draw(st.booleans()) or side == data.draw(st.integers(0, 1))]
        for side in (0, 1)
    )
    order = merged_order(mine, theirs)
    for log_ in (mine, theirs):
        assert [name for name in order if name in dict(log_)] == [name for name, _ in log_]


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["first", "second", "merge", "copy"]),
        st.sampled_from(["a/1", "a/2", "b/1"]),
        st.integers(1, 4),
        st.integers(-400, 400),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=25)
@given(MOVES)
def test_whatever_two_computers_do_with_whatever_clocks_they_end_with_the_same_log_and_state(
    moves: list[tuple[str, str, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        History(first).close()
        History(second).close()
        for what, card, rating, days in moves:
            match what:
                case "first" | "second":
                    answer(Path(folder) / what, (card, rating, START + days * DAY))
                case "merge":
                    merge(first, second)
                case _:
                    merge(second, first)
        merge(first, second)
        merge(second, first)
        merge(first, second)

        assert log(first) == log(second)
        assert len(log(first)) == sum(what in {"first", "second"} for what, *_ in moves)
