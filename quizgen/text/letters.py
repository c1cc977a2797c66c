"""Letters in the form in which they are compared: digits 0 to 9, and letters without accents."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from quizgen.text.normal_form import n1

SUPERSCRIPTS: Final = str.maketrans({mark: f"^{digit}" for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
"""Characters that are not normalised: otherwise 10² would become 102."""

LETTERS: Final = re.compile(r"[^\W\d_]+")
ASCII_LETTERS: Final = re.compile("[A-Za-z]+")

DIRECTIONS: Final = re.compile(r"[\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks of writing direction, which are invisible."""

ACCENTS: Final = re.compile(
    r"[\u0300-\u036f"  # Latin, Greek, Cyrillic
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]"  # Arabic signs, tatweel
)
"""Marks that may be omitted in typing. Those of other scripts distinguish words: か is not が."""


TWO_LETTERS: Final = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "å": "aa",
        "ø": "oe",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "dh",
        "ß": "ss",
        "\u0451": "\u0435",
    }
)
"""The spelling of letters that a keyboard lacks."""

LIGATURES: Final = str.maketrans({"æ": "ae", "œ": "oe", "ß": "ss"})

ONE_LETTER: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "ħ": "h", "ŧ": "t"}
    | dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627")
    | {"\u0649": "\u064a", "\u0629": "\u0647", "\u0624": "\u0621", "\u0626": "\u0621"}
    | {"\u06cc": "\u064a", "\u06a9": "\u0643", "\u06d5": "\u0647", "\u06be": "\u0647"}
    | dict.fromkeys("\u200c\u200d")
)
"""Letters that are typed for others: Latin ones without their stroke, Arabic ones without hamza, maddah and the dots of
ta marbuta, Persian ones that look like Arabic ones. Joiners are invisible."""


def ascii_digits(text: str) -> str:
    """Convert the digits of all scripts to 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def plain_case(text: str) -> str:
    """The text in normal form and lower case, with digits 0 to 9 and otherwise unchanged."""
    if text.isascii():
        return n1(text).casefold()
    small = n1(DIRECTIONS.sub("", text).translate(SUPERSCRIPTS)).casefold()
    return ascii_digits(n1(small))


def bare(text: str) -> str:
    """The text without accents, vowel signs and tatweel."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=1 << 8)
def letter_runs(text: str) -> frozenset[str]:
    """The words of a text without figures and punctuation, each once, for a quick test before parsing."""
    return frozenset((ASCII_LETTERS if text.isascii() else LETTERS).findall(text))


def find_word(text: str, word: str) -> int:
    """The first place of a word that is not part of a longer one; -1 if there is none.

    A regular expression would have to be compiled for each word.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        begins = _is_of_word(text[at - 1 : at]) != _is_of_word(word[0])
        if begins and _is_of_word(word[-1]) != _is_of_word(text[end : end + 1]):
            return at
        at = text.find(word, at + 1)
    return -1


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def spelt_out(text: str) -> str:
    """Write letters that keyboards lack with two letters: *Aepfel* for *Äpfel*, *coeur* for *cœur*."""
    return text if text.isascii() else text.translate(TWO_LETTERS)


def simplest(text: str) -> str:
    """Replace each letter with the plain letter on every keyboard of its script: *zloty* for *złoty*."""
    return text if text.isascii() else bare(bare(text.translate(ONE_LETTER)).translate(LIGATURES))
