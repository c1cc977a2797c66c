"""The content security policy of a page, which allows its own scripts and style sheets and nothing else.

The policy contains the hash of each script, style sheet and `style` attribute of quizgen. So nothing in a
bank can run or load anything, even if the escaping of its text had a mistake.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from html import unescape
from typing import Final

STYLE_ATTRIBUTE: Final = re.compile(r'<[a-z][^<>]*? style="([^"<>]*)"')
"""Only attributes from quizgen's templates match, because `<` and `"` are escaped in the text of a bank."""


def content_policy(scripts: Iterable[str], styles: Iterable[str], html: str) -> str:
    """The value of the page's `Content-Security-Policy`.

    Args:
        scripts: The scripts of the page.
        styles: The style sheets of the page.
        html: All HTML in the page, including HTML that scripts insert, for its `style` attributes.
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
