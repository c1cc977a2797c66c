"""The links to worksheets and answer keys on the pages of the library, in all formats."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quizgen.grading.letters import letter as form_letter
from quizgen.outputs.index_links import BankLink, FileFormat
from quizgen.outputs.worksheet.worksheet_plan import USUAL_PRESET, PlannedWorksheet


def file_names(paper: PlannedWorksheet, letter: str, ending: str = "html") -> tuple[str, str]:
    """The file names of a form and of its key. Files of a preset have the preset in their names."""
    form = [letter.lower()] if paper.forms > 1 else []
    stem = "-".join([paper.stem, *form, *_preset(paper)])
    return f"{stem}.{ending}", f"{stem}-key.{ending}"


def name_of_all_forms(paper: PlannedWorksheet, what: str, ending: str = "html") -> str:
    """The name of a file for all forms of a worksheet: `cards`, `keys` or `print`."""
    return f"{'-'.join([paper.stem, *_preset(paper), what])}.{ending}"


def handout_name(paper: PlannedWorksheet, ending: str = "html") -> str:
    """The name of the file that contains only the article."""
    return f"{'-'.join([paper.stem, *_preset(paper), 'text'])}.{ending}"


def _preset(paper: PlannedWorksheet) -> list[str]:
    return [paper.layout.preset] if paper.layout.preset != USUAL_PRESET else []


def sheet_links(
    paper: PlannedWorksheet,
    files: Collection[str],
    ending: str = "html",
    file_format: FileFormat | None = None,
) -> Iterator[BankLink]:
    """The links to the worksheets, keys and article files. A worksheet selected only for this build has none.

    Args:
        paper: The worksheet.
        files: The files made from its bank.
        ending: The extension of the files.
        file_format: The format of the files; None for web pages.
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
