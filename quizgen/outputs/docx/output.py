"""The output `docx`: for each bank a Word document for every form, and its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.outputs.base import Extra, Loss, Made, Output, Settings
from quizgen.outputs.labels import has_labels
from quizgen.outputs.worksheet import CLASH, file_names
from quizgen.outputs.worksheet.forms import forms
from quizgen.outputs.worksheet.papers import Paper, left_out, papers
from quizgen.outputs.worksheet.sheet import sheet

if TYPE_CHECKING:
    from quizgen.outputs.docx.document import Written

FORMATS: Final = Extra("formats", "docx")


@dataclass(frozen=True, slots=True)
class Docx:
    """The output: the sheets and keys of `quizgen.outputs.worksheet`, as Word documents."""

    name: str = "docx"
    summary: str = "worksheets and answer keys as Word documents, to be adjusted by hand"
    extra: Extra = FORMATS

    def make(self, folder: Folder, settings: Settings, /) -> Made:
        """Sheets and keys of all banks of the folder."""
        files: dict[str, bytes] = {}
        losses: list[Loss] = []
        for bank in folder.banks:
            made = tuple(papers(bank, settings))
            written = {name: each for paper in made for name, each in _documents(paper, folder, settings)}
            losses += (Loss(bank.bank, "", CLASH.format(name=name)) for name in written if name in files)
            files |= {name: document.data for name, document in written.items() if name not in files}
            losses += _losses(
                bank, made, folder, formulas=any(document.formulas for document in written.values())
            )
        return Made(files, tuple(losses))


DOCX: Final[Output] = Docx()


def docx_name(html_name: str) -> str:
    """What the Word document of a page is called."""
    return html_name.removesuffix(".html") + ".docx"


def _documents(paper: Paper, folder: Folder, settings: Settings) -> Iterator[tuple[str, Written]]:
    from quizgen.outputs.docx.document import key_document, sheet_document  # noqa: PLC0415 - needs the extra
    from quizgen.outputs.docx.page import Page  # noqa: PLC0415 - likewise

    page = Page.of(settings.layout)
    unnumbered = replace(
        settings, layout=replace(settings.layout, line_numbers=False)
    )  # Word counts its lines
    for form in forms(paper.bank, folder.article, settings.seed, paper.forms):
        sheet_name, key_name = map(docx_name, file_names(paper.stem, form.letter, paper.forms))
        made = sheet(paper, form, folder, unnumbered)
        yield sheet_name, sheet_document(made, page, with_key=settings.layout.key == "appended")
        if settings.layout.key == "separate":
            yield key_name, key_document(made, page)


def _losses(bank: Bank, made: Sequence[Paper], folder: Folder, *, formulas: bool) -> Iterator[Loss]:
    from quizgen.outputs.docx.pictures import why_not_in_word  # noqa: PLC0415 - needs the extra

    language = folder.language_of(bank)
    if not bank.active:
        yield Loss(bank.bank, "", "All questions are retired, so there is no Word document.")
    if made and not has_labels(language):
        yield Loss(bank.bank, "", f'There are no labels in "{language}" yet; the document has English ones.')
    if formulas:
        yield Loss(bank.bank, "", "Formulas are printed as their TeX source.")
    asked = {question.id for paper in made for question in paper.bank.active}
    for question in bank.active:
        if question.id in asked and (why := why_not_in_word(question, folder)):
            yield Loss(bank.bank, question.id, why)
    for paper in made:
        yield from left_out(paper, bank)
