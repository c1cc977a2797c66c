"""Code with its parts told apart by classes, worked out when the output is made: no script has to."""

from __future__ import annotations

from html import escape
from typing import Final

PREFIX: Final = "qg-code-"
"""What every class begins with, so that it meets no other style sheet's."""


def highlight_code(code: str, language: str) -> str:
    """The code as HTML, escaped once; in a language that Pygments does not know it is plain text.

    Args:
        code: The lines of code.
        language: What the author calls its language, as in ```python; "" if nothing.
    """
    from pygments import highlight  # noqa: PLC0415 - few texts have code
    from pygments.formatters.html import HtmlFormatter  # noqa: PLC0415 - likewise
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - likewise
    from pygments.util import ClassNotFound  # noqa: PLC0415 - likewise

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False) if language else None
    except ClassNotFound:
        lexer = None
    if lexer is None:
        return f"<pre><code>{escape(code)}</code></pre>"
    marked = highlight(code, lexer, HtmlFormatter(nowrap=True, classprefix=PREFIX))
    return f"<pre><code>{marked if code.endswith(chr(10)) else marked.removesuffix(chr(10))}</code></pre>"
