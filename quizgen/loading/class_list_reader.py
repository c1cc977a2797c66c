"""Reads a class list: a CSV file with the names of learners and, optionally, their seats.

A file with one name in each line is a class list. So is a table whose first line names its columns: `name`,
and `seat` if there is one. Other columns are ignored.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quizgen.loading.text_files import read_text_file
from quizgen.model.class_list import Learner
from quizgen.problems import Problem, Severity, Span, shorten
from quizgen.text.normal_form import n1

MAX_LEARNERS: Final = 200
MAX_NAME: Final = 100
"""The maximum length of a name, so that it fits the line of a worksheet."""

DELIMITERS: Final = (",", ";", "\t")
NAME: Final = "name"
SEAT: Final = "seat"
REMEDY: Final = "Write one name per line, or a table whose first line has the column names: name, seat."
SAVE_AS: Final = "Save the file as UTF-8. In a spreadsheet, choose the file type CSV UTF-8."


def read_class_list(path: Path) -> tuple[tuple[Learner, ...], tuple[Problem, ...]]:
    """Read the learners of a class list. Also return the problems of the file."""
    file = read_text_file(path)
    problems = [
        problem._replace(hint=SAVE_AS) if problem.code == "encoding" else problem
        for problem in file.problems
        if problem.severity is Severity.ERROR  # spreadsheets write a byte order mark
    ]
    if file.text is None:
        return (), tuple(problems)
    learners, wrong = parse_class_list(file.path, file.text)
    return learners, (*problems, *wrong)


def parse_class_list(path: str, text: str) -> tuple[tuple[Learner, ...], tuple[Problem, ...]]:
    """Parse the text of a class list into learners. Also return its problems."""
    lines = text.split("\n")
    delimiter = max(DELIMITERS, key=lines[0].count)
    try:
        rows = list(_rows(lines, delimiter))
    except csv.Error as error:
        problem = Problem(Span(path), "invalid-class-list", f"the table cannot be read: {error}", hint=REMEDY)
        return (), (problem,)
    listing = _Listing(path, lines)
    listing.read(rows)
    return tuple(listing.learners), tuple(listing.problems)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, each with the number of its first line."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter)
    before = 0
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield before + 1, cells
        before = reader.line_num


@dataclass(slots=True)
class _Listing:
    """A class list that is being read."""

    path: str
    lines: Sequence[str]
    learners: list[Learner] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, rows: Sequence[tuple[int, list[str]]]) -> None:
        """Read all rows; the first one may name the columns."""
        if not rows:
            return
        heads = [cell.casefold() for cell in rows[0][1]]
        columns = {SEAT: heads.index(SEAT)} if SEAT in heads else {}
        if NAME in heads:
            columns[NAME] = heads.index(NAME)
            rows = rows[1:]
        elif all(len(cells) == 1 for _, cells in rows):
            columns = {NAME: 0}
        else:
            self._report(1, "invalid-class-list", 'the class list has no column "name"', REMEDY)
            return
        names: dict[str, int] = {}
        seats: dict[str, int] = {}
        for line, cells in rows:
            name, seat = (_cell(cells, columns.get(column)) for column in (NAME, SEAT))
            if len(self.learners) == MAX_LEARNERS:
                message = (
                    f"a class list can have at most {MAX_LEARNERS} learners, but this one has {len(rows)}"
                )
                self._report(line, "too-many-learners", message, "Use a separate file for each class.")
                return
            self._check_name(line, name, names)
            if seat and (before := seats.setdefault(seat, line)) != line:
                self._report(
                    line,
                    "duplicate-seat",
                    f'the seat "{shorten(seat)}" is already taken in line {before}',
                    "Give each learner a different seat, or omit the column.",
                )
            self.learners.append(Learner(len(self.learners) + 1, " ".join(name.split()), seat))
        if not rows:
            self._report(1, "invalid-class-list", "the class list has no names", REMEDY)

    def _check_name(self, line: int, name: str, names: dict[str, int]) -> None:
        if not name:
            self._report(line, "empty-name", "the name is empty", "Write the name, or delete the line.")
        elif "\n" in name:
            message = "the name contains a line break"
            self._report(line, "learner-name", message, "Close the quotation marks around the name.")
        elif len(name) > MAX_NAME:
            message = f"the name has {len(name)} characters, but at most {MAX_NAME} are allowed"
            self._report(line, "learner-name", message, "Shorten the name.")
        elif (before := names.setdefault(n1(name).casefold(), line)) != line:
            self._report(
                line,
                "duplicate-learner",
                f'the name "{name}" is already in line {before}',
                "Add something that tells the learners apart, such as an initial.",
            )

    def _report(self, line: int, code: str, message: str, hint: str) -> None:
        source = self.lines[line - 1]
        span = Span(self.path, line, 1, line, len(source) + 1)
        self.problems.append(Problem(span, code, message, hint=hint, source=source))


def _cell(cells: Sequence[str], column: int | None) -> str:
    return cells[column] if column is not None and column < len(cells) else ""
