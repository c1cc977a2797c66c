"""Numbers among words: *thirteen colonies*, *Article V*, *Henry the Eighth*, *Second World War*.

A text becomes a row of elements: words, and numbers of three kinds. Two rows are the same if their words are
and their numbers have the same values. A Roman numeral may be a cardinal or an ordinal, and the number at the
end of a name may be written as either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from quizgen.text.folding import folded
from quizgen.text.languages import NEVER, compiled, in_any_language, languages_read
from quizgen.text.languages.fact_data import roman_value
from quizgen.text.letters import bare
from quizgen.text.notation import Exact
from quizgen.text.number_words import read_number_words, scales
from quizgen.text.periods import read_spelt, spelt_number, spelt_ordinal
from quizgen.text.quantities import read_quantity
from quizgen.text.text_cache import cache_by_text
from quizgen.text.units import is_measure, unit_name
from quizgen.text.whole_facts import CODE

MAX_WORDS: Final = 40
MAX_NUMBER_WORDS: Final = 12
MAX_ORDINAL_WORDS: Final = 5
MIN_HUNDREDS: Final = 10
MAX_NAME_WORDS: Final = 3
MIN_SCALE_LETTERS: Final = 5
"""The minimum length of a scale that is a number by itself: the *Hundred* Years' War."""

YEAR: Final = re.compile(r"[12]\d{3}")
VERSION: Final = re.compile(r"[.,]\d?0$")
"""Versions such as 4.10 and 2.0, which are not numbers."""

GROUPS: Final = re.compile(r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?!\d|[.,]\d)")
LETTER_BY_FIGURE: Final = re.compile(r"(?<=[^\W\d_])-?(?=\d)|(?<=\d)-(?=[^\W\d_])")
"""Where codes such as B12, F-16 and 20-year are split."""

FIGURES: Final = re.compile(r"(?P<minus>-?)(?P<sign>[$£€¥₹]?)(?P<figures>\d[\d.,']*)(?P<after>%|[^\W\d_]*)")
ORDINAL_POINT: Final = re.compile(r"(?<=\d)\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Element:
    """A word, or a number among words.

    Attributes:
        text: The word, or the words of the number, in the form that is compared.
        kind: `word`, `number`, `ordinal`, `roman`, `unit`, or `code` for a word that contains figures.
        value: The value of a number.
    """

    text: str
    kind: str = "word"
    value: Exact | None = None

    @property
    def meaning(self) -> str | None:
        """The value or meaning, if it is not just a word."""
        if self.value is not None:
            return str(self.value)
        return self.text if self.kind == "code" else None


def same_number_words(typed: str, key: str, language: str) -> bool | None:
    """Whether two texts have the same words and numbers; None if numbers do not decide this.

    Args:
        typed: The typed text. Its Roman numerals may be in lower case.
        key: The key.
        language: BCP 47 tag.
    """
    wanted: Sequence[Element] = elements_of(key, language, original=key)
    if not any(each.meaning for each in wanted):
        return None
    given, wanted = _without_title(elements_of(typed, language), wanted, language)
    if len(given) == len(wanted):
        last = len(given) - 1
        if all(
            _same(one, other, named=place == last > 0)
            for place, (one, other) in enumerate(zip(given, wanted, strict=True))
        ):
            return True
    ours, theirs = (sorted(filter(None, (each.meaning for each in side))) for side in (wanted, given))
    in_figures = any(
        each.kind == "roman" or (each.meaning and re.search(r"\d", each.text)) for each in wanted
    )
    return False if ours != theirs and (theirs or in_figures) else None


def _same(given: Element, wanted: Element, *, named: bool) -> bool:
    """Whether two elements in the same place say the same; `named` at the end of a name: Henry 8, Henry the Eighth."""
    if given.text == wanted.text:
        return True
    kinds = {given.kind, wanted.kind}
    if kinds == {"unit"}:
        return unit_name(given.text) == unit_name(wanted.text)
    if given.value is None or given.value != wanted.value:
        return False
    if kinds == {"number"}:
        return not (VERSION.search(given.text) or VERSION.search(wanted.text))
    return len(kinds) == 1 or "roman" in kinds or named


def _without_title(
    given: Sequence[Element], wanted: Sequence[Element], language: str
) -> tuple[Sequence[Element], Sequence[Element]]:
    """Both names without the title that only one of them has, if they end with a number: *King* Henry VIII."""
    titles = frozenset().union(*(data.facts.rulers for data in languages_read(language) if data.facts))
    ours, theirs = (
        len(side) > 2 and side[-1].value is not None and side[0].text in titles for side in (wanted, given)
    )
    return given[theirs and not ours :], wanted[ours and not theirs :]


@cache_by_text(1 << 12)
def elements_of(text: str, language: str, *, original: str | None = None) -> tuple[Element, ...]:
    """Split a text into words and numbers.

    Args:
        text: The text.
        language: BCP 47 tag.
        original: The text with its capital letters, if Roman numerals must be capitals.
    """
    if any(data.facts and r"\." in data.facts.ordinal_signs for data in languages_read(language)[:1]):
        text = ORDINAL_POINT.sub("th", text)
    for data in languages_read(language):
        for short, long in data.facts.short_names.items() if data.facts else ():
            text = compiled(rf"(?<!\w){short}", re.IGNORECASE).sub(long, text)
    text = GROUPS.sub(lambda found: found[0].replace(" ", ""), text)
    tokens = [token.strip("'") for token in folded(text, language).split()]
    tokens = [part for token in tokens for part in _parts(token, language)][:MAX_WORDS]
    elements: list[Element] = []
    place = 0
    while place < len(tokens):
        found, used = _next(tokens[place:], elements, original, language)
        if elements and elements[-1].text in _before_year(language) and YEAR.fullmatch(found[0].text):
            elements.pop()
        elements += found
        place += used
    return tuple(_number_last(elements, language))


def _parts(token: str, language: str) -> list[str]:
    """A word, with its figures or its number apart from its letters: B12, F-16, 20-year; not *us$5*, nor 1st and 20km."""
    for data in languages_read(language):
        ending = compiled(data.facts.counted_ending).search(token) if data.facts else None
        if ending and spelt_number([bare(token[: ending.start()])], data.tag):
            return [token[: ending.start()], ending[0]]
    return LETTER_BY_FIGURE.sub(" ", token).split()


def _next(
    tokens: Sequence[str], before: Sequence[Element], original: str | None, language: str
) -> tuple[list[Element], int]:
    """What the next words are, and how many of them it takes."""
    token = tokens[0]
    if before and before[-1].kind == "number":
        for count in (2, 1):
            if len(tokens) >= count and is_measure(unit := " ".join(tokens[:count])):
                return [Element(unit, "unit")], count
    if any(map(str.isdigit, token)):
        found = FIGURES.fullmatch(token)
        return _figures(found, tokens[1:2], language) if found else ([Element(token, "code")], 1)
    if value := _roman(tokens, before, original, language):
        return [Element(token, "roman", Decimal(value))], 1
    if len(tokens) > 1 and token in _minus():
        after, used = _next(tokens[1:], before, original, language)
        if after[0].kind == "number" and after[0].value is not None:
            return [Element(f"-{after[0].text}", "number", -after[0].value), *after[1:]], used + 1
    return _spelt(tokens, before, language)


def _spelt(tokens: Sequence[str], before: Sequence[Element], language: str) -> tuple[list[Element], int]:
    """An ordinal or number in words, or else the next word alone."""
    plain = [bare(token) for token in tokens[:MAX_NUMBER_WORDS]]
    for count in range(min(MAX_ORDINAL_WORDS, len(plain)), 0, -1):
        if ordinal := spelt_ordinal(" ".join(plain[:count]), language):
            return [Element(" ".join(tokens[:count]), "ordinal", Decimal(ordinal))], count
    number, used = read_number_words(plain, language)
    if number is None and len(tokens[0]) >= MIN_SCALE_LETTERS and (scale := _scale(tokens[0], language)):
        number, used = Decimal(scale), 1
    year, words = read_spelt(plain, language) if number is None or number >= MIN_HUNDREDS else (None, 0)
    if year and words > used:
        number, used = Decimal(year), words
    pronoun = number == 1 and before and before[-1].text in _no_numeral_after(language)
    if number is None or pronoun:
        return [Element(tokens[0])], 1
    return [Element(" ".join(tokens[:used]), "number", number)], used


def _figures(found: re.Match[str], following: Sequence[str], language: str) -> tuple[list[Element], int]:
    """A number in figures, with what is written together with it and a scale after it; and how many words it takes."""
    text, figures, after = found[0], found["figures"].rstrip(".,'"), found["after"]
    if after and figures.isdecimal() and not found["sign"] and _ordinal_signs(language).fullmatch(after):
        return [Element(text, "ordinal", Decimal(figures))], 1
    scale = following[0] if following and following[0] in scales() else ""
    unit = after if after == "%" or (after != "s" and is_measure(after)) else ""
    read = read_quantity(figures if unit else f"{figures}{after} {scale}", language)
    if read is None or read.unit or CODE.search(figures):
        return [Element(text, "code")], 1
    sign, number = (-1, f"-{figures}") if found["minus"] else (1, figures)
    units = [Element(each, "unit") for each in (found["sign"], unit) if each]
    return [Element(number, "number", sign * read.value), *units], 2 if scale and not unit else 1


def _roman(
    tokens: Sequence[str], before: Sequence[Element], original: str | None, language: str
) -> int | None:
    """The number that a Roman numeral by a name is; None if it is none, or an ordinary word."""
    letters = compiled(rf"(?:{_ordinal_signs(language).pattern})$").sub("", tokens[0])
    value = roman_value(tokens[0]) or roman_value(letters)
    if not value or (original and not re.search(rf"(?<!\w){letters.upper()}", original)):
        return None
    after_name = before and before[-1].kind == "word" and before[-1].text not in _no_numeral_after(language)
    before_name = any(
        _things(language).fullmatch(" ".join(map(bare, tokens[1:end])))
        for end in range(2, 2 + MAX_NAME_WORDS)
    )
    return value if after_name or before_name else None


def _number_last(elements: list[Element], language: str) -> list[Element]:
    """The elements with the ordinals of numbered things after them, and without *the* before an ordinal at the end."""
    facts = [data.facts for data in languages_read(language) if data.facts]
    if len(elements) > 2 and elements[-1].value is not None:
        articles = frozenset().union(*(words.before_ordinal for words in facts))
        elements = [
            each
            for place, each in enumerate(elements, 2)
            if place != len(elements) or each.text not in articles
        ]
    for place, element in enumerate(elements):
        for end in (
            range(place + 1 + MAX_NAME_WORDS, place + 1, -1) if element.kind in {"ordinal", "roman"} else ()
        ):
            named = elements[place + 1 : end]
            if _things(language).fullmatch(" ".join(bare(each.text) for each in named)):
                number = Element(element.text, "roman", element.value)
                return [*elements[:place], *named, number, *elements[end:]]
    return elements


@cache
def _ordinal_signs(language: str) -> re.Pattern[str]:
    signs = [data.facts.ordinal_signs for data in languages_read(language) if data.facts]
    return re.compile("|".join(filter(None, signs)) or NEVER)


@cache
def _no_numeral_after(language: str) -> frozenset[str]:
    """Words after which letters are no numerals."""
    return frozenset().union(
        *(data.facts.no_numeral_after for data in languages_read(language) if data.facts)
    )


@cache
def _before_year(language: str) -> frozenset[str]:
    """Words before a year that may be left out: the summer *of* 1914."""
    return frozenset().union(*(data.facts.before_year for data in languages_read(language) if data.facts))


@cache
def _things(language: str) -> re.Pattern[str]:
    """Things whose number stands before or after them."""
    things = [data.facts.numbered for data in languages_read(language) if data.facts]
    return re.compile("|".join(filter(None, things)))


def _scale(word: str, language: str) -> int | None:
    """What a word counts by in the language, or in English."""
    return next((data.scales[word] for data in languages_read(language) if word in data.scales), None)


@cache
def _minus() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.minus))
