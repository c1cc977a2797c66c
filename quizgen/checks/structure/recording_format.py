"""The format of a recording, judging by its first bytes."""

from __future__ import annotations

import re
from typing import Final

FORMATS: Final = "MP3, Ogg (Vorbis or Opus), WAV, MPEG-4, AAC or FLAC"

BEGINNINGS: Final = {
    "MP3": re.compile(rb"\x00{0,4096}+(?:ID3|\xff[\xe2-\xe5\xf2-\xf5\xfa-\xfd][^\xf0-\xff])", re.DOTALL),
    "Ogg": re.compile(rb"OggS"),
    "WAV": re.compile(rb"(?:RIFF|RF64).{4}WAVE", re.DOTALL),
    "MPEG-4": re.compile(rb".{4}ftyp(?!avi[fs]|mif1|msf1|miaf|hei)", re.DOTALL),
    "AAC": re.compile(rb"ID3|ADIF|\xff[\xf0\xf1\xf8\xf9]"),
    "FLAC": re.compile(rb"fLaC|ID3"),
}
"""The first bytes of each recording format. Tags (ID3) may come first in three of them."""

BY_EXTENSION: Final = {
    "mp3": "MP3",
    "ogg": "Ogg",
    "oga": "Ogg",
    "opus": "Ogg",
    "wav": "WAV",
    "m4a": "MPEG-4",
    "aac": "AAC",
    "flac": "FLAC",
}
"""The format that each extension states."""


def promised_format(name: str) -> str:
    """The format stated by the extension of a recording."""
    return BY_EXTENSION[name.rpartition(".")[2].lower()]


def recording_formats(content: bytes) -> tuple[str, ...]:
    """The formats that match the first bytes of a file; none if Anki cannot play it."""
    return tuple(name for name, beginning in BEGINNINGS.items() if beginning.match(content))
