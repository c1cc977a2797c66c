"""Records the events of a quiz. Every answer is stored before its verdict is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol

from quizgen.quiz.card import Card, card_digest, card_key_digest, has_digest
from quizgen.quiz.history.reader import DAY, FUTURE
from quizgen.quiz.history.records import CardState, LoggedAnswer, RatedAnswer
from quizgen.quiz.history.store import History
from quizgen.quiz.history.tables import HistoryError
from quizgen.quiz.scheduling.due_dates import REVIEW, due_day, is_key_changed
from quizgen.quiz.scheduling.fsrs_schedule import grade_rating, interval_text, next_state
from quizgen.quiz.session import Attempt
from quizgen.text.phrases import phrase

if TYPE_CHECKING:
    from quizgen.quiz.scheduling.daily_load import DailyLoad
    from quizgen.quiz.scheduling.review_queue import Limits

MAX_SLEEP: Final = 30 * DAY
"""Milliseconds that a computer may sleep during a quiz."""


class QuestionChange(Enum):
    """The change of a question since its last answer."""

    KEY = "key"
    """The correct answer has changed."""

    QUESTION = "question"
    """Another part that learners read has changed."""


CHANGES: Final = {
    QuestionChange.KEY: phrase("The correct answer to this question has changed since you last answered it."),
    QuestionChange.QUESTION: phrase("This question has changed since you last answered it."),
}


class Recorder(Protocol):
    """Records the events of a quiz."""

    def asked(self, card: Card) -> None:
        """A question is shown."""
        ...

    def reserve(self, card: Card) -> bool:
        """Reserve a question that is about to be asked. Return False if it should not be asked any more.

        This happens if another review asks it or has asked it since this review began, or if the daily limit
        is reached.
        """
        ...

    def change(self, card: Card) -> QuestionChange | None:
        """How a question has changed since its last answer; None if it has not changed or was never answered."""
        ...

    def draft(self, card: Card) -> tuple[str, ...]:
        """The saved lines of an unfinished answer to a question."""
        ...

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """The lines of an unfinished answer have changed. There are no lines if they were undone."""
        ...

    def answered(self, attempt: Attempt) -> None:
        """An answer was given and graded. It is stored when this method returns."""
        ...

    def taken_back(self, attempt: Attempt) -> None:
        """The last answer was undone."""
        ...

    def overruled(self, attempt: Attempt) -> None:
        """The learner has overruled the grading of the last answer."""
        ...

    def rated(self, attempt: Attempt, rating: int) -> bool:
        """The learner has rated the last answer. Return False if ratings have no effect here."""
        ...

    def next_time(self, card: Card) -> str:
        """When the card comes back, such as `in 3 days`; "" if this is not planned."""
        ...

    def clock_was_set(self) -> bool:
        """Whether the clock was changed during the quiz, so that answers may have wrong times."""
        ...

    def ended(self, how: str) -> None:
        """The quiz is over and cannot be resumed."""
        ...

    def close(self) -> None:
        """No more events follow."""
        ...


class NullRecorder:
    """A recorder that stores nothing."""

    def asked(self, card: Card) -> None:
        """Do nothing."""

    def reserve(self, card: Card) -> bool:  # noqa: ARG002 - nothing is known
        """Allow every question, because no other review can ask it."""
        return True

    def change(self, card: Card) -> QuestionChange | None:  # noqa: ARG002 - nothing is known
        """Return None, because nothing is known about earlier answers."""
        return None

    def draft(self, card: Card) -> tuple[str, ...]:  # noqa: ARG002 - nothing is known
        """Return no lines, because none are stored."""
        return ()

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """Do nothing."""

    def answered(self, attempt: Attempt) -> None:
        """Do nothing."""

    def taken_back(self, attempt: Attempt) -> None:
        """Do nothing."""

    def overruled(self, attempt: Attempt) -> None:
        """Do nothing."""

    def rated(self, attempt: Attempt, rating: int) -> bool:  # noqa: ARG002 - nothing counts
        """Return False, because ratings have no effect."""
        return False

    def next_time(self, card: Card) -> str:  # noqa: ARG002 - nothing is planned
        """Return "", because nothing is scheduled."""
        return ""

    def clock_was_set(self) -> bool:
        """Return False, because no times are stored."""
        return False

    def ended(self, how: str) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class HistoryRecorder:
    """A recorder that stores a session in the history.

    Args:
        history: The history.
        session: The id of the session in the history.
        clock: Returns the time in milliseconds since 1970.
        stopwatch: Returns milliseconds of a clock that cannot be set, for measuring answers. The default is
            `clock`.
        memories: The memory states of the cards, if answers affect the schedule.
        answers: The ids of the answers with which a resumed session begins.
        replaced: The unfinished session that the learner declined. It is given up at the first answer to this
            session.
        limits: The daily limits of all reviews together; None for no limits.
    """

    def __init__(
        self,
        history: History,
        session: int,
        clock: Callable[[], int],
        *,
        stopwatch: Callable[[], int] | None = None,
        memories: Mapping[str, CardState] | None = None,
        answers: Sequence[int] = (),
        replaced: int | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._history = history
        self._session = session
        self._clock = clock
        self._answers = list(answers)
        self._replaced = replaced
        self._limits = limits
        self._stopwatch = stopwatch or clock
        self._memories: dict[str, CardState] | None = None if memories is None else dict(memories)
        self._load: DailyLoad | None = None
        self._next_state = None if memories is None else next_state
        self._since = self._stopwatch()
        self._lag = clock() - self._since

    def asked(self, card: Card) -> None:  # noqa: ARG002 - only when counts
        """Start to measure the time of the answer."""
        self._since = self._stopwatch()

    def reserve(self, card: Card) -> bool:
        """Reserve the question. Counting and reserving are one transaction, safe from other reviews."""
        if self._memories is None:
            return True
        planned, limits = self._memories.get(card.id), self._limits

        def may_ask(done: Mapping[str, bool]) -> bool:
            if self._history.memory(card.id) != planned:  # another review has had an answer since
                return False
            return limits is None or limits.allow(card.id, new=planned is None, done=done)

        with suppress(HistoryError):  # what cannot be written is said at the answer
            return self._history.claim(self._session, card.id, self._clock(), may_ask)
        return self._history.memory(card.id) == planned

    def change(self, card: Card) -> QuestionChange | None:
        """How the question has changed since its last answer."""
        memory = (self._memories or {}).get(card.id)
        if memory is not None and is_key_changed(memory, card_key_digest(card)):
            return QuestionChange.KEY
        stored = self._history.last_content(card.id)
        return None if stored is None or has_digest(card, stored) else QuestionChange.QUESTION

    def draft(self, card: Card) -> tuple[str, ...]:
        """The saved lines of an unfinished answer, unless the question has changed since."""
        found = self._history.draft(card.id, self._session)
        return found[1] if found is not None and has_digest(card, found[0]) else ()

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """Store the lines of an unfinished answer.

        Raises:
            HistoryError: If the lines cannot be stored.
        """
        self._history.keep_draft(self._session, card.id, card_digest(card), typed)

    def answered(self, attempt: Attempt) -> None:
        """Store the answer and, if it affects the schedule, the new memory state of the card.

        Raises:
            HistoryError: If the answer cannot be stored.
        """
        entry = self._entry(attempt, took=max(0, self._stopwatch() - self._since))
        now = self._clock()
        entry = self._spread(entry, now)
        self._answers.append(self._history.record(self._session, entry, now, self._next_state))
        self._refresh(attempt.card)
        if self._replaced is not None:
            self._history.finish(self._replaced, "given up", now)
            self._replaced = None

    def taken_back(self, attempt: Attempt) -> None:
        """Mark the last answer as undone, and recalculate the memory state from the rest of the log.

        Raises:
            HistoryError: If the change cannot be stored.
        """
        self._history.take_back(self._answers[-1], self._clock(), self._next_state)
        self._answers.pop()
        self._refresh(attempt.card)

    def overruled(self, attempt: Attempt) -> None:
        """Replace the verdict of the last answer by the learner's verdict.

        Raises:
            HistoryError: If this cannot be stored.
        """
        self._replace(self._entry(attempt), attempt.card)

    def rated(self, attempt: Attempt, rating: int) -> bool:
        """Replace the rating of the last answer by the learner's rating.

        Raises:
            HistoryError: If this cannot be stored.
        """
        if self._memories is None:
            return False
        self._replace(self._entry(attempt)._replace(rating=rating), attempt.card)
        return True

    def next_time(self, card: Card) -> str:
        """When the card comes back, according to its memory state."""
        memory = (self._memories or {}).get(card.id)
        if memory is None:
            return ""
        days = due_day(card.id, memory) - memory.day
        return interval_text(days * DAY if memory.state == REVIEW else memory.due - memory.last)

    def clock_was_set(self) -> bool:
        """Whether the clock was set by more time than sleep can explain (the stopwatch stops during sleep)."""
        ahead = self._clock() - self._stopwatch() - self._lag
        return self._stopwatch is not self._clock and not -FUTURE <= ahead <= MAX_SLEEP

    def ended(self, how: str) -> None:
        """Record that the session is over.

        Raises:
            HistoryError: If this cannot be stored.
        """
        self._history.finish(self._session, how, self._clock())

    def close(self) -> None:
        """Release the open question for other reviews, and close the history."""
        if self._memories is not None:
            with suppress(HistoryError):  # it is left to them anyway after some minutes
                self._history.release(self._session)
        self._history.close()

    def _entry(self, attempt: Attempt, took: int = 0) -> LoggedAnswer:
        entry = LoggedAnswer(
            card=attempt.card.id,
            type=(attempt.card.original or attempt.card.question).type,
            content=card_digest(attempt.card),
            typed=attempt.typed,
            response=attempt.response,
            verdict=attempt.grade.verdict,
            score=attempt.grade.score,
            took=took,
            hinted=attempt.hinted,
            overridden=attempt.overridden,
            key=card_key_digest(attempt.card),
        )
        return entry._replace(rating=grade_rating(entry)) if self._memories is not None else entry

    def _spread(self, entry: LoggedAnswer, now: int) -> LoggedAnswer:
        """The entry with the days by which its card comes earlier or later."""
        if self._memories is None or entry.rating is None:
            return entry
        from quizgen.quiz.scheduling.daily_load import DailyLoad  # noqa: PLC0415 - no question waits for it

        self._load = self._load or DailyLoad(self._memories)
        answer = RatedAnswer(entry.card, entry.rating, now, self._history.day_of(now), entry.key)
        after = next_state(self._memories.get(entry.card), answer)
        return entry._replace(spread=self._load.choose_spread(entry.card, after))

    def _replace(self, entry: LoggedAnswer, card: Card) -> None:
        """Put another judgement in the place of the last answer's."""
        self._history.overrule(self._answers[-1], entry, self._next_state)
        self._refresh(card)

    def _refresh(self, card: Card) -> None:
        """Know what the history knows of a card."""
        if self._memories is not None:
            memory = self._history.memory(card.id)
            before = self._memories.pop(card.id, None)
            if self._load is not None:
                self._load.change(card.id, before, memory)
            if memory is not None:
                self._memories[card.id] = memory
