"""Reads which worksheet form the learner of a row had."""

from __future__ import annotations

from quizgen.class_results.class_tables import ClassRow
from quizgen.class_results.column_names import ClassColumn, class_column
from quizgen.class_results.table_layout import TableLayout
from quizgen.class_results.table_problems import TableProblems
from quizgen.class_results.worksheet_forms import FormChoice, WorksheetForms
from quizgen.problems import Severity, shorten


class FormReader:
    """Reads the forms in a table.

    Args:
        forms: The existing forms.
        layout: The meaning of the columns.
        usual: The form of rows that name none; "" for the form above the headings, or for none.
        problems: Receives the problems of forms that do not exist.
    """

    def __init__(
        self, forms: WorksheetForms, layout: TableLayout, usual: str, problems: TableProblems
    ) -> None:
        self._forms = forms
        self._column = layout.columns.get(ClassColumn.FORM)
        self._code = layout.columns.get(ClassColumn.CODE)
        self._problems = problems
        self._usual = usual or self._above(layout.row)

    def read(self, row: ClassRow) -> tuple[bool, FormChoice | None]:
        """Whether a row can be used, and its form; None if neither the row nor the file names one."""
        text = row.text(self._column)
        if not text and "-" in (code := row.text(self._code)) and self._forms.read(code):
            text = code
        text = text or self._usual
        if not text:
            return True, None
        choice = self._forms.read(text)
        if choice is None:
            letters = ", ".join(self._forms.letters)
            message = f'there is no form "{shorten(text)}". The forms of the worksheets are {letters}'
            hint = "Correct the form. If you printed more forms, give their number with --forms. If you used another worksheet, name it with --worksheet."
            self._problems.report(row, self._column, "unknown-form", message, hint)
        elif choice.is_outdated:
            message = f'the worksheet "{shorten(text)}" was made from another version of the banks'
            hint = (
                "Letters and numbers are read as on the present worksheet. Compare it with the printed one."
            )
            severity = Severity.WARNING
            self._problems.report(row, self._column, "form-changed", message, hint, severity, once=True)
        return choice is not None, choice

    def _above(self, headings: int) -> str:
        """The form that a cell above the headings names, as in `Form B` or in a worksheet's footer."""
        for row in self._problems.table.rows[:headings]:
            texts = [row.text(column) for column in range(len(row.cells))]
            for text in filter(None, [*texts, " ".join(filter(None, texts))]):
                words = text.replace(":", " ").split()
                names_form = len(words) == len(("Form", "B")) and class_column(words[0]) is ClassColumn.FORM
                if (names_form or "·" in text) and self._forms.read(" ".join(words)):
                    return " ".join(words)
        return ""
