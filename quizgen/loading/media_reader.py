"""The pictures and recordings of an article's folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from quizgen.loading.authored_paths import Path as KeyPath
from quizgen.loading.containment import CODE as OUTSIDE
from quizgen.loading.containment import HINT as OUTSIDE_HINT
from quizgen.loading.containment import leads_out
from quizgen.loading.positions import Positions
from quizgen.loading.source_files import DISK, Refusal, SourceFiles
from quizgen.model.bank import Bank
from quizgen.model.components import AUDIO_EXTENSIONS
from quizgen.model.folder import Media
from quizgen.model.question_base import media_files
from quizgen.model.sheet_header import SheetHeader
from quizgen.problems import Problem, Severity, Span

SHOWN_OR_PLAYED: Final = frozenset({"avif", "gif", "jpeg", "jpg", "png", "svg", "webp", *AUDIO_EXTENSIONS})
"""Endings of the files that questions show or play."""


def _logos(bank: Bank) -> Iterator[tuple[KeyPath, str]]:
    """The logos of the headers of a bank and of its worksheets, with the way to each."""
    headers: list[tuple[KeyPath, SheetHeader | None]] = [(("header",), bank.header)]
    headers += [(("worksheets", at, "header"), each.header) for at, each in enumerate(bank.worksheets)]
    for path, header in headers:
        if header is not None and header.logo is not None:
            yield (*path, "logo"), header.logo


class MediaReader:
    """Reads the files of one folder; it gathers problems, and the files that were read."""

    def __init__(self, folder: Path, within: tuple[Path, ...], source: SourceFiles = DISK) -> None:
        self.source = source
        self.folder = folder
        self.within = within
        self.problems: list[Problem] = []
        self.files: list[Path] = []

    def read(self, banks: Sequence[Bank], *, complete: bool) -> tuple[Media, ...]:
        """The pictures and recordings of questions; one that is not there is a matter for the checks."""
        names = {name for bank in banks for question in bank.questions for name in media_files(question)}
        names |= {logo for bank in banks for _, logo in _logos(bank)}
        found = [(name, self._content(self.folder / name)) for name in sorted(names)]
        if complete:
            self._tell_unused(names)
        return tuple(Media(file=name, data=data) for name, data in found if data is not None)

    def outside_media(self, banks: Sequence[tuple[Bank, Positions]]) -> list[Problem]:
        """The files that a link leads to elsewhere, at their names in the banks."""
        found: list[Problem] = []
        for bank, positions in banks:
            for index, question in enumerate(bank.questions):
                for key, named in (("image", question.image), ("audio", question.audio)):
                    if named is not None and self._is_outside(self.folder / named.file):
                        span = positions.span(("questions", index, key, "file"))
                        message = f'"{named.file}" is a link to a place outside the given PATH, so the file was not read'
                        found.append(positions.problem(span, OUTSIDE, message, OUTSIDE_HINT))
            for path, logo in _logos(bank):
                if self._is_outside(self.folder / logo):
                    message = (
                        f'"{logo}" is a link to a place outside the given PATH, so the file was not read'
                    )
                    found.append(positions.problem(positions.span(path), OUTSIDE, message, OUTSIDE_HINT))
        return found

    def missing_logos(self, banks: Sequence[tuple[Bank, Positions]]) -> Iterator[Problem]:
        """The logos that are not there, at their names in the banks."""
        for bank, positions in banks:
            for path, logo in _logos(bank):
                if not self.source.is_file(self.folder / logo):
                    message = f'the logo "{logo}" is not in the bank\'s folder'
                    hint = "Put the file into the bank's folder, or correct the file name."
                    problem = positions.problem(positions.span(path), "logo-missing", message, hint)
                    yield problem._replace(severity=Severity.WARNING)

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
        if not self.source.is_file(path) or self._is_outside(path):
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
