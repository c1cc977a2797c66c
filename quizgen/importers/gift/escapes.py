"""The escapes of GIFT: each is one character of nobody's while a text is taken apart, so that it is no sign."""

from __future__ import annotations

import re
from typing import Final

BASE: Final = 0x10FC00
ESCAPE: Final = re.compile(r"\\([~=#{}:\\])")
NEW_LINE: Final = re.compile(
    r"\\n(?!(?:eq|abla|otin|leq|geq|subseteq|supseteq|exists|parallel|mid|atural|ewline|earrow|warrow)(?![A-Za-z]))"
)
"""The escape of an end of a line; `\\neq` and other commands of TeX begin like it."""

TEX: Final = re.compile(r"\$\$[^$]{1,600}\$\$|\\\\?\(.{1,600}?\\\\?\)|\\\\?\[.{1,600}?\\\\?\]", re.DOTALL)
TEX_COMMAND: Final = re.compile(r"(?<!\\)\\(?=n[a-z]{1,20}(?![A-Za-z]))")
KEPT: Final = re.compile("[\U0010fc00-\U0010fcff]")


def protect_escapes(text: str) -> str:
    """The text with one character for each escape."""
    text = KEPT.sub("", text)
    text = TEX.sub(lambda found: TEX_COMMAND.sub(_placeholder("\\"), found[0]), text)
    return NEW_LINE.sub(_placeholder("\n"), ESCAPE.sub(lambda found: _placeholder(found[1]), text))


def restore_escapes(text: str) -> str:
    """The text with the characters that were escaped."""
    return KEPT.sub(lambda found: chr(ord(found[0]) - BASE), text)


def _placeholder(sign: str) -> str:
    return chr(BASE + ord(sign))
