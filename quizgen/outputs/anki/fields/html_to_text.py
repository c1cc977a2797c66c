"""Converts the HTML of an Anki field to plain text, and compares fields."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import Final

BLOCKS: Final = frozenset(
    {"address", "article", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
     "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tr", "ul"}
)  # fmt: skip
CELLS: Final = frozenset({"td", "th"})
HIDDEN_TAGS: Final = frozenset({"script", "style"})


def html_to_text(html: str) -> str:
    """The text of a field: one line per block, pictures as their description, correct options marked."""
    return _parsed(html).text()


def looks_alike(first: str, second: str) -> bool:
    """Whether two fields differ only in how their HTML is written: entities, order of attributes, NFC."""
    return first == second or _parsed(first).pieces == _parsed(second).pieces


class _Reader(HTMLParser):
    """Collects a field twice: as pieces to compare and as text to read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, ...]] = []
        self._said: list[str] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag; a block begins a line."""
        given = {name: value or "" for name, value in attrs}
        self.pieces.append((tag, *(f"{name}={given[name]}" for name in sorted(given))))
        if tag in HIDDEN_TAGS:
            self._hidden = tag
        elif tag in BLOCKS:
            self._said.append("\n- " if tag == "li" else "\n")
            if mark := given.get("data-mark"):
                self._said.append(f"[{mark}] ")
        elif tag in CELLS:
            self._said.append(" | ")
        elif tag == "br":
            self._said.append("\n")
        elif tag == "img":
            self._said.append(f"[{given.get('alt') or given.get('src', '')}]")

    def handle_endtag(self, tag: str) -> None:
        """Remember its end; a block ends its line."""
        self.pieces.append((f"/{tag}",))
        if tag == self._hidden:
            self._hidden = ""
        elif tag in BLOCKS:
            self._said.append("\n")

    def handle_data(self, data: str) -> None:
        """Take text as it stands."""
        text = unicodedata.normalize("NFC", data.replace("\xa0", " "))
        if self.pieces and self.pieces[-1][0] == "":
            self.pieces[-1] = ("", self.pieces[-1][1] + text)
        else:
            self.pieces.append(("", text))
        if not self._hidden:
            self._said.append(text)

    def text(self) -> str:
        """The lines, without empty ones and without space to spare."""
        lines = (re.sub(r"\s+", " ", line).strip(" |") for line in "".join(self._said).split("\n"))
        return "\n".join(line for line in lines if line.strip("- "))


def _parsed(html: str) -> _Reader:
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # how html.parser refuses a broken declaration such as `<![x`
        reader = _Reader()
        reader.handle_data(html)
    return reader
