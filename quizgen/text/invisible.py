"""Finds and shows invisible characters, which can reorder a line or hide text.

Some are necessary in certain scripts, and are reported only elsewhere: joiners between the letters of Persian or Hindi
and within emoji, marks of direction in lines of Arabic or Hebrew, breaks between words of Thai, tags in the flags of
countries, and selectors of the forms of ideographs and emoji. Nearly all files have none, so most patterns are compiled when they
are needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Control characters and unusual line ends, which files of authors do not contain."""

STEERING: Final = "\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
"""Characters that reorder a line, or that no font shows."""

HIDDEN: Final = f"[{STEERING}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0]"
"""Characters that are always printed as escapes, in every language."""

STEERING_CHARACTER: Final = f"[{STEERING}]"

SUSPECTS: Final = f"{HIDDEN}|[\u061c\u200c-\u200f\ufe00-\ufe0f\U000e0100-\U000e01ef]"

RIGHT_TO_LEFT: Final = "[\u0590-\u060b\u060d-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
WITHOUT_SPACES: Final = "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\ua9e0-\uaa7f]"
"""Letters of Thai, Lao, Tibetan, Burmese and Khmer, which have no spaces between words."""

FLAG: Final = "\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f"
NAMES: Final = {"\ufeff": "BYTE ORDER MARK", "\u00ad": "SOFT HYPHEN"}


def find_hidden(line: str) -> Iterator[int]:
    """The indices of invisible characters in a line that its script does not need."""
    if line.isascii() or not re.search(SUSPECTS, line):
        return
    flags = {place for flag in re.finditer(FLAG, line) for place in range(*flag.span())}
    right_to_left = re.search(RIGHT_TO_LEFT, line) is not None
    without_spaces = re.compile(WITHOUT_SPACES)
    for found in re.finditer(SUSPECTS, line):
        at, char = found.start(), found[0]
        before, after = line[at - 1 : at], line[at + 1 : at + 2]
        match char:
            case "\u200e" | "\u200f" | "\u061c":
                needed = right_to_left
            case "\u200c" | "\u200d":
                needed = _joins(before) and _joins(after) if char == "\u200d" else _joins(before)
            case "\u200b":
                needed = bool(without_spaces.match(before) or without_spaces.match(after))
            case _ if "\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100":
                needed = (bool(before) and not before.isalpha()) or _joins(before)
            case _:
                needed = at in flags
        if not needed:
            yield at


def without_hidden(text: str) -> str:
    """The text without forbidden and unnecessary invisible characters."""
    text = FORBIDDEN.sub(" ", text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n"))
    if text.isascii() or not re.search(SUSPECTS, text):
        return text
    lines = text.split("\n")
    for number, line in enumerate(lines):
        hidden = frozenset(find_hidden(line))
        if hidden:
            lines[number] = "".join(char for at, char in enumerate(line) if at not in hidden)
    return "\n".join(lines)


def name_of(char: str) -> str:
    """The number and name of a character: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = NAMES.get(char) or unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()


def show_hidden(text: str) -> str:
    """Show hidden characters by their numbers: `<U+202E>`."""
    return text if text.isascii() else re.sub(HIDDEN, lambda found: f"<U+{ord(found[0]):04X}>", text)


def without_steering(text: str, instead: str) -> str:
    """Replace characters that reorder a text or hide words with a visible character."""
    return text if text.isascii() else re.sub(STEERING_CHARACTER, instead, text)


def _joins(char: str) -> bool:
    """Whether a character is of a script that has joiners, or a sign such as an emoji."""
    return bool(char) and ord(char) >= 0x600 and not "\u1e00" <= char <= "\u20ff"
