"""A recording that is missing, empty or not what its name says.

What: the recording named in `audio.file` is not in the article's folder, is an empty file, or is not a
recording. For example, a text file named `bell.mp3` is reported. A recording of another format than its name
says, such as a WAV file named `bell.mp3`, is a warning. The first bytes of the file show its format. (A missing
`transcript` is reported when the bank is loaded.)

Why: a card without its recording cannot be answered, and Anki imports such a card without a warning. Some
players go by the extension of the name, so they do not play a recording of another format.

Bad:  audio: {file: bell.mp3, transcript: …}    (no bell.mp3 in the folder)
Good: the file beside the bank
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.structure.media_missing import MediaFault, find_missing
from quizgen.checks.structure.recording_format import FORMATS, promised_format, recording_formats
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Recordings that are missing, empty or in another format."""
    return find_missing(context, "audio", "recording", _content_fault)


def _content_fault(name: str, content: bytes) -> MediaFault | None:
    formats, promised = recording_formats(content), promised_format(name)
    if promised in formats:
        return None
    if not formats:
        hint = f"Replace the file: its content must be {FORMATS}."
        return MediaFault(f'the file "{name}" is not a recording', hint)
    message = f'the file "{name}" is a recording in {formats[0]} format, not {promised}'
    hint = f"Rename the file, or convert it to {promised}. Some players go by the extension of the name."
    return MediaFault(message, hint, Severity.WARNING)


AUDIO_MISSING: Final = Check("audio-missing", Severity.ERROR, run)
