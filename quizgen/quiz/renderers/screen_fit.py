"""Texts shortened to the rows that a screen has for them: whole words, and as much of each text as of the others."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


class Block(NamedTuple):
    """A text that may be shortened.

    Attributes:
        text: The text.
        lay_out: The text, or the beginning of it, as it is printed.
    """

    text: Text
    lay_out: Callable[[Text], RenderableType]

    @property
    def whole(self) -> RenderableType:
        """All of it, as it is printed."""
        return self.lay_out(self.text)


CountRows = Callable[["RenderableType"], int]
"""How many rows of the screen something takes."""


def fit_blocks(
    blocks: Sequence[Block], rows: int, count_rows: CountRows, ellipsis: str
) -> Iterator[RenderableType]:
    """What is printed of the blocks in so many rows.

    Args:
        blocks: The most important first.
        rows: The rows that there are.
        count_rows: How many rows something takes.
        ellipsis: Stands at the end of a text that is shortened.
    """
    wanted = [count_rows(block.whole) for block in blocks]
    for block, rows_wanted, share in zip(blocks, wanted, share_rows(wanted, rows), strict=True):
        if rows_wanted <= share:
            yield block.whole
        elif share:
            yield block.lay_out(_shorten(block, share, count_rows, ellipsis))


def share_rows(wanted: Sequence[int], rows: int) -> list[int]:
    """Rows for texts that want so many: one for each, then one more for each that wants more, and so on."""
    shares = [0] * len(wanted)
    while rows and (short := [place for place, most in enumerate(wanted) if shares[place] < most][:rows]):
        for place in short:
            shares[place] += 1
        rows -= len(short)
    return shares


def _shorten(block: Block, rows: int, count_rows: CountRows, ellipsis: str) -> Text:
    """As many of its first words as go into the rows; of a word that alone is too long, a part."""
    text = block.text

    def beginning(end: int) -> Text:
        short = text[:end]
        short.rstrip()
        return short.append(f" {ellipsis}")

    def fits(end: int) -> bool:
        return count_rows(block.lay_out(beginning(end))) <= rows

    ends = [place for place, sign in enumerate(text.plain) if sign.isspace() and place]
    if not ends or not fits(ends[0]):
        ends = list(range(1, ends[0] if ends else len(text)))
    return beginning(ends[max(1, bisect(ends, False, key=lambda end: not fits(end))) - 1])
