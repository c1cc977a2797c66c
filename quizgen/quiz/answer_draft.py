"""The lines of an unfinished answer, which are saved and restored when the quiz is resumed."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.quiz.quiz_commands import QuizCommand, parse_command


class AnswerDraft:
    """The lines typed so far for the open question.

    Attributes:
        saved: The lines that the history has saved.
    """

    def __init__(self, saved: Sequence[str] = ()) -> None:
        """A draft that begins with lines of an earlier sitting, which are read again one by one."""
        self.saved = tuple(saved)
        self._typed: list[str] = []
        self._earlier = list(saved)

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
        self._typed.append(line)
        return parse_command(line, answers) or line

    def add(self, line: str | QuizCommand) -> None:
        """Add a line. Commands have a colon, so that every prompt recognises them."""
        self._typed.append(f":{line}" if isinstance(line, QuizCommand) else line)

    def unsaved(self) -> bool:
        """Whether there are lines to save. Empty lines alone are not saved."""
        return tuple(self._typed) != self.saved and any(line.strip() for line in self._typed)

    def save(self) -> tuple[str, ...]:
        """The lines to save. They count as saved from now on."""
        self.saved = tuple(self._typed)
        return self.saved
