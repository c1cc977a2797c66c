"""The output `docx`: for each bank a Word document for every form, and its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Extra, Layout, Loss, Made, Output, Settings
from quizgen.outputs.labels import file_of, has_labels, labels
from quizgen.outputs.worksheet import AMISS, CLASH, TOO_LONG, file_names
from quizgen.outputs.worksheet.arranged import parted
from quizgen.outputs.worksheet.cards import deck, too_long
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
            formulas = any(document.formulas for document in written.values())
            losses += _losses(bank, made, folder, settings.layout, formulas=formulas)
            if settings.layout.cards:
                losses += (
                    Loss(bank.bank, card, TOO_LONG)
                    for paper in made
                    for card in too_long(paper.bank, settings.layout)
                )
        return Made(files, tuple(losses))


DOCX: Final[Output] = Docx()


def docx_name(html_name: str) -> str:
    """What the Word document of a page is called."""
    return html_name.removesuffix(".html") + ".docx"


def _documents(paper: Paper, folder: Folder, settings: Settings) -> Iterator[tuple[str, Written]]:
    from quizgen.outputs.docx import document  # noqa: PLC0415 - needs the extra
    from quizgen.outputs.docx.page import Page  # noqa: PLC0415 - likewise

    page = Page.of(settings.layout)
    uncounted = replace(settings.layout, line_numbers=False)  # Word counts the lines that it makes
    cards = deck(paper, folder, settings.layout) if settings.layout.cards else None
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


def _losses(
    bank: Bank, made: Sequence[Paper], folder: Folder, layout: Layout, *, formulas: bool
) -> Iterator[Loss]:
    from quizgen.outputs.docx.pictures import why_not_in_word  # noqa: PLC0415 - needs the extra

    language = folder.language_of(bank)
    if made and (amiss := labels(language).amiss):
        yield Loss(bank.bank, "", AMISS.format(names=", ".join(amiss), file=file_of(language)))
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
        yield from parted(paper, layout)
