"""Where a key comes from, as lines below an explanation: how files of other programs say it, and how it is read back.

Each line begins with a pilcrow, which no author writes there, so the lines are found again in any language:

    ¶ 4: “the quoted words”
    ¶ The answer is inferred from these words; the article does not state it directly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

SIGN: Final = "\N{PILCROW SIGN}"
SOURCE_LINE: Final = re.compile(
    rf"{SIGN}[ \u00a0](?:(?P<paragraph>\d+): \N{{LEFT DOUBLE QUOTATION MARK}}(?P<quote>.+)\N{{RIGHT DOUBLE QUOTATION MARK}}|(?P<remark>\D.*))"
)


class QuotedPassage(NamedTuple):
    """Words of the article, and the number of their paragraph."""

    paragraph: int
    quote: str


class SourceLines(NamedTuple):
    """What stands below an explanation.

    Attributes:
        passages: The quoted words.
        remark: What is said of them, in the words of a language: that the key is inferred, or not yet keyed to the
            article. "" if nothing is.
    """

    passages: tuple[QuotedPassage, ...] = ()
    remark: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, as plain text."""
        quoted = (
            f"{SIGN} {each.paragraph}: \N{LEFT DOUBLE QUOTATION MARK}{each.quote}\N{RIGHT DOUBLE QUOTATION MARK}"
            for each in self.passages
        )
        return (
            *(" ".join(line.split()) for line in quoted),
            *((f"{SIGN} {self.remark}",) * bool(self.remark)),
        )


def split_source_lines(text: str) -> tuple[str, SourceLines]:
    """An explanation without the source lines at its end, and these.

    Args:
        text: Plain text or Markdown, with a line or a paragraph for each source line.
    """
    lines = text.rstrip().split("\n")
    passages: list[QuotedPassage] = []
    remark = ""
    while lines:
        line = lines[-1].strip()
        found = SOURCE_LINE.fullmatch(line)
        if not found and line:
            break
        if found and found["remark"]:
            remark = found["remark"]
        elif found:
            passages.insert(0, QuotedPassage(int(found["paragraph"]), found["quote"]))
        lines.pop()
    return "\n".join(lines).rstrip(), SourceLines(tuple(passages), remark)


def with_source_lines(texts: Sequence[str], source: SourceLines) -> str:
    """Plain texts with the source lines below them, a paragraph each."""
    return "\n\n".join([*filter(None, texts), *source.lines])
