"""Who the learner of a row is: by name, or else by a pseudonym, an address or the name of the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizgen.class_results.class_tables import ClassRow
from quizgen.class_results.column_names import WHO, ClassColumn, plain_words
from quizgen.importers.tables.headings import plain_heading
from quizgen.text.normal_form import n1

SUMMARIES: Final = (
    "overall average; average; mean; gesamtdurchschnitt; durchschnitt; mittelwert; moyenne globale; moyenne; promedio general; "
    "promedio; media complessiva; media generale; media; المتوسط العام; المتوسط"
)
"""What Moodle and spreadsheets write in the place of a name beside averages."""


class LearnerReader:
    """Reads who the learners of a table are.

    Args:
        columns: What the columns hold.
        file_name: The name of the file without its ending: the learner's, if no column has any.
    """

    def __init__(self, columns: Mapping[ClassColumn, int], file_name: str) -> None:
        self._columns = columns
        self._file_name = file_name

    @property
    def column(self) -> int:
        """The column with the learners, for messages."""
        return min((self._columns[kind] for kind in self._columns if kind in WHO), default=0)

    def name(self, row: ClassRow) -> str:
        """The learner of a row; "" if it has none."""
        if not any(kind in WHO for kind in self._columns):
            return self._file_name
        first, last = self._text(row, ClassColumn.FIRST_NAME), self._text(row, ClassColumn.LAST_NAME)
        return (
            self._text(row, ClassColumn.LEARNER)
            or " ".join(filter(None, (first, last)))
            or self.code(row)
            or self._text(row, ClassColumn.EMAIL)
            or self._text(row, ClassColumn.ACCOUNT)
        )

    def code(self, row: ClassRow) -> str:
        """The pseudonym in a row; "" if it has none."""
        return self._text(row, ClassColumn.CODE)

    def _text(self, row: ClassRow, kind: ClassColumn) -> str:
        return n1(row.text(self._columns.get(kind)))


def is_summary(name: str) -> bool:
    """Whether what stands in the place of a name is a word for averages."""
    return plain_heading(name) in plain_words(SUMMARIES)
