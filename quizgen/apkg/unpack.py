"""Unpacking an .apkg file within limits.

Packages are not trusted, and neither are the sizes that they state. The unpacked size is measured during unpacking, and
a package whose content is out of proportion to its size is rejected at once.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Final, NamedTuple

from quizgen.apkg.protobuf import find_field
from quizgen.problems import QuizgenError, shorten

LEGACY, LEGACY_21, NEWEST = 1, 2, 3
COLLECTIONS: Final = {
    LEGACY: "collection.anki2",
    LEGACY_21: "collection.anki21",
    NEWEST: "collection.anki21b",
}
"""The file with the notes in each version of the format.

A package may contain other collections, whose only note asks for a newer Anki.
"""

VERSION: Final = 1
"""The Protobuf field number of the format version in the file `meta`."""

MAX_COLLECTION_BYTES: Final = 512 * 1024**2
MAX_PACKAGE_BYTES: Final = 4 * 1024**3
MAX_MEDIA_LIST_BYTES: Final = 8 * 1024**2
MAX_DIRECTORY_BYTES: Final = 8 * 1024**2
MAX_META_BYTES: Final = 1024
"""The maximum sizes, in bytes.

`MAX_PACKAGE_BYTES` is for all unpacked files together, and the directory is that of the ZIP archive.
"""

MIN_BOMB_BYTES: Final = 32 * 1024**2
MAX_EXPANSION: Final = 50
"""A collection of more than 32 MB must not be more than 50 times larger than its package. Real ones are at most ten
times larger."""

MAX_WINDOW_BYTES: Final = 8 * 1024**2
"""The maximum window of zstd, which determines how much memory it needs.

Anki needs 2 MB; the standard recommends to support 8 MB.
"""

PIECE: Final = 1 << 20

ZIP_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The compression methods in Anki's packages.

For other methods, Python cannot limit how much is unpacked at once.
"""

BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of compressing that Python does not know
    RuntimeError,  # encrypted
    OSError,
    ValueError,
    OverflowError,
    MemoryError,
)
"""The exceptions that Python raises for a damaged zip file."""


class PackageError(QuizgenError):
    """The file is not an Anki package, may be an attack, or cannot be unpacked. The message gives the reason."""


class OpenPackage(NamedTuple):
    """A package whose directory has been read and validated.

    Attributes:
        archive: The zip file.
        names: The names of its files.
        version: The version of the format.
        size: The size of the package, in bytes.
    """

    archive: zipfile.ZipFile
    names: frozenset[str]
    version: int
    size: int

    @property
    def newest(self) -> bool:
        """Whether the package has the latest format, with tables of note types and a media list in protobuf."""
        return self.version == NEWEST

    def pieces(self, name: str, most: int) -> Iterator[bytes]:
        """The unpacked content of one of its files, piece by piece.

        Raises:
            PackageError: If the content has more than `most` bytes, or is damaged.
        """
        return _unpacked(self.archive, name, most, zstd=self.newest)

    def media_list(self) -> bytes | None:
        """The list of media files, in JSON or protobuf; None if there is none."""
        if "media" not in self.names:
            return None
        return b"".join(self.pieces("media", MAX_MEDIA_LIST_BYTES))


@contextmanager
def open_archive(file: IO[bytes]) -> Iterator[OpenPackage]:
    """Open an .apkg file.

    Args:
        file: A file opened for reading that supports seek.

    Raises:
        PackageError: If the file is not a package, or may be an attack.
    """
    with _refusing():
        size = file.seek(0, io.SEEK_END)
        archive = zipfile.ZipFile(_CarefulFile(file))
    with archive:
        names = _trusted_names(archive)
        yield OpenPackage(archive, names, _version(archive, names), size)


def unpack_collection(package: OpenPackage, collection: Path) -> None:
    """Unpack the collection of notes in a package.

    Args:
        package: The package.
        collection: The path to write the collection to.

    Raises:
        PackageError: If the package has no collection, or one that may be an attack.
        OSError: If the collection cannot be written.
    """
    name = COLLECTIONS[package.version]
    if name not in package.names:
        raise PackageError("not an Anki package: a zip file without a collection of cards")
    most = min(MAX_COLLECTION_BYTES, max(MIN_BOMB_BYTES, package.size * MAX_EXPANSION))
    with collection.open("wb") as out:
        out.writelines(package.pieces(name, most))


class _CarefulFile(io.RawIOBase):
    """A file that is never read far: `zipfile` reads the directory of an archive at once, whatever its size."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, MAX_DIRECTORY_BYTES + 1) if size >= 0 else MAX_DIRECTORY_BYTES + 1)
        if len(data) > MAX_DIRECTORY_BYTES:
            raise PackageError("it contains too many files")
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever goes wrong with an archive is its fault."""
    try:
        yield
    except BROKEN_ZIP as error:
        raise PackageError("not an Anki package: not a zip file, or a damaged one") from error


def _trusted_names(archive: zipfile.ZipFile) -> frozenset[str]:
    """The names in the archive, if none tries to land elsewhere and all of it has a bearable size."""
    names = archive.namelist()
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts:
            raise PackageError(f'it contains a file whose path leads out of the package: "{shorten(name)}"')
    if sum(entry.file_size for entry in archive.infolist()) > MAX_PACKAGE_BYTES:
        raise PackageError(f"it unpacks to more than {MAX_PACKAGE_BYTES // 1024**3} GB")
    return frozenset(names)


def _version(archive: zipfile.ZipFile, names: frozenset[str]) -> int:
    """The version of the format, found as Anki finds it."""
    if "meta" not in names:
        return LEGACY_21 if COLLECTIONS[LEGACY_21] in names else LEGACY
    meta = b"".join(_unpacked(archive, "meta", MAX_META_BYTES))
    try:
        version = find_field(meta, VERSION)
    except ValueError as error:
        raise PackageError("not an Anki package: its version is damaged") from error
    if not isinstance(version, int) or version not in COLLECTIONS:
        raise PackageError(
            'it is in a format of a newer Anki: export it again with "Support older Anki versions" ticked'
        )
    return version


def _unpacked(archive: zipfile.ZipFile, name: str, most: int, *, zstd: bool = False) -> Iterator[bytes]:
    """A file of the archive, piece by piece, whatever size the archive says it has."""
    with _refusing():
        if archive.getinfo(name).compress_type not in ZIP_METHODS:
            raise PackageError("not an Anki package: a zip file that is compressed in another way")
        with archive.open(name) as packed:
            size = 0
            for piece in _decompressed(packed) if zstd else iter(lambda: packed.read(PIECE), b""):
                size += len(piece)
                if size > most:
                    raise PackageError(f"its {name} unpacks to more than {most / 1024**2:,.0f} MB")
                yield piece


def _decompressed(packed: IO[bytes]) -> Iterable[bytes]:
    """What is compressed with zstd, in one frame or several."""
    import zstandard  # noqa: PLC0415 - only packages in the newest format need it

    decompressor = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW_BYTES)
    reader = decompressor.stream_reader(packed, read_across_frames=True)
    try:
        while piece := reader.read(PIECE):
            yield piece
    except zstandard.ZstdError as error:
        raise PackageError("not an Anki package: compressed wrongly, or damaged") from error
