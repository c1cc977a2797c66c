"""Reports problems of cells in class files."""

from __future__ import annotations

from quizgen.class_results.class_tables import ClassRow, ClassTable
from quizgen.problems import Problem, Severity


class TableProblems:
    """Reports the problems of one table.

    Args:
        table: The table.
        found: The list to which problems are added.
    """

    def __init__(self, table: ClassTable, found: list[Problem]) -> None:
        self.table = table
        self._found = found
        self._reported: set[str] = set()

    def report(
        self,
        row: ClassRow,
        column: int | None,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
        *,
        once: bool = False,
    ) -> None:
        """Report a problem with a cell.

        Args:
            row: The row.
            column: The column, from 0; None for the first.
            code: The code of the problem.
            message: The problem.
            hint: The remedy.
            severity: The severity.
            once: Whether only the first problem with this code is reported for the table.
        """
        if not once or code not in self._reported:
            self._found.append(Problem(self.table.span(row, column or 0), code, message, severity, hint))
        self._reported.add(code)
