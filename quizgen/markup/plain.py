"""Converts our Markdown to plain text, for terminals, titles and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizgen.markup.gaps import restore, with_placeholders
from quizgen.markup.markdown_parser import is_plain, parse_markdown
from quizgen.markup.plain_table import Cell, table_lines
from quizgen.model.cloze import ClozeText
from quizgen.text.fenced_code import numbered_lines
from quizgen.text.normal_form import n1
from quizgen.text.text_cache import cache_by_text

if TYPE_CHECKING:
    from markdown_it.token import Token


def to_plain(text: str) -> str:
    """Convert to text without markup: no emphasis, lists with dashes or numbers, aligned tables, math as TeX."""
    return _printed(text, str)


@cache_by_text(1 << 16)
def to_normal(text: str) -> str:
    """Convert to text in normal form, without markup. Cached, because many rules compare the same text."""
    return n1(to_plain(text))


def code_lines(text: str) -> frozenset[str]:
    """The lines of code in a text as `to_plain` prints them."""
    if "```" not in text and "~~~" not in text:
        return frozenset()
    blocks = (token for token in parse_markdown(text) if token.type == "fence")
    return frozenset(
        line for block in blocks for line in numbered_lines(block.content, block.info).split("\n")
    )


def cloze_to_plain(text: ClozeText, gap: Callable[[int], str]) -> str:
    """Convert a cloze text to plain text, with `gap(index)` in place of each gap."""

    def shown(text: str) -> str:
        return restore(text, gap)

    return shown(_printed(with_placeholders(text), shown))


def _printed(text: str, shown: Callable[[str], str]) -> str:
    """A text without markup; cells of tables are as wide as what `shown` makes of their words."""
    if is_plain(text):
        return text
    return "".join(_pieces(parse_markdown(text), shown)).strip("\n")


def _pieces(tokens: Sequence[Token], shown: Callable[[str], str]) -> list[str]:
    pieces: list[str] = []
    lists: list[int | None] = []
    rows: list[list[Cell]] = []
    for token in tokens:
        match token.type:
            case "tr_open":
                rows.append([])
            case "th_open" | "td_open":
                rows[-1].append(Cell("", str(token.attrGet("style") or "").rpartition(":")[2]))
            case "inline" if rows:
                rows[-1][-1] = Cell(shown("".join(_pieces(token.children or (), shown))), rows[-1][-1].align)
            case "table_close":
                pieces.append("\n".join(table_lines(rows)) + "\n\n")
                rows = []
            case "inline":
                pieces += _pieces(token.children or (), shown)
            case "text" | "code_inline" | "math":
                pieces.append(token.content)
            case "fence":
                pieces.append(numbered_lines(token.content, token.info) + "\n")
            case "softbreak" | "hardbreak":
                pieces.append("\n")
            case "bullet_list_open" | "ordered_list_open":
                lists.append(_first_number(token))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
                pieces.append("" if lists or pieces[-1].endswith("\n\n") else "\n")
            case "list_item_open":
                pieces.append("  " * (len(lists) - 1) + _bullet(lists))
            case "paragraph_close":
                pieces.append("\n" if token.hidden else "\n\n")
            case _:
                pass  # the openings of paragraphs, and emphasis
    return pieces


def _first_number(opening: Token) -> int | None:
    """The number of a list's first item, or None for a list with dashes."""
    if opening.type == "bullet_list_open":
        return None
    start = opening.attrGet("start")
    return 1 if start is None else int(start)


def _bullet(lists: list[int | None]) -> str:
    """The mark of the next item of the innermost list."""
    number = lists[-1]
    if number is None:
        return "- "
    lists[-1] = number + 1
    return f"{number}. "
