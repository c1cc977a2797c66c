"""The size of SVG drawings, which browsers stretch to the width of the page if they state none."""

from __future__ import annotations

import re
from typing import Final

ROOT: Final = re.compile(rb"<svg\b[^>]{0,8000}>")
ATTRIBUTE: Final = re.compile(rb"""(?<![\w:-])(width|height|viewBox)\s*=\s*["']([^"']{1,200})["']""")
LENGTH: Final = re.compile(rb"\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*")
PIXELS: Final = {
    b"": 1.0,
    b"px": 1.0,
    b"pt": 96 / 72,
    b"pc": 16.0,
    b"mm": 96 / 25.4,
    b"cm": 960 / 25.4,
    b"in": 96.0,
}

MAX_WIDTH: Final = 80.0
MAX_HEIGHT: Final = 60.0
"""The width of a drawing without a size, in millimetres."""


def drawing_size(data: bytes) -> tuple[float, float] | None:
    """Width and height of a drawing in pixels, from its size or its view box; None if it has neither."""
    said = _attributes(data)
    width, height = (_pixels(said.get(name, b"")) for name in (b"width", b"height"))
    if width and height:
        return width, height
    box = [_pixels(each) for each in said.get(b"viewBox", b"").replace(b",", b" ").split()[2:4]]
    if len(box) != 2 or not box[0] or not box[1]:
        return None
    if width:
        return width, width * box[1] / box[0]
    if height:
        return height * box[0] / box[1], height
    return box[0], box[1]


def drawing_width(data: bytes) -> str | None:
    """The width at which to show a drawing that states no size; None if it states one or has no view box."""
    said, size = _attributes(data), drawing_size(data)
    if size is None or _pixels(said.get(b"width", b"")) or _pixels(said.get(b"height", b"")):
        return None
    width, height = (pixels / PIXELS[b"mm"] for pixels in size)
    scale = min(1.0, MAX_WIDTH / width, MAX_HEIGHT / height)
    return f"{width * scale:.1f}mm"


def _attributes(data: bytes) -> dict[bytes, bytes]:
    root = ROOT.search(data)
    return dict(ATTRIBUTE.findall(root[0])) if root else {}


def _pixels(length: bytes) -> float | None:
    """A length in pixels; None for percentages, and for lengths of the text around the drawing."""
    found = LENGTH.fullmatch(length)
    if not found or (found[2] or b"") not in PIXELS:
        return None
    return float(found[1]) * PIXELS[found[2] or b""] or None
