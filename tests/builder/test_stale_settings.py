"""A setting makes those outputs stale that it applies to, and no other."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

import pytest
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice

from quizgen.apkg.apkg_reader import Contents, NoteTypeInfo, PackagedNote
from quizgen.builder.build_state import STATE_FILE, BuildState
from quizgen.builder.value_build import build_outputs
from quizgen.model.selection import read_picks
from quizgen.outputs.anki.carried import Carried
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import Output, Settings
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.exchange.aiken import AIKEN
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.page import EXAM, PAGE, ExamSettings, PageSettings
from quizgen.outputs.pdf import Pdf
from quizgen.outputs.registry import all_outputs
from quizgen.outputs.worksheet import WORKSHEET, Layout, WorksheetSelection, WorksheetSettings

SHEETS: Final = {"worksheet", "docx", "pdf"}

LAYOUT: Final[dict[str, Any]] = {
    "paper": "letter",
    "preset": "large",
    "key": "appended",
    "headings": True,
    "line_numbers": True,
    "citations": True,
    "word_bank": True,
    "cards": True,
    "article": "separate",
    "columns": 2,
    "score_boxes": True,
    "points_table": True,
}
CHOICE: Final[dict[str, Any]] = {"name": "market-basics", "pick": read_picks("easy:1"), "title": "Monday"}

THEIRS: Final = PackagedNote("x", NoteTypeInfo(1, "x", 1, (), ()), 1, (), {}, ())

CHANGES: Final[dict[str, tuple[Settings, set[str]]]] = {
    "anki.now": (AnkiSettings(now=1_790_000_000), set()),
    "anki.carried": (AnkiSettings(carried={"x": Carried({}, (), THEIRS)}), set()),
    "anki.subdecks": (AnkiSettings(subdecks="objective"), {"anki"}),
    "anki.release": (AnkiSettings(release="all"), set()),
    "anki.drop": (AnkiSettings(drop=frozenset({"market/bells"})), set()),
    "anki.published": (AnkiSettings(published=Contents(())), set()),
    "anki.mcq": (AnkiSettings(mcq="recall"), {"anki"}),
    "anki.source": (AnkiSettings(source="full"), {"anki"}),
    "anki.typed": (AnkiSettings(typed="off"), {"anki"}),
    "anki.auto_reveal": (AnkiSettings(auto_reveal=True), {"anki"}),
    "page.preset": (PageSettings(preset="large"), {"page"}),
    "exam.preset": (ExamSettings(preset="large"), {"exam"}),
    "exam.seconds": (ExamSettings(seconds=60), {"exam"}),
    "exam.with_article": (ExamSettings(with_article=True), {"exam"}),
    "sheet.seed": (WorksheetSettings(seed="2"), SHEETS),
    "sheet.forms": (WorksheetSettings(forms=1), SHEETS),
    "export.citations": (ExportSettings(citations=False), {"aiken"}),
    "export.article": (ExportSettings(article=False), {"aiken"}),
    **{
        f"layout.{name}": (WorksheetSettings(layout=replace(Layout(), **{name: value})), SHEETS)
        for name, value in LAYOUT.items()
    },
    **{
        f"choice.{name}": (WorksheetSettings(choice=replace(WorksheetSelection(), **{name: value})), SHEETS)
        for name, value in CHOICE.items()
    },
}


@dataclass(frozen=True)
class Copier:
    """A printer that takes no time: the page as it is."""

    extra: None = None
    ink: str = "black"

    def print(self, page: bytes) -> bytes:
        return page


ALL: Final[tuple[Output, ...]] = (ANKI, WORKSHEET, PAGE, EXAM, DOCX, Pdf(Copier()), AIKEN)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    build_outputs([THE_FOLDER], ALL, out)
    return out


THE_FOLDER: Final = a_folder(a_bank(a_multiple_choice(), a_flashcard()))


def fingerprints(out: Path) -> dict[str, str]:
    """What each output was made from."""
    with BuildState(out) as state:
        return {name: record.inputs for name, record in state.records(THE_FOLDER.slug).items()}


def stale(out: Path, outputs: tuple[Output, ...], *settings: Settings) -> set[str]:
    """The outputs that are made once more with these settings, after which all is as it was."""
    before = (out / STATE_FILE).read_bytes()
    was = fingerprints(out)
    build_outputs([THE_FOLDER], outputs, out, settings)
    changed = {name for name, inputs in fingerprints(out).items() if inputs != was[name]}
    (out / STATE_FILE).write_bytes(before)
    return changed


@pytest.mark.parametrize("name", CHANGES)
def test_a_setting_makes_exactly_the_outputs_stale_that_it_applies_to(built: Path, name: str) -> None:
    settings, expected = CHANGES[name]

    assert stale(built, ALL, settings) == expected


def test_every_setting_of_every_output_is_among_these() -> None:
    kinds = {output.settings for output in all_outputs()} - {Settings}
    parts = {
        "layout": Layout,
        "choice": WorksheetSelection,
        "anki": AnkiSettings,
        "sheet": WorksheetSettings,
        "export": ExportSettings,
        "page": PageSettings,
        "exam": ExamSettings,
    }
    names = {
        f"{part}.{each.name}"
        for part, kind in parts.items()
        for each in fields(kind)
        if each.name not in parts
    }

    assert kinds == {AnkiSettings, WorksheetSettings, ExportSettings, PageSettings, ExamSettings}
    assert set(CHANGES) == names


def test_another_printer_makes_the_pdfs_stale_alone(built: Path) -> None:
    assert stale(built, (ANKI, WORKSHEET, DOCX, Pdf(Copier(ink="blue")))) == {"pdf"}


def test_settings_that_are_given_in_full_but_unchanged_make_nothing_stale(built: Path) -> None:
    assert stale(built, ALL, WorksheetSettings(), AnkiSettings()) == set()
