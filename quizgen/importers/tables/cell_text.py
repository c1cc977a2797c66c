"""Converts the text of a cell to our Markdown. Cells contain plain text, or HTML left by a program."""

from __future__ import annotations

import re
from typing import Final

from quizgen.importers.item_texts import ItemTexts
from quizgen.importers.loss_log import LossLog
from quizgen.importers.markdown_text import escape_words
from quizgen.importers.tables.record import Record

HTML: Final = re.compile(
    r"</(?:p|div|span|b|strong|i|em|u|sub|sup|ul|ol|li|pre|code|a|h[1-6]|table|font)\s*>"
    r"|<br\s*/?>|<img\s[^<>]*src|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});",
    re.IGNORECASE,
)
"""Signs that a text is HTML: a closing tag, a line break, a picture or an entity."""


def cell_block(text: str, record: Record, log: LossLog) -> str:
    """Convert a text with paragraphs: a stem, an explanation."""
    return _converted(text, record, log, inline=False)


def cell_line(text: str, record: Record, log: LossLog) -> str:
    """Convert a text to a single line: an option."""
    return _converted(text, record, log, inline=True)


def cell_words(text: str, record: Record, log: LossLog) -> str:
    """Convert a text to plain text: an answer to type."""
    if not HTML.search(text):
        return text
    texts = ItemTexts(record.place, record.asked)
    words = texts.words(text)
    log.add(texts.losses)
    return words


def _converted(text: str, record: Record, log: LossLog, *, inline: bool) -> str:
    if not HTML.search(text):
        return escape_words(text)
    texts = ItemTexts(record.place, record.asked)
    markdown = texts.line(text) if inline else texts.block(text)
    if texts.pictures or texts.sounds:
        texts.lose("a picture or recording that is not in the table", "left out")
    log.add(texts.losses)
    return markdown
