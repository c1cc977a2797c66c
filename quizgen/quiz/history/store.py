"""The history as quizzes use it: every change is one transaction, on the disk when the call returns."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from quizgen.quiz.history.records import (
    CardState,
    LoggedAnswer,
    Mode,
    SessionPlan,
    StoredAnswer,
    UnfinishedSession,
)
from quizgen.quiz.history.rows import (
    RowError,
    answer_row,
    is_count,
    memory_row,
    read_answer_row,
    read_memory,
    read_stored_text,
    read_texts,
)
from quizgen.quiz.history.tables import HistoryError, as_history_errors, connect

COLUMNS: Final = (
    "id, session, card, type, content, typed, response, verdict, score, rating, took, hinted, overridden"
)
ADD: Final = f"INSERT INTO answer ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - ours
REMEMBER: Final = "INSERT OR REPLACE INTO memory VALUES (?,?,?,?,?,?,?)"


class History:
    """One learner's history.

    Cards that have another id since are read under today's, and the log stays as it was written.

    Attributes:
        path: Where it lies.
        writable: Whether it may be written; not if a later version of quizgen has made it.
    """

    def __init__(self, path: Path, renamed: Mapping[str, str] = {}) -> None:
        """Open the history, made if there is none.

        Args:
            path: Where it lies.
            renamed: The ids that cards have now, by each former id (`quizgen.quiz.card.former_card_ids`).

        Raises:
            HistoryError: If it cannot be opened.
        """
        self.path = path
        self._renamed = renamed
        self._connection, self.writable = connect(path)

    def __enter__(self) -> Self:
        """The history, which is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the history."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def demand_writable(self) -> None:
        """Find out at once whether answers can be kept.

        Raises:
            HistoryError: If a later version of quizgen has made the file.
        """
        if not self.writable:
            raise HistoryError(
                f"the history {self.path} was made by a newer version of quizgen, so this version cannot add answers to the file: update quizgen"
            )

    def begin(self, plan: SessionPlan, now: int) -> int:
        """Note that a session begins; its id.

        Args:
            plan: What it asks.
            now: The time in milliseconds since 1970, here as everywhere below.

        Raises:
            HistoryError: If it cannot be written, here as everywhere below.
        """
        with self._transaction():
            session = self._free_id("session", now)
            self._connection.execute(
                "INSERT INTO session (id, mode, scope, seed, cards, retry, time_limit) VALUES (?,?,?,?,?,?,?)",
                (
                    session,
                    plan.mode,
                    json.dumps(plan.scope),
                    json.dumps(plan.seed),
                    json.dumps(plan.cards),
                    plan.retry,
                    plan.time_limit,
                ),
            )
        return session

    def record(
        self, session: int, entry: LoggedAnswer, now: int, remember: Callable[[int], CardState] | None = None
    ) -> int:
        """Note an answer, and how well its card is remembered since; the answer's id.

        Args:
            session: The session in which it was given.
            entry: The answer.
            now: The time in milliseconds since 1970.
            remember: How well the card is remembered after an answer with this id; None if it does not count.
        """
        with self._transaction():
            found = self._free_id("answer", now)
            self._connection.execute(ADD, answer_row(found, session, entry))
            if remember is not None:
                self._remember(entry.card, remember(found))
        return found

    def take_back(self, answer: int, now: int, memory: CardState | None = None) -> None:
        """Note that an answer was taken back, and how well its card was remembered before."""
        with self._transaction():
            self._connection.execute("UPDATE answer SET undone = ? WHERE id = ?", (now, answer))
            self._remember_again(answer, memory)

    def overrule(self, answer: int, entry: LoggedAnswer, memory: CardState | None = None) -> None:
        """Note that the learner has overruled the grading of an answer."""
        with self._transaction():
            self._connection.execute(
                "UPDATE answer SET verdict = ?, score = ?, rating = ?, overridden = ? WHERE id = ?",
                (entry.verdict, str(entry.score), entry.rating, entry.overridden, answer),
            )
            if memory is not None:
                self._remember_again(answer, memory)

    def finish(self, session: int, ending: str, now: int) -> None:
        """Note that a session is over, so that it is not offered to go on."""
        with self._transaction():
            self._connection.execute(
                "UPDATE session SET ended = ?, ending = ? WHERE id = ?", (now, ending, session)
            )

    def unfinished(self, scope: str, modes: Collection[Mode]) -> UnfinishedSession | None:
        """The latest session about something that was broken off after an answer at least."""
        marks = ",".join("?" * len(modes))
        found = self._rows(
            "SELECT id, mode, seed, cards, retry, time_limit, (SELECT sum(took) FROM answer WHERE answer.session = session.id)"  # noqa: S608 - marks
            " FROM session WHERE ended IS NULL AND scope = ?"
            f" AND mode IN ({marks}) AND EXISTS"
            " (SELECT 1 FROM answer WHERE answer.session = session.id AND undone IS NULL)"
            " ORDER BY id DESC LIMIT 1",
            (json.dumps(scope), *modes),
        )
        for session, mode, seed, cards, retry, limit, used in found:
            with as_history_errors(self.path):
                asked = tuple(map(self._today, read_texts(cards)))
                (order,) = read_texts(f"[{read_stored_text(seed)}]")
                if not (limit is None or is_count(limit)) or retry not in {0, 1} or not is_count(used):
                    raise RowError
            plan = SessionPlan(Mode(mode), scope, order, asked, bool(retry), limit)
            return UnfinishedSession(session, plan, self.answers(session=session), used)
        return None

    def answers(self, *, session: int | None = None, card: str | None = None) -> tuple[StoredAnswer, ...]:
        """The log, oldest first, without what was taken back: all of it, a session's or a card's."""
        where = ["undone IS NULL"]
        values: list[int | str] = []
        if session is not None:
            where.append("session = ?")
            values.append(session)
        if card is not None:
            names = self._all_ids(card)
            where.append(f"card IN ({','.join('?' * len(names))})")
            values += names
        query = f"SELECT {COLUMNS} FROM answer WHERE {' AND '.join(where)} ORDER BY id"  # noqa: S608 - ours
        with as_history_errors(self.path):
            found = [read_answer_row(row) for row in self._rows(query, values)]
        return tuple(
            [
                each._replace(entry=each.entry._replace(card=self._today(each.entry.card)))
                if each.entry.card in self._renamed
                else each
                for each in found
            ]
        )

    def contents(self) -> Mapping[str, str]:
        """The content digest of each card's question when it was last answered."""
        query = "SELECT card, content, max(id) AS last FROM answer WHERE undone IS NULL GROUP BY card ORDER BY last"
        return {self._today(card): content for card, content, _ in self._rows(query)}

    def memories(self) -> Mapping[str, CardState]:
        """How well each card is remembered.

        Nothing if a card was reviewed under two ids before it was known that one is the former, or if something else
        has changed the table: then it must be made anew from the log.
        """
        query = "SELECT card, state, step, stability, difficulty, due, last FROM memory"
        rows = self._rows(query)
        try:
            found = [(self._today(read_stored_text(card)), read_memory(rest)) for card, *rest in rows]
        except RowError:
            return {}
        memories = dict(found)
        return memories if len(memories) == len(found) else {}

    def last_rated(self) -> int:
        """The id of the last answer that counts for the schedule; 0 if there is none."""
        query = "SELECT coalesce(max(id), 0) FROM answer WHERE undone IS NULL AND rating IS NOT NULL"
        return int(self._rows(query)[0][0])

    def remember_all(self, memories: Mapping[str, CardState]) -> None:
        """Put what follows from the log in the place of what was kept beside it."""
        with self._transaction():
            self._connection.execute("DELETE FROM memory")
            self._connection.executemany(REMEMBER, (memory_row(*each) for each in memories.items()))

    def _remember_again(self, answer: int, memory: CardState | None) -> None:
        (card,) = self._connection.execute("SELECT card FROM answer WHERE id = ?", (answer,)).fetchone()
        self._remember(self._today(card), memory)

    def _remember(self, card: str, memory: CardState | None) -> None:
        """Keep how well a card is remembered under its id of today alone."""
        self._connection.executemany(
            "DELETE FROM memory WHERE card = ?", ((each,) for each in self._all_ids(card))
        )
        if memory is not None:
            self._connection.execute(REMEMBER, memory_row(card, memory))

    def _today(self, card: str) -> str:
        return self._renamed.get(card, card)

    def _all_ids(self, card: str) -> list[str]:
        """A card's id of today, and those that it had before."""
        return [card, *(former for former, today in self._renamed.items() if today == card)]

    def _free_id(self, table: str, now: int) -> int:
        """The time, or what comes after the latest id: clocks go back, and two answers may share a moment."""
        (latest,) = self._connection.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608 - ours
        return max(now, (latest or 0) + 1)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.demand_writable()
        with as_history_errors(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk has ended it already
                    self._connection.execute("ROLLBACK")
                raise

    def _rows(self, query: str, values: Collection[int | str] = ()) -> list[tuple[Any, ...]]:
        with as_history_errors(self.path):
            return self._connection.execute(query, tuple(values)).fetchall()
