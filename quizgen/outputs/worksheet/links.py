"""How sheets and keys are linked from the pages of the library, whatever they are printed as."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quizgen.grading.letters import letter as form_letter
from quizgen.outputs.index_links import BankLink, FileFormat
from quizgen.outputs.worksheet.worksheet_plan import USUAL_PRESET, PlannedWorksheet


def file_names(paper: PlannedWorksheet, letter: str, ending: str = "html") -> tuple[str, str]:
    """What the files of a form are called: the sheet, and its key. Those of a preset stand beside the usual ones."""
    form = [letter.lower()] if paper.forms > 1 else []
    stem = "-".join([paper.stem, *form, *_preset(paper)])
    return f"{stem}.{ending}", f"{stem}-key.{ending}"


def name_of_all_forms(paper: PlannedWorksheet, what: str, ending: str = "html") -> str:
    """What a file is called that belongs to all forms of a worksheet: `cards`, `keys` or `print`."""
    return f"{'-'.join([paper.stem, *_preset(paper), what])}.{ending}"


def handout_name(paper: PlannedWorksheet, ending: str = "html") -> str:
    """What the file is called that has the article alone."""
    return f"{'-'.join([paper.stem, *_preset(paper), 'text'])}.{ending}"


def _preset(paper: PlannedWorksheet) -> list[str]:
    return [paper.layout.preset] if paper.layout.preset != USUAL_PRESET else []


def sheet_links(
    paper: PlannedWorksheet,
    files: Collection[str],
    ending: str = "html",
    file_format: FileFormat | None = None,
) -> Iterator[BankLink]:
    """The links to those files that are sheets, keys or the article of a paper; one that was picked for once has none.

    Args:
        paper: The worksheet.
        files: What was made of its bank.
        ending: What the names of the files end in.
        file_format: What they are to be opened with; None for pages.
    """
    if paper.picks:
        return
    for letter in map(form_letter, range(paper.forms)):
        names = file_names(paper, letter, ending)
        for name, label, full in zip(names, ("sheet", "key"), ("worksheet", "answer key"), strict=True):
            if name in files:
                yield BankLink(
                    file=name,
                    bank=paper.bank.bank,
                    label=label,
                    full=full,
                    worksheet=paper.name,
                    form=letter if paper.forms > 1 else "",
                    format=file_format,
                    main=label == "sheet" and file_format is None,
                )
    if (name := handout_name(paper, ending)) in files:
        yield BankLink(
            file=name,
            bank=paper.bank.bank,
            label="article",
            full="article",
            worksheet=paper.name,
            format=file_format,
        )
    if name_of_all_forms(paper, "keys", ending) in files:
        yield BankLink(
            file=name_of_all_forms(paper, "keys", ending),
            bank=paper.bank.bank,
            label="all keys",
            full="answer key of all forms",
            worksheet=paper.name,
            format=file_format,
        )
