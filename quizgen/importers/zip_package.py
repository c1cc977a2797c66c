"""Reads a zip file of another program within limits.

Packages are not trusted: the unpacked size is counted during unpacking, whatever size the package states.
Files are unpacked when they are needed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import Final

from quizgen.apkg.unpack import BROKEN_ZIP, PIECE
from quizgen.importers.base import ImportFileError
from quizgen.problems import shorten

ZIP_START: Final = b"PK"
MAX_FILES: Final = 50_000
MAX_FILE_BYTES: Final = 256 * 1024**2
MAX_PACKAGE_BYTES: Final = 1024**3
"""The maximum size of one unpacked file, and of all together, in bytes."""

MIN_BOMB_BYTES: Final = 32 * 1024**2
MAX_EXPANSION: Final = 200
"""The maximum compression of a package above 32 MB. XML of questions is compressed to a fiftieth at most."""

MAX_SHOWN_NAME: Final = 80


class ZipPackage:
    """The files in a zip file.

    Attributes:
        names: The names of its files in the order of the package, without folders and macOS metadata.
    """

    def __init__(self, content: bytes, file_name: str) -> None:
        """Open a package.

        Args:
            content: The bytes of the zip file.
            file_name: How messages name it.

        Raises:
            ImportFileError: If it is damaged, or cannot be trusted.
        """
        self._file_name = file_name
        with self._refusing():
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        names = self._archive.namelist()
        if len(names) > MAX_FILES:
            raise self._error(f"it contains more than {MAX_FILES:,} files")
        for name in names:
            if name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts:
                raise self._error(
                    f'it contains a file whose path leads out of the package: "{shorten(name, MAX_SHOWN_NAME)}"'
                )
        self.names: Final = tuple(
            dict.fromkeys(name for name in names if not name.endswith("/") and "__MACOSX/" not in name)
        )
        self._left = min(MAX_PACKAGE_BYTES, max(MIN_BOMB_BYTES, len(content) * MAX_EXPANSION))

    def read(self, name: str) -> bytes:
        """The content of a file.

        Raises:
            ImportFileError: If the file is damaged or too large.
            KeyError: If the file does not exist in the package.
        """
        entry = self._archive.getinfo(name)
        with self._refusing():
            if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise self._error("it uses an unsupported compression method")
            with self._archive.open(entry) as packed:
                return b"".join(self._pieces(name, packed.read))

    def head(self, name: str, most: int = 4096) -> bytes:
        """The beginning of a file. It may be empty, but a file that is damaged further on causes no error."""
        with self._refusing(), self._archive.open(name) as packed:
            return packed.read(most)

    def _pieces(self, name: str, read: Callable[[int], bytes]) -> Iterator[bytes]:
        size = 0
        while piece := read(PIECE):
            size += len(piece)
            self._left -= len(piece)
            if size > MAX_FILE_BYTES or self._left < 0:
                raise self._error(f'"{shorten(name, MAX_SHOWN_NAME)}" is far too large when it is unpacked')
            yield piece

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """Whatever goes wrong with an archive is its fault."""
        try:
            yield
        except BROKEN_ZIP as error:
            raise self._error("it is not a zip file, or it is damaged") from error

    def _error(self, why: str) -> ImportFileError:
        return ImportFileError(f"{self._file_name} cannot be imported: {why}")
