"""Answers on the worksheets of `quizgen.yaml`, which have questions of several banks."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import (
    ARTICLE_TEXT,
    a_bank,
    a_cloze,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    an_ordering,
)

import quizgen as qg
from class_results.class_cases import table
from quizgen.cli._joined_worksheets import worksheet_jobs
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.views import KeyEntryView, SheetView
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets, planned_forms

SHARED = """worksheets:
  - {name: final, title: Final test, banks: [market-basics, more], points: 2, forms: 3}
"""


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Two folders with banks that have a question of the same id."""
    for name, questions in {
        "market-basics": (a_multiple_choice(), a_numeric(), an_ordering(dates=None)),
        "more": (a_multiple_choice(), a_multiple_response(), a_matching(), a_cloze()),
        "other": (a_multiple_choice(),),
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
        qg.save(a_bank(*questions, bank=name), tmp_path / name / "bank.yaml")
    (tmp_path / "quizgen.yaml").write_text(SHARED, encoding="utf-8")
    return tmp_path


def printed(lessons: Path) -> list[SheetView]:
    """The forms that `quizgen worksheet --name final` prints."""
    settings = qg.WorksheetSettings(choice=qg.WorksheetSelection("final"))
    jobs, problems = worksheet_jobs(qg.check(lessons), settings, lessons)
    (job,) = (each for each in jobs if each.folder.banks[0].worksheets)
    (planned,) = plan_worksheets(job.folder.banks[0], job.settings)
    assert problems == []
    return [
        sheet_view(planned, form, job.folder, job.settings)
        for form in planned_forms(planned, job.folder, job.settings.seed)
    ]


def filled(entry: KeyEntryView) -> str:
    """What a learner writes who knows the key."""
    return "60" if entry.type == "numeric" else entry.short.striptags().replace(" · ", "; ")


def test_sheets_filled_in_as_their_keys_say_earn_all_points(lessons: Path) -> None:
    sheets = printed(lessons)
    rows = [
        (f"Learner {form}", form, *map(filled, sheet.key)) for form, sheet in zip("ABC", sheets, strict=True)
    ]
    assert len({row[2:] for row in rows}) == 3
    heads = ("name", "form", *(str(entry.number) for entry in sheets[0].key))
    (lessons / "7b.csv").write_text(table(heads, *rows), encoding="utf-8")
    source = qg.read_class(lessons / "7b.csv", lessons, worksheet=qg.AnsweredWorksheet("final"))
    graded = qg.grade_class(source)
    assert graded.problems == ()
    assert {each.card.id for each in graded.responses} == {
        *(f"market-basics/{name}" for name in ("first-goods", "stalls", "order-of-events")),
        *(f"more/{name}" for name in ("first-goods", "goods-today", "years-of-the-hall", "bell-at-noon")),
    }
    assert [f"{each.earned} of {each.maximum}" for each in qg.class_points(source, graded)] == [
        "14 of 14"
    ] * 3


def test_the_digits_in_the_footer_name_the_form(lessons: Path) -> None:
    sheet = printed(lessons)[2]
    number = next(entry.number for entry in sheet.key if "stalls" in str(entry.stem))
    (lessons / "7b.csv").write_text(f"name,form,{number}\nAnna,{sheet.code},60\n", encoding="utf-8")
    source = qg.read_class(lessons / "7b.csv", lessons, worksheet=qg.AnsweredWorksheet("final"))
    assert [(each.question, each.form) for each in source.responses.responses] == [
        ("market-basics/stalls", "C")
    ]
    assert source.problems == ()
