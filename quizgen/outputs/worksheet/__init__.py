"""Printable worksheets with answer keys, as HTML for paper and screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from quizgen.model.folder import Folder
from quizgen.outputs.base import FolderOutput, OutputResult
from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings

__all__ = ["WORKSHEET", "Layout", "Worksheet", "WorksheetSelection", "WorksheetSettings"]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The worksheet output: for each worksheet its forms, their answer keys, and optionally the article."""

    name: str = "worksheet"
    summary: str = "printable worksheets with answer keys, in shuffled forms"
    extra: None = None
    default: bool = True
    scope: Literal["folder"] = "folder"
    settings: type[WorksheetSettings] = WorksheetSettings

    def render(self, folder: Folder, settings: WorksheetSettings, /) -> OutputResult:
        """The worksheets and answer keys of all banks in the folder."""
        from quizgen.outputs.worksheet.worksheet_files import render_worksheets  # noqa: PLC0415 - a build may need none

        return render_worksheets(folder, settings)


WORKSHEET: Final[FolderOutput[WorksheetSettings]] = Worksheet()
