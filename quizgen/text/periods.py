"""Centuries, decades and ordinals as people write them: *19th century*, *siglo XIX*, *die neunziger Jahre*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.text.languages import compiled, language_data, languages_read
from quizgen.text.languages.fact_data import DateWords, roman_value
from quizgen.text.number_words import read_number_words

MAX_CENTURY: Final = 30
MIN_CENTURY_WORD: Final = 5
"""The minimum length of a word for a century with which *20 century* needs no ordinal, including the space."""

CENTURY_FIGURES: Final = re.compile(r"(\d{1,2})(.*)")


def read_century(text: str, language: str, words: DateWords) -> int | None:
    """The number of a century; None if the text is not a century."""
    if text in words.named_centuries:
        return words.named_centuries[text]
    found = compiled(
        rf"(?P<after>.+?)[ -]?(?:{words.century_words})|(?:{words.century_words}) ?(?P<before>.+)"
    )
    match = found.fullmatch(text)
    if not match:
        return None
    after = match["after"]
    short = len(text) - len(after or "") < MIN_CENTURY_WORD
    number = _counted((after or match["before"]).strip(), language, ordinal=bool(after) and short)
    return number if number and 1 <= number <= MAX_CENTURY else None


def _counted(text: str, language: str, *, ordinal: bool) -> int | None:
    """A small number in figures, Roman numerals or words, perhaps an ordinal; in figures it must be one with `ordinal`."""
    data = language_data(language)
    signs = (data.facts.ordinal_signs if data and data.facts else "") or r"(?!)"
    if found := CENTURY_FIGURES.fullmatch(text):
        sign = compiled(signs).fullmatch(found[2].strip())
        return int(found[1]) if sign or not (ordinal or found[2]) else None
    without_sign = re.sub(rf"(?:{signs})$", "", text)
    for letters in (text, without_sign.strip()):
        if (number := roman_value(letters)) is not None:
            return number
    if number := spelt_ordinal(text, language):
        return number
    return spelt_number(text.replace("-", " ").split(), language) or None


def read_decade(text: str, language: str, words: DateWords) -> int | None:
    """The first year of a decade, or below 100 its year within a century; None if the text is not a decade."""
    found = compiled(words.decade).fullmatch(text)
    if found is None:
        return _decade_of_century(text, language, words)
    if found["figures"]:
        return int(found["figures"].lstrip("'"))
    *century, last = found["word"].replace("-", " ").split() or [""]
    tens = words.decades.get(found["word"].replace("-", " "), words.decades.get(last) if century else None)
    if tens is None:
        return _decade_of_century(text, language, words)
    if not century or found["word"].replace("-", " ") in words.decades:
        return tens
    hundreds = spelt_number(century, language)
    return hundreds * 100 + tens if 0 < hundreds < 100 else None


def _decade_of_century(text: str, language: str, words: DateWords) -> int | None:
    """The first year of a decade that is named with its century: *the nineties of the 19th century*."""
    parts = text.split()
    for place in range(1, len(parts)):
        tens = _tens(" ".join(parts[:place]), words)
        number = read_century(" ".join(parts[place:]), language, words) if tens else None
        if tens and number:
            return (number - 1) * 100 + tens
    return None


def _tens(text: str, words: DateWords) -> int | None:
    """The place in a century of a decade in words; None if the text is none."""
    found = compiled(words.decade).fullmatch(text)
    return words.decades.get((found["word"] or "").replace("-", " ")) if found else None


def spelt_ordinal(words: str, language: str) -> int | None:
    """The value of an ordinal in words, in lower case without accents; None if it is not an ordinal."""
    plain = words.replace("-", " ")
    tens, _, ones = plain.rpartition(" ")
    for data in languages_read(language):
        table = data.facts.ordinals if data.facts else {}
        if plain in table:
            return table[plain]
        # fifty-first, two hundred twelfth
        counted = spelt_number(tens.split(), data.tag) if tens and ones in table else 0
        if counted >= 20 and counted % (10 if table[ones] < 10 else 100) == 0:
            return counted + table[ones]
    return None


def spelt_number(words: Sequence[str], language: str) -> int:
    """The value of number words that use the whole text; otherwise 0."""
    number, used = read_number_words(words, language)
    return int(number) if number is not None and used == len(words) else 0


def read_spelt(words: Sequence[str], language: str) -> tuple[int | None, int]:
    """The integer or year at the start of words, and the number of words: *nineteen eighty-nine*."""
    for used in (3, 2):
        hundreds, rest = (spelt_number(part, language) for part in (words[:1], words[1:used]))
        may_be_time = hundreds <= 12 and rest < 60
        if len(words) >= used and 10 <= hundreds <= 99 and 10 <= rest <= 99 and not may_be_time:
            return hundreds * 100 + rest, used
    number, used = read_number_words(words, language)
    return (int(number), used) if number is not None and number == int(number) else (None, 0)
