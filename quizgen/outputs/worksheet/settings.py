"""What users may choose about worksheets, on whatever they are printed."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model.selection import Pick
from quizgen.outputs.base import Settings


@dataclass(frozen=True, slots=True)
class Layout:
    """How a worksheet is laid out.

    Attributes:
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large` print.
        key: Where the answer key goes: `separate`, `appended` or `none`.
        headings: Whether questions stand under the name of their type, the types together.
        line_numbers: Whether the lines of the article are numbered, so that a class can speak of them.
        citations: Whether each question says which paragraph it rests on.
        word_bank: Whether the words of all gaps are printed above the text, in alphabetical order.
        cards: Whether flashcards are printed to be cut out rather than as a table.
    """

    paper: str = "a4"
    preset: str = "normal"
    key: str = "separate"
    headings: bool = False
    line_numbers: bool = False
    citations: bool = False
    word_bank: bool = False
    cards: bool = False


@dataclass(frozen=True, slots=True)
class WorksheetSelection:
    """Which worksheets are made of each bank: if nothing is chosen, the whole bank and all that it names.

    Attributes:
        name: The one to make of those that the bank names, the bank's id for all its questions, or "".
        pick: Which questions to ask instead, on a sheet of their own.
        title: What stands at the top, or "" for the sheet's own title.
    """

    name: str = ""
    pick: tuple[Pick, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class WorksheetSettings(Settings):
    """What users may choose about worksheets: pages, Word documents and PDFs of them follow the same settings.

    Attributes:
        seed: Decides every shuffled order.
        forms: How many shuffled versions of each worksheet.
        layout: How worksheets are laid out.
        choice: Which worksheets are made.
    """

    seed: str = "1"
    forms: int = 2
    layout: Layout = Layout()
    choice: WorksheetSelection = WorksheetSelection()
