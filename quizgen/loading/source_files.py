"""Access to the author's files: on disk, or as copies for another process."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple, Protocol

MAX_FILE_BYTES: Final = 16 * 1024 * 1024
"""The maximum size of a file in bytes. A bank of 5,000 questions has about three million."""


class Refusal(NamedTuple):
    """The reason why a file cannot be read: the code, message and hint of a problem."""

    code: str
    message: str
    hint: str = ""


class SourceFiles(Protocol):
    """Access to files."""

    def real(self, path: Path) -> Path:
        """The target of a path, with links followed."""
        ...

    def exists(self, path: Path) -> bool:
        """Whether a path exists. The path may contain characters that file names cannot have."""
        ...

    def is_file(self, path: Path) -> bool:
        """Whether the path is a file or a link to one."""
        ...

    def is_link(self, path: Path) -> bool:
        """Whether the path is a link. Its target may be missing."""
        ...

    def inside(self, folder: Path) -> list[Path]:
        """The entries of a folder, sorted.

        Raises:
            OSError: If the folder cannot be read.
        """
        ...

    def below(self, folder: Path) -> list[Path]:
        """The entries of a folder and of its subfolders, sorted. Hidden ones are left out."""
        ...

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes of a file, or the reason why they cannot be read."""
        ...


class Disk:
    """Access to files on disk."""

    def real(self, path: Path) -> Path:
        """Like `Path.resolve`, which fails on circular links in older versions of Python."""
        return Path(os.path.realpath(path))

    def exists(self, path: Path) -> bool:
        """Whether a path exists. The path may contain characters that file names cannot have."""
        try:
            return path.exists()
        except OSError:  # a name that no file can have
            return False

    def is_file(self, path: Path) -> bool:
        """Whether the path is a file or a link to one."""
        return self.exists(path) and path.is_file()

    def is_link(self, path: Path) -> bool:
        """Whether the path is a link. Its target may be missing."""
        return path.is_symlink()

    def inside(self, folder: Path) -> list[Path]:
        """The entries of a folder, sorted.

        Raises:
            OSError: If the folder cannot be read.
        """
        return sorted(folder.iterdir())

    def below(self, folder: Path) -> list[Path]:
        """The entries of a folder and of its subfolders, sorted. Hidden ones are left out."""
        found: list[Path] = []
        for name, folders, files in os.walk(folder):
            folders[:] = [each for each in folders if not each.startswith(".")]
            found += [Path(name, each) for each in (*folders, *files) if not each.startswith(".")]
        return sorted(found)

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes of a file, or the reason why they cannot be read."""
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                return Refusal("not-a-file", "this is a folder, but a file is needed")
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
    """A copy of a file.

    Attributes:
        real: The target of its path.
        is_file: Whether it was a file or a link to one.
        is_link: Whether it was a link.
        exists: Whether it existed, and was not a link without a target.
        content: The bytes, or the reason why they cannot be read; None for folders and for files that are not
            read.
    """

    real: str
    is_file: bool
    is_link: bool
    exists: bool
    content: bytes | Refusal | None = None


class FileCopies(NamedTuple):
    """Access to copies of files, by the path as the user named it. Other files do not exist."""

    files: Mapping[str, CopiedFile]

    def real(self, path: Path) -> Path:
        """The target that a path had. A path without a copy is taken to be in the folder's target."""
        if file := self.files.get(str(path)):
            return Path(file.real)
        return path if path.parent == path else self.real(path.parent) / path.name

    def exists(self, path: Path) -> bool:
        """Whether a path existed."""
        file = self.files.get(str(path))
        return file is not None and file.exists

    def is_file(self, path: Path) -> bool:
        """Whether the path was a file or a link to one."""
        file = self.files.get(str(path))
        return file is not None and file.is_file

    def is_link(self, path: Path) -> bool:
        """Whether the path was a link."""
        file = self.files.get(str(path))
        return file is not None and file.is_link

    def inside(self, folder: Path) -> list[Path]:
        """The entries that a folder had, sorted."""
        return sorted(path for path in map(Path, self.files) if path.parent == folder and path != folder)

    def below(self, folder: Path) -> list[Path]:
        """The entries that a folder and its subfolders had, sorted."""
        return sorted(path for path in map(Path, self.files) if folder in path.parents)

    def content(self, path: Path) -> bytes | Refusal:
        """The bytes that a file had, or the reason why they could not be read."""
        file = self.files.get(str(path))
        if file is None or not file.exists:
            return Refusal("not-found", "this file does not exist")
        if file.content is None:
            return Refusal("unreadable", "the file cannot be read: it was not copied")
        return file.content


def copied_file(path: Path, within: Iterable[Path], *, with_content: bool = True) -> CopiedFile:
    """A copy of a file on disk. It has no content if a link leads out of the allowed folders."""
    real = DISK.real(path)
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - a build asks for thousands of files
    except (OSError, ValueError):  # nothing is there, or it is a name that no file can have
        mode = 0
    inside = any(real.is_relative_to(folder) for folder in within)
    is_read = with_content and inside and mode and not stat.S_ISDIR(mode)
    content = DISK.content(path) if is_read else None
    return CopiedFile(str(real), stat.S_ISREG(mode), os.path.islink(path), bool(mode), content)  # noqa: PTH114
