"""The output `docx`: for each bank a Word document for every form, and its key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Extra, Loss, Output, OutputResult, Settings
from quizgen.outputs.worksheet import file_names
from quizgen.outputs.worksheet.cards import card_sheet
from quizgen.outputs.worksheet.forms import forms
from quizgen.outputs.worksheet.losses import CLASH, Medium, collect_losses
from quizgen.outputs.worksheet.sheet import sheet
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet, plan_worksheets

if TYPE_CHECKING:
    from quizgen.outputs.docx.document import WordDocument

DOCX_EXTRA: Final = Extra("formats", "docx")


@dataclass(frozen=True, slots=True)
class Docx:
    """The output: the sheets and keys of `quizgen.outputs.worksheet`, as Word documents."""

    name: str = "docx"
    summary: str = "worksheets and answer keys as Word documents that can be edited"
    extra: Extra = DOCX_EXTRA

    def render(self, folder: Folder, settings: Settings, /) -> OutputResult:
        """Sheets and keys of all banks of the folder."""
        files: dict[str, bytes] = {}
        from quizgen.outputs.docx.pictures import why_not_in_word  # noqa: PLC0415 - needs the extra

        medium = Medium(
            "Word document", "document", "formulas are printed as their TeX source", why_not_in_word
        )
        lost: list[Loss] = []
        for bank in folder.banks:
            made = tuple(plan_worksheets(bank, settings))
            written = {name: each for paper in made for name, each in _documents(paper, folder, settings)}
            lost += (Loss(bank.bank, "", CLASH.format(name=name)) for name in written if name in files)
            files |= {name: document.data for name, document in written.items() if name not in files}
            formulas = any(document.formulas for document in written.values())
            lost += collect_losses(medium, bank, made, folder, settings.layout, formulas=formulas)
        return OutputResult(files, tuple(lost))


DOCX: Final[Output] = Docx()


def docx_name(html_name: str) -> str:
    """What the Word document of a page is called."""
    return html_name.removesuffix(".html") + ".docx"


def _documents(
    paper: PlannedWorksheet, folder: Folder, settings: Settings
) -> Iterator[tuple[str, WordDocument]]:
    from quizgen.outputs.docx import document  # noqa: PLC0415 - needs the extra
    from quizgen.outputs.docx.page import Page  # noqa: PLC0415 - likewise

    page = Page.of(settings.layout)
    uncounted = replace(settings.layout, line_numbers=False)  # Word counts the lines that it makes
    cards = card_sheet(paper, folder, settings.layout) if settings.layout.cards else None
    if cards:
        yield f"{paper.stem}-cards.docx", document.cards_document(cards, page)
    if all(cards and isinstance(question, Flashcard) for question in paper.bank.active):
        return
    for form in forms(paper.bank, folder.article, settings.seed, paper.forms):
        sheet_name, key_name = map(docx_name, file_names(paper.stem, form.letter, paper.forms))
        made = sheet(paper, form, folder, replace(settings, layout=uncounted))
        yield sheet_name, document.sheet_document(made, page, with_key=settings.layout.key == "appended")
        if settings.layout.key == "separate":
            yield key_name, document.key_document(made, page)
