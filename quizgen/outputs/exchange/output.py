"""An output for another program: for each bank a file in its format."""

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
"""Writes the questions of a bank, notes in the log what is lost, and returns the content of the file."""


@dataclass(frozen=True, slots=True)
class ExchangeOutput:
    """One format for another program.

    Attributes:
        name: What users call it: `--to NAME`.
        summary: One line that says what it makes.
        program: What the format is called in sentences, such as "Moodle XML".
        ending: What the names of its files end with, from the full stop on.
        write: Writes a bank.
        extra: What it needs to be installed.
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
        """The name of the file of a bank. No two formats or banks share one: an id has no full stop."""
        return f"{bank}{self.ending}"

    def render(self, folder: Folder, settings: ExportSettings, /) -> OutputResult:
        """A file for each bank that has any question in this format."""
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
