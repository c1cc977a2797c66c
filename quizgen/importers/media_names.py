"""File names for imported pictures and recordings. Equal content gets one file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from quizgen.text.slugs import make_slug

MAX_STEM: Final = 40
PICTURES: Final = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "webp"),
    (re.compile(rb".{4}ftyp(?:avif|avis)", re.DOTALL), "avif"),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!DOCTYPE[^>\[]{0,500}>\s*)?<(?:\w+:)?svg[\s>/]",
            re.DOTALL,
        ),
        "svg",
    ),
)
"""The first bytes and the extension of each picture format. The name of the file does not count."""

RECORDINGS: Final = (
    (re.compile(rb"ID3|\xff[\xfb\xf3\xf2]"), "mp3"),
    (re.compile(rb"OggS"), "ogg"),
    (re.compile(rb"RIFF.{4}WAVE", re.DOTALL), "wav"),
    (re.compile(rb".{4}ftyp(?:M4A|mp42|isom)", re.DOTALL), "m4a"),
    (re.compile(rb"fLaC"), "flac"),
)


class MediaFiles(NamedTuple):
    """Media files to write.

    Attributes:
        files: The content of each file, by its name in the bank's folder.
        names: The file of each picture and recording, by the name that items use.
    """

    files: dict[str, bytes]
    names: dict[str, str]


def name_media(
    media: Mapping[str, bytes], used: Iterable[str], present: Callable[[str], bytes | None]
) -> MediaFiles:
    """Choose file names for media, based on their content.

    Args:
        media: The content of media, by the name that items use.
        used: The names that items use. Unused media, and files that are neither pictures nor recordings, are
            left out.
        present: Returns the content of a file in the bank's folder; None if it does not exist.
    """
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for name in dict.fromkeys(used):
        content = media.get(name)
        kind = _kind(content) if content is not None else None
        if content is None or kind is None:
            continue
        folder, ending = kind
        stem = make_slug(name.rpartition("/")[2].rpartition(".")[0] or name, MAX_STEM) or folder.rstrip("s")
        file = f"{folder}/{stem}.{ending}"
        if (files.get(file) or present(file) or content) != content:
            digest = hashlib.blake2b(content, digest_size=4).hexdigest()
            file = f"{folder}/{stem}-{digest}.{ending}"
        files[file] = content
        names[name] = file
    return MediaFiles(files, names)


def _kind(content: bytes) -> tuple[str, str] | None:
    """The folder and the ending of a picture or recording; None if it is neither."""
    for folder, kinds in (("images", PICTURES), ("audio", RECORDINGS)):
        for beginning, ending in kinds:
            if beginning.match(content):
                return folder, ending
    return None
