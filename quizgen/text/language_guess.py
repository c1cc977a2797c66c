"""Guesses the language of a text by its function words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from quizgen.text.languages import known_languages

WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
MAX_WORDS: Final = 5_000
"""The number of words that are examined."""

MIN_SHARE: Final = 0.15
"""The minimum share of function words in a text of a known language. Real texts have a third to a half."""


def guess_language(text: str) -> str | None:
    """The known language whose function words are most frequent in a text; None if it contains few of any."""
    words = Counter(
        found[0].casefold() for _, found in zip(range(MAX_WORDS), WORD.finditer(text), strict=False)
    )
    total = words.total()
    scores = {
        data.tag: sum(count for word, count in words.items() if word in data.function_words)
        for data in known_languages()
    }
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best is not None and total and scores[best] >= MIN_SHARE * total else None
