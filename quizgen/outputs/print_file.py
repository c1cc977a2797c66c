"""PDFs for printing a worksheet: one with all forms, each from an odd page, and one with all keys.

The files have no tags for screen readers: they are for the printer. The PDF of a single form has them.
"""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Final, Literal

from quizgen.grading.letters import letter
from quizgen.model.class_list import Learner, assign_forms
from quizgen.model.folder import Folder
from quizgen.outputs.base import Extra, Loss, OutputResult
from quizgen.outputs.form_lengths import PYPDF, PrintedForm, print_forms
from quizgen.outputs.pdf import Printer, WeasyPrint
from quizgen.outputs.points_table import points_files, points_table
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.links import name_of_all_forms
from quizgen.outputs.worksheet.pages import key_page, sheet_page, short_key_page, tighten
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import named_sheet, sheet_view
from quizgen.outputs.worksheet.short_key import form_key, short_key
from quizgen.outputs.worksheet.views import SheetView
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet, plan_worksheets, planned_forms
from quizgen.problems import plural_count

UNTAGGED: Final = WeasyPrint(tagged=False)

PageMap = Callable[[Callable[[bytes], bytes], Sequence[bytes]], Iterable[bytes]]
"""Applies a function to pages, like `map`."""

MAX_LISTED: Final = 10
"""The number of forms that a warning names."""


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A worksheet or key within a print file: its bookmark, and its pages as a PDF."""

    title: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class PrintFile:
    """The print output: for each worksheet a PDF with all forms, and one with all keys.

    Attributes:
        printer: Makes the PDFs, without tags, which would be lost when PDFs are joined.
        each: Whether pages are printed one after another or in several processes.
        copies: The number of copies to print, with alternating forms (A B A B); 0 for each form once.
        learners: A class list. Each learner gets a copy with the name filled in.
    """

    printer: Printer = UNTAGGED
    each: PageMap = field(default=map, repr=False)
    copies: int = 0
    learners: tuple[Learner, ...] = ()
    name: str = "print"
    summary: str = "all forms of a worksheet in one PDF, and all keys in another"
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[WorksheetSettings] = WorksheetSettings

    @property
    def extra(self) -> Extra | None:
        """The optional libraries for printing and joining PDFs."""
        missing = [extra for extra in (self.printer.extra, PYPDF) if extra and not extra.installed]
        return missing[0] if missing else PYPDF

    def render(self, folder: Folder, settings: WorksheetSettings, /) -> OutputResult:
        """Two files for each worksheet of the folder."""
        files: dict[str, bytes] = {}
        lost: list[Loss] = []
        for bank in folder.banks:
            for paper in plan_worksheets(bank, settings):
                forms = planned_forms(paper, folder, settings.seed)
                sheets = tuple(sheet_view(paper, form, folder, settings) for form in forms)
                printed = print_forms(tuple(map(sheet_page, sheets)), self._print_all)
                lost += _length_losses(paper, printed)
                dealt = assign_forms(self.learners, len(forms))
                parts = (
                    self._named(sheets, printed, dealt) if self.learners else self._unnamed(sheets, printed)
                )
                files[name_of_all_forms(paper, "print", "pdf")] = join_pdfs(parts, sheets[0].title)
                if self.learners:
                    arranged = [arrange_form(form, settings.layout) for form in forms]
                    table = points_table(arranged, paper.sections, self.learners, dealt)
                    files |= points_files(paper.stem, table)
                if settings.layout.key != "none":
                    files[name_of_all_forms(paper, "print-keys", "pdf")] = self._keys(paper, sheets)
        return OutputResult(files, tuple(lost))

    def _print_all(self, pages: Sequence[bytes]) -> Sequence[bytes]:
        return tuple(self.each(self.printer.print, pages))

    def _unnamed(self, sheets: Sequence[SheetView], printed: Sequence[PrintedForm]) -> Iterable[PrintedPart]:
        """Each form, once or in turn for as many learners as there are."""
        parts = [
            PrintedPart(sheet.form or sheet.title, form.pdf)
            for sheet, form in zip(sheets, printed, strict=True)
        ]
        return islice(cycle(parts), self.copies) if self.copies else parts

    def _named(
        self, sheets: Sequence[SheetView], printed: Sequence[PrintedForm], dealt: Sequence[int]
    ) -> Iterable[PrintedPart]:
        """A sheet for each learner of the class, in the order of the list."""
        pages = []
        for learner, index in zip(self.learners, dealt, strict=True):
            named = named_sheet(sheets[index], learner, letter(index))
            pages.append(tighten(sheet_page(named), printed[index].step))
        names = (learner.name for learner in self.learners)
        return map(PrintedPart, names, self._print_all(pages))

    def _keys(self, paper: PlannedWorksheet, sheets: Sequence[SheetView]) -> bytes:
        """The answers of all forms in one table, then each key."""
        pages = list(map(key_page, sheets))
        titles = [sheet.key_title for sheet in sheets]
        if len(sheets) > 1:
            pages.insert(0, short_key_page(short_key([form_key(paper, sheet) for sheet in sheets])))
            titles.insert(0, sheets[0].labels.all_keys)
        return join_pdfs(map(PrintedPart, titles, self._print_all(pages)), sheets[0].title)


def join_pdfs(parts: Iterable[PrintedPart], title: str) -> bytes:
    """Join PDFs. Each begins on an odd page and gets a bookmark.

    A part that occurs several times as the same value needs no more space than once.
    """
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - needs the extra

    in_order = list(parts)
    last_use = {id(part): place for place, part in enumerate(in_order)}
    writer = PdfWriter()
    readers: dict[int, PdfReader] = {}
    for place, part in enumerate(in_order):
        if len(writer.pages) % 2:
            writer.add_blank_page()
        begin = len(writer.pages)
        reader = readers.pop(id(part), None) or PdfReader(io.BytesIO(part.pdf))
        for page in reader.pages:
            writer.add_page(page)
        writer.add_outline_item(title=part.title, page_number=begin)
        if last_use[id(part)] > place:
            readers[id(part)] = reader
        del reader
        gc.collect(0)  # readers are full of cycles, and commands run without the collector
    writer.add_metadata({"/Title": title})
    joined = io.BytesIO()
    writer.write(joined)
    del writer
    gc.collect()
    return joined.getvalue()


def _length_losses(paper: PlannedWorksheet, printed: Sequence[PrintedForm]) -> Iterator[Loss]:
    """That forms differ in length, if they still do."""
    by_count: dict[int, list[str]] = {}
    for index, form in enumerate(printed):
        by_count.setdefault(form.pages, []).append(letter(index))
    shortest, *longer = sorted(by_count)
    if longer:
        told = ", ".join(f"{plural_count(count, 'page')} in {_listed(by_count[count])}" for count in longer)
        yield Loss(
            paper.bank.bank,
            "",
            f"the forms of “{paper.bank.title}” differ in length: {plural_count(shortest, 'page')}, but {told}",
        )


def _listed(letters: Sequence[str]) -> str:
    more = len(letters) - MAX_LISTED
    named = f"{'form' if len(letters) == 1 else 'forms'} {', '.join(letters[:MAX_LISTED])}"
    return f"{named} and {more} more" if more > 0 else named
