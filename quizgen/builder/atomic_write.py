"""Writes files completely or not at all."""

from __future__ import annotations

import glob
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from quizgen.problems import QuizgenError


class WriteError(QuizgenError):
    """A file or folder cannot be written or removed. The message names it and gives the reason."""


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary file beside it, so that no reader ever sees half of it.

    Missing folders are created. An existing file keeps its permissions.

    Raises:
        WriteError: If the file cannot be written. An existing file is then unchanged.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except BaseException as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        if isinstance(error, OSError):
            raise WriteError(f"cannot write {path}: {error.strerror or error}") from error
        raise


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a file unless it already has this content. Return whether it was written."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        pass
    except OSError as error:
        raise WriteError(f"cannot write {path}: {error.strerror}") from error
    write_atomically(path, data)
    return True


def remove(path: Path) -> None:
    """Remove a file if it exists.

    Raises:
        WriteError: If the file cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(f"cannot remove {path}: {error.strerror}") from error


def remove_leftovers(path: Path) -> None:
    """Remove temporary files left by a process that was killed while it was writing this file."""
    with suppress(OSError):
        for leftover in path.parent.glob(f".{glob.escape(path.name)}.????????"):
            leftover.unlink()


def _umask() -> int:
    """The process's file mode mask; it can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
