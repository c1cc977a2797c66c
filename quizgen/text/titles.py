"""Titles before names: *Mrs. Hale*, *Sig.ra Conti*, *D.ª Inés*."""

from __future__ import annotations

import re
from functools import cache

from quizgen.text.languages import NEVER, language_data


def without_titles(text: str, language: str) -> str:
    """The text without titles before names; unchanged if the titles of its language are not known.

    Args:
        text: Text in normal form.
        language: BCP 47 tag.
    """
    data = language_data(language)
    return _titles(data.tag).sub("", text) if data else text


def is_title(word: str, language: str) -> bool:
    """Whether a word, up to its first full stop, is a title or begins one: *Sig* in *Sig.ra*."""
    data = language_data(language)
    return data is not None and word.casefold() in _first_parts(data.tag)


@cache
def _first_parts(tag: str) -> frozenset[str]:
    data = language_data(tag)
    return frozenset(title.partition(".")[0] for title in data.titles) if data else frozenset()


@cache
def _titles(tag: str) -> re.Pattern[str]:
    data = language_data(tag)
    titles = sorted(data.titles, key=len, reverse=True) if data else ()
    if not titles:
        return re.compile(NEVER)
    # A single letter is a title only with its full stop; all others may have lost theirs.
    words = (
        re.escape(title) if len(title.rstrip(".")) == 1 else re.escape(title).replace(r"\.", r"\.?")
        for title in titles
    )
    return re.compile(rf"(?<![\w.])(?:(?i:{'|'.join(words)})\.?\s+)+(?=\w)")
