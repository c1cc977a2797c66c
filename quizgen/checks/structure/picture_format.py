"""Whether a file is a picture, judging by its first bytes."""

from __future__ import annotations

import re
from typing import Final

FORMATS: Final = "PNG, JPEG, GIF, WebP, AVIF or SVG"

PIXELS: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:avif|avis|mif1|msf1|miaf)", re.DOTALL
)
"""The first bytes of bitmap formats. Browsers and Anki show each of them even with another extension."""

DRAWING: Final = re.compile(
    r"\s*(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)\s*)*<(?:\w+:)?svg[\s>/]", re.DOTALL
)
"""The beginning of an SVG: XML declarations and comments, then the first tag."""

HEAD_BYTES: Final = 1 << 16

ENDINGS: Final = frozenset({"avif", "gif", "jpeg", "jpg", "png", "webp"})


def is_picture(name: str, content: bytes) -> bool:
    """Whether the content of a file matches its extension. Unknown extensions match any content."""
    ending = name.rpartition(".")[2].lower()
    if ending in ENDINGS:
        return PIXELS.match(content) is not None
    return ending != "svg" or _is_drawing(content)


def _is_drawing(content: bytes) -> bool:
    head = content[:HEAD_BYTES]
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return DRAWING.match(head.decode(encoding, errors="replace")) is not None
