"""Converts typed text to the form in which it is compared.

`folded` removes differences of habit: case, quotation marks, dashes, spaces, digits of other scripts, a final
full stop, a leading article. `bare` in `quizgen.text.letters` also removes accents and vowel signs, so that
*Medecins* can be accepted with a note about the accent.
"""

from __future__ import annotations

import re
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.text_cache import cache_by_text

CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
CONTROLS_BUT_LINES: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
HYPHEN_IN_WORD: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
INITIAL: Final = re.compile(r"(?<!\w)([^\W\d_])\.")
ABBREVIATED: Final = re.compile(r"(?<=[^\W\d_])\.(?=\s|$)")
PUNCTUATION: Final = re.compile(r"""[()\[\]{}"!?¡¿،؛؟]|(?<!\d)[,;:]|[,;:](?!\d)|(?<=\s)-(?=\s)""")
"""Punctuation between words; within 4,500 and 12:30 it belongs to the number."""

LETTERS: Final = re.compile(r"[^\W\d_]+")


def legible(typed: str, *, lines: bool = False) -> str:
    """The typed text without control characters and incomplete characters. `lines` keeps line breaks."""
    text = SURROGATES.sub("\ufffd", typed)
    return (CONTROLS_BUT_LINES if lines else CONTROLS).sub(" ", text).strip()


@cache_by_text(1 << 12)
def folded(text: str, language: str = "en") -> str:
    """The text in the form that is compared, with accents."""
    small = plain_case(text)
    small = HYPHEN_IN_WORD.sub(" ", small)
    small = INITIAL.sub(r"\1", small)
    small = ABBREVIATED.sub("", small)
    parted = " ".join(PUNCTUATION.sub(" ", small).split()).strip("' ").rstrip(". ")
    return without_article(parted or small, language)


def words(text: str) -> list[str]:
    """The words of a text, in lower case without accents."""
    return LETTERS.findall(bare(n1(text).casefold()))


def accented_words(text: str) -> list[str]:
    """The words of a text, in lower case with accents."""
    return LETTERS.findall(n1(n1(text).casefold()))


def without_article(text: str, language: str) -> str:
    """The text, in lower case, without an article of the language at the beginning."""
    data = language_data(language)
    for article in data.articles if data else ():
        if text.startswith(article) and (rest := text.removeprefix(article).strip()):
            return rest
    return text
