"""Merges the logs of two histories, such as those of two computers."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from quizgen.quiz.history.backup import back_up_history
from quizgen.quiz.history.page_progress import is_page_progress, write_page_history
from quizgen.quiz.history.reader import ENTRY, HistoryReader
from quizgen.quiz.history.records import NextState
from quizgen.quiz.history.rows import LATEST, RowError
from quizgen.quiz.history.store import History
from quizgen.quiz.history.tables import HistoryError, as_history_errors

SESSION_COLUMNS: Final = "uid, mode, scope, seed, cards, retry, ended, ending, time_limit, began"
ANSWER_COLUMNS: Final = f"uid, {ENTRY}, undone, clock"
JUDGEMENT: Final = "undone, verdict, score, rating, overridden, at, day, clock"
"""The columns of an answer that may change after it was given."""

UNANSWERED_DRAFT: Final = """INSERT OR IGNORE INTO draft SELECT ?, ?, ?, ? FROM session AS own WHERE own.id = ?
    AND own.ended IS NULL AND NOT EXISTS (
        SELECT 1 FROM answer JOIN session AS later ON later.id = answer.session WHERE answer.card = ?
        AND (later.id = own.id OR later.mode = 'review' AND own.mode = 'review' AND later.began >= own.began))"""
"""Adds a draft to a session. A review continues the drafts of earlier reviews, so its answers end those too."""

STRANGE: Final = """SELECT
    (SELECT count(*) FROM session WHERE typeof(uid) <> 'text' OR typeof(began) <> 'integer')
    + (SELECT count(*) FROM answer WHERE typeof(uid) <> 'text' OR typeof(place) <> 'integer' OR typeof(at) <> 'integer'
        OR at < 0 OR at >= ? OR typeof(undone) NOT IN ('integer', 'null')
        OR session NOT IN (SELECT id FROM session))"""
"""Counts rows with values from which no order can be determined."""

Row = tuple[Any, ...]


def merge_history(history: History, other: Path, next_state: NextState) -> int:
    """Add the answers of another history, or of a progress file of a practice page. Return the number of added answers.

    The answers of each history keep their order. Where this allows several orders, earlier answers come
    first. Merging twice, or in the other direction, gives the same log. The other file is not changed.

    Raises:
        HistoryError: If one of the histories cannot be used. This history is then unchanged.
    """
    if history.path.resolve() == other.resolve():
        raise HistoryError(f"{other} is your current history: give the history of another computer")
    with TemporaryDirectory() as folder:
        copy = Path(folder) / other.name
        if is_page_progress(other):
            write_page_history(other, copy)
        else:
            back_up_history(other, copy)  # an older file is brought to this version there
        with History(copy) as theirs:
            if not theirs.writable:
                raise HistoryError(f"{other} was made by a newer version of quizgen: update quizgen")
            for each in (history, theirs):
                _demand_sound(each)
            with history.transaction() as connection, as_history_errors(other):
                added = _merge(connection, theirs.connection)
                history.rebuild(next_state)
    return added


def merged_order(mine: Sequence[tuple[str, int]], theirs: Sequence[tuple[str, int]]) -> list[str]:
    """Merge the names in two logs into one order that keeps the order of both.

    Args:
        mine: The names and times of one log, in order.
        theirs: The names and times of the other log. Some names may be in both.
    """
    places = [{name: place for place, (name, _) in enumerate(log)} for log in (mine, theirs)]
    heads = [0, 0]
    order: list[str] = []
    done: set[str] = set()
    logs = (mine, theirs)
    while True:
        for side, log in enumerate(logs):
            while heads[side] < len(log) and log[heads[side]][0] in done:
                heads[side] += 1
        open_sides = [side for side in (0, 1) if heads[side] < len(logs[side])]
        if not open_sides:
            return order
        # What the other log has further on has to wait for what stands before it there.
        free = [
            side
            for side in open_sides
            if places[1 - side].get(logs[side][heads[side]][0], -1) <= heads[1 - side]
        ]
        name, _ = min(
            (logs[side][heads[side]] for side in free or open_sides), key=lambda each: (each[1], each[0])
        )
        order.append(name)
        done.add(name)


def _demand_sound(history: HistoryReader) -> None:
    """Refuse a log with values that quizgen has not written."""
    with as_history_errors(history.path):
        ((strange,),) = history.connection.execute(STRANGE, (LATEST,))
        if strange:
            raise RowError


def _merge(mine: sqlite3.Connection, theirs: sqlite3.Connection) -> int:
    sessions = _merge_sessions(mine, theirs)
    logs = [list(each.execute("SELECT uid, at FROM answer ORDER BY place")) for each in (mine, theirs)]
    known = {uid for uid, _ in logs[0]}
    marks = ",".join("?" * (ANSWER_COLUMNS.count(",") + 1))
    added = 0
    rows = theirs.execute(f"SELECT {ANSWER_COLUMNS} FROM answer").fetchall()  # noqa: S608 - ours
    for uid, session, *rest in rows:
        if uid not in known:
            mine.execute(
                f"INSERT INTO answer ({ANSWER_COLUMNS}) VALUES ({marks})",  # noqa: S608 - ours
                (uid, sessions[session], *rest),
            )
            added += 1
    _merge_judgements(mine, theirs)
    _merge_drafts(mine, theirs, sessions)
    ids = dict(mine.execute("SELECT uid, id FROM answer"))
    places = dict(mine.execute("SELECT uid, place FROM answer"))
    order = enumerate(merged_order(*logs), 1)
    moved = [(place, ids[uid]) for place, uid in order if places[uid] != place]
    mine.executemany("UPDATE answer SET place = ? WHERE id = ?", moved)
    return added


def _merge_sessions(mine: sqlite3.Connection, theirs: sqlite3.Connection) -> Mapping[int, int]:
    """Our ids of their sessions by their ids; a session that has ended on one side has ended."""
    marks = ",".join("?" * (SESSION_COLUMNS.count(",") + 1))
    ids = dict(mine.execute("SELECT uid, id FROM session"))
    found = {}
    for number, uid, *rest in theirs.execute(f"SELECT id, {SESSION_COLUMNS} FROM session ORDER BY id"):  # noqa: S608 - ours
        if uid not in ids:
            ids[uid] = mine.execute(
                f"INSERT INTO session ({SESSION_COLUMNS}) VALUES ({marks})",  # noqa: S608 - ours
                (uid, *rest),
            ).lastrowid
        found[number] = ids[uid]
    ended = theirs.execute("SELECT ended, ending, uid FROM session WHERE ended IS NOT NULL").fetchall()
    mine.executemany("UPDATE session SET ended = ?, ending = ? WHERE uid = ? AND ended IS NULL", ended)
    return found


def _merge_drafts(mine: sqlite3.Connection, theirs: sqlite3.Connection, sessions: Mapping[int, int]) -> None:
    """Take over unfinished answers, unless the question has been answered since, or ours is unfinished too."""
    rows = theirs.execute("SELECT card, session, content, typed FROM draft").fetchall()
    for card, session, content, typed in rows:
        if session in sessions:
            mine.execute(UNANSWERED_DRAFT, (card, sessions[session], content, typed, sessions[session], card))


def _merge_judgements(mine: sqlite3.Connection, theirs: sqlite3.Connection) -> None:
    """What was undone, overruled or corrected on one side is so in both."""
    query = f"SELECT uid, {JUDGEMENT} FROM answer"  # noqa: S608 - ours
    ours = {uid: tuple(rest) for uid, *rest in mine.execute(query)}
    for uid, *rest in theirs.execute(query):
        other = tuple(rest)
        if (merged := _joined(ours[uid], other)) != ours[uid]:
            assigned = ", ".join(f"{name} = ?" for name in JUDGEMENT.split(", "))
            mine.execute(f"UPDATE answer SET {assigned} WHERE uid = ?", (*merged, uid))  # noqa: S608 - ours


def _joined(one: Row, other: Row) -> Row:
    """Both states of an answer in one, the same whichever comes first."""
    undone = min((each[0] for each in (one, other) if each[0] is not None), default=None)
    judged = min(one[1:5], other[1:5], key=lambda each: (not each[3], str(each)))
    dated = min(one[5:8], other[5:8], key=lambda each: (each[2] is None, str(each)))
    return (undone, *judged, *dated)
