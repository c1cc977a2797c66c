"""Writing down what happens in a quiz: every answer is kept before its verdict is shown."""

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
    """What of a question has changed since it was last answered."""

    KEY = "key"
    """The correct answer is another one."""

    QUESTION = "question"
    """Something else that learners read."""


CHANGES: Final = {
    QuestionChange.KEY: phrase("The correct answer to this question has changed since you last answered it."),
    QuestionChange.QUESTION: phrase("This question has changed since you last answered it."),
}


class Recorder(Protocol):
    """Where a quiz is written down."""

    def asked(self, card: Card) -> None:
        """A question is put."""
        ...

    def reserve(self, card: Card) -> bool:
        """Reserve a question that is about to be asked; False if it should not be asked any more.

        That is so if another review asks it, or has since this one began, or if the limit of the day has been reached.
        """
        ...

    def change(self, card: Card) -> QuestionChange | None:
        """What has changed since a question was last answered; None if nothing has, or it never was."""
        ...

    def draft(self, card: Card) -> tuple[str, ...]:
        """The lines typed earlier for an answer to a question that was not finished; none if there are none."""
        ...

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """These lines were typed for an answer that needs more of them; none if they were taken back."""
        ...

    def answered(self, attempt: Attempt) -> None:
        """An answer was given and graded; it is kept when this returns."""
        ...

    def taken_back(self, attempt: Attempt) -> None:
        """The last answer was taken back."""
        ...

    def overruled(self, attempt: Attempt) -> None:
        """The learner has overruled the grading of the last answer."""
        ...

    def rated(self, attempt: Attempt, rating: int) -> bool:
        """The learner says how well the last answer's card is remembered; False where that does not count."""
        ...

    def next_time(self, card: Card) -> str:
        """When the card comes again, as in `in 3 days`; "" where that is not planned."""
        ...

    def clock_was_set(self) -> bool:
        """Whether the clock of the computer was set during the quiz, so that answers may have wrong times."""
        ...

    def ended(self, how: str) -> None:
        """The quiz is over, and not to be gone on with."""
        ...

    def close(self) -> None:
        """Nothing more will be written."""
        ...


class NullRecorder:
    """Nothing is written down."""

    def asked(self, card: Card) -> None:
        """Nothing happens, here as below."""

    def reserve(self, card: Card) -> bool:  # noqa: ARG002 - nothing is known
        """Nobody else asks it."""
        return True

    def change(self, card: Card) -> QuestionChange | None:  # noqa: ARG002 - nothing is known
        """Nobody knows."""
        return None

    def draft(self, card: Card) -> tuple[str, ...]:  # noqa: ARG002 - nothing is known
        """Nothing is known."""
        return ()

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """Nothing happens."""

    def answered(self, attempt: Attempt) -> None:
        """Nothing happens."""

    def taken_back(self, attempt: Attempt) -> None:
        """Nothing happens."""

    def overruled(self, attempt: Attempt) -> None:
        """Nothing happens."""

    def rated(self, attempt: Attempt, rating: int) -> bool:  # noqa: ARG002 - nothing counts
        """It does not count."""
        return False

    def next_time(self, card: Card) -> str:  # noqa: ARG002 - nothing is planned
        """Nothing is planned."""
        return ""

    def clock_was_set(self) -> bool:
        """Nothing has a time."""
        return False

    def ended(self, how: str) -> None:
        """Nothing happens."""

    def close(self) -> None:
        """Nothing happens."""


class HistoryRecorder:
    """A session in the history.

    Args:
        history: Where it is kept.
        session: Its id there.
        clock: The time in milliseconds since 1970.
        stopwatch: Milliseconds of a clock that is never set, for how long answers take; `clock` if there is none.
        memories: How well each card is remembered, if answers count for when cards are asked again.
        answers: The answers that a resumed session begins with.
        replaced: The unfinished session that the learner declined; given up at the first answer to this one.
        limits: How much is asked in a day, of all reviews together; None for as much as was planned.
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
        """The time for the answer begins."""
        self._since = self._stopwatch()

    def reserve(self, card: Card) -> bool:
        """Reserve the question; what is counted and what is noted are one step, whatever other reviews do."""
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
        """What has changed since the last answer."""
        memory = (self._memories or {}).get(card.id)
        if memory is not None and is_key_changed(memory, card_key_digest(card)):
            return QuestionChange.KEY
        stored = self._history.last_content(card.id)
        return None if stored is None or has_digest(card, stored) else QuestionChange.QUESTION

    def draft(self, card: Card) -> tuple[str, ...]:
        """The lines that were kept, unless the question has changed since."""
        found = self._history.draft(card.id, self._session)
        return found[1] if found is not None and has_digest(card, found[0]) else ()

    def drafted(self, card: Card, typed: Sequence[str]) -> None:
        """Keep the lines.

        Raises:
            HistoryError: If they cannot be kept.
        """
        self._history.keep_draft(self._session, card.id, card_digest(card), typed)

    def answered(self, attempt: Attempt) -> None:
        """Keep the answer and, if it counts, how well the card is remembered since.

        Raises:
            HistoryError: If it cannot be kept.
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
        """Keep that it was taken back; what is remembered of the card follows from the rest of the log.

        Raises:
            HistoryError: If it cannot be kept.
        """
        self._history.take_back(self._answers[-1], self._clock(), self._next_state)
        self._answers.pop()
        self._refresh(attempt.card)

    def overruled(self, attempt: Attempt) -> None:
        """Keep the learner's verdict in the place of ours.

        Raises:
            HistoryError: If it cannot be kept.
        """
        self._replace(self._entry(attempt), attempt.card)

    def rated(self, attempt: Attempt, rating: int) -> bool:
        """Keep the learner's rating in the place of ours.

        Raises:
            HistoryError: If it cannot be kept.
        """
        if self._memories is None:
            return False
        self._replace(self._entry(attempt)._replace(rating=rating), attempt.card)
        return True

    def next_time(self, card: Card) -> str:
        """When the card comes again, by what is remembered of it."""
        memory = (self._memories or {}).get(card.id)
        if memory is None:
            return ""
        days = due_day(card.id, memory) - memory.day
        return interval_text(days * DAY if memory.state == REVIEW else memory.due - memory.last)

    def clock_was_set(self) -> bool:
        """Whether the clock went back, or on by more than a computer sleeps: a stopwatch stands still meanwhile."""
        ahead = self._clock() - self._stopwatch() - self._lag
        return self._stopwatch is not self._clock and not -FUTURE <= ahead <= MAX_SLEEP

    def ended(self, how: str) -> None:
        """Keep that the session is over.

        Raises:
            HistoryError: If it cannot be kept.
        """
        self._history.finish(self._session, how, self._clock())

    def close(self) -> None:
        """Leave the open question to other reviews, and close the history."""
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
