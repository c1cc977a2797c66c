"""The words of Markdown texts."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.read_sentence import read_text
from quizgen.markup.plain import to_normal, to_plain
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import TokenizedText, tokenize

MANY: Final = 1 << 10
"""The number of texts whose words stay cached after a folder, since the next one may share some."""


@cache_by_text(1 << 16)
def tokenize_markdown(text: str, language: str = "en") -> TokenizedText:
    """The words of a text in a bank or article, without markup."""
    return tokenize(to_plain(text), language)


def forget_texts() -> None:
    """Clear the caches of texts and their words if they have become large."""
    if tokenize_markdown.cache_info().currsize > MANY:
        for cached in (to_normal, tokenize_markdown, tokenize, read_text):
            cached.cache_clear()
