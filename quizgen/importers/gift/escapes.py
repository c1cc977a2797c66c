"""GIFT escapes. During parsing, each is replaced with a private-use character, which is not syntax."""

from __future__ import annotations

import re
from typing import Final

BASE: Final = 0x10FC00
SIGN: Final = re.compile("[~=#:]")
ESCAPE: Final = re.compile(r"\\([~=#{}:\\])")
NEW_LINE: Final = re.compile(
    r"\\n(?!(?:eq|abla|otin|leq|geq|subseteq|supseteq|exists|parallel|mid|atural|ewline|earrow|warrow)(?![A-Za-z]))"
)
"""The escape of a line end. `\neq` and other TeX commands begin like it."""

TEX: Final = re.compile(r"\$\$[^$]{1,600}\$\$|\\\\?\(.{1,600}?\\\\?\)|\\\\?\[.{1,600}?\\\\?\]", re.DOTALL)
TEX_COMMAND: Final = re.compile(r"(?<!\\)\\(?=n[a-z]{1,20}(?![A-Za-z]))")
TAG: Final = re.compile(
    r"""<[A-Za-z][A-Za-z0-9]{0,15}(?:\s+[\w:-]{1,40}\s?(?<!\\)=\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}')){1,20}\s?/?>"""
)
"""An HTML tag with attributes, in which the author has not escaped anything."""

IN_TAG: Final = re.compile("[\U0010fd00-\U0010fdff]")
"""The placeholder for a sign in such a tag, where Moodle would read an answer."""

KEPT: Final = re.compile("[\U0010fc00-\U0010fdff]")


def protect_escapes(text: str) -> str:
    """Replace each escape in the text with a single character."""
    text = TAG.sub(lambda tag: SIGN.sub(_in_tag, tag[0]), KEPT.sub("", text))
    text = TEX.sub(lambda found: TEX_COMMAND.sub(_placeholder("\\"), found[0]), text)
    return NEW_LINE.sub(_placeholder("\n"), ESCAPE.sub(lambda found: _placeholder(found[1]), text))


def restore_escapes(text: str) -> str:
    """Replace these characters with the text that was escaped."""
    return KEPT.sub(lambda found: chr((ord(found[0]) - BASE) & 0xFF), text)


def _placeholder(sign: str) -> str:
    return chr(BASE + ord(sign))


def _in_tag(found: re.Match[str]) -> str:
    return chr(BASE + 0x100 + ord(found[0]))
