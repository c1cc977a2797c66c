"""An output for another program: a file in its format for each bank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from quizgen.model.folder import Folder
from quizgen.outputs.base import Extra, Loss, OutputResult
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.index_links import BankLink, FileFormat

BankWriter = Callable[[ExportSource, ExportLog], bytes]
"""Writes the questions of a bank, records losses in the log, and returns the content of the file."""


@dataclass(frozen=True, slots=True)
class ExchangeOutput:
    """An export format for another program.

    Attributes:
        name: The name of the format in `--to NAME`.
        summary: One line that describes the output.
        program: The name of the format in sentences, such as "Moodle XML".
        ending: The end of its file names, from the full stop on.
        write: Writes a bank in this format.
        extra: The optional libraries that it needs.
    """

    name: str
    summary: str
    program: str
    ending: str
    write: BankWriter = field(repr=False)
    extra: Extra | None = None
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[ExportSettings] = ExportSettings

    def file_name(self, bank: str) -> str:
        """The file name for a bank. It is unique to format and bank, because ids contain no full stop."""
        return f"{bank}{self.ending}"

    def render(self, folder: Folder, settings: ExportSettings, /) -> OutputResult:
        """A file for each bank that has questions which this format can express."""
        files: dict[str, bytes] = {}
        losses: list[Loss] = []
        links: list[BankLink] = []
        for bank in folder.banks:
            log = ExportLog()
            source = ExportSource(bank, folder, settings)
            content = self.write(source, log)
            losses += log.as_losses(bank.bank)
            if all(question.id in log.skipped for question in source.questions):
                why = (
                    "the bank has no question that this format can express"
                    if bank.active
                    else "all questions of the bank are retired"
                )
                losses.append(Loss(bank.bank, "", f"{why}, so no {self.program} file was made"))
                continue
            name = self.file_name(bank.bank)
            files[name] = content
            links.append(
                BankLink(
                    name,
                    bank.bank,
                    "questions",
                    "questions",
                    format=FileFormat(self.program, f"{self.program} file"),
                )
            )
        return OutputResult(files, tuple(losses), links=tuple(links))
