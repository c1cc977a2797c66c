"""What a page may load and run: itself, and nothing else.

Every script, style sheet and `style` attribute that we wrote is named by its hash, so that nothing in a bank could run
or fetch anything, even if it got past the printer that escapes it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from html import unescape
from typing import Final

STYLE_ATTRIBUTE: Final = re.compile(r'<[a-z][^<>]*? style="([^"<>]*)"')
"""In the text of a bank, `<` and `"` are escaped, so these are attributes of ours."""


def content_policy(scripts: Iterable[str], styles: Iterable[str], html: str) -> str:
    """The value of the page's `Content-Security-Policy`.

    Args:
        scripts: The texts of its scripts.
        styles: The texts of its style sheets.
        html: All HTML that the page has or makes, for the `style` attributes in it.
    """
    attributes = sorted({unescape(value) for value in STYLE_ATTRIBUTE.findall(html)})
    hashed = ["'unsafe-hashes'", *map(_hash, attributes)] if attributes else []
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {' '.join([*map(_hash, styles), *hashed])}",
            "img-src data:",
            "font-src data:",
            "media-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
