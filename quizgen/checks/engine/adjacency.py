"""Whether a text mentions words on their own, or only as part of a list or a longer name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.text.languages import NEVER, language_data
from quizgen.text.tokens import function_words

CONTEXT_CHARS: Final = 40
"""The number of characters before the words that are examined."""


def is_mentioned_alone(words: str, text: str, language: str) -> bool:
    """Whether a text mentions words on their own: neither in a list nor within a longer name.

    If the language is not known, lists are recognised only by commas.
    """
    is_before, is_after = _around(language)
    without = function_words(language)
    for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE):
        before = is_before.search(text[max(0, found.start() - CONTEXT_CHARS) : found.start()])
        after = is_after.match(text, found.end())
        listed = (before and before["mark"]) or (after and after["mark"])
        named = found[0][0].isupper() and any(
            side and side["name"] and side["name"].casefold() not in without for side in (before, after)
        )
        if not listed and not named:
            return True
    return False


@cache
def _around(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may come before and after words that are part of a list or of a name."""
    data = language_data(language)
    joining = "|".join(data.conjunctions if data else ()) or NEVER
    before = rf"(?P<mark>,|\b(?:{joining})|-)\s*$|(?P<name>\b[A-Z][\w'\u2019]*)\s$"
    after = rf"\s*(?P<mark>,|\s(?:{joining})\b|-)|\s(?P<name>[A-Z])"
    return re.compile(before), re.compile(after)
