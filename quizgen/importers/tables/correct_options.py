"""Determines which options "B", "2", "A, C" or the words of an option refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.headings import read_heading
from quizgen.text.letters import plain_case

BETWEEN: Final = re.compile(r"\s*(?:[,;/|&+\n]|\b(?:and|und|et|y)\b)\s*")
LETTER: Final = re.compile(r"[(\[]?([A-Ja-j])[)\].:]?")
PREFIXED: Final = re.compile(r"\(?([A-J])[).:]\s+\S.*", re.DOTALL)
NUMBER: Final = re.compile(r"[(\[#]?(\d{1,2})(?:\.0)?[)\].:]?")
LETTERS: Final = re.compile(r"[A-J]{2,10}")
JOINED_NUMBERS: Final = re.compile(r"\d(?:\.\d)+")
"""A decimal number into which a spreadsheet has changed "1,3"."""

DATE: Final = re.compile(r"\d{4}-(?P<month>\d\d)-(?P<day>\d\d)")
"""A date into which a spreadsheet has changed "1-3" or "1/3"."""


class CorrectOptions(NamedTuple):
    """The correct options of a row.

    Attributes:
        places: Their indices among the options; empty if they cannot be determined.
        altered: Whether a spreadsheet has changed the list to a number or date.
    """

    places: frozenset[int]
    altered: bool = False


class KeyColumn(NamedTuple):
    """How a column identifies correct options. This can only be determined from the whole column.

    Attributes:
        by_words: Whether a number is the text of an option, not its position.
        first: The number of the first option: 1 or 0.
    """

    by_words: bool = True
    first: int = 1


def read_key_column(rows: Iterable[tuple[str, Sequence[str]]], *, numbers: bool) -> KeyColumn:
    """Determine how a column identifies correct options.

    Args:
        rows: The cell and the options of each question.
        numbers: Whether the heading states that the column contains numbers.
    """
    words = places = 0
    first = 1
    for key, options in rows:
        alike = _same_option(key, options) is not None
        number = NUMBER.fullmatch(key)
        if number and int(number[1]) == 0 and not alike:
            first = 0
        is_place = number is not None and int(number[1]) <= len(options)
        words += alike and not is_place
        places += is_place and not alike
    return KeyColumn(by_words=not numbers and words >= places, first=first)


def read_correct(key: str, options: Sequence[str], column: KeyColumn) -> CorrectOptions:
    """The options that a cell identifies.

    Args:
        key: The text of the cell.
        options: The options of the row, including empty ones.
        column: How the column identifies them.
    """
    whole = _same_option(key, options)
    if whole is not None and (column.by_words or not NUMBER.fullmatch(key)):
        return CorrectOptions(frozenset({whole}))
    listed = _places(filter(None, BETWEEN.split(key)), options, column)
    if listed:
        return CorrectOptions(listed)
    if prefixed := PREFIXED.fullmatch(key):
        return CorrectOptions(_places(prefixed[1], options, column))
    if LETTERS.fullmatch(key):
        return CorrectOptions(_places(key, options, column))
    if JOINED_NUMBERS.fullmatch(key):
        return CorrectOptions(_places(key.split("."), options, column), altered=True)
    if date := DATE.fullmatch(key[:10]):
        numbers = (str(int(date["month"])), str(int(date["day"])))
        return CorrectOptions(_places(numbers, options, column), altered=True)
    return CorrectOptions(frozenset() if whole is None else frozenset({whole}))


def _places(keys: Iterable[str], options: Sequence[str], column: KeyColumn) -> frozenset[int]:
    """Where the options stand; nothing if one of them is none."""
    found = [_place(key, options, column) for key in keys]
    places = [place for place in found if place is not None and 0 <= place < len(options) and options[place]]
    return frozenset(places) if len(places) == len(found) else frozenset()


def _place(key: str, options: Sequence[str], column: KeyColumn) -> int | None:
    """Where the one option stands that is named."""
    same = _same_option(key, options)
    if same is not None and (column.by_words or not NUMBER.fullmatch(key)):
        return same
    if number := NUMBER.fullmatch(key):
        return int(number[1]) - column.first
    if letter := LETTER.fullmatch(key):
        return ord(letter[1].lower()) - ord("a")
    heading = read_heading(key)
    return heading.place - 1 if heading and heading.place and heading.column is Column.OPTION else None


def _same_option(key: str, options: Sequence[str]) -> int | None:
    """The option with these words, whatever their case."""
    if key in options:
        return options.index(key)
    plain = [plain_case(option) for option in options]
    same = plain_case(key)
    return plain.index(same) if same and same in plain else None
