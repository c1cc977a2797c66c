"""Our Markdown as plain text: for terminals, titles and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizgen.markup.gaps import restore, with_placeholders
from quizgen.markup.parse import is_plain, parse
from quizgen.model.cloze import ClozeText

if TYPE_CHECKING:
    from markdown_it.token import Token


def to_plain(text: str) -> str:
    """The text without markup: emphasis gone, list items with a dash or number, math as TeX."""
    if is_plain(text):
        return text
    return "".join(_pieces(parse(text))).strip("\n")


def cloze_to_plain(text: ClozeText, gap: Callable[[int], str]) -> str:
    """A cloze text without markup, with `gap(index)` in the place of each gap."""
    return restore(to_plain(with_placeholders(text)), gap)


def _pieces(tokens: Sequence[Token]) -> list[str]:
    pieces: list[str] = []
    lists: list[int | None] = []
    for token in tokens:
        match token.type:
            case "inline":
                pieces += _pieces(token.children or ())
            case "text" | "code_inline" | "math" | "fence":
                pieces.append(token.content)
            case "softbreak" | "hardbreak":
                pieces.append("\n")
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                pieces.append("  " * (len(lists) - 1) + _bullet(lists))
            case "paragraph_close":
                pieces.append("\n" if token.hidden else "\n\n")
            case _:
                pass  # the openings of paragraphs, and emphasis
    return pieces


def _bullet(lists: list[int | None]) -> str:
    """The mark of the next item of the innermost list."""
    number = lists[-1]
    if number is None:
        return "- "
    lists[-1] = number + 1
    return f"{number}. "
