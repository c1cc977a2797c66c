"""Reads the pictures and recordings in an article's folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from quizgen.loading.containment import CODE as OUTSIDE
from quizgen.loading.containment import HINT as OUTSIDE_HINT
from quizgen.loading.containment import leads_out
from quizgen.loading.logos import logo_problems, logos, shared_logos
from quizgen.loading.positions import Positions
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.source_files import DISK, Refusal, SourceFiles
from quizgen.model.bank import Bank
from quizgen.model.components import AUDIO_EXTENSIONS, PICTURE_EXTENSIONS
from quizgen.model.folder import Media
from quizgen.model.question_base import media_files
from quizgen.problems import Problem, Severity, Span

SHOWN_OR_PLAYED: Final = frozenset({*PICTURE_EXTENSIONS, *AUDIO_EXTENSIONS})
"""The extensions of files that questions show or play."""


class MediaReader:
    """Reads the media files of one folder, and collects problems.

    Args:
        folder: The folder.
        within: The folders from which files may be read, with links resolved.
        source: Access to files.
        shared: The `quizgen.yaml` files that apply to the folder, the nearest last.
    """

    def __init__(
        self,
        folder: Path,
        within: tuple[Path, ...],
        source: SourceFiles = DISK,
        shared: Sequence[SettingsFile] = (),
    ) -> None:
        self.source = source
        self.shared = shared
        self.beside = shared_logos(shared, source)
        self.folder = folder
        self.within = within
        self.problems: list[Problem] = []
        self.files: list[Path] = []

    def read(self, banks: Sequence[Bank], *, complete: bool) -> tuple[Media, ...]:
        """The pictures and recordings of questions. Missing ones are reported by the checks."""
        names = {name for bank in banks for question in bank.questions for name in media_files(question)}
        names |= {logo for bank in banks for _, logo in logos(bank)}
        found = [(name, self._content(self._place(name))) for name in sorted({*names, *self.beside})]
        if complete:
            self._tell_unused({*names, *self.beside})
        return tuple(Media(file=name, data=data) for name, data in found if data is not None)

    def outside_media(self, banks: Sequence[tuple[Bank, Positions]]) -> list[Problem]:
        """Problems for files that are links to places outside the allowed folders, at their names."""
        found: list[Problem] = []
        for bank, positions in banks:
            for index, question in enumerate(bank.questions):
                for key, named in (("image", question.image), ("audio", question.audio)):
                    if named is not None and self._is_outside(self.folder / named.file):
                        span = positions.span(("questions", index, key, "file"))
                        message = f'"{named.file}" is a link to a place outside the given PATH, so the file was not read'
                        found.append(positions.problem(span, OUTSIDE, message, OUTSIDE_HINT))
            for path, logo in logos(bank):
                if self._is_outside(self.folder / logo):
                    message = (
                        f'"{logo}" is a link to a place outside the given PATH, so the file was not read'
                    )
                    found.append(positions.problem(positions.span(path), OUTSIDE, message, OUTSIDE_HINT))
        return found

    def logo_problems(
        self, banks: Sequence[tuple[Bank, Positions]], merged: Sequence[Bank]
    ) -> Iterator[Problem]:
        """Problems for logos that cannot be shown, at their names.

        Args:
            banks: The banks, with their positions.
            merged: The same banks with the settings of `quizgen.yaml` files.
        """
        used = {logo for bank in merged for _, logo in logos(bank)}
        return logo_problems(self.folder, banks, used, self.shared, self.source)

    def _place(self, name: str) -> Path:
        """Where a file is: in the folder, or else beside the `quizgen.yaml` that names it as a logo."""
        path = self.folder / name
        return path if self.source.is_file(path) else self.beside.get(name, path)

    def _tell_unused(self, names: Collection[str]) -> None:
        """Report media files that no question uses: a name may be misspelt."""
        for path in self.source.below(self.folder):
            name = path.relative_to(self.folder).as_posix()
            if (
                path.suffix.lower().lstrip(".") in SHOWN_OR_PLAYED
                and name not in names
                and self.source.is_file(path)
            ):
                message = "no question uses this file"
                self._report(
                    path, "media-unused", message, Severity.INFO, "Remove the file, or use it in a question."
                )

    def _content(self, path: Path) -> bytes | None:
        """The content of a picture or recording; None if there is none that can be taken, which is reported."""
        may_be_read = path in self.beside.values() or not self._is_outside(path)
        if not self.source.is_file(path) or not may_be_read:
            return None
        content = self.source.content(path)
        if isinstance(content, Refusal):
            self._report(path, content.code, content.message, Severity.WARNING)
            return None
        self.files.append(path)
        return content

    def _is_outside(self, path: Path) -> bool:
        return self.source.exists(path) and leads_out(path, self.within, self.source)

    def _report(self, path: Path, code: str, message: str, severity: Severity, hint: str = "") -> None:
        self.problems.append(Problem(Span(str(path)), code, message, severity, hint))
