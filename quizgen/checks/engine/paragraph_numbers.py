"""Citations that are the number of a paragraph, where words of the article are meant to be."""

from __future__ import annotations

import re
from typing import Final

PARAGRAPH: Final = re.compile(r"(?:(?:paragraph|para\.?|par\.|p\.|\u00a7|\u00b6)\s*)?\d{1,3}", re.IGNORECASE)
WORDS_WANTED: Final = "Quote words of the article, not the number of a paragraph."


def is_paragraph_number(quote: str) -> bool:
    """Whether a quotation is a number that paragraphs have, and nothing else."""
    return PARAGRAPH.fullmatch(quote.strip()) is not None
