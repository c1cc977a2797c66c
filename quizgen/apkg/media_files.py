"""The pictures and recordings in an .apkg file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import IO, Any, Final

from quizgen.apkg.json_text import read_json_object
from quizgen.apkg.protobuf import find_field, message_fields
from quizgen.apkg.unpack import PackageError, open_archive
from quizgen.problems import shorten

MEDIA_ENTRY: Final = 1
MEDIA_NAME: Final = 1
"""The Protobuf field numbers of an entry in the list of media, and of the file name in an entry."""

MAX_MEDIA_BYTES: Final = 256 * 1024**2
"""The maximum size of all pictures and sounds of a package together, because they are kept in memory."""


def media_members(data: bytes | None, *, newest: bool) -> dict[str, str]:
    """The names of the media files of a package, each with the name of its file in the archive.

    Args:
        data: The list of media, or None if there is none.
        newest: Whether the package has the latest format.

    Raises:
        PackageError: If the list is damaged, or a path leads out of the package.
    """
    if data is None:
        return {}
    try:
        members = list(_listed(data) if newest else read_json_object(data).items())
    except ValueError as error:
        raise PackageError("its list of media files is damaged") from error
    if not all(isinstance(name, str) for _, name in members):
        raise PackageError("its list of media files is damaged")
    for _, name in members:
        if "/" in name or "\\" in name or name in {"", ".", ".."}:
            raise PackageError(
                f'it contains a media file whose path leads out of the package: "{shorten(name)}"'
            )
    return {name: member for member, name in members}


def read_media(file: IO[bytes], wanted: Collection[str]) -> dict[str, bytes]:
    """The content of media files by name. Files that the package lacks are left out.

    Args:
        file: An .apkg file opened for reading that supports seek.
        wanted: The names of the files.

    Raises:
        PackageError: If the package may be an attack, or the files are too large together.
    """
    found: dict[str, bytes] = {}
    free = MAX_MEDIA_BYTES
    with open_archive(file) as package:
        members = media_members(package.media_list(), newest=package.newest)
        for name in sorted(wanted):
            if (member := members.get(name, "")) in package.names:
                found[name] = b"".join(package.pieces(member, free))
                free -= len(found[name])
    return found


def _listed(data: bytes) -> Iterator[tuple[str, Any]]:
    """The files of a media list of the newest format: each is named by its place in the list."""
    entries = (entry for number, entry in message_fields(data) if number == MEDIA_ENTRY)
    for place, entry in enumerate(entries):
        if isinstance(entry, bytes):
            name = find_field(entry, MEDIA_NAME)
            yield str(place), name.decode() if isinstance(name, bytes) else ""
