"""Marks words in a Markdown text, even across the beginning or end of emphasis.

If a text is cut before it is parsed, it loses its emphasis: half of `**two words**` is two asterisks and a
word. So marks are inserted first, as private-use characters, and replaced in the printed text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from quizgen.markup.html import Math, math_as_text, to_html, to_inline_html
from quizgen.markup.markdown_parser import is_plain
from quizgen.text.fenced_code import is_code
from quizgen.text.pipe_tables import is_table

OPEN: Final = "\ue000"
MARK_END: Final = "\ue001"
FROM: Final = "\ue002"
TO: Final = "\ue003"
MARK: Final = re.compile(f"([{OPEN}{MARK_END}])")
MARKS: Final = re.compile(f"[{OPEN}{MARK_END}{FROM}{TO}]")
PIECE: Final = re.compile(f"(<svg.*?</svg>|<[^>]*>|[{OPEN}{MARK_END}{FROM}{TO}])", re.DOTALL)
DRAWING: Final = "<svg"
"""Drawn formulas, which are neither cut nor marked inside."""

VOID: Final = frozenset({"br", "img", "wbr", "hr"})
"""HTML tags without an end tag."""


LIST: Final = re.compile(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+", re.MULTILINE)
EMPHASIS: Final = re.compile(r"[*_]+(?=[^\s*_])")
EMPHASIS_ENDS: Final = re.compile(r"(?<=[^\s*_\\])[*_]+$")
BETWEEN_WORDS: Final = re.compile("[^*_ |] ")
"""Characters that would lose their meaning next to a mark."""

Range = tuple[int, int]


def marked_stretches(
    markdown: str, ranges: Sequence[Range], printer: Callable[[str], str]
) -> Iterator[tuple[str, bool]]:
    """The printed text in parts, each with whether it is marked.

    Args:
        markdown: The text.
        ranges: The ranges to mark, in order and without overlaps.
        printer: Prints a text without changing its letters, such as `to_plain`.
    """
    inside = False
    for piece in MARK.split(printer(_with_marks(markdown, ranges, None))):
        if MARK.fullmatch(piece):
            inside = piece == OPEN
            continue
        words = piece.lstrip() if inside else ""
        if space := piece.removesuffix(words):
            yield space, False
        if words:
            yield words, True


def to_marked_html(
    markdown: str, ranges: Sequence[Range], *, window: Range | None = None, math: Math = math_as_text
) -> str:
    """Convert a text to HTML within a line, with `<mark>` around ranges of it. Tables and code stay blocks.

    Args:
        markdown: The text.
        ranges: The ranges to mark.
        window: The range to show; None for the whole text. Of a table, the headings and the rows in the range
            are shown; of code, all lines.
        math: Prints a formula. Formulas are marked as a whole.
    """

    def formula(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
        marks = MARKS.findall(tex)
        before = [mark for mark in (FROM, OPEN) if mark in marks]
        after = [MARK_END] * (MARK_END in [mark for mark in marks if mark in {OPEN, MARK_END}][-1:]) + [
            TO
        ] * (TO in marks)
        return "".join([*before, math(MARKS.sub("", tex), display), *after])

    if is_table(markdown) or is_code(markdown):
        lines = _with_marks(markdown, ranges, None).split("\n")
        if window and is_table(markdown):
            lines = [*lines[:2], *_rows(markdown, lines, window)]
        return "".join(_laid(PIECE.split(to_html("\n".join(lines), formula)), shown=True))
    if window and _may_be_cut(markdown, ranges, window):
        start, end = window
        markdown, window = markdown[start:end], None
        ranges = [(first - start, last - start) for first, last in ranges]
    printed = to_inline_html(_with_marks(markdown, ranges, window), formula)
    return "".join(_laid(PIECE.split(printed), shown=FROM not in printed))


def _rows(table: str, lines: Sequence[str], window: Range) -> Iterator[str]:
    """The rows of a table, with marks in them, that have a character of a window."""
    start = 0
    for number, row in enumerate(table.split("\n")):
        end = start + len(row)
        if number > 1 and start < window[1] and window[0] < end:
            yield lines[number]
        start = end + 1


def _may_be_cut(markdown: str, ranges: Sequence[Range], window: Range) -> bool:
    """Whether a window of a text is printed alike without the rest of it, which takes long in a long paragraph."""
    start, end = window
    within = all(start <= first and last <= end for first, last in ranges)
    return within and not markdown[start : start + 1].isspace() and is_plain(markdown)


def _with_marks(markdown: str, ranges: Sequence[Range], window: Range | None) -> str:
    """The text with its marks, each where it keeps no other character from being read as it was."""
    text = MARKS.sub(" ", markdown)
    marks = []
    for start, end in ranges:
        first, last = _start(text, start), _end(text, end)
        if first < last:
            marks += [(first, OPEN), (last, MARK_END)]
    if window:
        first, last = _start(text, window[0]), _end(text, window[1])
        marks += [(first, FROM)] * (window[0] > 0 and first < last)
        marks += [(last, TO)] * (window[1] < len(text) and first < last)
    for at, mark in sorted(marks, key=lambda mark: (mark[0], mark[1] in {OPEN, FROM}), reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def _start(text: str, at: int) -> int:
    """Where to put a mark that words begin at: after signs of emphasis, or else before a space."""
    if found := LIST.match(text, at):
        return found.end()
    if found := EMPHASIS.match(text, at):
        return found.end()
    return at - 1 if at > 1 and BETWEEN_WORDS.match(text, at - 2) else at


def _end(text: str, at: int) -> int:
    """Where to put a mark that words end at: before signs of emphasis."""
    found = EMPHASIS_ENDS.search(text[:at])
    return found.start() if found else at


def _laid(pieces: Sequence[str], *, shown: bool) -> Iterator[str]:
    """The HTML that the window shows, with `<mark>` around marked text and never across a tag."""
    tags: list[str] = []
    inside = begins = cut = False
    for piece in pieces:
        if piece in {OPEN, MARK_END}:
            inside = begins = piece == OPEN
        elif piece == FROM:
            shown = cut = True
            yield from tags
        elif piece == TO:
            shown = False
            yield from (f"</{tag[1:-1].split()[0]}>" for tag in reversed(tags))
        elif piece.startswith(DRAWING):
            yield (f"<mark>{piece}</mark>" if inside else piece) if shown else ""
            begins = cut = cut and not shown
        elif piece.startswith("<"):
            _follow(tags, piece)
            yield piece if shown else ""
        elif shown and piece:
            space = piece[: len(piece) - len(piece.lstrip())] if begins or cut else ""
            words = piece.removeprefix(space)
            yield "" if cut else space
            yield f"<mark>{words}</mark>" if inside and words else words
            begins = cut = False


def _follow(tags: list[str], piece: str) -> None:
    """Keeps the list of tags that are open."""
    if piece.startswith("</"):
        tags.pop()
    elif not piece.endswith("/>") and piece[1:-1].split(maxsplit=1)[0] not in VOID:
        tags.append(piece)
