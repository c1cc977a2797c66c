"""Splits texts into words in the form in which rules compare them: in lower case, with word stems.

Stems are those of Snowball (Porter 2 for English, https://snowballstem.org), so that *withdrew* and *withdrawal*
differ, but *withdraw*, *withdraws* and *withdrawing* do not. In scripts without spaces between words, each character is
a token, and three tokens count as one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from sys import intern
from typing import Final, Protocol

from quizgen.text.language_tags import primary
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.text_cache import cache_by_text

_MARK: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0970-\u0df3"
)
"""Marks that belong to the letter before them, and the scripts of India with their marks."""

_UNSPACED: Final = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0f40-\u0fbc\u1000-\u103f\u1050-\u109d\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of scripts without spaces: Thai, Lao, Tibetan, Burmese, Khmer, Japanese, Chinese."""

_LETTER: Final = rf"(?:[^\W_]|[{_MARK}])"
ASCII_WORD: Final = re.compile("[0-9A-Za-z](?:(?<=[0-9])[0-9.,:/]*[0-9]|[0-9A-Za-z]*+(?:'[0-9A-Za-z]++)*+)")
"""A word or a figure of an ASCII text. Ranges are a third faster than classes such as `\\d`, and a fifth if none is tried twice."""
CHARACTERS_PER_WORD: Final = 3
"""The number of characters that count as one word in a script without spaces."""

STEMMERS: Final = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Snowball's names of languages. In other languages, words are their own stems."""


@dataclass(frozen=True)
class TokenizedText:
    """A text, split into words.

    Attributes:
        text: The text, without markup.
        words: The words and figures in lower case, in order. An elided word keeps its apostrophe: *l'* and
            *automne*.
        language: BCP 47 tag.
    """

    text: str
    words: tuple[str, ...]
    language: str = "en"

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the content words."""
        language = primary(self.language)
        return frozenset([stem_word(word, language) for word in self.content_words])

    @property
    def content_words(self) -> tuple[str, ...]:
        """The words that are not function words of the language, if these are known."""
        without = function_words(self.language)
        # The last word of Vitamin A or of World War I is a name.
        return tuple(
            [
                word
                for word in self.words
                if (word not in without or (len(word) == 1 and word == self.words[-1])) and word[-1] != "'"
            ]
        )

    def may_have(self, words: frozenset[str]) -> bool:
        """Whether a search for some words in lower case may find one in the text. Most texts need not be searched."""
        return not (self.text.isascii() and "'" not in self.text and words.isdisjoint(self.words))

    @property
    def word_count(self) -> int:
        """The number of words. *l'automne* is one, and three characters of a script without spaces are one."""
        unspaced = sum(is_unspaced(word[0]) for word in self.words)
        elided = sum(word.endswith("'") for word in self.words)
        return len(self.words) - elided - unspaced + -(-unspaced // CHARACTERS_PER_WORD)

    @property
    def is_countable(self) -> bool:
        """Whether words can be counted: the text contains no letter of a script without spaces."""
        return not any(is_unspaced(word[0]) for word in self.words)


@cache_by_text(1 << 16)
def tokenize(text: str, language: str = "en") -> TokenizedText:
    """Split a plain text into words."""
    words = words_of(text.casefold())
    data = language_data(language)
    if data and data.elisions and any("'" in word for word in words):
        words = tuple(part for word in words for part in _parts(word, data.elisions))
    return TokenizedText(text, words, language)


def without_elision(word: str, language: str) -> str:
    """A word without elided words before it: *automne* for *l'automne*."""
    data = language_data(language)
    return _parts(word.replace("\u2019", "'"), data.elisions)[-1] if data and data.elisions else word


def _parts(word: str, elisions: frozenset[str]) -> list[str]:
    """A word with those joined to it, each with its apostrophe: *qu'*, *l'* and *automne*."""
    parts: list[str] = []
    while True:
        first, mark, rest = word.partition("'")
        if not (mark and rest and first.casefold() in elisions):
            return [*parts, word]
        parts.append(first + mark)
        word = rest


def words_of(text: str) -> tuple[str, ...]:
    """The words and figures of a text, in order."""
    if text.isascii():
        return tuple(map(intern, ASCII_WORD.findall(text)))  # thousands of texts have the same words
    pattern = _unspaced_word() if _unspaced().search(text) else _word()
    return tuple([word.replace("\u2019", "'") for word in pattern.findall(text)])


def count_quoted_words(text: str) -> int:
    """The number of words in a quotation: parts separated by spaces, and a third of the unspaced characters."""
    unspaced = 0 if text.isascii() else len(_unspaced().findall(text))
    if not unspaced:
        return len(text.split())
    others = [word for word in _unspaced().sub(" ", text).split() if any(map(str.isalnum, word))]
    return len(others) + -(-unspaced // CHARACTERS_PER_WORD)


def is_within(part: TokenizedText, whole: TokenizedText) -> bool:
    """Whether the words of a text occur in another one consecutively."""
    count = len(part.words)
    if count and part.words[0] not in whole.words:
        return False
    return any(whole.words[at : at + count] == part.words for at in range(len(whole.words) - count + 1))


def is_unspaced(char: str) -> bool:
    """Whether a character is a letter of a script without spaces between words."""
    return char > "\u0e00" and _unspaced().match(char) is not None


@lru_cache(maxsize=1 << 8)
def function_words(language: str) -> frozenset[str]:
    """Words without content of their own, and words typical of questions; empty if they are not known."""
    data = language_data(language)
    return data.function_words if data else frozenset()


@lru_cache(maxsize=1 << 8)
def articles(language: str) -> frozenset[str]:
    """The articles of a language; empty if they are not known."""
    data = language_data(language)
    return frozenset(word.strip() for word in data.articles) if data else frozenset()


@lru_cache(maxsize=1 << 17)
def stem_word(word: str, language: str) -> str:
    """The stem that a word in lower case shares with its other forms."""
    bare = without_possessive(word)
    stemming = _stemmer(language)
    return stemming.stemWord(bare) if stemming and bare.isalpha() else bare


def without_possessive(word: str) -> str:
    """A word without a possessive ending. Names keep the endings of their own language."""
    for ending in _possessives():
        word = word.removesuffix(ending).removesuffix(ending.replace("'", "\u2019"))
    return word


@cache
def _possessives() -> tuple[str, ...]:
    return tuple(dict.fromkeys(in_any_language(lambda data: [data.possessive] if data.possessive else [])))


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - Snowball's name


@cache
def _stemmer(language: str) -> _Stemmer | None:
    from Stemmer import Stemmer, algorithms  # noqa: PLC0415 - nothing that a quiz waits for needs it

    name = STEMMERS.get(language)
    return Stemmer(name, 0) if name in algorithms() else None  # `stem_word` has a cache


@cache
def _word() -> re.Pattern[str]:
    """A word or a figure; classes of so many characters take too long to compile for the start of a quiz."""
    return re.compile(rf"\d[\d.,:/]*\d|{_LETTER}+(?:['\u2019]{_LETTER}+)*")


@cache
def _unspaced() -> re.Pattern[str]:
    """A letter of a script without spaces."""
    return re.compile(f"[{_UNSPACED}]")


@cache
def _unspaced_word() -> re.Pattern[str]:
    """The words of a text that has letters of a script without spaces."""
    return re.compile(rf"[{_UNSPACED}]|\d[\d.,:/]*\d|(?:(?![{_UNSPACED}]){_LETTER})+")
