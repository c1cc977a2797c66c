"""Typed text in the form in which it is compared.

`folded` makes alike what is written differently by habit: case, quotation marks,
dashes, spaces, digits of other scripts, a final full stop, a leading article.
`bare` goes one step further and takes away accents and vowel signs, so that
*Medecins* can be accepted with a word about the accent.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from quizgen.grading.vocabulary import ARTICLES
from quizgen.model.language import primary
from quizgen.model.normal_form import n1

SUPERSCRIPTS: Final = str.maketrans({mark: f"^{digit}" for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
"""Or 10² would become 102."""

CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
CONTROLS_BUT_LINES: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
DIRECTIONS: Final = re.compile(r"[\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing; they are not seen and not meant."""

HYPHEN_IN_WORD: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
INITIAL: Final = re.compile(r"(?<!\w)([^\W\d_])\.")
ABBREVIATED: Final = re.compile(r"(?<=[^\W\d_])\.(?=\s|$)")
PUNCTUATION: Final = re.compile(r"""[()\[\]{}"!?¡¿،؛؟]|(?<!\d)[,;:]|[,;:](?!\d)|(?<=\s)-(?=\s)""")
"""What parts words without belonging to them; in 4,500 and 12:30 it does."""

ACCENTS: Final = re.compile(
    r"[\u0300-\u036f"  # Latin, Greek, Cyrillic
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]"  # Arabic signs, tatweel
)
"""Marks that may be left out in typing. Those of other scripts tell words apart: か is not が."""

LETTERS: Final = re.compile(r"[^\W\d_]+")


def legible(typed: str, *, lines: bool = False) -> str:
    """What was typed, without control characters and halves of characters; with `lines` line breaks stay."""
    text = SURROGATES.sub("\ufffd", typed)
    return (CONTROLS_BUT_LINES if lines else CONTROLS).sub(" ", text).strip()


def ascii_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def plain_case(text: str) -> str:
    """The text in normal form and small letters, with plain digits and nothing else changed."""
    small = n1(DIRECTIONS.sub("", text).translate(SUPERSCRIPTS)).casefold()
    return ascii_digits(n1(small))


def folded(text: str, language: str = "en") -> str:
    """The text as it is compared with accents kept."""
    small = plain_case(text)
    small = HYPHEN_IN_WORD.sub(" ", small)
    small = INITIAL.sub(r"\1", small)
    small = ABBREVIATED.sub("", small)
    parted = " ".join(PUNCTUATION.sub(" ", small).split()).strip("' ").rstrip(". ")
    return _without_article(parted or small, language)


def bare(text: str) -> str:
    """The text without accents, vowel signs and tatweel."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def words(text: str) -> list[str]:
    """The words of a text in small bare letters."""
    return LETTERS.findall(bare(n1(text).casefold()))


def _without_article(text: str, language: str) -> str:
    for article in ARTICLES.get(primary(language), ()):
        if text.startswith(article) and (rest := text.removeprefix(article).strip()):
            return rest
    return text
