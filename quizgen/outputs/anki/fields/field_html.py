r"""Converts an author's text to the HTML of an Anki field, escaped once and without Anki's own markup.

Anki interprets more than HTML in a field: `[sound:…]`, `[latex]`, MathJax between `\(` and `\)`, and gaps in
double braces. The author's text must appear exactly as typed, except `$math$`, which becomes MathJax.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from typing import Final

from quizgen.markup.highlight import highlight_code
from quizgen.markup.html import TABLE, math_as_text, to_html, to_inline_html
from quizgen.markup.marked import Range, to_marked_html
from quizgen.markup.tex import may_run

FORMULA: Final = re.compile("(\x02[^\x03]*\x03)")
MARKS: Final = str.maketrans("", "", "\x02\x03")
ANKIS_TAG: Final = re.compile(r"\[(?=sound:|latex\]|anki:|\[type:)")
"""An entity for the bracket of a tag that Anki would interpret even within a formula.

MathJax reads it as a bracket.
"""

FALSE_MATH: Final = re.compile(r"\\(?=\(|&#91;)")
BLANKS: Final = str.maketrans("\x02\x03", "  ")
LINED_TABLE: Final = (
    '<table border="1" cellpadding="5" style="border-collapse:collapse;border-color:currentcolor">'
)
"""A table with lines. It needs no style sheet, because published decks have no class for it."""

CACHE_SIZE: Final = 1024
"""The number of short texts whose HTML is cached: the words of cards, options and tags are on many notes."""


def to_field_html(text: str) -> str:
    """Convert our Markdown to HTML paragraphs and lists."""
    return inert(to_html(_unmarked(text), mathjax, highlight_code))


@lru_cache(maxsize=CACHE_SIZE)
def to_inline_field_html(text: str) -> str:
    """Convert our Markdown to HTML within a line."""
    return inert(to_inline_html(_unmarked(text), mathjax))


def to_marked_field_html(text: str, ranges: Sequence[Range], window: Range) -> str:
    """Convert an excerpt of our Markdown to HTML within a line, with ranges of it marked."""
    if "\x02" in text or "\x03" in text:
        text = text.translate(BLANKS)
    return inert(to_marked_html(text, ranges, window=window, math=mathjax))


@lru_cache(maxsize=CACHE_SIZE)
def to_plain_field_html(text: str) -> str:
    """Convert plain text to HTML."""
    return inert(escape(_unmarked(text)))


@lru_cache(maxsize=CACHE_SIZE)
def to_attribute(text: str) -> str:
    """Convert plain text to the value of an HTML attribute in double quotes."""
    return escape(_unmarked(text)).replace("[", "&#91;")


def mathjax(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
    """A formula in MathJax delimiters, or its source if it contains commands that could do harm."""
    if may_run(tex):
        return math_as_text(tex, display)
    formula = ANKIS_TAG.sub("&#91;", escape(" ".join(tex.split())))
    return f"\x02\\[{formula}\\]\x03" if display else f"\x02\\({formula}\\)\x03"


def inert(html: str) -> str:
    """Neutralise everything in the HTML that Anki or MathJax would interpret."""
    html = html.replace(TABLE, LINED_TABLE)
    if "\x02" not in html:
        return _inert(html)
    parts = FORMULA.split(html)
    return "".join(part[1:-1] if part[:1] == "\x02" else _inert(part) for part in parts)


def braced(html: str) -> str:
    """Replace braces in the HTML with entities, so that no gap begins or ends in it."""
    return html.replace("{", "&#123;").replace("}", "&#125;")


def _inert(html: str) -> str:
    if "[" in html:
        html = html.replace("[", "&#91;")
    # A tag between the two characters keeps MathJax from reading a delimiter; comments would not.
    return FALSE_MATH.sub(r"<span>\\</span>", html) if "\\" in html else html


def _unmarked(text: str) -> str:
    """The text without the two control characters that mark formulas here."""
    return text.translate(MARKS) if "\x02" in text or "\x03" in text else text
