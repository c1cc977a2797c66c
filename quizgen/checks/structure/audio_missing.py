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

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.missing_files import missing
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Recordings that were not found, or are nothing."""
    return missing(context, "audio", "recording")


AUDIO_MISSING: Final = Check("audio-missing", Severity.ERROR, run)
