"""A row of a table, accessed by its headings."""

from __future__ import annotations

import json
import re
from typing import Final, NamedTuple

from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.headings import Headings
from quizgen.importers.tables.table import Table, TableRow

LIST: Final = re.compile(r"\s*[\n|;]\s*")
COMMAS: Final = re.compile(r"\s*,\s*")
BULLET: Final = re.compile(r"(?:[A-Ja-j1-9]\s?[.):]|[-*•])\s+")
LETTER: Final = re.compile(r"\(?([A-Ja-j])[.)]\s+")
LETTERED: Final = re.compile(r"(?m)^[ \t]*\(?([A-J])[.):][ \t]*(\S.*)$")
"""An option on its own line within a question."""

ALPHABET: Final = "ABCDEFGHIJ"
MIN_OPTIONS: Final = 2


class Record(NamedTuple):
    """A row of a table, accessed by its headings.

    Attributes:
        place: The place of the row.
        row: The row.
        headings: The meaning of the columns.
        decimal_comma: Whether 1,5 is a number between 1 and 2.
    """

    place: str
    row: TableRow
    headings: Headings
    decimal_comma: bool

    def text(self, column: Column) -> str:
        """The text in the first column of a kind; "" if it is empty or missing."""
        return next(iter(self.texts(column)), "")

    def texts(self, column: Column) -> list[str]:
        """The texts in all columns of a kind, including empty ones."""
        cells = self.row.cells
        return [cells[at] if at < len(cells) else "" for at in self.headings.places(column)]

    def listed(self, column: Column) -> list[str]:
        """The non-empty texts in the columns of a kind. A single column without a number contains a list."""
        places, texts = self.headings.places(column), self.texts(column)
        if len(places) == 1 and self.headings.columns[places[0]].place == 0:
            return split_list(texts[0])
        return [text for text in texts if text]

    @property
    def asked(self) -> str:
        """The question without options written below it, or the front of a card."""
        return self._question_and_options[0]

    @property
    def _question_and_options(self) -> tuple[str, list[str]]:
        text = self.text(Column.QUESTION) or self.text(Column.FRONT)
        if "\n" not in text or self.headings.places(Column.OPTION):
            return text, []
        lettered = list(LETTERED.finditer(text))
        letters = "".join(found[1] for found in lettered)
        if len(letters) < MIN_OPTIONS or not ALPHABET.startswith(letters):
            return text, []
        return text[: lettered[0].start()].strip(), [found[2].strip() for found in lettered]

    @property
    def is_used(self) -> bool:
        """Whether the row contains anything that belongs to a question."""
        known = self.headings.columns
        return any(
            text and at in known and known[at].column is not Column.UNUSED
            for at, text in enumerate(self.row.cells)
        )

    @property
    def options(self) -> list[str]:
        """The options, including empty ones.

        They may be a list in a single column, or written below the question.
        """
        texts = self.texts(Column.OPTION)
        if len(texts) == 1:
            return self._question_and_options[1] or self.listed(Column.OPTION)
        return self._question_and_options[1] or _without_letters(texts)

    @property
    def option_feedback(self) -> list[str]:
        """The feedback on each option, in the order of the columns."""
        said = {self.headings.columns[at].place: at for at in self.headings.places(Column.OPTION_FEEDBACK)}
        cells = self.row.cells
        places = [self.headings.columns[at].place for at in self.headings.places(Column.OPTION)]
        return [cells[at] if (at := said.get(place, len(cells))) < len(cells) else "" for place in places]


def split_list(text: str) -> list[str]:
    """Split a cell into list entries at line ends, | or ;, or otherwise at commas."""
    if text[:1] in {"{", "["} and (listed := _json_list(text)) is not None:
        return listed
    parts = [part for part in LIST.split(text) if part]
    if len(parts) < 2:
        parts = [part for part in COMMAS.split(text) if part]
    return [BULLET.sub("", part, count=1) for part in parts]


def _without_letters(texts: list[str]) -> list[str]:
    """Options without the letters before them, if each has the letter of its place."""
    lettered = [LETTER.match(text) for text in texts]
    if all(
        (found is not None and found[1].upper() == letter) or not text
        for found, text, letter in zip(lettered, texts, ALPHABET, strict=False)
    ):
        return [text[found.end() :] if found else text for found, text in zip(lettered, texts, strict=True)]
    return texts


def _json_list(text: str) -> list[str] | None:
    """A list that a program wrote as JSON, `["a", "b"]` or `{"A": "a", "B": "b"}`; None if it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    values = list(found.values()) if isinstance(found, dict) else found
    return [str(value).strip() for value in values] if isinstance(values, list) else None


def records(table: Table, headings: Headings) -> list[Record]:
    """The rows below the headings that may be questions."""
    found = (
        Record(table.place_of(row), row, headings, table.decimal_comma)
        for row in table.rows[headings.row + 1 :]
    )
    return [record for record in found if record.is_used]
