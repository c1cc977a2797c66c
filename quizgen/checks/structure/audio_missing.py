"""A recording that is missing or empty.

What: the recording named in `audio.file` is not in the article's folder, or is an empty file. (A missing
`transcript` is reported when the bank is loaded.)

Why: a card without its recording cannot be answered, and Anki imports such a card without a warning.

Bad:  audio: {file: bell.mp3, transcript: …}    (no bell.mp3 in the folder)
Good: the file beside the bank
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.media_missing import find_missing
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Recordings that were not found, or are nothing."""
    return find_missing(context, "audio", "recording")


AUDIO_MISSING: Final = Check("audio-missing", Severity.ERROR, run)
