"""The files of practice pages and exams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Loss, OutputResult
from quizgen.outputs.index_links import PageLink
from quizgen.outputs.page.learning_page import learning_page
from quizgen.outputs.page.settings import ExamSettings, PageSettings
from quizgen.outputs.worksheet.losses import Medium, collect_losses
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.worksheet_files import FORMULA, MEDIUM
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet

PRACTICE_MEDIUM: Final = MEDIUM._replace(product="practice page")
EXAM_MEDIUM: Final = MEDIUM._replace(product="exam")
FLASHCARD: Final = "an exam cannot grade flashcards, so this one is left out"
NO_RECORDING: Final = 'the recording "{file}" was not found, so only its transcript is shown'


def render_practice_pages(folder: Folder, settings: PageSettings) -> OutputResult:
    """A practice page for each bank of a folder, except banks without questions to ask."""
    files: dict[str, bytes] = {}
    lost: list[Loss] = []
    for bank in folder.banks:
        if bank.active:
            files[f"{bank.bank}.practice.html"] = learning_page(bank, folder, settings.preset)
        lost += _losses(bank, folder, PRACTICE_MEDIUM, files.get(f"{bank.bank}.practice.html", b""))
    links = (
        PageLink(f"{bank.bank}.practice.html", bank.bank, "practice") for bank in folder.banks if bank.active
    )
    return OutputResult(files, tuple(lost), links=tuple(links))


def render_exams(folder: Folder, settings: ExamSettings) -> OutputResult:
    """An exam for each bank of a folder, except banks without questions that can be graded."""
    files: dict[str, bytes] = {}
    lost: list[Loss] = []
    links: list[PageLink] = []
    for bank in folder.banks:
        cards = [each for each in bank.active if isinstance(each, Flashcard)]
        graded = tuple(each for each in bank.active if not isinstance(each, Flashcard))
        name = f"{bank.bank}.exam.html"
        if graded:
            files[name] = learning_page(
                bank.model_copy(update={"questions": graded, "worksheets": ()}),
                folder,
                settings.preset,
                settings,
            )
            links.append(PageLink(name, bank.bank, "exam"))
        lost += (Loss(bank.bank, card.id, FLASHCARD) for card in cards)
        lost += _losses(bank, folder, EXAM_MEDIUM, files.get(name, b""))
    return OutputResult(files, tuple(lost), links=tuple(links))


def _losses(bank: Bank, folder: Folder, medium: Medium, page: bytes) -> Iterator[Loss]:
    made = [PlannedWorksheet(bank.model_copy(update={"worksheets": (), "header": None}), 1, Layout())]
    yield from collect_losses(medium, bank, made, folder, Layout(), formulas=FORMULA in page)
    for question in bank.active:
        if question.audio and question.audio.file not in folder.media_by_file:
            yield Loss(bank.bank, question.id, NO_RECORDING.format(file=question.audio.file))
