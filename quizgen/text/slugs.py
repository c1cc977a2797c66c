"""Converts any text to an id or file name: lower-case ASCII letters, digits and hyphens."""

from __future__ import annotations

import re
from typing import Final

from quizgen.text.letters import simplest

MAX_SLUG: Final = 64
"""The maximum length of an id."""

NOT_IN_SLUGS: Final = re.compile(r"[^a-z0-9]+")

CYRILLIC: Final = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya"
"""The spelling of the letters from U+0430 on. "." means none."""

GREEK: Final = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
"""The spelling of the letters from U+03B1 on."""

TRANSLITERATION: Final = str.maketrans(
    {
        chr(first + number): spelling.strip(".")
        for first, spellings in ((0x430, CYRILLIC), (0x3B1, GREEK))
        for number, spelling in enumerate(spellings.split())
    }
    | {"\u0454": "ye", "\u0456": "i", "\u0457": "yi", "\u0491": "g"}
)


def make_slug(text: str, most: int = MAX_SLUG) -> str:
    """Convert a text to a slug, cut off between words; "" if no part of it can be written in ASCII.

    Args:
        text: The text.
        most: The maximum length.
    """
    latin = simplest(text.casefold()).translate(TRANSLITERATION)
    slug = NOT_IN_SLUGS.sub("-", latin.replace("'", "").replace("\u2019", "")).strip("-")
    if len(slug) <= most:
        return slug
    cut = slug[: most + 1].rpartition("-")[0]
    return (cut or slug[:most]).strip("-")
