"""The media types of recordings, as pages and packages name them."""

from __future__ import annotations

from typing import Final

AUDIO_TYPES: Final = {
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
    "aac": "audio/aac",
    "flac": "audio/flac",
}
"""The media type of a recording by the end of its file's name."""
