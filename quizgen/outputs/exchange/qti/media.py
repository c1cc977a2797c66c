"""Pictures and recordings as files in a package."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from quizgen.model.components import Audio, Image
from quizgen.model.questions import Question
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.platform_html import picture_html, recording_html

FOLDER: Final = "media"


class PackagedMedia:
    """The media files of a package.

    Attributes:
        files: The content of the files by path in the package.
    """

    def __init__(
        self, source: ExportSource, log: ExportLog, program: str, address: Callable[[str], str]
    ) -> None:
        """Begin without files.

        Args:
            source: The bank.
            log: Where to note what is lost of files.
            program: The name of the format.
            address: How a question refers to a path of the package, which has no characters to escape.
        """
        self.files: Final[dict[str, bytes]] = {}
        self._source = source
        self._log = log
        self._program = program
        self._address = address

    def html(self, question: Question) -> str:
        """The HTML for the picture and recording of a question. The files are added to the package."""
        shown: list[str] = []
        for media in (question.image, question.audio):
            if media is None:
                continue
            content = self._source.media(media.file)
            if content is None:
                self._log.lose(question, f'the file "{media.file}" was not found', "the file is left out")
                continue
            if media.credit:
                self._lose(question, "credits of files", "the credit is added to the question")
            if isinstance(media, Audio):
                self._lose(question, "transcripts", "the transcript is added to the explanation")
            path = f"{FOLDER}/{media.file}"
            self.files[path] = content
            address = self._address(quote(path))
            shown.append(
                picture_html(media, address) if isinstance(media, Image) else recording_html(media, address)
            )
        return "".join(shown)

    def _lose(self, question: Question, what: str, action: str) -> None:
        self._log.lose(question, f"{self._program} has no {what}", action)

    def used(self, question: Question) -> list[str]:
        """The paths of the files that a question uses."""
        paths = [f"{FOLDER}/{media.file}" for media in (question.image, question.audio) if media is not None]
        return [path for path in paths if path in self.files]
