"""WordprocessingML elements. All text becomes XML here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final
from unicodedata import bidirectional

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Element = Any
"""An lxml element. lxml has no type annotations."""

FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may contain, even escaped."""

LETTERS: Final = {"L": False, "R": True, "AL": True}
"""Whether letters of a bidirectional class are written from right to left.

Other classes follow their neighbours.
"""


def w(name: str, *children: Element, **attributes: str | int) -> Element:
    """Create a WordprocessingML element: `w("pStyle", val="Title")`."""
    made = OxmlElement(f"w:{name}", {qn(f"w:{key}"): clean(str(value)) for key, value in attributes.items()})
    made.extend(children)
    return made


def clean(text: str) -> str:
    """Remove the control characters that XML forbids."""
    return FORBIDDEN.sub("", text)


def text_run(text: str, *properties: Element) -> Element:
    """Create a run of text, with Word's own line breaks and tabs."""
    content: list[Element] = []
    for piece in re.split(r"([\n\t])", clean(text.replace("\r\n", "\n").replace("\r", "\n"))):
        if piece == "\n":
            content.append(w("br"))
        elif piece == "\t":
            content.append(w("tab"))
        elif piece:
            words = w("t")
            words.text = piece
            words.set(qn("xml:space"), "preserve")
            content.append(words)
    return w("r", *([w("rPr", *properties)] if properties else ()), *content)


def field(name: str) -> Element:
    """Create a field that Word calculates: `PAGE` or `NUMPAGES`."""
    return w("fldSimple", text_run("1"), instr=f" {name} ")


def by_direction(text: str, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """Split a text by writing direction, because each Word run needs one. True means right to left.

    Digits, spaces and signs have the direction of the letters on both sides. Between letters of different
    directions and at the ends, they have the direction of the paragraph.
    """
    known = [LETTERS.get(bidirectional(char)) for char in text]
    before, after = _carried(known), _carried(known[::-1])[::-1]
    sides = [
        own if own is not None else left if left is not None and left == right else right_to_left
        for own, left, right in zip(known, before, after, strict=True)
    ]
    start = 0
    for side, stretch in groupby(sides):
        end = start + len(list(stretch))
        yield text[start:end], side
        start = end


def _carried(known: list[bool | None]) -> list[bool | None]:
    """Each place with the last direction that was known up to it."""
    last: bool | None = None
    carried = []
    for each in known:
        last = each if each is not None else last
        carried.append(last)
    return carried
