"""Finds invisible and lookalike characters in values that must be exact words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

EXACT: Final = frozenset(
    """
    cannot-pick invalid-boolean invalid-date invalid-deck invalid-name invalid-number invalid-pick invalid-pin invalid-url
    unknown-key unknown-question unknown-type unknown-value
    """.split()  # noqa: SIM905 - a list of words
)
"""The codes of problems that such characters cause."""

LOOKALIKE: Final = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u180e\u2000-\u200f\u2010-\u2015\u2028-\u202f\u205f-\u206f\u2212\u3000\u3164"
    "\ufe00-\ufe0f\ufe58\ufe63\ufeff\uff0d\uff1a\U000e0000-\U000e007f]"
)
"""Spaces, hyphens and colons other than those on a keyboard, and characters without a width."""

BLANKS: Final = re.compile(
    r"[ ]*(?:- +)?(?P<blank>[\u00a0\u1680\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff])"
)
"""The beginning of a line that is not indented with spaces only."""


def find_lookalike(text: str) -> int | None:
    """The index of the first lookalike character in a text."""
    found = LOOKALIKE.search(text)
    return found.start() if found else None


def reveal(text: str) -> str:
    """The text with lookalike characters made visible: `short-answer<U+200B>`."""
    return LOOKALIKE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def describe(character: str) -> tuple[str, str]:
    """The message and hint for a lookalike character."""
    name = unicodedata.name(character, "character").lower()
    code = f"U+{ord(character):04X}"
    kind = unicodedata.category(character)
    if kind in {"Zs", "Zl", "Zp"}:
        return (
            f"a space character that is not an ordinary space: {name} ({code})",
            "Replace it with an ordinary space.",
        )
    if kind in {"Pd", "Sm"}:
        return (
            f"a character that looks like a hyphen: {name} ({code})",
            "Replace it with an ordinary hyphen (-).",
        )
    if kind == "Po":
        return (
            f"a character that looks like a colon: {name} ({code})",
            "Replace it with an ordinary colon (:).",
        )
    return f"an invisible character: {name} ({code})", "Delete this character."
