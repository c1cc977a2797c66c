"""Texts shortened to the rows that a screen has for them: whole words, and as much of each text as of the others."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


class ScreenBlock(NamedTuple):
    """A text that may be shortened.

    Attributes:
        text: The text.
        lay_out: The text, or the beginning of it, as it is printed.
        essential: Whether it is shortened only if nothing else is left.
    """

    text: Text
    lay_out: Callable[[Text], RenderableType]
    essential: bool = False

    @property
    def whole(self) -> RenderableType:
        """All of it, as it is printed."""
        return self.lay_out(self.text)


CountRows = Callable[["RenderableType"], int]
"""How many rows of the screen something takes."""


def fit_blocks(
    blocks: Sequence[ScreenBlock], rows: int, count_rows: CountRows, ellipsis: str
) -> Iterator[RenderableType]:
    """What is printed of the blocks in so many rows.

    Args:
        blocks: The most important first.
        rows: The rows that there are.
        count_rows: How many rows something takes.
        ellipsis: Stands at the end of a text that is shortened.
    """
    wanted = [count_rows(block.whole) for block in blocks]
    shares = share_rows(wanted, rows, [block.essential for block in blocks])
    for block, rows_wanted, share in zip(blocks, wanted, shares, strict=True):
        if rows_wanted <= share:
            yield block.whole
        elif share:
            yield block.lay_out(_shorten(block, share, count_rows, ellipsis))


def share_rows(wanted: Sequence[int], rows: int, essential: Sequence[bool]) -> list[int]:
    """Rows for texts that want so many.

    Those that are essential get up to two in turn, and the others one each. Then essential ones are made whole, and
    with what is left the others.
    """
    shares = [0] * len(wanted)
    begun = [min(most, 2 if first else 0) for most, first in zip(wanted, essential, strict=True)]
    one_each = [max(least, min(most, 1)) for least, most in zip(begun, wanted, strict=True)]
    whole = [most if first else one for most, one, first in zip(wanted, one_each, essential, strict=True)]
    for goals in (begun, one_each, whole, wanted):
        while rows and (short := [place for place, goal in enumerate(goals) if shares[place] < goal][:rows]):
            for place in short:
                shares[place] += 1
            rows -= len(short)
    return shares


def _shorten(block: ScreenBlock, rows: int, count_rows: CountRows, ellipsis: str) -> Text:
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
