"""Converts our Markdown to HTML. This is the only place where text is escaped for HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from quizgen.markup.gaps import restore, with_placeholders
from quizgen.markup.markdown_parser import is_bare, is_plain, parse_inline, parse_markdown
from quizgen.model.cloze import ClozeText

if TYPE_CHECKING:
    from markdown_it.token import Token

Math = Callable[[str, bool], str]
"""Prints a formula as HTML, given its TeX and whether it is on a line of its own."""

Code = Callable[[str, str], str]
"""Prints lines of code as HTML, given the code and the author's description, such as the language."""

TABLE: Final = '<table class="data">'
"""The beginning of an author's table."""

LEAVES: Final = {"text": ("", ""), "code_inline": ("<code>", "</code>")}
TAGS: Final = frozenset(
    [
        "paragraph",
        "em",
        "strong",
        "bullet_list",
        "ordered_list",
        "list_item",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)


def math_as_text(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
    """A formula as its TeX source, marked as math for style sheets."""
    return f'<span class="math{" display" * display}">{escape(tex)}</span>'


def code_as_text(code: str, about: str) -> str:  # noqa: ARG001 - others ask for it
    """Lines of code without highlighting."""
    return f"<pre><code>{escape(code)}</code></pre>"


def to_html(text: str, math: Math = math_as_text, code: Code = code_as_text) -> str:
    """Convert a text to HTML blocks: paragraphs, lists, tables, code."""
    if is_bare(text):
        return f"<p>{text}</p>"
    if is_plain(text):
        return f"<p>{escape(text)}</p>"
    return _print(parse_markdown(text), math, code)


def to_inline_html(text: str, math: Math = math_as_text) -> str:
    """Convert a text to HTML within a line, without paragraphs and lists."""
    if is_bare(text):
        return text
    if is_plain(text):
        return escape(text)
    return _print(parse_inline(text), math)


def cloze_to_html(
    text: ClozeText, gap: Callable[[int], str], math: Math = math_as_text, code: Code = code_as_text
) -> str:
    """Convert a cloze text to HTML blocks, with the HTML `gap(index)` in place of each gap.

    The text is parsed as a whole, so that emphasis can begin before a gap and end after it.
    """
    return restore(to_html(with_placeholders(text), math, code), gap)


def _print(tokens: Sequence[Token], math: Math, code: Code = code_as_text) -> str:
    return "".join(_token(token, math, code) for token in tokens)


def _token(token: Token, math: Math, code: Code) -> str:
    match token.type:
        case "inline":
            return _print(token.children or (), math, code)
        case "fence":
            return code(token.content, token.info.strip())
        case "math":
            return math(token.content, token.markup == "$$")
        case "text" | "code_inline" as kind:
            before, after = LEAVES[kind]
            return before + escape(token.content) + after
        case "softbreak" | "hardbreak":
            return "<br>"
        case _:
            return _tag(token)


def _tag(token: Token) -> str:
    """A tag of a block or of emphasis; none around the paragraph of a tight list's item."""
    if token.hidden:
        return ""
    if token.type.rpartition("_")[0] not in TAGS:
        raise AssertionError(f"no rule converts {token!r} to HTML")
    if token.nesting < 0:
        return f"</{token.tag}>"
    if token.tag == "table":
        return TABLE
    if (start := token.attrGet("start")) is not None:
        return f'<{token.tag} start="{int(start)}">'
    scope = ' scope="col"' if token.tag == "th" else ""
    align = token.attrGet("style")  # of a cell; the parser knows three values
    return f"<{token.tag}{scope}" + (f' style="{escape(str(align))}">' if align else ">")
