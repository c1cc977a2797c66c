"""Practice pages and exams: one HTML file for each bank, which works offline on any phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from quizgen.model.folder import Folder
from quizgen.outputs.base import FolderOutput, OutputResult
from quizgen.outputs.page.settings import ExamSettings, PageSettings

__all__ = ["EXAM", "PAGE", "ExamPages", "ExamSettings", "PageSettings", "PracticePages"]


@dataclass(frozen=True, slots=True)
class PracticePages:
    """Offline practice pages, one for each bank, which show the verdict and the passage after each answer."""

    name: str = "page"
    summary: str = "offline practice pages: one HTML file for each bank"
    extra: None = None
    default: bool = True
    scope: Literal["folder"] = "folder"
    settings: type[PageSettings] = PageSettings

    def render(self, folder: Folder, settings: PageSettings, /) -> OutputResult:
        """The practice pages of all banks of the folder."""
        from quizgen.outputs.page.page_files import render_practice_pages  # noqa: PLC0415 - a build may need none

        return render_practice_pages(folder, settings)


@dataclass(frozen=True, slots=True)
class ExamPages:
    """Offline exams, one for each bank, which show the verdicts at the end."""

    name: str = "exam"
    summary: str = "offline exams: one HTML file for each bank, with verdicts at the end"
    extra: None = None
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[ExamSettings] = ExamSettings

    def render(self, folder: Folder, settings: ExamSettings, /) -> OutputResult:
        """The exams of all banks of the folder."""
        from quizgen.outputs.page.page_files import render_exams  # noqa: PLC0415 - a build may need none

        return render_exams(folder, settings)


PAGE: Final[FolderOutput[PageSettings]] = PracticePages()
EXAM: Final[FolderOutput[ExamSettings]] = ExamPages()
