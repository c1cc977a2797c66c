"""Finds the row of headings in a table of questions, and the meaning of each column."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from quizgen.importers.tables.column_names import WORDS, Column
from quizgen.text.letters import plain_case, simplest, spelt_out

MAX_ROWS_ABOVE: Final = 40
"""The maximum number of rows above the headings, such as a title or instructions."""

MAX_HEADING_WORDS: Final = 8
"""The maximum length of a heading."""

SENTENCE_END: Final = re.compile(r"[.:;,]\s*\Z")
"""The end of a sentence or of a line of code, which no described heading has."""

MIN_MISSPELT: Final = 8
SLIP_CHARS: Final = 7
"""The minimum length of a heading that may be misspelt, and the number of characters per accepted mistake."""

NOTE: Final = re.compile(r"\s*(?:\s[-–—]\s|[(\[:,\n*]).*", re.DOTALL)  # noqa: RUF001
PLURAL: Final = re.compile(r"\((e?s|e?n|er?)\)")
HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
PLACE: Final = re.compile(r"(?P<name>.*?)[\s_.-]*(?P<place>\d{1,2}|[a-j])")
FIRST_PLACE: Final = re.compile(r"(?P<place>[a-j])[\s_.-]+(?P<name>.+)")
LABEL: Final = re.compile(r"([A-Ja-j]|\d{1,2})[.)]?")
MIN_LABELS: Final = 2
NUMBER_SIGNS: Final = re.compile(r"\s*(?:n°|nº|№)")

COLUMNS_OF_ONE: Final = frozenset(
    {Column.QUESTION, Column.ANSWER, Column.CORRECT, Column.FRONT, Column.BACK, Column.TYPE, Column.ID}
)
PLACED: Final = {
    Column.ANSWER: Column.OPTION,
    Column.OPTION: Column.OPTION,
    Column.DISTRACTOR: Column.DISTRACTOR,
    Column.CORRECT: Column.CORRECT,
    Column.POINTS: Column.SCORE,
    Column.EXPLAIN: Column.OPTION_FEEDBACK,
    Column.UNUSED: Column.UNUSED,
    Column.ACCEPT: Column.ACCEPT,
    Column.TAGS: Column.TAGS,
}
"""Headings with a number or letter: "Answer 1" and "Answer B" are options."""


class ColumnHeading(NamedTuple):
    """The meaning of a column.

    Attributes:
        column: The kind of content.
        place: The number among columns of this kind, such as 2 for "Option B"; 0 without a number.
        numbers: Whether the heading states that the column contains option numbers, as "Correct answer #"
            does.
    """

    column: Column
    place: int = 0
    numbers: bool = False


class Headings(NamedTuple):
    """The row of headings of a table.

    Attributes:
        row: The index of the row; -1 if there are no headings.
        columns: The meaning of each known column, by index.
        unknown: The unknown headings, by index.
    """

    row: int
    columns: Mapping[int, ColumnHeading]
    unknown: Mapping[int, str]

    def places(self, column: Column) -> list[int]:
        """The indices of the columns of a kind, in the order of their numbers."""
        found = [place for place, heading in self.columns.items() if heading.column is column]
        return sorted(found, key=lambda place: (self.columns[place].place, place))


def find_headings(
    rows: Sequence[Sequence[str]], given: Mapping[str, str], *, described: bool = True
) -> Headings | None:
    """Find the first row with a heading for the question or front and another known one, or None.

    Args:
        rows: The rows of the table.
        given: The user's mapping of headings, or of column numbers (from 1) in a table without headings, to
            keys of a bank.
        described: Whether headings may be phrases, such as "HTML of the question".
    """
    mapped = {plain_heading(heading): read_heading(key) for heading, key in given.items()}
    if mapped and all(map(str.isdigit, mapped)):
        numbered = {int(number) - 1: heading for number, heading in mapped.items() if heading}
        return Headings(-1, numbered, {})
    for read in (read_heading, _described)[: 1 + described]:
        for number, first in enumerate(rows[:MAX_ROWS_ABOVE]):
            row, lines = _joined(first, rows[number + 1] if number + 1 < len(rows) else ())
            columns, unknown = _read_row(row, mapped, read)
            _find_front(row, columns, unknown)
            _find_options(columns)
            kinds = {heading.column for heading in columns.values()}
            asked = kinds & {Column.QUESTION, Column.FRONT}
            if len(kinds - {Column.UNUSED, Column.ID}) > 1 and asked:
                return Headings(number + lines - 1, columns, unknown)
    return None


@lru_cache(maxsize=4096)
def read_heading(text: str) -> ColumnHeading | None:
    """The meaning of a heading; None if it is unknown."""
    plain = plain_heading(text)
    numbers = plain.endswith(("#", "index", "number", "nummer", "numero")) or "answer #" in text.casefold()
    column = _words().get(plain)
    if column is not None:
        return ColumnHeading(column, 0, numbers and column is Column.CORRECT)
    found = FIRST_PLACE.fullmatch(plain) or PLACE.fullmatch(plain)
    if not found:
        return _misspelt(plain)
    place = found["place"]
    position = int(place) if place.isdigit() else ord(place) - ord("a") + 1
    name = found["name"]
    if name == "":
        return ColumnHeading(Column.OPTION, position) if place.isalpha() else None
    column = _words().get(name)
    return ColumnHeading(PLACED[column], position) if column in PLACED else _misspelt(plain)


def _misspelt(plain: str) -> ColumnHeading | None:
    """A long heading with letters that are missing, changed, too many or turned: "correct awnser"."""
    if len(plain) < MIN_MISSPELT:
        return None
    near = process.extractOne(
        plain, _words().keys(), scorer=OSA.distance, score_cutoff=max(1, len(plain) // SLIP_CHARS)
    )
    return ColumnHeading(_words()[near[0]]) if near and len(near[0]) >= MIN_MISSPELT else None


def plain_heading(text: str) -> str:
    """A heading in the form for look-ups: without notes, plurals in brackets, accents and capitals."""
    small = PLURAL.sub(r"\1", NUMBER_SIGNS.sub(" #", HUMP.sub(" ", text).casefold()))
    cut = NOTE.sub("", small, count=1) or small
    words = simplest(spelt_out(plain_case(cut.replace("_", " ").replace("-", " "))))
    return " ".join(words.split()).strip(" .?")


def _read_row(
    row: Sequence[str],
    mapped: Mapping[str, ColumnHeading | None],
    read: Callable[[str], ColumnHeading | None],
) -> tuple[dict[int, ColumnHeading], dict[int, str]]:
    """The columns of a row as if it had headings. A column that may be there once is the first of its kind."""
    columns: dict[int, ColumnHeading] = {}
    unknown: dict[int, str] = {}
    taken = {heading.column for heading in mapped.values() if heading}
    for place, text in enumerate(row):
        plain = plain_heading(text) if text else ""
        if not plain:
            continue
        heading = mapped[plain] if plain in mapped else read(text)
        own = plain in mapped
        if heading is None or (heading.column in COLUMNS_OF_ONE and heading.column in taken and not own):
            unknown[place] = text
            continue
        columns[place] = heading
        taken.add(heading.column)
    return columns, unknown


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[Sequence[str], int]:
    """A row of headings and how many rows it has: below a heading for several columns, each may have a letter or number.

    Args:
        upper: A row, in which such a heading stands above the first of its columns.
        lower: The row below it.
    """
    labels = {place: LABEL.fullmatch(text) for place, text in enumerate(lower) if text}
    below_nothing = [place for place in labels if place >= len(upper) or not upper[place]]
    if len(labels) < MIN_LABELS or not all(labels.values()) or not below_nothing:
        return upper, 1
    joined: list[str] = []
    above = ""
    for place in range(len(lower)):
        own = upper[place] if place < len(upper) else ""
        above = own or above
        label = labels.get(place)
        joined.append(f"{above} {label[1]}" if label else own)
    return [*joined, *upper[len(lower) :]], 2


def _find_front(row: Sequence[str], columns: dict[int, ColumnHeading], unknown: dict[int, str]) -> None:
    """Find the front of cards whose columns are named after languages, or after their backs alone."""
    kinds = {heading.column for heading in columns.values()}
    languages = [place for place, heading in columns.items() if heading.column is Column.LANGUAGE]
    if not kinds & {Column.QUESTION, Column.FRONT}:
        if Column.BACK not in kinds and len(languages) > 1:
            columns[languages[1]] = ColumnHeading(Column.BACK)
            columns[languages[0]] = ColumnHeading(Column.FRONT)
        elif Column.BACK in kinds and (first := min([*columns, *unknown])) in {*unknown, *languages}:
            columns[first] = ColumnHeading(Column.FRONT)
            unknown.pop(first, None)
    elif languages and kinds & {Column.FRONT} and not kinds & {Column.BACK, Column.ANSWER, Column.CORRECT}:
        columns[languages[0]] = ColumnHeading(Column.BACK)
    for place in languages:
        if columns[place].column is Column.LANGUAGE:
            unknown[place] = row[place]
            del columns[place]


def _find_options(columns: dict[int, ColumnHeading]) -> None:
    """Take answers for options where another column says which of them are correct, and there are no others."""
    kinds = {heading.column for heading in columns.values()}
    if Column.CORRECT in kinds and not kinds & {Column.OPTION, Column.DISTRACTOR}:
        for place, heading in columns.items():
            if heading.column is Column.ANSWER:
                columns[place] = ColumnHeading(Column.OPTION)


def _described(text: str) -> ColumnHeading | None:
    """What a heading of several words says, such as "HTML of the question": the first word that is a heading counts."""
    if heading := read_heading(text):
        return heading
    if SENTENCE_END.search(text):
        return None
    words = plain_heading(text).split()
    found = (_words().get(word) for word in words if len(words) <= MAX_HEADING_WORDS)
    return next((ColumnHeading(column) for column in found if column), None)


@cache
def _words() -> Mapping[str, Column]:
    """The columns by the words of their headings."""
    return {
        plain_heading(word): column
        for column, words in WORDS.items()
        for word in words.split(";")
        if word.strip()
    }
