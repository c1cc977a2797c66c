from __future__ import annotations

import time

import pytest

from quizgen.checks.structure.recording_format import BY_EXTENSION, promised_format, recording_formats
from quizgen.model.components import AUDIO_EXTENSIONS

RECORDINGS = {
    "tagged.mp3": b"ID3\x04\x00\x00\x00\x00\x00\x00",
    "mpeg-1.MP3": b"\xff\xfb\x90\x64\x00",
    "mpeg-2.mp3": b"\xff\xf3\x40\xc0",
    "padded.mp3": b"\x00" * 417 + b"\xff\xfa\x90\x00",
    "a.ogg": b"OggS\x00\x02",
    "a.oga": b"OggS\x00\x02",
    "a.opus": b"OggS\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00....OpusHead",
    "a.wav": b"RIFF\x24\x08\x00\x00WAVEfmt ",
    "long.wav": b"RF64\xff\xff\xff\xffWAVEds64",
    "a.m4a": b"\x00\x00\x00\x20ftypM4A \x00",
    "video.m4a": b"\x00\x00\x00\x18ftypmp42",
    "a.aac": b"\xff\xf1\x50\x80",
    "adif.aac": b"ADIF",
    "a.flac": b"fLaC\x00\x00\x00\x22",
    "tagged.flac": b"ID3\x03\x00fLaC",
}


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_is_known_by_its_first_bytes(name: str) -> None:
    assert promised_format(name) in recording_formats(RECORDINGS[name])


@pytest.mark.parametrize(
    "content",
    [b"root:x:0:0:root:/root:/bin/bash\n", b"{}", b"\x00\x01", b"\x89PNG\r\n\x1a\n", b"<html>", b"\xff\xd8\xff\xe0JFIF"]
    + ["A text".encode(encoding) for encoding in ("utf-8-sig", "utf-16-le", "utf-16")]
    + [b"RIFF\x10\x0a\x00\x00WEBPVP8 ", b"\x00\x00\x00 ftypavif\x00", b"\xff\xff\xff\xff", b"\x00" * 5_000_000],
)  # fmt: skip
def test_texts_and_pictures_are_not_recordings(content: bytes) -> None:
    begun = time.process_time()

    assert recording_formats(content) == ()
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("name", [name for name in RECORDINGS if not name.startswith("tagged")])
def test_a_recording_has_one_format(name: str) -> None:
    assert recording_formats(RECORDINGS[name]) == (promised_format(name),)


def test_every_extension_that_banks_may_use_promises_a_format() -> None:
    assert set(BY_EXTENSION) == set(AUDIO_EXTENSIONS)
