"""A file that is edited step by step in a dialogue."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from quizgen.builder.atomic_write import write_atomically
from quizgen.problems import QuizgenError


class EditedFile:
    """A file that is edited step by step. It is never written if another program has changed it."""

    def __init__(self, path: Path, *, must_exist: bool = True) -> None:
        """Read the file as it is.

        Args:
            path: The file.
            must_exist: Whether the file must be there. If it need not, it is empty then.

        Raises:
            QuizgenError: If it cannot be read.
        """
        self.path = path
        self._must_exist = must_exist
        self.data = self._read()

    def restore(self, data: bytes) -> None:
        """Restore the file as it was before a step, or remove it if it did not exist.

        Raises:
            QuizgenError: If another program has changed the file. Nothing was written.
        """
        self.write(data)

    def write(self, data: bytes) -> bytes:
        """Write the file, and return its former content.

        Raises:
            QuizgenError: If another program has changed the file. Nothing was written.
        """
        if self._read() != self.data:
            raise QuizgenError(
                f"{self.path} was edited by another program in the meantime, so it was left unchanged: run the command again"
            )
        before = self.data
        if data or self._must_exist:
            write_atomically(self.path, data)
        else:
            with suppress(FileNotFoundError):
                self.path.unlink()
        self.data = data
        return before

    def _read(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not self._must_exist:
                return b""
            raise QuizgenError(f"{self.path} cannot be read: {error.strerror}") from None
