"""Reads the history: the log and the stored memory states."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from quizgen.quiz.history.records import (
    CardState,
    Mode,
    NextState,
    RatedAnswer,
    SessionPlan,
    StoredAnswer,
    UnfinishedSession,
)
from quizgen.quiz.history.rows import (
    LATEST,
    RowError,
    is_milliseconds,
    read_answer_row,
    read_memory,
    read_rated_row,
    read_stored_text,
    read_texts,
    read_verdict,
)
from quizgen.quiz.history.tables import as_history_errors, connect

ENTRY: Final = "session, card, type, content, typed, response, verdict, score, rating, took, hinted, overridden, key, at, day, spread"
MEMORY: Final = "state, step, stability, difficulty, due, last, day, key, spread"
COUNTS: Final = "undone IS NULL AND rating IS NOT NULL"
"""The condition for answers that affect the schedule, in the words of the index."""

OF_SESSION: Final = """(session = ? OR session IN (SELECT id FROM session WHERE mode = 'review')
    AND EXISTS (SELECT 1 FROM session WHERE id = ? AND mode = 'review'))"""
"""The condition for drafts that belong to a session."""

DAY: Final = 86_400_000
ASKED_RECENTLY: Final = 10 * 60_000
"""Milliseconds for which a question is reserved for a review that waits for its answer."""

FUTURE: Final = 10 * 60_000
"""Milliseconds by which clocks of two computers may differ before an answer counts as in the future."""


def utc_day(moment: int) -> int:
    """The UTC day of a time. Used if the learner's time zone is not known."""
    return moment // DAY + 719_163


class HistoryReader:
    """Reads the history of one learner.

    Cards whose id has changed are read under their present id. The log itself is not changed.

    Attributes:
        path: The history file.
        day_of: Converts a time to the number of the learner's day.
        connection: The open database, for the modules of this package.
        writable: Whether the file may be written to. False if a later version of quizgen has written it.
    """

    def __init__(
        self, path: Path, renamed: Mapping[str, str] = {}, day_of: Callable[[int], int] = utc_day
    ) -> None:
        """Open the history, made if there is none.

        Args:
            path: Where it lies.
            renamed: The ids that cards have now, by each former id (`quizgen.quiz.card.former_card_ids`).
            day_of: The learner's day of a moment. It is stored with each answer, so that the schedule
                stays the same in another time zone.

        Raises:
            HistoryError: If it cannot be opened.
        """
        self.path = path
        self.day_of = day_of
        self._renamed = renamed
        self.connection, self.writable = connect(path)

    def __enter__(self) -> Self:
        """The history, which is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the history."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def claimed(self, now: int, session: int = 0) -> frozenset[str]:
        """The cards that other sessions have just asked."""
        rows = self._rows(
            "SELECT card FROM asking WHERE session <> ? AND at BETWEEN ? AND ?",
            (session, now - ASKED_RECENTLY, now + FUTURE),  # looked at the clock later, but wrote earlier
        )
        return frozenset(self._today(card) for (card,) in rows)

    def unfinished(
        self, scope: str, modes: Collection[Mode], is_asked: Callable[[frozenset[str]], bool] | None = None
    ) -> UnfinishedSession | None:
        """The latest unfinished session that contains at least a part of an answer.

        Args:
            scope: The path to which the session belongs.
            modes: The allowed modes of the session.
            is_asked: Whether the ids of the banks also identify the session, in case the folder has moved.
        """
        marks = ",".join("?" * len(modes))
        found = self._rows(
            "SELECT id, scope, cards, began, mode, seed, retry, time_limit FROM session WHERE ended IS NULL"  # noqa: S608 - marks
            f" AND mode IN ({marks}) AND (EXISTS"
            " (SELECT 1 FROM answer WHERE answer.session = session.id AND undone IS NULL)"
            " OR EXISTS (SELECT 1 FROM draft WHERE draft.session = session.id))"
            " ORDER BY id DESC",
            tuple(modes),
        )
        for session, about, cards, *rest in found:
            with as_history_errors(self.path):
                asked = tuple(map(self._today, read_texts(cards)))
            banks = frozenset(card.partition("/")[0] for card in asked)
            if about == json.dumps(scope) or (is_asked is not None and is_asked(banks)):
                return self._unfinished(session, scope, asked, *rest)
        return None

    def _unfinished(
        self,
        session: int,
        scope: str,
        cards: tuple[str, ...],
        began: int,
        mode: str,
        seed: str,
        retry: int,
        limit: int | None,
    ) -> UnfinishedSession:
        """A session that was broken off, as its row says."""
        ((used,),) = self._rows("SELECT coalesce(sum(took), 0) FROM answer WHERE session = ?", (session,))
        with as_history_errors(self.path):
            (order,) = read_texts(f"[{read_stored_text(seed)}]")
            counts = [began, used] if limit is None else [began, used, limit]
            if not all(map(is_milliseconds, counts)) or retry not in {0, 1}:
                raise RowError
        plan = SessionPlan(Mode(mode), scope, order, cards, bool(retry), limit)
        return UnfinishedSession(session, began, plan, self.answers(session=session), used)

    def scopes(self) -> tuple[str, ...]:
        """The paths of all sessions, the latest first."""
        query = "SELECT scope, max(id) AS last FROM session GROUP BY scope ORDER BY last DESC"
        with as_history_errors(self.path):
            found = [read_texts(f"[{read_stored_text(scope)}]") for scope, _ in self._rows(query)]
        return tuple(scope for (scope,) in found if scope)

    def answers(self, *, session: int | None = None, card: str | None = None) -> tuple[StoredAnswer, ...]:
        """The log without undone answers, oldest first: of all cards, of one session or of one card."""
        where = ["undone IS NULL"]
        values: list[int | str] = []
        if session is not None:
            where.append("session = ?")
            values.append(session)
        if card is not None:
            names = self._all_ids(card)
            where.append(f"card IN ({','.join('?' * len(names))})")
            values += names
        query = f"SELECT id, {ENTRY} FROM answer WHERE {' AND '.join(where)} ORDER BY place"  # noqa: S608 - ours
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

    def times(self) -> list[tuple[int, int]]:
        """The ids and times of all answers, including undone ones, oldest first."""
        with as_history_errors(self.path):
            found = self._rows("SELECT id, at FROM answer ORDER BY place")
            if not all(is_milliseconds(at) for _, at in found):
                raise RowError
        return [(answer, at) for answer, at in found]

    def days(self) -> tuple[int, ...]:
        """The learner's days on which questions were answered."""
        days = [day for (day,) in self._rows("SELECT DISTINCT day FROM answer WHERE undone IS NULL")]
        return tuple(day for day in days if is_milliseconds(day))

    def rated(self, card: str | None = None) -> Iterator[RatedAnswer]:
        """The answers that affect the schedule, oldest first: of all cards or of one card."""
        names = [] if card is None else self._all_ids(card)
        of_card = f" AND card IN ({','.join('?' * len(names))})" if names else ""
        query = (
            f"SELECT card, rating, at, day, key, spread FROM answer WHERE {COUNTS}{of_card} ORDER BY place"  # noqa: S608 - ours
        )
        with as_history_errors(self.path):
            for row in self._rows(query, names):
                answer = read_rated_row(row)
                yield answer._replace(card=self._today(answer.card)) if self._renamed else answer

    def last_content(self, card: str) -> str | None:
        """The digest of a card's question at the last answer; None if it was never answered."""
        names = self._all_ids(card)
        query = f"SELECT content FROM answer WHERE undone IS NULL AND card IN ({','.join('?' * len(names))}) ORDER BY place DESC LIMIT 1"  # noqa: S608 - marks
        for (content,) in self._rows(query, names):
            return str(content)
        return None

    def draft(self, card: str, session: int) -> tuple[str, tuple[str, ...]] | None:
        """The question digest and the lines of an unfinished answer.

        The lines belong to this session. A review also finds lines of earlier reviews, because reviews cannot
        be resumed.
        """
        names = self._all_ids(card)
        query = f"SELECT content, typed FROM draft WHERE card IN ({','.join('?' * len(names))}) AND {OF_SESSION} ORDER BY session DESC LIMIT 1"  # noqa: S608 - marks
        with as_history_errors(self.path):
            for content, typed in self._rows(query, (*names, session, session)):
                return read_stored_text(content), read_texts(typed)
        return None

    def missed(self) -> frozenset[str]:
        """The cards whose last answer, in any session, was not correct."""
        query = "SELECT card, verdict, max(place) AS last FROM answer WHERE undone IS NULL GROUP BY card ORDER BY last"
        last = {self._today(card): verdict for card, verdict, _ in self._rows(query)}
        with as_history_errors(self.path):
            return frozenset(card for card, verdict in last.items() if not read_verdict(verdict).passed)

    def reviewed_on(self, day: int) -> Mapping[str, bool]:
        """The cards that were reviewed on a given day, and whether each was new then."""
        query = (
            "SELECT card, (SELECT first.day FROM answer AS first WHERE first.card = answer.card"  # noqa: S608 - ours
            " AND first.undone IS NULL AND first.rating IS NOT NULL ORDER BY first.place LIMIT 1)"
            f" FROM answer WHERE day = ? AND {COUNTS} GROUP BY card"
        )
        reviewed: dict[str, bool] = {}
        for card, first in self._rows(query, (day,)):
            today = self._today(card)
            reviewed[today] = reviewed.get(today, True) and first == day
        for card in reviewed.keys() & set(self._renamed.values()):  # perhaps reviewed before under another id
            reviewed[card] = next(self.rated(card)).day == day
        return reviewed

    def answers_after(self, now: int) -> tuple[int, int]:
        """The number of answers dated in the future, and the latest of their times.

        The clock was wrong then, or is now.
        """
        query = "SELECT count(*), coalesce(max(at), 0) FROM answer WHERE undone IS NULL AND at > ? AND at < ?"
        ((count, last),) = self._rows(query, (now + FUTURE, LATEST))
        return int(count), int(last)

    def memories(self) -> Mapping[str, CardState]:
        """The memory state of each card.

        Empty if the stored states cannot be used, because a card was reviewed under two ids or the table was
        changed. The states must then be recalculated from the log.
        """
        try:
            found = [
                (self._today(read_stored_text(card)), read_memory(rest))
                for card, *rest in self._rows(f"SELECT card, {MEMORY} FROM memory")  # noqa: S608 - ours
            ]
        except RowError:
            return {}
        memories = dict(found)
        return memories if len(memories) == len(found) else {}

    def last_rated(self) -> RatedAnswer | None:
        """The last answer that affects the schedule."""
        query = f"SELECT card, rating, at, day, key, spread FROM answer WHERE {COUNTS} ORDER BY place DESC LIMIT 1"  # noqa: S608 - ours
        with as_history_errors(self.path):
            for row in self._rows(query):
                answer = read_rated_row(row)
                return answer._replace(card=self._today(answer.card))
        return None

    def memory(self, card: str) -> CardState | None:
        """The stored memory state of a card; None if it is unknown, or differs between two of its ids."""
        names = self._all_ids(card)
        query = f"SELECT {MEMORY} FROM memory WHERE card IN ({','.join('?' * len(names))})"  # noqa: S608 - ours
        found = self._rows(query, names)
        try:
            return read_memory(found[0]) if len(found) == 1 else None
        except RowError:
            return None

    def _replayed(self, card: str, next_state: NextState) -> CardState | None:
        return fold_states(self.rated(card), next_state).get(card)

    def _today(self, card: str) -> str:
        return self._renamed.get(card, card)

    def _all_ids(self, card: str) -> list[str]:
        """A card's id of today, and those that it had before."""
        return [card, *(former for former, today in self._renamed.items() if today == card)]

    def _rows(self, query: str, values: Collection[int | str] = ()) -> list[tuple[Any, ...]]:
        with as_history_errors(self.path):
            return self.connection.execute(query, tuple(values)).fetchall()


def fold_states(answers: Iterable[RatedAnswer], next_state: NextState) -> dict[str, CardState]:
    """The memory states of the cards after these answers."""
    memories: dict[str, CardState] = {}
    for answer in answers:
        memories[answer.card] = next_state(memories.get(answer.card), answer)
    return memories
