"""Where authors' files are read from: the disk, or a copy of one folder's files, which can be sent to another process."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple, Protocol

MAX_FILE_BYTES: Final = 16 * 1024 * 1024
"""Bytes. A bank of 5,000 questions has about three million."""


class Refusal(NamedTuple):
    """Why the content of a file cannot be had: the code, message and hint of a problem."""

    code: str
    message: str
    hint: str = ""


class SourceFiles(Protocol):
    """Files as an author has them."""

    def real(self, path: Path) -> Path:
        """Where a path leads to, links followed."""
        ...

    def exists(self, path: Path) -> bool:
        """Whether something is at a path, whose name may be one that no file can have."""
        ...

    def is_file(self, path: Path) -> bool:
        """Whether it is a file, or a link to one."""
        ...

    def is_link(self, path: Path) -> bool:
        """Whether it is a link, which may lead to nothing."""
        ...

    def inside(self, folder: Path) -> list[Path]:
        """What is in a folder, sorted.

        Raises:
            OSError: If the folder cannot be read.
        """
        ...

    def below(self, folder: Path) -> list[Path]:
        """What is in a folder and in the folders below it, sorted; hidden files and folders are left out."""
        ...

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes of a file, or why they cannot be had."""
        ...


class Disk:
    """The files on disk."""

    def real(self, path: Path) -> Path:
        """As `Path.resolve`, which fails on links in a circle in older versions of Python."""
        return Path(os.path.realpath(path))

    def exists(self, path: Path) -> bool:
        """Whether something is at a path, whose name may be one that no file can have."""
        try:
            return path.exists()
        except OSError:  # a name that no file can have
            return False

    def is_file(self, path: Path) -> bool:
        """Whether it is a file, or a link to one."""
        return self.exists(path) and path.is_file()

    def is_link(self, path: Path) -> bool:
        """Whether it is a link, which may lead to nothing."""
        return path.is_symlink()

    def inside(self, folder: Path) -> list[Path]:
        """What is in a folder, sorted.

        Raises:
            OSError: If the folder cannot be read.
        """
        return sorted(folder.iterdir())

    def below(self, folder: Path) -> list[Path]:
        """What is in a folder and in the folders below it, sorted; hidden files and folders are left out."""
        found: list[Path] = []
        for name, folders, files in os.walk(folder):
            folders[:] = [each for each in folders if not each.startswith(".")]
            found += [Path(name, each) for each in (*folders, *files) if not each.startswith(".")]
        return sorted(found)

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes of a file, or why they cannot be had."""
        try:
            if path.is_dir():
                return Refusal("not-a-file", "this is a folder, but a file is needed")
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):  # a pipe or a device might never end
                return Refusal("not-a-file", "this is not a regular file, so it cannot be read")
            if status.st_size > MAX_FILE_BYTES:
                size, limit = status.st_size / 1024**2, MAX_FILE_BYTES // 1024**2
                message = f"the file is too large ({size:,.0f} MB, limit {limit} MB)"
                return Refusal("too-large", message, "Split the bank into several files.")
            return path.read_bytes()
        except FileNotFoundError:
            return Refusal("not-found", "this file does not exist")
        except OSError as error:
            return Refusal("unreadable", f"the file cannot be read: {error.strerror}")


DISK: Final = Disk()


class CopiedFile(NamedTuple):
    """A file as it was when it was copied.

    Attributes:
        real: Where its path leads to.
        is_file: Whether it is a file, or a link to one.
        is_link: Whether it is a link.
        exists: Whether it is anything, and not a link that leads to nothing.
        content: Its bytes, or why they cannot be had; None for folders, and for files that are not read.
    """

    real: str
    is_file: bool
    is_link: bool
    exists: bool
    content: bytes | Refusal | None = None


class FileCopies(NamedTuple):
    """Copies of some files, by the path as the user named it. Nothing else exists."""

    files: Mapping[str, CopiedFile]

    def real(self, path: Path) -> Path:
        """Where a path leads to; of a file that is not there, beside its folder."""
        if file := self.files.get(str(path)):
            return Path(file.real)
        return path if path.parent == path else self.real(path.parent) / path.name

    def exists(self, path: Path) -> bool:
        """Whether there was something at a path."""
        file = self.files.get(str(path))
        return file is not None and file.exists

    def is_file(self, path: Path) -> bool:
        """Whether it was a file, or a link to one."""
        file = self.files.get(str(path))
        return file is not None and file.is_file

    def is_link(self, path: Path) -> bool:
        """Whether it was a link."""
        file = self.files.get(str(path))
        return file is not None and file.is_link

    def inside(self, folder: Path) -> list[Path]:
        """What was in a folder, sorted."""
        return sorted(path for path in map(Path, self.files) if path.parent == folder and path != folder)

    def below(self, folder: Path) -> list[Path]:
        """What was in a folder and in the folders below it, sorted."""
        return sorted(path for path in map(Path, self.files) if folder in path.parents)

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes that a file had, or why they could not be had."""
        file = self.files.get(str(path))
        if file is None or not file.exists:
            return Refusal("not-found", "this file does not exist")
        if file.content is None:
            return Refusal("unreadable", "the file cannot be read: it was not copied")
        return file.content


def copied_file(path: Path, within: Iterable[Path], *, with_content: bool = True) -> CopiedFile:
    """A copy of a file on disk, without its content if a link leads out of the folders that may be read."""
    real = DISK.real(path)
    exists, is_file = DISK.exists(path), DISK.is_file(path)
    inside = any(real.is_relative_to(folder) for folder in within)
    content = DISK.content(path) if with_content and inside and exists else None
    return CopiedFile(str(real), is_file, DISK.is_link(path), exists, content)
