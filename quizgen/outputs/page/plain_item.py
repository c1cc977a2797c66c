"""Splits the HTML of a question into what can be read without the script of a page, and the rest.

A page has each text once. Without its script, it is read as plain paragraphs, lists and collapsed keys. The
script puts the same texts, pictures and formulas into the markup with which the question is answered and
printed. This markup is packed, because it is larger than the texts, and nearly the same for all questions of
a type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

PIECE: Final = re.compile(r"<svg\b.*?</svg>|<audio\b.*?</audio>|<img\b[^>]*>|<[^>]*>|[^<]+", re.DOTALL)
NAME: Final = re.compile(r"</?([a-z0-9]+)")
TAG: Final = re.compile(r"<[^>]*>")

VOID: Final = frozenset({"br", "hr", "wbr", "img", "input"})
"""Elements without an end tag."""

DRAWN: Final = frozenset({"svg", "img", "audio"})
"""Elements that are not text. They are on the page once, unchanged."""

WORDS: Final = frozenset({"a", "b", "bdi", "code", "em", "q", "s", "strong", "sub", "sup", "u"})
"""Tags within a line. Readers need them, so they are in both parts."""

WITH_ATTRIBUTES: Final = frozenset({"a", "bdi", "q"})
LISTS: Final = frozenset({"ol", "ul"})
WITHOUT_END: Final = frozenset({"li", "tr", "td", "th", "thead", "tbody"})
"""Elements whose end tag is optional in HTML."""

BLOCKS: Final = frozenset({"details", "summary", "table", "caption", "pre"})
LINES: Final = frozenset({"p", "div", "dt", "legend", "label", "figure", "figcaption", "h3"})
"""Tags that begin a paragraph of plain text."""

BOLD: Final = frozenset({"dt", "legend"})
FIELDS: Final[dict[str, str]] = {"input": "<input>", "textarea": "<textarea></textarea>"}
LEFT_OUT: Final = re.compile('class="(?:key-label|points|self-evident)"')
"""What plain text does not need."""

QUOTE: Final = re.compile("&(#34|#39|#x27|quot);")
"""Quotation marks, which have to be escaped in attributes only."""


class PlainItem(NamedTuple):
    """A question in two parts.

    Attributes:
        plain: The HTML that the page contains.
        markup: The HTML with which it is answered, where `<12>` stands for the next 12 characters of the
            plain text, and `<@12>` for its next picture, recording or formula, which has 12 characters of
            text.
    """

    plain: str
    markup: str

    @property
    def text(self) -> str:
        """The text of the plain HTML, as scripts read it."""
        return unescape(without_tags(self.plain))


def split_item(html: str) -> PlainItem:
    """Split the HTML of a question that quizgen's templates and printers have made."""
    writer = _PlainWriter()
    markup = "".join(writer.read(PIECE.findall(html)))
    return PlainItem("".join(writer.out), markup)


class _PlainWriter:
    """Writes plain HTML while it reads the HTML of a question."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.open: list[tuple[str, str]] = []  # tags, with what ends them in the plain text
        self.broken = False  # whether the next words begin a paragraph
        self.in_words = False  # whether there are words in the block so far

    def read(self, pieces: list[str]) -> Iterator[str]:
        """The markup of the question."""
        for piece in pieces:
            name = found[1] if (found := NAME.match(piece)) else ""
            if name in DRAWN:
                self.write(piece)
                yield f"<@{script_length(unescape(without_tags(piece)))}>"
            elif piece.startswith("</"):
                self.end()
                yield piece
            elif name:
                self.begin(name, piece)
                yield piece
            else:
                yield self.text(piece)

    def begin(self, name: str, tag: str) -> None:
        """Begin an element."""
        end = ""
        if name in WORDS or name == "br":
            self.write(tag if name in WITH_ATTRIBUTES else f"<{name}>")
            end = f"</{name}>"
        elif name in LISTS:
            name_here = "menu" if "class=" in tag else name
            self.block(f"<{name_here}>")
            end = f"</{name_here}>"
        elif name in WITHOUT_END or name in BLOCKS:
            self.block(f"<{name}>")
            end = "" if name in WITHOUT_END else f"</{name}>"
        elif name in LINES:
            self.broken = self.broken or self.in_words
            if name in BOLD and not LEFT_OUT.search(tag):
                self.write("<b>")
                end = "</b>"
        elif name in FIELDS and 'type="radio"' not in tag and 'type="checkbox"' not in tag:
            self.write(FIELDS[name])
        if name not in VOID:
            self.open.append(("" if LEFT_OUT.search(tag) else name, end))

    def end(self) -> None:
        """End the element that began last."""
        name, end = self.open.pop()
        if end:
            self.out.append(end)
        if name == "dt":
            self.in_words = False  # the explanation of a term continues on its line
        elif name in LINES:
            self.broken = self.in_words
        elif name in LISTS or name in BLOCKS:
            self.broken = name not in {"summary", "caption"}
            self.in_words = False

    def text(self, text: str) -> str:
        """Write words, and return what stands for them in the markup."""
        inside = [name for name, _ in self.open]
        is_gap = text.isspace() and ("\n" in text or self.broken or not self.in_words)
        if (is_gap and "pre" not in inside) or "" in inside:
            return text
        text = re.sub("\r\n?", "\n", text)
        if not text.isspace():
            self.write("")
        self.out.append(QUOTE.sub(lambda quote: unescape(quote[0]), text))
        return f"<{script_length(unescape(text))}>"

    def block(self, tag: str) -> None:
        """Begin a block, which ends a paragraph by itself."""
        self.out.append(tag)
        self.broken = self.in_words = False

    def write(self, html: str) -> None:
        """Write something within a line."""
        if self.broken:
            self.out.append("<p>")
            self.broken = False
        self.in_words = True
        self.out.append(html)


def without_tags(html: str) -> str:
    """The text in a piece of HTML, still escaped."""
    return TAG.sub("", html)


def script_length(text: str) -> int:
    """The length of a text as scripts count it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
