"""Reads spelt-out numbers with the words of a `NumberTable`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.number_data import NumberTable

GROUP: Final = "<group>"
MAX_WORDS: Final = 30
"""The maximum number of words in a number."""


class NumberGrammar(NamedTuple):
    """The grammar of a table of number words.

    Attributes:
        pattern: A regular expression for whole numbers, in which a space follows every word. It is compiled for the
            first number, since that takes long.
        values: The value that each word adds.
        factors: The factor by which each word multiplies.
        doubles: Single words for twice a power.
        one: Words for one before a hundred or a power.
        before_noun: Words for twice a power before a noun, and for the power itself after another number.
        joined: The letter for *and* that is written as one word with the next word.
        attached: Other words that are written as one word with the next word.
        first: The words that may begin a number.
        telling: Words of which every number contains at least one.
    """

    pattern: str
    values: dict[str, int]
    factors: dict[str, int]
    doubles: dict[str, int]
    one: frozenset[str]
    before_noun: Mapping[str, int]
    joined: str
    attached: tuple[str, ...]
    first: frozenset[str]
    telling: frozenset[str]

    def split(self, token: str) -> tuple[str, ...]:
        """A word without the attached letter for *and*."""
        if not self.joined:
            return (token,)
        rest = token.removeprefix(self.joined)
        if rest != token and not self._knows(token) and self._knows(rest):
            return self.joined, rest
        return (token,)

    def goes_on(self, token: str) -> bool:
        """Whether a word would belong to the number before it, if it followed one."""
        return self._knows(self.split(token)[-1])

    def _knows(self, word: str) -> bool:
        return word in self.values or word in self.factors or word in self.doubles

    def without_attached(self, token: str) -> str:
        """A word without attached words such as *the* or *for*, if the rest is known."""
        joined = self.joined if self.joined and token.startswith(self.joined) else ""
        rest = token.removeprefix(joined)
        if self._knows(token) or self._knows(rest):
            return token
        for other in self.attached:
            if rest.startswith(other) and self._knows(rest.removeprefix(other)):
                return joined + rest.removeprefix(other)
        return token

    def values_of(self, words: Sequence[str]) -> tuple[Decimal, ...]:
        """The possible values of the words of a number.

        There are two if a word means a power or twice a power.
        """
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
def number_grammar(tag: str) -> NumberGrammar:
    """The grammar of a language's number words."""
    data = language_data(tag)
    assert data is not None  # noqa: S101 - it has the table
    table = data.number_words
    assert isinstance(table, NumberTable)  # noqa: S101
    values = {
        **dict.fromkeys(sorted(table.zero | table.joining), 0),
        **dict.fromkeys(sorted(table.one), 1),
        **table.ones,
        **table.teens,
        **table.tens,
        **table.hundreds,
    }
    factors = {**dict.fromkeys(sorted(table.hundred), 100), **table.powers}
    pattern, group = number_pattern(table)
    return NumberGrammar(
        pattern=pattern.replace(GROUP, group),
        values=values,
        factors=factors,
        doubles={**table.doubles},
        one=table.one,
        before_noun=table.before_noun,
        joined=table.joined,
        attached=table.attached,
        first=frozenset([*values, *table.doubles, *(factors if table.alone else ())]) - table.joining,
        telling=frozenset([*values, *factors, *table.doubles])
        - (table.one - table.ones.keys())
        - table.joining,
    )


def number_pattern(table: NumberTable) -> tuple[str, str]:
    """Regular expressions for whole numbers, and for numbers below a thousand (`GROUP` in the first)."""
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
            f"(?:{GROUP}{one}){alone}{_one_of(word for word, value in table.powers.items() if value == size)}"
        )
        if doubles := [word for word, value in table.doubles.items() if value == 2 * size]:
            power = f"(?:{_one_of(doubles)}|{power})"
        powers += f"(?:{joining}{power})?"
    return f"{_one_of(table.zero)}|(?!{_one_of(table.joining)}){powers}(?:{joining}{GROUP})?", group


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words))}) "


def first_words(tag: str) -> frozenset[str]:
    """The words with which numbers begin."""
    return number_grammar(tag).first


def may_have_number(words: Iterable[str], tag: str) -> bool:
    """Whether words may contain a number. Cached, because most texts contain none."""
    grammar = number_grammar(tag)
    return bool(grammar.joined or grammar.attached) or not grammar.telling.isdisjoint(words)


def read_by_table(tokens: Sequence[str], tag: str) -> tuple[Decimal | None, int]:
    """The number at the start of words, and the number of words it takes.

    None if there is no number, or if the words may be two numbers.
    """
    values, used = _values_by_table(tokens, tag)
    if _goes_on(number_grammar(tag), tokens[used:]):
        return None, 0
    return (values[0], used) if len(values) == 1 else (None, 0)


def _values_by_table(tokens: Sequence[str], tag: str) -> tuple[tuple[Decimal, ...], int]:
    """What the number may be that words begin with, and how many of them it takes; nothing if they begin with none."""
    grammar = number_grammar(tag)
    if not tokens or tokens[0] not in grammar.first:
        return (), 0
    parts = [grammar.split(token) for token in tokens]
    found = compiled(grammar.pattern).match("".join(f"{part} " for split in parts for part in split))
    words = found[0].split() if found else []
    used = taken = 0
    while taken < len(words):
        taken += len(parts[used])
        used += 1
    if not words or taken > len(words):
        return (), 0
    return grammar.values_of(words), used


def _goes_on(grammar: NumberGrammar, tokens: Sequence[str]) -> bool:
    """Whether the words after a number make it unclear where it ends: *two two*, but not *forty and lives*."""
    is_joined = (
        bool(tokens) and grammar.goes_on(tokens[0]) and tokens[0] not in grammar.telling | grammar.first
    )
    return any(map(grammar.goes_on, tokens[is_joined : is_joined + 1]))


def find_by_table(tokens: Sequence[str], tag: str) -> Iterator[Decimal]:
    """All numbers among words, each with all possible values."""
    if not may_have_number(tokens, tag):
        return
    grammar = number_grammar(tag)
    if grammar.attached:
        tokens = [grammar.without_attached(token) for token in tokens]
    at = 0
    while at < len(tokens):
        first = grammar.split(tokens[at])[-1]
        # "A" and "an" alone count nothing.
        if first not in grammar.first or (
            first in grammar.one and not any(map(grammar.goes_on, tokens[at + 1 : at + 2]))
        ):
            at += 1
            continue
        values, used = _values_by_table([first, *tokens[at + 1 : at + MAX_WORDS]], tag)
        if not (used == 1 and first in grammar.one):
            yield from values
        at += max(1, used)
