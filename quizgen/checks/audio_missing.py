"""Every recording that a question plays is there.

What: `audio.file` is a file in the article's folder, and not an empty one. (That a recording has a `transcript`, the
model sees to while loading.)

Why: a card that plays nothing cannot be answered, and Anki imports it without a word.

Bad:  audio: {file: bell.mp3, transcript: …}    (no bell.mp3 in the folder)
Good: the file beside the bank
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.missing_files import missing
from quizgen.checks.reading import Reading
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Recordings that were not found, or are nothing."""
    return missing(reading, "audio", "recording")


AUDIO_MISSING: Final = Check("audio-missing", Severity.ERROR, run)
