"""The output `docx`: a Word document for every form of a worksheet, and its answer key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from quizgen.model.class_list import Learner
from quizgen.model.folder import Folder
from quizgen.outputs.base import Extra, FolderOutput, OutputResult
from quizgen.outputs.index_links import FileFormat
from quizgen.outputs.worksheet.settings import WorksheetSettings

DOCX_EXTRA: Final = Extra("formats", "docx")
WORD: Final = FileFormat("Word", "Word document")


@dataclass(frozen=True, slots=True)
class Docx:
    """The Word output: the worksheets and answer keys of `quizgen.outputs.worksheet` as Word documents.

    Attributes:
        learners: A class list. Each learner gets a document with the name filled in.
    """

    learners: tuple[Learner, ...] = ()
    name: str = "docx"
    summary: str = "worksheets and answer keys as Word documents that can be edited"
    extra: Extra = DOCX_EXTRA
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[WorksheetSettings] = WorksheetSettings

    def render(self, folder: Folder, settings: WorksheetSettings, /) -> OutputResult:
        """The worksheets and answer keys of all banks in the folder."""
        from quizgen.outputs.docx.word_files import render_documents  # noqa: PLC0415 - needs the extra

        return render_documents(folder, settings, self.learners)


DOCX: Final[FolderOutput[WorksheetSettings]] = Docx()
