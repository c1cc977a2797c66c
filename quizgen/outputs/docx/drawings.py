"""Converts SVG drawings to pixels, for programs that cannot show drawings in Word documents."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from quizgen.outputs.worksheet.drawing_size import drawing_size

MAX_PIXELS: Final = 2400
"""The maximum length of the longer side, in pixels: that of a page at 300 dpi."""

OUTSIDE: Final = re.compile(r"""href\s*=\s*["']?\s*(?!["']?\s*(?:\#|data:))|<!ENTITY""", re.IGNORECASE)
"""References with which a drawing could include a local file."""


@lru_cache(maxsize=64)  # the forms of a worksheet have the same drawings
def drawing_as_png(data: bytes) -> bytes | None:
    """The drawing as PNG; None if it is damaged or refers to external files."""
    try:
        import resvg_py  # noqa: PLC0415 - documents without drawings do without it
    except ImportError:  # on a system for which there is no wheel
        return None
    size = drawing_size(data)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if size is None or OUTSIDE.search(text):
        return None
    scale = MAX_PIXELS / max(size)
    width, height = (max(1, round(side * scale)) for side in size)
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=text, width=width, height=height))
    except ValueError:
        return None
