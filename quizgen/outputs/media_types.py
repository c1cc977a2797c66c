"""The media types of recordings."""

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
"""The media type of a recording by its file name extension."""
