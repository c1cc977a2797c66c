"""Typed ordinals: *first*, 21st, *premier*, 3º."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_words import read_number_words, read_ordinal_words

FIGURES: Final = re.compile(r"(\d{1,4})([^\W\d_]{1,4})(?: ([^\d,;:!?]+))?")
MAX_LENGTH: Final = 80
MAX_WORDS: Final = 6


def read_ordinal(text: str, language: str = "en") -> tuple[Decimal, str] | None:
    """The ordinal at the start of a text, and the words after it; None if there is none.

    Args:
        text: Any text.
        language: BCP 47 tag. English ordinals are read in every language.
    """
    if len(text) > MAX_LENGTH:
        return None
    spelt = plain_case(text).strip(" .!?")
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        if data and (found := _read(spelt, data)):
            return found
    return None


def _read(spelt: str, data: LanguageData) -> tuple[Decimal, str] | None:
    one = data.number_words.one if data.number_words else ()
    for article in data.articles:
        if article.strip() not in one:
            spelt = spelt.removeprefix(article)
    plain = bare(spelt)
    if (found := FIGURES.fullmatch(plain)) and found[2] in data.ordinal_endings:
        return Decimal(found[1]), found[3] or ""
    tokens = plain.replace("-", " ").split()
    for end in range(min(len(tokens), MAX_WORDS), 0, -1):
        last = data.ordinals.get(tokens[end - 1])
        before, used = read_number_words(tokens[: end - 1], data.tag)
        if last and (end == 1 or (before is not None and used == end - 1 and last < 10 and before % 10 == 0)):
            return (before or 0) + Decimal(last), " ".join(tokens[end:])
    return read_ordinal_words(spelt.replace("-", " ").split()[:MAX_WORDS], data.tag)
