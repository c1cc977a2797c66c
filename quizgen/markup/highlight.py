"""Syntax highlighting of code with CSS classes, without scripts."""

from __future__ import annotations

from html import escape
from typing import Final

from quizgen.text.fenced_code import code_language, first_line_number

PREFIX: Final = "qg-code-"
"""The prefix of all classes, so that they do not conflict with other style sheets."""

NUMBER: Final = '<span style="opacity:.6;user-select:none">{}  </span>'
"""The number of a line. It needs no style sheet, because published decks have no class for it."""


def highlight_code(code: str, about: str) -> str:
    """Highlight code as HTML, escaped once. Languages that Pygments does not know become plain text.

    Args:
        code: The lines of code.
        about: The author's description after ```, beginning with the language, such as `python`; "" if there
            is none.
    """
    from pygments import highlight  # noqa: PLC0415 - few texts have code
    from pygments.formatters.html import HtmlFormatter  # noqa: PLC0415 - likewise
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - likewise
    from pygments.util import ClassNotFound  # noqa: PLC0415 - likewise

    language = code_language(about)
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        lexer = None
    shown = escape(code)
    if lexer is not None:
        marked = highlight(code, lexer, HtmlFormatter(nowrap=True, classprefix=PREFIX))
        shown = marked if code.endswith("\n") else marked.removesuffix("\n")
    first = first_line_number(about)
    return f"<pre><code>{shown if first is None else _numbered(shown, first)}</code></pre>"


def _numbered(html: str, first: int) -> str:
    """Lines of code with their numbers, which are not copied with them."""
    lines = html.removesuffix("\n").split("\n")
    width = len(str(first + len(lines) - 1))
    numbered = (NUMBER.format(f"{number:{width}}") + line for number, line in enumerate(lines, first))
    return "\n".join(numbered) + "\n" * html.endswith("\n")
