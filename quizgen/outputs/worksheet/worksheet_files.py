"""The files of worksheets: sheets, answer keys and cards as HTML pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Loss, OutputResult
from quizgen.outputs.index_links import BankLink
from quizgen.outputs.worksheet.cards import card_sheet
from quizgen.outputs.worksheet.links import file_names, handout_name, name_of_all_forms, sheet_links
from quizgen.outputs.worksheet.losses import CLASH, Medium, collect_losses
from quizgen.outputs.worksheet.pages import cards_page, handout_page, key_page, sheet_page, short_key_page
from quizgen.outputs.worksheet.pictures import why_not_shown
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import handout_view, sheet_view
from quizgen.outputs.worksheet.short_key import ShortKeyView, form_key, short_key
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet, plan_worksheets, planned_forms

FORMULA: Final = b'<span class="math'
MEDIUM: Final = Medium(
    product="worksheet",
    labelled="sheet",
    formulas="some formulas cannot be drawn and are printed as TeX source: to list these formulas, with reasons, run quizgen check",
    why_not=why_not_shown,
)


def render_worksheets(folder: Folder, settings: WorksheetSettings) -> OutputResult:
    """The worksheets and answer keys of all banks in a folder."""
    files: dict[str, bytes] = {}
    lost: list[Loss] = []
    links: list[BankLink] = []
    for bank in folder.banks:
        made = tuple(plan_worksheets(bank, settings))
        formulas = False
        for paper in made:
            pages = dict(_pages(paper, folder, settings))
            lost += (Loss(bank.bank, "", CLASH.format(name=name)) for name in pages if name in files)
            new = {name: page for name, page in pages.items() if name not in files}
            links += sheet_links(paper, new)
            files |= new
            formulas = formulas or any(FORMULA in page for page in pages.values())
        lost += collect_losses(MEDIUM, bank, made, folder, settings.layout, formulas=formulas)
    return OutputResult(files, tuple(lost), links=tuple(links))


def _pages(
    paper: PlannedWorksheet, folder: Folder, settings: WorksheetSettings
) -> Iterator[tuple[str, bytes]]:
    cards = card_sheet(paper, folder, settings.layout) if settings.layout.cards else None
    if cards:
        yield name_of_all_forms(paper, "cards"), cards_page(cards)
    if all(cards and isinstance(question, Flashcard) for question in paper.bank.active):
        return
    keys: list[ShortKeyView] = []
    for form in planned_forms(paper, folder, settings.seed):
        sheet_name, key_name = file_names(paper, form.letter)
        made = sheet_view(paper, form, folder, settings)
        yield sheet_name, sheet_page(made, with_key=settings.layout.key == "appended")
        if settings.layout.key in {"separate", "filled"}:
            yield key_name, key_page(made)
        keys.append(form_key(paper, made))  # a whole sheet with thousands of questions takes 20 MB
    if len(keys) > 1 and settings.layout.key != "none":
        yield name_of_all_forms(paper, "keys"), short_key_page(short_key(keys))
    if handout := handout_view(paper, folder):
        yield handout_name(paper), handout_page(handout)
