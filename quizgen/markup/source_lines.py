"""The source of an answer as lines below an explanation, in files for other programs.

Each line begins with a pilcrow, so that an import can find the lines in any language:

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
    """The source of an answer, shown below its explanation.

    Attributes:
        passages: The quoted words.
        remark: A remark in the language of the bank: that the answer is inferred, or not yet keyed to the
            article. "" if there is none.
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
    """Split an explanation into its text and the source lines at its end.

    Args:
        text: Plain text or Markdown in which each source line is a line or a paragraph.
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
    """Add source lines to plain texts, each as a paragraph."""
    return "\n\n".join([*filter(None, texts), *source.lines])
