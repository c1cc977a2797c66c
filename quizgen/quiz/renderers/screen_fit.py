"""Shortens texts to the available rows of a screen, at word boundaries."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


class ScreenBlock(NamedTuple):
    """A block of text that can be shortened.

    Attributes:
        text: The text.
        lay_out: Lays out the text, or a beginning of it, for printing.
        essential: Whether the block is shortened only after all others.
    """

    text: Text
    lay_out: Callable[[Text], RenderableType]
    essential: bool = False

    @property
    def whole(self) -> RenderableType:
        """The complete block, ready for printing."""
        return self.lay_out(self.text)


CountRows = Callable[["RenderableType"], int]
"""Returns the number of screen rows that a printed block needs."""


def fit_blocks(
    blocks: Sequence[ScreenBlock], rows: int, count_rows: CountRows, ellipsis: str
) -> Iterator[RenderableType]:
    """Fit blocks into a number of rows, and shorten texts if necessary.

    Args:
        blocks: The blocks, the most important first.
        rows: The number of rows available.
        count_rows: Returns the number of rows that a printed block needs.
        ellipsis: The mark at the end of a shortened text.
    """
    wanted = [count_rows(block.whole) for block in blocks]
    shares = share_rows(wanted, rows, [block.essential for block in blocks])
    for block, rows_wanted, share in zip(blocks, wanted, shares, strict=True):
        if rows_wanted <= share:
            yield block.whole
        elif share:
            yield block.lay_out(_shorten(block, share, count_rows, ellipsis))


def share_rows(wanted: Sequence[int], rows: int, essential: Sequence[bool]) -> list[int]:
    """Divide rows among texts.

    Each essential text first gets up to two rows, and each other text gets one. Remaining rows go to
    essential texts until they are complete, then to the others.
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
