"""Compressed scripts and data of a page: they are a third of the size.

The result has no characters with a meaning in HTML. In an exam, the keys are also made unreadable. This does
not stop anybody who can program.
"""

from __future__ import annotations

import json
import zlib
from base64 import b85encode
from itertools import cycle
from typing import Any, Final

SAFE: Final = bytes.maketrans(b"<>&", b",./")
"""Replaces the digits of base 85 that have a meaning in HTML."""


def packed_json(value: Any, key: str = "") -> str:
    """The value as compressed JSON. A `key` makes it unreadable at a glance."""
    return packed_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), key)


def packed_text(text: str, key: str = "") -> str:
    """A compressed text. A `key` makes it unreadable at a glance."""
    plain = text.encode(errors="surrogatepass")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    packed = packer.compress(plain) + packer.flush()
    if key:
        packed = bytes(byte ^ mask for byte, mask in zip(packed, cycle(key.encode()), strict=False))
    return as_base85(packed)


def as_base85(data: bytes) -> str:
    """Bytes as text, with five digits for every four bytes."""
    return b85encode(data).translate(SAFE).decode()
