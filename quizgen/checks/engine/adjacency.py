"""Whether words that stand in a text are told by it, or only happen to be part of something else there."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.wording import FUNCTION_WORDS

CONTEXT_CHARS: Final = 40
"""So many characters before the words are looked at."""

AFTER: Final = re.compile(r"\s*(?P<mark>,|\s(?:and|or)\b|-)|\s(?P<name>[A-Z])")
BEFORE: Final = re.compile(r"(?P<mark>,|\b(?:and|or)|-)\s*$|(?P<name>\b[A-Z][\w'\u2019]*)\s$")


def is_mentioned_alone(words: str, text: str) -> bool:
    """Whether words stand in a text by themselves somewhere: in no list of several, and not within a longer name."""
    for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE):
        before = BEFORE.search(text[max(0, found.start() - CONTEXT_CHARS) : found.start()])
        after = AFTER.match(text, found.end())
        listed = (before and before["mark"]) or (after and after["mark"])
        named = found[0][0].isupper() and any(
            side and side["name"] and side["name"].casefold() not in FUNCTION_WORDS
            for side in (before, after)
        )
        if not listed and not named:
            return True
    return False
