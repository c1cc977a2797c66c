"""Writes to the history. Every change is one transaction, and is on disk when the call returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from quizgen.quiz.history.reader import ENTRY, MEMORY, OF_SESSION, HistoryReader, fold_states
from quizgen.quiz.history.records import CardState, LoggedAnswer, NextState, RatedAnswer, SessionPlan
from quizgen.quiz.history.rows import answer_row, memory_row
from quizgen.quiz.history.tables import HistoryError, as_history_errors

ADD: Final = (
    f"INSERT INTO answer ({ENTRY}, uid, place) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?, "  # noqa: S608 - ours
    "lower(hex(randomblob(8))), (SELECT coalesce(max(place), 0) + 1 FROM answer))"
)
REMEMBER: Final = f"INSERT OR REPLACE INTO memory (card, {MEMORY}) VALUES (?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - ours


class History(HistoryReader):
    """The history of one learner, for reading and writing."""

    def demand_writable(self) -> None:
        """Make sure that answers can be stored.

        Raises:
            HistoryError: If a later version of quizgen has written the file.
        """
        if not self.writable:
            raise HistoryError(
                f"the history {self.path} was made by a newer version of quizgen, so this version cannot add answers to the file: update quizgen"
            )

    def begin(self, plan: SessionPlan, now: int) -> int:
        """Record the start of a session and return its id.

        Args:
            plan: The content of the session.
            now: The time in milliseconds since 1970. This is the same in all methods of this class.

        Raises:
            HistoryError: If the history cannot be written. All methods of this class can raise this error.
        """
        with self.transaction():
            done = self.connection.execute(
                "INSERT INTO session (mode, scope, seed, cards, retry, time_limit, began, uid)"
                " VALUES (?,?,?,?,?,?,?, lower(hex(randomblob(8))))",
                (
                    plan.mode,
                    json.dumps(plan.scope),
                    json.dumps(plan.seed),
                    json.dumps(plan.cards),
                    plan.retry,
                    plan.time_limit,
                    now,
                ),
            )
        return int(done.lastrowid or 0)

    def record(self, session: int, entry: LoggedAnswer, now: int, next_state: NextState | None = None) -> int:
        """Record an answer and the new memory state of its card. Return the id of the answer.

        The previous state is read in the same transaction, because another program may have added answers.

        Args:
            session: The session in which it was given.
            entry: The answer.
            now: The time in milliseconds since 1970.
            next_state: Calculates the memory state after an answer; None if the answer does not affect the
                schedule.
        """
        with self.transaction():
            day = self.day_of(now)
            before = None
            if next_state is not None and entry.rating is not None:
                before = self.memory(entry.card) or self._replayed(entry.card, next_state)
            found = self.connection.execute(ADD, answer_row(session, entry, now, day)).lastrowid
            self._drop_draft(session, entry.card)
            if next_state is not None and entry.rating is not None:
                answer = RatedAnswer(entry.card, entry.rating, now, day, entry.key, entry.spread)
                self._remember(entry.card, next_state(before, answer))
                self.connection.execute("DELETE FROM asking WHERE card = ?", (entry.card,))
        return int(found or 0)

    def keep_draft(self, session: int, card: str, content: str, typed: Sequence[str]) -> None:
        """Store the lines of an unfinished answer. An empty list deletes them.

        Args:
            session: The session in which the card is asked.
            card: The card.
            content: The digest of the question.
            typed: The lines.
        """
        with self.transaction():
            self._drop_draft(session, card)
            if typed:
                self.connection.execute(
                    "INSERT INTO draft VALUES (?,?,?,?)", (card, session, content, json.dumps(typed))
                )

    def take_back(self, answer: int, now: int, next_state: NextState | None = None) -> None:
        """Mark an answer as undone. The memory state is recalculated from the rest of the log."""
        with self.transaction():
            self.connection.execute("UPDATE answer SET undone = ? WHERE id = ?", (now, answer))
            self._remember_again(answer, next_state)

    def overrule(self, answer: int, entry: LoggedAnswer, next_state: NextState | None = None) -> None:
        """Record that the learner has overruled the grading of an answer."""
        with self.transaction():
            self.connection.execute(
                "UPDATE answer SET verdict = ?, score = ?, rating = ?, overridden = ? WHERE id = ?",
                (entry.verdict, str(entry.score), entry.rating, entry.overridden, answer),
            )
            self._remember_again(answer, next_state)

    def claim(
        self, session: int, card: str, now: int, may_ask: Callable[[Mapping[str, bool]], bool] | None = None
    ) -> bool:
        """Record that a review asks a card. Return False if the review must not ask the card.

        Args:
            session: The id of the review.
            card: The card.
            now: The time in milliseconds since 1970.
            may_ask: Decides whether the card may be asked, given the cards that were reviewed today or that
                other reviews have just asked, and whether each was new. Called within the transaction, so
                that no answer can come in between. None always allows the card.
        """
        with self.transaction():
            taken = self.claimed(now, session)
            if card in taken:
                return False
            if may_ask is not None:
                counted = {each: self.memory(each) is None for each in taken}
                if not may_ask(counted | dict(self.reviewed_on(self.day_of(now)))):
                    return False
            self.connection.execute("DELETE FROM asking WHERE session = ?", (session,))
            self.connection.execute("INSERT OR REPLACE INTO asking VALUES (?,?,?)", (card, session, now))
        return True

    def release(self, session: int) -> None:
        """Record that a review no longer waits for an answer."""
        with self.transaction():
            self.connection.execute("DELETE FROM asking WHERE session = ?", (session,))

    def finish(self, session: int, ending: str, now: int) -> None:
        """Record that a session is finished, so that it is not offered again."""
        with self.transaction():
            self.connection.execute(
                "UPDATE session SET ended = ?, ending = ? WHERE id = ?", (now, ending, session)
            )

    def replay(self, next_state: NextState) -> dict[str, CardState]:
        """Recalculate all memory states from the log, and store them if the history may be written."""
        if not self.writable:
            return fold_states(self.rated(), next_state)
        with self.transaction():
            return self.rebuild(next_state)

    def rebuild(self, next_state: NextState) -> dict[str, CardState]:
        """Recalculate and store all memory states. Call this within a transaction."""
        memories = fold_states(self.rated(), next_state)
        self.connection.execute("DELETE FROM memory")
        self.connection.executemany(REMEMBER, (memory_row(*each) for each in memories.items()))
        return memories

    def correct_times(self, times: Mapping[int, int]) -> None:
        """Correct the times of answers, by id, within a transaction. The original times stay in the file."""
        self.connection.executemany(
            "UPDATE answer SET clock = coalesce(clock, at), at = ?, day = ? WHERE id = ?",
            ((at, self.day_of(at), answer) for answer, at in times.items()),
        )

    def _drop_draft(self, session: int, card: str) -> None:
        self.connection.executemany(
            f"DELETE FROM draft WHERE card = ? AND {OF_SESSION}",  # noqa: S608 - ours
            ((each, session, session) for each in self._all_ids(card)),
        )

    def _remember_again(self, answer: int, next_state: NextState | None) -> None:
        if next_state is not None:
            (card,) = self.connection.execute("SELECT card FROM answer WHERE id = ?", (answer,)).fetchone()
            self._remember(self._today(card), self._replayed(self._today(card), next_state))

    def _remember(self, card: str, memory: CardState | None) -> None:
        """Keep how well a card is remembered under its id of today alone."""
        self.connection.executemany(
            "DELETE FROM memory WHERE card = ?", ((each,) for each in self._all_ids(card))
        )
        if memory is not None:
            self.connection.execute(REMEMBER, memory_row(card, memory))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a change of the file that is made completely or not at all."""
        self.demand_writable()
        with as_history_errors(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:  # a full disk has ended it already
                    self.connection.execute("ROLLBACK")
                raise
