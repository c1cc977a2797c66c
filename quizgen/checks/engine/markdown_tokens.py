"""The words of what authors write in Markdown."""

from __future__ import annotations

from functools import lru_cache

from quizgen.markup.plain import to_plain
from quizgen.text.tokens import TokenizedText, tokenize


@lru_cache(maxsize=1 << 16)
def tokenize_markdown(text: str, language: str = "en") -> TokenizedText:
    """A text of a bank or an article with its words, without markup."""
    return tokenize(to_plain(text), language)
