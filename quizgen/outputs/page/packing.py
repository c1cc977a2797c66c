"""Compressed scripts and data of a page: they are half of the size.

The result has no characters with a meaning in HTML. In an exam, the keys are also made unreadable. This does
not stop anybody who can program.
"""

from __future__ import annotations

import json
import lzma
from itertools import cycle, product
from typing import Any, Final

from markupsafe import Markup

FILTERS: Final[list[dict[str, int]]] = [
    {"id": lzma.FILTER_LZMA1, "preset": 6, "lc": 3, "lp": 0, "pb": 0, "nice_len": 273}
]
"""How texts are compressed. `lzma.js` reads no other `lc`, `lp` and `pb`."""

DIGITS: Final = "".join(char for char in map(chr, range(33, 127)) if char not in "<>&")
"""The 91 characters that stand for themselves in HTML."""

PAIRS: Final = list(map("".join, product(DIGITS, repeat=2)))
BITS: Final = 13
"""Two digits have 8,281 values, enough for 13 bits. That is 2 % shorter than base 85."""


def packed_json(value: Any, key: str = "") -> Markup:
    """The value as compressed JSON. A `key` makes it unreadable at a glance."""
    return packed_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), key)


def packed_text(text: str, key: str = "") -> Markup:
    """A compressed text. A `key` makes it unreadable at a glance."""
    plain = text.encode(errors="surrogatepass")
    packed = lzma.compress(plain, lzma.FORMAT_RAW, filters=FILTERS)
    if key:
        packed = bytes(byte ^ mask for byte, mask in zip(packed, cycle(key.encode()), strict=False))
    return Markup("".join(_digits(packed[at : at + BITS]) for at in range(0, len(packed), BITS)))  # noqa: S704 - see DIGITS


def _digits(block: bytes) -> str:
    """Two digits for every 13 bits of at most 13 bytes. What the last two have too much is zeros."""
    number = int.from_bytes(block, "little")
    return "".join(PAIRS[number >> at & (1 << BITS) - 1] for at in range(0, 8 * len(block), BITS))
