"""The losses of worksheets and answer keys, in all formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.base import Loss
from quizgen.outputs.labels import has_labels, label_file, labels
from quizgen.outputs.worksheet.cards import too_long
from quizgen.outputs.worksheet.pictures import has_picture
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.worksheet_plan import (
    PlannedWorksheet,
    section_losses,
    split_group_losses,
)

CLASH: Final = (
    'the file "{name}" was not written, because another worksheet already has a file with this name: '
    "change the id of the newer bank or the name of the newer worksheet, or change the number after --forms"
)
"""A bank `x` with one form has the key `x-key.html`, which is also the worksheet of a bank `x-key`."""

AMISS: Final = (
    "these labels in templates/{file} are missing or invalid, so they are printed in English: {names}"
)

NOT_ON_SHEETS: Final = ("anki.", "class_report.")
"""The prefixes of labels that only cards or reports have."""

TOO_LONG: Final = "this card is longer than a page, so its two sides will not align in double-sided printing: shorten the card"


class Medium(NamedTuple):
    """The wording of losses for one output.

    Attributes:
        product: The noun for what is not made if all questions are retired.
        labelled: The noun for what has English labels if the language has none.
        formulas: The message about formulas that are not drawn.
        why_not: Returns the reason why a picture cannot be shown; None if it can or there is none.
    """

    product: str
    labelled: str
    formulas: str
    why_not: Callable[[Question, Folder], str | None]


def collect_losses(
    medium: Medium,
    bank: Bank,
    made: Sequence[PlannedWorksheet],
    folder: Folder,
    layout: Layout,
    *,
    formulas: bool,
) -> Iterator[Loss]:
    """The losses of the worksheets of a bank. `formulas` tells whether some formula is not drawn."""
    language = folder.language_of(bank)
    if layout.cards:
        for paper in made:
            yield from (Loss(bank.bank, card, TOO_LONG) for card in too_long(paper.bank, layout))
    amiss = [name for name in labels(language).amiss if not name.startswith(NOT_ON_SHEETS)]
    if made and amiss:
        yield Loss(bank.bank, "", AMISS.format(names=", ".join(amiss), file=label_file(language)))
    if not bank.active:
        yield Loss(bank.bank, "", f"all questions are retired, so no {medium.product} was made")
    if made and not has_labels(language):
        message = f'quizgen has no labels in the language "{language}", so the labels of the {medium.labelled} are in English'
        yield Loss(bank.bank, "", message)
    if formulas:
        yield Loss(bank.bank, "", medium.formulas)
    headers = (paper.bank.header for paper in made)
    for logo in dict.fromkeys(header.logo for header in headers if header and header.logo):
        if not has_picture(logo, folder):
            yield Loss(bank.bank, "", f'the logo "{logo}" cannot be shown, so it is left out')
    asked = {question.id for paper in made for question in paper.bank.active}
    for question in bank.active:
        if question.id in asked and (why := medium.why_not(question, folder)):
            yield Loss(bank.bank, question.id, why)
    for paper in made:
        yield from split_group_losses(paper, bank)
        yield from section_losses(paper)
