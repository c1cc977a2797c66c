"""Writing down what happens in a quiz: every answer is kept before its verdict is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from quizgen.quiz.card import Card, card_digest, has_digest
from quizgen.quiz.history.records import CardState, LoggedAnswer
from quizgen.quiz.history.store import History
from quizgen.quiz.scheduling.fsrs_schedule import grade_rating, interval_text, next_state, replay_log
from quizgen.quiz.session import Attempt


class Recorder(Protocol):
    """Where a quiz is written down."""

    def asked(self, card: Card) -> None:
        """A question is put."""
        ...

    def changed(self, card: Card) -> bool:
        """Whether a question has changed since it was last answered."""
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
        """How long it is until the card comes again, in words; "" where that is not planned."""
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

    def changed(self, card: Card) -> bool:  # noqa: ARG002 - nothing is known
        """Nobody knows."""
        return False

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
        memories: How well each card is remembered, if answers count for when cards are asked again.
        answers: The answers that a resumed session begins with.
        replaced: The unfinished session that the learner declined; given up at the first answer to this one.
    """

    def __init__(
        self,
        history: History,
        session: int,
        clock: Callable[[], int],
        *,
        memories: Mapping[str, CardState] | None = None,
        answers: Sequence[int] = (),
        replaced: int | None = None,
    ) -> None:
        self._history = history
        self._session = session
        self._clock = clock
        self._answers = list(answers)
        self._replaced = replaced
        self._contents: Mapping[str, str] = history.contents()
        self._memories: dict[str, CardState] | None = None if memories is None else dict(memories)
        self._since = clock()

    def asked(self, card: Card) -> None:  # noqa: ARG002 - only when counts
        """The time for the answer begins."""
        self._since = self._clock()

    def changed(self, card: Card) -> bool:
        """Whether the question has changed since the last answer."""
        stored = self._contents.get(card.id)
        return stored is not None and not has_digest(card, stored)

    def answered(self, attempt: Attempt) -> None:
        """Keep the answer and, if it counts, how well the card is remembered since.

        Raises:
            HistoryError: If it cannot be kept.
        """
        now = self._clock()
        entry = self._entry(attempt, took=max(0, now - self._since))
        if self._memories is None or entry.rating is None:
            self._answers.append(self._history.record(self._session, entry, now))
        else:
            self._answers.append(
                self._history.record(self._session, entry, now, partial(self._remembered, entry.card))
            )
        if self._replaced is not None:
            self._history.finish(self._replaced, "given up", now)
            self._replaced = None

    def taken_back(self, attempt: Attempt) -> None:
        """Keep that it was taken back; what is remembered of the card follows from the rest of the log.

        Raises:
            HistoryError: If it cannot be kept.
        """
        answer = self._answers[-1]
        memory = self._memory_without(answer, attempt.card)
        self._history.take_back(answer, self._clock(), memory)
        self._answers.pop()
        if self._memories is not None:
            self._memories.pop(attempt.card.id, None)
            if memory is not None:
                self._memories[attempt.card.id] = memory

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
        """How long it is until the card comes again, by what is remembered of it."""
        memory = (self._memories or {}).get(card.id)
        return interval_text(memory.due - memory.last) if memory else ""

    def ended(self, how: str) -> None:
        """Keep that the session is over.

        Raises:
            HistoryError: If it cannot be kept.
        """
        self._history.finish(self._session, how, self._clock())

    def close(self) -> None:
        """Close the history: until then, SQLite keeps the answers in a second file beside it."""
        self._history.close()

    def _entry(self, attempt: Attempt, took: int = 0) -> LoggedAnswer:
        entry = LoggedAnswer(
            card=attempt.card.id,
            type=attempt.card.question.type,
            content=card_digest(attempt.card),
            typed=attempt.typed,
            response=attempt.response,
            verdict=attempt.grade.verdict,
            score=attempt.grade.score,
            took=took,
            hinted=attempt.hinted,
            overridden=attempt.overridden,
        )
        return entry._replace(rating=grade_rating(entry)) if self._memories is not None else entry

    def _remembered(self, card: str, _: int) -> CardState:
        """How well a card is remembered by the log, to which another program may have added since this one began."""
        memory = replay_log(self._history.answers(card=card))[card]
        if self._memories is not None:
            self._memories[card] = memory
        return memory

    def _replace(self, entry: LoggedAnswer, card: Card) -> None:
        """Put another judgement in the place of the last answer's."""
        answer, memory = self._answers[-1], None
        if self._memories is not None and entry.rating is not None:
            memory = next_state(self._memory_without(answer, card), entry.rating, answer)
            self._memories[entry.card] = memory
        self._history.overrule(answer, entry, memory)

    def _memory_without(self, answer: int, card: Card) -> CardState | None:
        if self._memories is None:
            return None
        rest = [each for each in self._history.answers(card=card.id) if each.id != answer]
        return replay_log(rest).get(card.id)
