"""Writing down what happens in a quiz: every answer is kept before its verdict is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from quizgen.quiz.card import Card, content
from quizgen.quiz.history.store import History
from quizgen.quiz.history.values import Entry, Memory
from quizgen.quiz.schedule import after, rated, replayed
from quizgen.quiz.session import Attempt


class Record(Protocol):
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

    def ended(self, how: str) -> None:
        """The quiz is over, and not to be gone on with."""
        ...


class Unrecorded:
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

    def ended(self, how: str) -> None:
        """Nothing happens."""


class Recorded:
    """A session in the history.

    Args:
        history: Where it is kept.
        session: Its id there.
        clock: The time in milliseconds since 1970.
        scheduled: Whether answers count for when cards are asked again.
        answers: The ids of the answers that a resumed session begins with.
    """

    def __init__(
        self,
        history: History,
        session: int,
        clock: Callable[[], int],
        *,
        scheduled: bool = False,
        answers: Sequence[int] = (),
    ) -> None:
        self._history = history
        self._session = session
        self._clock = clock
        self._answers = list(answers)
        self._contents: Mapping[str, str] = history.contents()
        self._memories: dict[str, Memory] | None = dict(history.memories()) if scheduled else None
        self._since = clock()

    def asked(self, card: Card) -> None:  # noqa: ARG002 - only when counts
        """The time for the answer begins."""
        self._since = self._clock()

    def changed(self, card: Card) -> bool:
        """Whether the fingerprint differs from that of the last answer."""
        return self._contents.get(card.id, content(card)) != content(card)

    def answered(self, attempt: Attempt) -> None:
        """Keep the answer and, if it counts, how well the card is remembered since.

        Raises:
            HistoryError: If it cannot be kept.
        """
        now = self._clock()
        entry = self._entry(attempt, max(0, now - self._since))
        memory = None
        if entry.rating is not None and self._memories is not None:
            memory = after(self._memories.get(entry.card), entry.rating, now)
        self._answers.append(self._history.record(self._session, entry, now, memory))
        if memory is not None and self._memories is not None:
            self._memories[entry.card] = memory

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
        answer = self._answers[-1]
        entry = self._entry(attempt, 0)
        memory = None
        if entry.rating is not None and self._memories is not None:
            before = self._memory_without(answer, attempt.card)
            memory = self._memories[entry.card] = after(before, entry.rating, answer)
        self._history.overrule(answer, entry, memory)

    def ended(self, how: str) -> None:
        """Keep that the session is over.

        Raises:
            HistoryError: If it cannot be kept.
        """
        self._history.finish(self._session, how, self._clock())

    def _entry(self, attempt: Attempt, took: int) -> Entry:
        entry = Entry(
            card=attempt.card.id,
            type=attempt.card.question.type,
            content=content(attempt.card),
            typed=attempt.typed,
            response=attempt.response,
            verdict=attempt.grade.verdict,
            score=attempt.grade.score,
            took=took,
            hinted=attempt.hinted,
            overridden=attempt.overridden,
        )
        return replace(entry, rating=rated(entry)) if self._memories is not None else entry

    def _memory_without(self, answer: int, card: Card) -> Memory | None:
        if self._memories is None:
            return None
        rest = [each for each in self._history.answers(card=card.id) if each.id != answer]
        return replayed(rest).get(card.id)
