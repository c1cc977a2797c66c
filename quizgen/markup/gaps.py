"""Replaces gaps with single characters, so that a cloze text is parsed as one text.

Private-use characters of Unicode's last plane replace gaps while Markdown is parsed and printed. If the
author's text contains such characters, they are removed first, since no font has them. There are 65,000 of
them, far more than the maximum number of gaps.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from quizgen.model.cloze import ClozeText

FIRST_PLACEHOLDER: Final = 0x100000
PRIVATE: Final = re.compile("[\U00100000-\U0010fffd]")


def with_placeholders(text: ClozeText) -> str:
    """Replace each gap in the text with a private-use character."""
    parts = [PRIVATE.sub("", part) for part in text.texts]
    return parts[0] + "".join(chr(FIRST_PLACEHOLDER + i) + part for i, part in enumerate(parts[1:]))


def restore(printed: str, gap: Callable[[int], str]) -> str:
    """Replace the placeholders in the printed text with `gap(index)`."""
    return PRIVATE.sub(lambda found: gap(ord(found[0]) - FIRST_PLACEHOLDER), printed)
