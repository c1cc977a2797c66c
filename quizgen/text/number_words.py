"""Spelt-out numbers: *four thousand five hundred*, *fünfundzwanzig*, خمسة وعشرون.

quizgen has its own tables for English and Arabic, because text2num reads *hundred* alone as a number, does not know *a
hundred* and *trillion*, and does not support Arabic. Other languages use text2num. It is imported when it is first
needed, so that a quiz starts quickly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import Final

from quizgen.text.language_tags import primary
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.languages.number_data import NumberLibrary, NumberTable
from quizgen.text.letters import bare, letter_runs
from quizgen.text.number_tables import MAX_WORDS, find_by_table, first_words, may_have_number, read_by_table

MIN_SCALE: Final = 4
"""The minimum length of a word for a power of ten that is not an abbreviation: *million*, not *m*."""

THOUSAND: Final = 1000

WORD: Final = re.compile(r"[^\W\d_]+|\d+")
APART: Final = "|"
"""A placeholder for figures and their scale, so that the words around them are not read as one number."""


def read_number_words(tokens: Sequence[str], language: str = "en") -> tuple[Decimal | None, int]:
    """The number at the start of a list of words, and the number of words it takes.

    None if there is no number, or if the words are not a single number, like *two two*. Words of the language
    are read, and English ones in every language.

    Args:
        tokens: Words in lower case without accents.
        language: BCP 47 tag.
    """
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        match data and data.number_words:
            case NumberTable():
                found = read_by_table(tokens, primary(tag))
            case NumberLibrary() as library:
                found = _read_by_library(tokens, library)
            case _:
                continue
        if found[0] is not None:
            return found
    return None, 0


def find_number_words(text: str, language: str = "en", *, ordinals: bool = True) -> Iterator[Decimal]:
    """All spelt-out numbers in a text, in words of its language.

    Ordinals are included where text2num knows them.

    Empty if the language is not known, although the text may contain numbers.

    Args:
        text: Words in lower case with accents.
        language: BCP 47 tag.
        ordinals: Whether ordinals count as well, where they are known.
    """
    data = language_data(language)
    match data and data.number_words:
        case NumberTable():
            plain = bare(text)
            if may_have_number(letter_runs(plain), primary(language)):
                yield from find_by_table(_scales_apart(WORD.findall(plain)), primary(language))
        case NumberLibrary() as library:
            spelt = _respelt(elided_numbers(text, language), library)
            yield from _find_by_library(_scales_apart(WORD.findall(spelt)), library, ordinals)
        case _:
            return


def read_ordinal_words(words: Sequence[str], language: str) -> tuple[Decimal, str] | None:
    """The ordinal at the start of words, and the words after it; None if there is none that is known.

    Args:
        words: Words in lower case with accents.
        language: BCP 47 tag.
    """
    data = language_data(language)
    library = data.number_words if data else None
    text2num = _library() if isinstance(library, NumberLibrary) else None
    if text2num is None or not isinstance(library, NumberLibrary):
        return None
    found = next(iter(text2num.find_numbers(list(map(_Token, words)), library.language, 0.0)), None)
    if found is None or found.start or not found.is_ordinal:
        return None
    return Decimal(int(found.value)), " ".join(words[found.end :])


@cache
def first_number_words(language: str) -> frozenset[str] | None:
    """The first words of numbers in a language, in lower case without accents; None if they cannot be listed."""
    data = language_data(language)
    match data and data.number_words:
        case NumberTable():
            return first_words(primary(language))
        case NumberLibrary():
            return None  # it joins words: neunundneunzig
        case _:
            return frozenset()


def elided_numbers(text: str, language: str) -> str:
    """Write elided number words in full: *trent'anni* becomes *trenta anni*."""
    data = language_data(language)
    words = data.number_words if data else None
    if not isinstance(words, NumberLibrary) or not words.elided:
        return text
    in_full = dict(words.elided)
    return _elided(words).sub(lambda found: f"{in_full[found[1]]} ", text)


@cache
def scales() -> Mapping[str, int]:
    """The factors meant by a word after a number, in all languages together."""
    return dict(in_any_language(lambda data: data.scales.items()))


@cache
def certain_scales() -> Mapping[str, int]:
    """Words for a thousand, a million and so on that mean the same in every language."""
    doubtful = set(in_any_language(lambda data: data.doubtful_scales))
    meanings: dict[str, set[int]] = {}
    for word, scale in in_any_language(lambda data: data.scales.items()):
        meanings.setdefault(word, set()).add(scale)
    return {
        word: scale
        for word, (scale, *others) in meanings.items()
        if not others and word not in doubtful and len(word) >= MIN_SCALE and scale >= THOUSAND
    }


def knows_number_words(language: str) -> bool:
    """Whether spelt-out numbers of a language can be read.

    False if the library for them is not installed, because it is not available for some computers.
    """
    data = language_data(language)
    words = data.number_words if data else None
    return words is not None and (isinstance(words, NumberTable) or _library() is not None)


def _scales_apart(words: Sequence[str]) -> list[str]:
    """Words without figures and their scales: of *2 million and thirty-two* the last two are a number."""
    tokens: list[str] = []
    after_figures = False
    for word in words:
        figures = word[0].isdecimal()
        tokens.append(APART if figures or (after_figures and bare(word) in scales()) else word)
        after_figures = figures
    return tokens


def _read_by_library(tokens: Sequence[str], library: NumberLibrary) -> tuple[Decimal | None, int]:
    if not tokens:
        return None, 0
    words = list(tokens[:MAX_WORDS])
    # "Ein" alone may be an article: "ein paar" is no number.
    one = len(words) > 1 and words[0] in library.one and _whole(words[1], library) is not None
    start = 1 if one else 0
    for end in range(len(words), start, -1):
        number = _whole(" ".join(words[start:end]), library)
        if number is not None:
            if end == 1 and words[0] in library.one:
                return None, 0
            goes_on = end < len(words) and _whole(words[end], library) is not None
            return (None, 0) if goes_on else (Decimal(number), end)
    return None, 0


def _respelt(words: str, library: NumberLibrary) -> str:
    for plain, spelt in library.respelt:
        words = words.replace(plain, spelt)
    return words


@cache
def _elided(library: NumberLibrary) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({'|'.join(dict(library.elided))})['\u2019](?=[^\W\d_])")


@cache
def _library() -> ModuleType | None:
    """text2num; None if it is not installed."""
    try:
        return import_module("text_to_num")
    except ImportError:
        return None


@lru_cache(maxsize=1 << 12)
def _whole(words: str, library: NumberLibrary) -> int | None:
    """The number that words are; None if they are none."""
    text2num = _library()
    if text2num is None or not library.regional.isdisjoint(words.split()):
        return None
    try:
        return int(text2num.text2num(_respelt(words, library), library.language))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, as text2num wants it."""

    word: str

    def text(self) -> str:
        """The word."""
        return self.word

    def nt_separated(self, previous: _Token) -> bool:  # noqa: ARG002 - text2num's interface
        """Whether something beside the text parts it from the word before."""
        return False

    def not_a_number_part(self) -> bool:
        """Whether it is known to be no number."""
        return False


def _find_by_library(tokens: Sequence[str], library: NumberLibrary, ordinals: bool) -> Iterator[Decimal]:  # noqa: FBT001 - one call
    text2num = _library()
    if text2num is None:
        return
    for found in text2num.find_numbers(list(map(_Token, tokens)), library.language, 0.0):
        if found.is_ordinal and not ordinals:
            continue
        whole = int(found.value)
        yield Decimal(whole) if whole == found.value else Decimal(str(found.value))
