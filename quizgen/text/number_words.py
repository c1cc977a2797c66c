"""Numbers that are spelt out: *four thousand five hundred*, *fünfundzwanzig*, خمسة وعشرون.

English and Arabic are read by tables of our own, because text2num takes *hundred* alone for a number, lacks
*a hundred* and *trillion*, and does not know Arabic; all other languages by text2num. It is imported when the first
number is read that is spelt out in one of them: a quiz should not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import Final

from quizgen.text.language_tags import primary
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.languages.number_data import NumberLibrary, NumberTable
from quizgen.text.letters import bare

MAX_WORDS: Final = 30
"""Words of a number at most: *nine hundred and ninety-nine trillion …* has fewer."""

WORD: Final = re.compile(r"[^\W\d_]+|\d+")
APART: Final = "|"
"""Stands for figures, and for a scale after them, so that the words around them are not taken for one number."""


def read_number_words(tokens: Sequence[str], language: str = "en") -> tuple[Decimal | None, int]:
    """The number that a list of words begins with, and how many of the words it takes.

    None if they begin with no number, or with words that do not add up to one, like *two two*. Words of the
    language are read, and English ones in every language.

    Args:
        tokens: Words in small bare letters.
        language: BCP 47 tag.
    """
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        match data and data.number_words:
            case NumberTable():
                found = _read_by_table(tokens, primary(tag))
            case NumberLibrary() as library:
                found = _read_by_library(tokens, library)
            case _:
                continue
        if found[0] is not None:
            return found
    return None, 0


def find_number_words(text: str, language: str = "en", *, ordinals: bool = True) -> Iterator[Decimal]:
    """Every number that is spelt out in a text, in words of its language; ordinals as well where text2num knows them.

    Nothing if the language is not known, which does not mean that there are none.

    Args:
        text: Words in small letters, with their accents.
        language: BCP 47 tag.
        ordinals: Whether ordinals count as well, where they are known.
    """
    data = language_data(language)
    match data and data.number_words:
        case NumberTable():
            yield from _find_by_table(_words_apart(bare(text)), primary(language))
        case NumberLibrary() as library:
            spelt = _respelt(elided_numbers(text, language), library)
            yield from _find_by_library(_words_apart(spelt), library, ordinals)
        case _:
            return


def elided_numbers(text: str, language: str) -> str:
    """The text with number words in full that have lost their last vowel: *trent'anni* becomes *trenta anni*."""
    data = language_data(language)
    words = data.number_words if data else None
    if not isinstance(words, NumberLibrary) or not words.elided:
        return text
    in_full = dict(words.elided)
    return _elided(words).sub(lambda found: f"{in_full[found[1]]} ", text)


@cache
def scales() -> Mapping[str, int]:
    """What a word after a number multiplies it by, in small bare letters, in all languages together."""
    return dict(in_any_language(lambda data: data.scales.items()))


def knows_number_words(language: str) -> bool:
    """Whether numbers that are spelt out in a language are read.

    False as well where the library is not installed that reads them: there is none for some machines.
    """
    data = language_data(language)
    words = data.number_words if data else None
    return words is not None and (isinstance(words, NumberTable) or _library() is not None)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The grammar of a table of number words.

    Attributes:
        number: A whole number; every word is followed by a space.
        values: What each word adds.
        factors: What each word multiplies by.
        doubles: Twice a power in one word.
        one: Words that count one before others.
        before_noun: Twice a power before a noun, and the power itself after another number.
        joined: The letter for *and* that is written together with the word after it.
        attached: Other words that are.
        first: The words with which a number may begin.
    """

    number: re.Pattern[str]
    values: dict[str, int]
    factors: dict[str, int]
    doubles: dict[str, int]
    one: frozenset[str]
    before_noun: Mapping[str, int]
    joined: str
    attached: tuple[str, ...]
    first: frozenset[str]

    def split(self, token: str) -> tuple[str, ...]:
        """A word, without the letter for *and* that is written together with it."""
        rest = token.removeprefix(self.joined)
        if self.joined and rest != token and not self._knows(token) and self._knows(rest):
            return self.joined, rest
        return (token,)

    def goes_on(self, token: str) -> bool:
        """Whether a word would belong to the number before it, if that were one."""
        return self._knows(self.split(token)[-1])

    def _knows(self, word: str) -> bool:
        return word in self.values or word in self.factors or word in self.doubles

    def without_attached(self, token: str) -> str:
        """A word without others that are written together with it, if the rest is known: *the*, *for*, not *and*."""
        joined = self.joined if self.joined and token.startswith(self.joined) else ""
        rest = token.removeprefix(joined)
        if self._knows(token) or self._knows(rest):
            return token
        for other in self.attached:
            if rest.startswith(other) and self._knows(rest.removeprefix(other)):
                return joined + rest.removeprefix(other)
        return token

    def values_of(self, words: Sequence[str]) -> tuple[Decimal, ...]:
        """What the words of a number may add up to: two numbers if one may be twice a power or the power itself."""
        return tuple(dict.fromkeys([self._value(words, {}), self._value(words, self.before_noun)]))

    def _value(self, words: Iterable[str], before_noun: Mapping[str, int]) -> Decimal:
        total = group = 0
        for word in words:
            if word in self.doubles:
                total, group = total + self.doubles[word], 0
            elif word in before_noun and not group:
                total += before_noun[word]
            elif (factor := self.factors.get(word, 1)) == 100:
                group = (group or 1) * 100
            elif factor > 1:
                total, group = total + (group or 1) * factor, 0
            else:
                group += self.values[word]
        return Decimal(total + group)


@cache
def _grammar(tag: str) -> _Grammar:
    """The grammar of a language's table; it takes longer to compile than starting a quiz should."""
    data = language_data(tag)
    assert data is not None  # noqa: S101 - it has the table
    table = data.number_words
    assert isinstance(table, NumberTable)  # noqa: S101
    values = {
        **dict.fromkeys([*table.zero, *table.joining], 0),
        **dict.fromkeys(table.one, 1),
        **table.ones,
        **table.teens,
        **table.tens,
        **table.hundreds,
    }
    factors = {**dict.fromkeys(table.hundred, 100), **table.powers}
    return _Grammar(
        number=re.compile(_pattern(table)),
        values=values,
        factors=factors,
        doubles={**table.doubles},
        one=table.one,
        before_noun=table.before_noun,
        joined=table.joined,
        attached=table.attached,
        first=frozenset([*values, *table.doubles, *(factors if table.alone else ())]) - table.joining,
    )


def _pattern(table: NumberTable) -> str:
    """The regular expression of a whole number."""
    joining = f"(?:{_one_of(table.joining)})?"
    ones, teens, tens = _one_of(table.ones), _one_of(table.teens), _one_of(table.tens)
    if table.ones_first:
        below = (
            f"(?:{ones}(?:{_one_of(table.joining)}{tens}|{_one_of(table.ten_after_ones)})?|{tens}|{teens})"
        )
    else:
        below = f"(?:{tens}(?:{ones})?|{teens}|{ones})"
    one = f"|{_one_of(table.one)}" if table.one else ""
    alone = "?" if table.alone else ""
    hundreds = f"(?:{below}{one}){alone}{_one_of(table.hundred)}"
    if table.hundreds:
        hundreds = f"(?:{_one_of(table.hundreds)}|{hundreds})"
    group = f"(?:{hundreds}(?:{joining}{below})?|{below})"
    powers = ""
    for size in sorted({*table.powers.values()}, reverse=True):
        power = (
            f"(?:{group}{one}){alone}{_one_of(word for word, value in table.powers.items() if value == size)}"
        )
        if doubles := [word for word, value in table.doubles.items() if value == 2 * size]:
            power = f"(?:{_one_of(doubles)}|{power})"
        powers += f"(?:{joining}{power})?"
    return f"{_one_of(table.zero)}|(?!{_one_of(table.joining)}){powers}(?:{joining}{group})?"


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)}) "


def _read_by_table(tokens: Sequence[str], tag: str) -> tuple[Decimal | None, int]:
    values, used = _values_by_table(tokens, tag)
    return (values[0], used) if len(values) == 1 else (None, 0)


def _values_by_table(tokens: Sequence[str], tag: str) -> tuple[tuple[Decimal, ...], int]:
    """What the number may be that words begin with, and how many of them it takes; nothing if they begin with none."""
    grammar = _grammar(tag)
    if not tokens or tokens[0] not in grammar.first:
        return (), 0
    parts = [grammar.split(token) for token in tokens]
    found = grammar.number.match("".join(f"{part} " for split in parts for part in split))
    words = found[0].split() if found else []
    used = taken = 0
    while taken < len(words):
        taken += len(parts[used])
        used += 1
    if not words or taken > len(words) or any(map(grammar.goes_on, tokens[used : used + 1])):
        return (), 0
    return grammar.values_of(words), used


def _words_apart(text: str) -> list[str]:
    """The words of a text; of *2 million and thirty-two* the last two are a number."""
    tokens: list[str] = []
    after_figures = False
    for word in WORD.findall(text):
        figures = word[0].isdecimal()
        tokens.append(APART if figures or (after_figures and bare(word) in scales()) else word)
        after_figures = figures
    return tokens


def _find_by_table(tokens: Sequence[str], tag: str) -> Iterator[Decimal]:
    grammar = _grammar(tag)
    if grammar.attached:
        tokens = [grammar.without_attached(token) for token in tokens]
    at = 0
    while at < len(tokens):
        first = grammar.split(tokens[at])[-1]
        values, used = (
            _values_by_table([first, *tokens[at + 1 : at + MAX_WORDS]], tag)
            if first in grammar.first
            else ((), 0)
        )
        # "A" and "an" alone count nothing.
        if not (used == 1 and first in grammar.one):
            yield from values
        at += max(1, used)


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
    """text2num, if it is installed."""
    try:
        return import_module("text_to_num")
    except ImportError:
        return None


@lru_cache(maxsize=1 << 12)
def _whole(words: str, library: NumberLibrary) -> int | None:
    """The number that words are, if they are one."""
    text2num = _library()
    if text2num is None:
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
