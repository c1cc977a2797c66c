"""Makes the Word files: worksheets, answer keys and cards. Needs an optional library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.grading.letters import letter as form_letter
from quizgen.model.class_list import Learner, assign_forms
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Loss, OutputResult
from quizgen.outputs.docx.document import (
    WordDocument,
    cards_document,
    handout_document,
    key_document,
    sheet_document,
    short_key_document,
)
from quizgen.outputs.docx.output import WORD
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.pictures import why_not_in_word
from quizgen.outputs.index_links import BankLink
from quizgen.outputs.worksheet.cards import card_sheet
from quizgen.outputs.worksheet.links import file_names, handout_name, name_of_all_forms, sheet_links
from quizgen.outputs.worksheet.losses import CLASH, Medium, collect_losses
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import handout_view, named_sheet, sheet_view
from quizgen.outputs.worksheet.short_key import form_key, short_key
from quizgen.outputs.worksheet.views import SheetView
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet, plan_worksheets, planned_forms


def render_documents(
    folder: Folder, settings: WorksheetSettings, learners: Sequence[Learner] = ()
) -> OutputResult:
    """The worksheets and answer keys of all banks in a folder, and a worksheet for each learner, as Word documents."""
    files: dict[str, bytes] = {}
    medium = Medium(
        "Word document",
        "document",
        "in Word documents, formulas that cannot be drawn appear as TeX source",
        why_not_in_word,
    )
    lost: list[Loss] = []
    links: list[BankLink] = []
    for bank in folder.banks:
        made = tuple(plan_worksheets(bank, settings))
        formulas = False
        for paper in made:
            written = dict(_documents(paper, folder, settings, learners))
            lost += (Loss(bank.bank, "", CLASH.format(name=name)) for name in written if name in files)
            new = {name: document.data for name, document in written.items() if name not in files}
            links += sheet_links(paper, new, "docx", WORD)
            files |= new
            formulas = formulas or any(document.formulas for document in written.values())
        lost += collect_losses(medium, bank, made, folder, settings.layout, formulas=formulas)
    return OutputResult(files, tuple(lost), links=tuple(links))


def _documents(
    paper: PlannedWorksheet, folder: Folder, settings: WorksheetSettings, learners: Sequence[Learner]
) -> Iterator[tuple[str, WordDocument]]:
    page = Page.of(paper.layout)
    cards = card_sheet(paper, folder, settings.layout) if settings.layout.cards else None
    if cards:
        yield name_of_all_forms(paper, "cards", "docx"), cards_document(cards, page)
    if all(cards and isinstance(question, Flashcard) for question in paper.bank.active):
        return
    sheets: list[SheetView] = []
    for form in planned_forms(paper, folder, settings.seed):
        sheet_name, key_name = file_names(paper, form.letter, "docx")
        made = sheet_view(paper, form, folder, settings)
        yield sheet_name, sheet_document(made, page, with_key=settings.layout.key == "appended")
        if settings.layout.key in {"separate", "filled"}:
            yield key_name, key_document(made, page)
        sheets.append(made)
    for learner, index in zip(learners, assign_forms(learners, len(sheets)), strict=True):
        named = named_sheet(sheets[index], learner, form_letter(index))
        yield name_of_all_forms(paper, f"learner-{learner.number:02d}", "docx"), sheet_document(named, page)
    if len(sheets) > 1 and settings.layout.key != "none":
        key = short_key([form_key(paper, sheet) for sheet in sheets])
        yield name_of_all_forms(paper, "keys", "docx"), short_key_document(key, page)
    if handout := handout_view(paper, folder):
        yield handout_name(paper, "docx"), handout_document(handout, page)
