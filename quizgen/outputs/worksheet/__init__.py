"""Printable worksheets with their answer keys: HTML that is good on paper and on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard
from quizgen.outputs.base import Layout, Loss, Made, Output, Settings
from quizgen.outputs.labels import file_of, has_labels, labels
from quizgen.outputs.worksheet.arranged import parted
from quizgen.outputs.worksheet.cards import deck, too_long
from quizgen.outputs.worksheet.forms import forms
from quizgen.outputs.worksheet.pages import cards_page, key_page, sheet_page
from quizgen.outputs.worksheet.papers import Paper, left_out, papers
from quizgen.outputs.worksheet.pictures import why_not_shown
from quizgen.outputs.worksheet.sheet import sheet

FORMULA: Final = b'<span class="math'
CLASH: Final = (
    'Another bank has a file of the name "{name}", so this one was not written: '
    "build with --forms 2, or give the newer bank another id."
)
"""A bank `x` with one form has the key `x-key.html`, which is the sheet of a bank `x-key`."""


AMISS: Final = (
    "In templates/{file} these labels are missing or wrong, so the sheet has the English ones: {names}."
)

TOO_LONG: Final = "The card is longer than a page, so its front and its back do not meet: shorten it."


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The output: for each bank its worksheets, of each a sheet for every form and its key."""

    name: str = "worksheet"
    summary: str = "printable worksheets with answer keys, in shuffled forms"
    extra: None = None

    def make(self, folder: Folder, settings: Settings, /) -> Made:
        """Sheets and keys of all banks of the folder."""
        files: dict[str, bytes] = {}
        losses: list[Loss] = []
        for bank in folder.banks:
            made = tuple(papers(bank, settings))
            pages = {name: page for paper in made for name, page in _pages(paper, folder, settings)}
            losses += (Loss(bank.bank, "", CLASH.format(name=name)) for name in pages if name in files)
            files |= {name: page for name, page in pages.items() if name not in files}
            losses += _losses_of_cards(made, settings)
            losses += _losses(
                bank, made, folder, settings.layout, formulas=any(FORMULA in page for page in pages.values())
            )
        return Made(files, tuple(losses))


WORKSHEET: Final[Output] = Worksheet()


def file_names(stem: str, letter: str, form_count: int) -> tuple[str, str]:
    """What the files of a form are called: the sheet, and its key."""
    stem = stem if form_count == 1 else f"{stem}-{letter.lower()}"
    return f"{stem}.html", f"{stem}-key.html"


def _pages(paper: Paper, folder: Folder, settings: Settings) -> Iterator[tuple[str, bytes]]:
    cards = deck(paper, folder, settings.layout) if settings.layout.cards else None
    if cards:
        yield f"{paper.stem}-cards.html", cards_page(cards)
    if all(cards and isinstance(question, Flashcard) for question in paper.bank.active):
        return
    for form in forms(paper.bank, folder.article, settings.seed, paper.forms):
        sheet_name, key_name = file_names(paper.stem, form.letter, paper.forms)
        made = sheet(paper, form, folder, settings)
        yield sheet_name, sheet_page(made, with_key=settings.layout.key == "appended")
        if settings.layout.key == "separate":
            yield key_name, key_page(made)


def _losses_of_cards(made: Sequence[Paper], settings: Settings) -> Iterator[Loss]:
    if settings.layout.cards:
        for paper in made:
            yield from (
                Loss(paper.bank.bank, card, TOO_LONG) for card in too_long(paper.bank, settings.layout)
            )


def _losses(
    bank: Bank, made: Sequence[Paper], folder: Folder, layout: Layout, *, formulas: bool
) -> Iterator[Loss]:
    language = folder.language_of(bank)
    amiss = labels(language).amiss
    if made and amiss:
        yield Loss(bank.bank, "", AMISS.format(names=", ".join(amiss), file=file_of(language)))
    if not bank.active:
        yield Loss(bank.bank, "", "All questions are retired, so there is no worksheet.")
    if made and not has_labels(language):
        yield Loss(bank.bank, "", f'There are no labels in "{language}" yet; the sheet has English ones.')
    if formulas:
        yield Loss(
            bank.bank,
            "",
            "A formula that cannot be drawn is printed as its TeX source; `quizgen check` says which, and why.",
        )
    asked = {question.id for paper in made for question in paper.bank.active}
    for question in bank.active:
        if question.id in asked and (why := why_not_shown(question, folder)):
            yield Loss(bank.bank, question.id, why)
    for paper in made:
        yield from left_out(paper, bank)
        yield from parted(paper, layout)
