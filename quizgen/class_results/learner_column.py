"""Identifies the learner of a row: by name, pseudonym, address or file name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from quizgen.class_results.class_tables import ClassRow
from quizgen.class_results.column_names import WHO, ClassColumn, heading_words
from quizgen.importers.tables.headings import plain_heading

SUMMARIES: Final = (
    "overall average; average; mean; gesamtdurchschnitt; durchschnitt; mittelwert; moyenne globale; moyenne; promedio general; "
    "promedio; media complessiva; media generale; media; المتوسط العام; المتوسط"
)
"""The words of Moodle and spreadsheets for averages, in place of a name."""


NOBODY: Final = frozenset({"anonymous", "anonym", "anonyme", "anónimo", "anonimo", "مجهول"})
"""The text of Microsoft Forms in place of a name or address if a learner has not signed in."""


class LearnerReader:
    """Reads the learners of a table.

    Args:
        columns: The meaning of the columns.
        name_columns: All columns with names.
        file_name: The file name without extension, which names the learner if no column does.
    """

    def __init__(
        self, columns: Mapping[ClassColumn, int], name_columns: Sequence[int], file_name: str
    ) -> None:
        self._columns = columns
        self._name_columns = name_columns
        self._file_name = file_name

    @property
    def column(self) -> int:
        """The column with the learners, for messages."""
        return min((self._columns[kind] for kind in self._columns if kind in WHO), default=0)

    def name(self, row: ClassRow) -> str:
        """The name of a row's learner; "" if there is none."""
        if not any(kind in WHO for kind in self._columns):
            return self._file_name
        first, last = self._text(row, ClassColumn.FIRST_NAME), self._text(row, ClassColumn.LAST_NAME)
        written = (_spaced(row.text(column)) for column in self._name_columns)
        return (
            next((name for name in written if name and name.casefold() not in NOBODY), "")
            or " ".join(filter(None, (first, last)))
            or self.code(row)
            or self._address(row)
            or self._text(row, ClassColumn.ACCOUNT)
        )

    def code(self, row: ClassRow) -> str:
        """The pseudonym in a row; "" if there is none."""
        return self._text(row, ClassColumn.CODE)

    def _address(self, row: ClassRow) -> str:
        address = self._text(row, ClassColumn.EMAIL)
        return "" if address.casefold() in NOBODY else address

    def _text(self, row: ClassRow, kind: ClassColumn) -> str:
        return _spaced(row.text(self._columns.get(kind)))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def is_summary(name: str) -> bool:
    """Whether the name in a row is a word for averages."""
    return plain_heading(name) in heading_words(SUMMARIES)
