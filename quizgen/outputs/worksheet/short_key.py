"""The short key: the answers of all forms of a worksheet in one table, to mark a class with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from markupsafe import Markup

from quizgen.outputs.worksheet.views import NoteView, PageView, SheetView
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet

CHARACTER: Final = {"normal": 1.7, "dyslexia": 2.6, "large": 3.7}
"""The width of a character in the table, in millimetres."""

WIDTH: Final = 160.0
"""The room for all columns of answers, in millimetres."""

LONGEST: Final = {"normal": 24, "dyslexia": 18, "large": 14}
"""The maximum width of a column of answers, in characters; longer answers wrap."""

MAX_COLUMNS: Final = 12


@dataclass(frozen=True, slots=True)
class FormAnswers:
    """The answers of one form, in the order of its questions.

    Attributes:
        name: The name of the form, such as `Form A`.
        digest: The last part of the code in the footer of the form.
        answers: The answer to each question, on one line.
    """

    name: str
    digest: str
    answers: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ShortKeyView(PageView):
    """The view of a short answer key.

    Attributes:
        total_points: The total points, in words.
        questions: The number of questions on each form.
        tables: The forms, grouped by what fits side by side on a page.
        credits: The rules for partial points, by question type and points.
    """

    total_points: str
    questions: int
    tables: tuple[tuple[FormAnswers, ...], ...]
    credits: tuple[NoteView, ...]


def form_key(paper: PlannedWorksheet, sheet: SheetView) -> ShortKeyView:
    """The short key of a single form."""
    return ShortKeyView(
        title=sheet.title,
        language=sheet.language,
        direction=sheet.direction,
        labels=sheet.labels,
        paper=sheet.paper,
        preset=sheet.preset,
        code=" · ".join([paper.name_in_footer, *paper.preset_in_footer]),
        total_points=sheet.total_points,
        questions=len(sheet.key),
        tables=((_answers(sheet),),),
        credits=tuple(_credits(sheet)),
    )


def short_key(keys: Sequence[ShortKeyView]) -> ShortKeyView:
    """The short key of all forms of a worksheet, from the keys of the forms, with the credits of the first."""
    forms = [form for key in keys for table in key.tables for form in table]
    return replace(keys[0], tables=_tables(forms, keys[0].preset))


def _answers(sheet: SheetView) -> FormAnswers:
    digest = sheet.code.rpartition(" ")[2]
    return FormAnswers(sheet.form or sheet.key_title, digest, tuple(entry.short for entry in sheet.key))


def _tables(forms: Sequence[FormAnswers], preset: str) -> tuple[tuple[FormAnswers, ...], ...]:
    """The forms shared out evenly over as few tables as have room for them."""
    lengths = [len(answer.striptags()) for form in forms for answer in form.answers]
    width = min(max([*lengths, len(forms[0].name)]), LONGEST[preset]) + 1
    most = min(max(int(WIDTH / (width * CHARACTER[preset])), 1), MAX_COLUMNS)
    columns = ceil(len(forms) / ceil(len(forms) / most))
    return tuple(tuple(forms[start : start + columns]) for start in range(0, len(forms), columns))


def _credits(sheet: SheetView) -> Iterable[NoteView]:
    """Each way of giving partial credit once, with the numbers of its questions on the first form."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for entry in sheet.key:
        if entry.credit is not None:
            found.setdefault((entry.type, entry.points, entry.credit), []).append(
                sheet.labels.figures(entry.number)
            )
    labels = sheet.labels
    for (question_type, points, credit), numbers in found.items():
        where = f"{sheet.form}: {labels.comma.join(numbers)}"
        yield NoteView(
            f"{labels.heading(question_type)}{labels.comma}{points} ({where})", Markup.escape(credit)
        )
