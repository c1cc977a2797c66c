"""JSON for the script of a page, packed: the tables of the grader take a third of the room then.

Packed data has no character that means anything in HTML. An exam hides its keys besides, which keeps them from eyes
that fall on them, and from nobody who can program.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from itertools import cycle
from typing import Any


def packed_json(value: Any, key: str = "") -> str:
    """The value as JSON, packed; `key` hides it."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(plain) + packer.flush()
    if key:
        packed = bytes(byte ^ mask for byte, mask in zip(packed, cycle(key.encode()), strict=False))
    return b64encode(packed).decode()
