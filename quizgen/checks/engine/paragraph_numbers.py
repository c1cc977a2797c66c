"""Recognises citations that are the number of a paragraph instead of words."""

from __future__ import annotations

import re
from typing import Final

PARAGRAPH: Final = re.compile(
    r"(?:(?:paragraphs?|paras?\.?|pars?\.|pp?\.|\u00a7{1,2}|\u00b6{1,2})\s*)?"
    r"\d{1,3}(?:(?:\s*[-\u2013&]\s*|[,;]\s+|\s+(?:and|to)\s+)\d{1,3})*",
    re.IGNORECASE,
)
"""One or more numbers of paragraphs. A comma without a space is part of a number: 4,500."""


def is_paragraph_number(quote: str) -> bool:
    """Whether a quotation consists only of paragraph numbers."""
    return PARAGRAPH.fullmatch(quote.strip()) is not None
