"""The lines of an unfinished answer, which are saved and restored when the quiz is resumed."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.quiz.quiz_commands import QuizCommand, parse_command


class AnswerDraft:
    """The accepted lines of an unfinished answer to the open question. Refused lines are not among them.

    Attributes:
        saved: The lines that the history has saved.
    """

    def __init__(self, saved: Sequence[str] = ()) -> None:
        """A draft that begins with lines of an earlier sitting, which are read again one by one."""
        self.saved = tuple(saved)
        self._earlier = list(saved)
        self._first_try: tuple[str, ...] = ()
        self._accepted: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The saved lines up to the first empty one, without commands and lines that were undone."""
        words: list[str] = []
        for line in self.saved:
            command = parse_command(line) if line.startswith(":") else None
            if command is None:
                words.append(line)
            elif command is QuizCommand.UNDO:
                del words[-1:]
        return "\n".join(words).strip().partition("\n\n")[0]

    def next_earlier(self, answers: frozenset[QuizCommand]) -> str | QuizCommand | None:
        """The next line saved by an earlier session; None if all have been read."""
        if not self._earlier:
            return None
        line = self._earlier.pop(0)
        return parse_command(line, answers) or line

    def accept(self, lines: Sequence[str]) -> None:
        """Replace the accepted lines of this try by the lines that lead to the same place when read again."""
        self._accepted = tuple(lines)

    def begin_second_try(self) -> None:
        """Keep the lines of a first try that was almost correct."""
        self._first_try, self._accepted = self._accepted, ()

    def unsaved(self) -> bool:
        """Whether the lines differ from the saved ones. Drafts that contain only empty lines are not saved."""
        lines = self._lines
        return lines != self.saved and any(line.strip() for line in (*lines, *self.saved))

    def save(self) -> tuple[str, ...]:
        """The lines to save. They count as saved from now on."""
        self.saved = self._lines
        return self.saved

    @property
    def _lines(self) -> tuple[str, ...]:
        return self._first_try + self._accepted
