"""The parser of our small Markdown, which all printers share.

It supports emphasis, code, lists, tables, line breaks and `$math$`. A line end is a line break, because
authors of YAML text intend it. Everything else is text, including HTML: only the rules listed here are
enabled in markdown-it-py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from quizgen.model.cloze import BLANK
from quizgen.model.values import VISIBLE
from quizgen.text.text_cache import cache_by_text

if TYPE_CHECKING:  # a text without markup is printed without loading the parser
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

SIGNS: Final = re.compile(r"[*_`\\$\n\r]")
BLOCK_START: Final = re.compile(r"\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)| {4}|\t")
"""Characters of which a text contains at least one if it is more than a plain paragraph."""

ESCAPED: Final = re.compile(r"""[&<>"']""")
"""Characters that HTML must escape."""

VISIBLE_TEXT: Final = re.compile(VISIBLE)

MATH: Final = re.compile(
    r"\$\$(?P<display>[^$\s](?:[^$]*[^$\s\\])?)\$\$|\$(?P<inline>[^$\s](?:(?:\\.|[^$\\])*(?:\\\S|[^$\s\\]))?)\$(?!\d)"
)


@cache_by_text(1 << 16)
def is_plain(text: str) -> bool:
    """Whether the text contains no markup, so that it need not be parsed.

    A blank after a space is none: emphasis never ends with it.
    """
    return SIGNS.search(text.replace(f" {BLANK}", "")) is None and BLOCK_START.match(text) is None


def is_bare(text: str) -> bool:
    """Whether the text contains neither markup nor characters that HTML would have to escape."""
    return ESCAPED.search(text) is None and is_plain(text)


def parse_markdown(text: str) -> list[Token]:
    """Parse a text into block tokens. A text that consists only of signs, such as `-`, stays as it is."""
    tokens = _parser().parse(text)
    return tokens if _shows_something(tokens) else _literal_parser().parse(text)


def parse_inline(text: str) -> list[Token]:
    """Parse a text within a line, such as an option or a table cell, into inline tokens."""
    line = " ".join(text.split()) if "\n" in text else text
    tokens = _parser().parseInline(line)
    return tokens if _shows_something(tokens) else _literal_parser().parseInline(line)


def _shows_something(tokens: Sequence[Token]) -> bool:
    """Whether a reader would see more than an empty list, or an empty frame around code."""
    return any(
        _shows_something(token.children or ())
        if token.type == "inline"
        else VISIBLE_TEXT.search(token.content)
        for token in tokens
    )


def formulas(text: str) -> Iterator[tuple[str, bool]]:
    """The formulas in a text: the TeX source of each, and whether it is on a line of its own."""
    for token in parse_markdown(text):
        for child in token.children or ():
            if child.type == "math":
                yield child.content, child.markup == "$$"


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - see above

    parser = MarkdownIt("zero", {"breaks": True}).enable(
        [
            "fence",
            "list",
            "table",
            "newline",
            "escape",
            "backticks",
            "emphasis",
            "balance_pairs",
            "fragments_join",
        ]
    )
    parser.inline.ruler.after("escape", "math", _math)
    return parser


@cache
def _literal_parser() -> MarkdownIt:
    """A parser to which all signs are text, except for the ends of lines."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - as above

    return MarkdownIt("zero", {"breaks": True}).enable("newline")


def _math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """`$tex$`, and `$$tex$$` for display, by pandoc's rule, so that `$5 and $6` stays money.

    The opening `$` touches what follows, the closing one touches what precedes and is not
    followed by a digit.
    """
    found = MATH.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("math", "", 0)
        token.content = found["display"] or found["inline"]
        token.markup = "$$" if found["display"] else "$"
    state.pos = found.end()
    return True
