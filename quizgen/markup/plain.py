"""Our Markdown as plain text: for terminals, titles and comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from quizgen.markup.gaps import restore, with_placeholders
from quizgen.markup.markdown_parser import is_plain, parse_markdown
from quizgen.model.cloze import ClozeText

if TYPE_CHECKING:
    from markdown_it.token import Token


def to_plain(text: str) -> str:
    """The text without markup: emphasis gone, list items with a dash or number, math as TeX."""
    if is_plain(text):
        return text
    return "".join(_pieces(parse_markdown(text))).strip("\n")


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
            case "text" | "code_inline" | "math":
                pieces.append(token.content)
            case "fence":
                pieces.append(token.content + "\n")
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
