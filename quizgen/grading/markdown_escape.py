"""Converts between plain text, which learners type, and Markdown, in which questions are written."""

from __future__ import annotations

import re
from typing import Final

SPECIAL: Final = re.compile(
    r"""[\\`*_\[\]<>$~]           # emphasis, code, links, HTML, math
      | &(?=\#?\w+;)              # an entity
      | (?m:^)[#+-](?=\s|\#|$)    # a heading or a list at the start of a line
      | (?m:(?<=^\d))[.)](?=\s|$) # a numbered list
    """,
    re.VERBOSE,
)
EMPHASIS: Final = re.compile(
    r"(?<!\\)(?:(?P<stars>\*{1,3})(?=\S)|(?<!\w)(?P<bars>_{1,3})(?=\S)|(?P<ticks>`+))(?P<words>.+?)"
    r"(?<!\\)(?(stars)(?P=stars)|(?(bars)(?P=bars)(?!\w)|(?P=ticks)))",
    re.DOTALL,
)
ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")


def escape_markdown(text: str) -> str:
    """Escape a text for Markdown, so that what a learner typed is never markup."""
    return SPECIAL.sub(lambda found: "\\" + found[0], text)


def unescape_markdown(markdown: str) -> str:
    """Convert a short Markdown text to the text that a learner would type, without emphasis and escapes."""
    return ESCAPED.sub(r"\1", EMPHASIS.sub(lambda found: found["words"], markdown))
