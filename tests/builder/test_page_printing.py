"""The pages of PDF files are printed by tasks of their own, also those of one folder."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from builder.libraries import contents, write_library

import quizgen as qg
from quizgen.api.building import BuildRequest, build_paths
from quizgen.builder.executors import ProcessWorkers, SerialWorkers, Workers
from quizgen.builder.page_printing import render
from quizgen.outputs.pdf import Pdf, Printer, PrintError
from quizgen.outputs.worksheet import WORKSHEET, WorksheetSettings


@dataclass(frozen=True)
class Copier:
    """Prints a page by copying it."""

    extra: None = None

    def print(self, page: bytes, /) -> bytes:
        return b"printed " + page


@dataclass(frozen=True)
class Teller(Copier):
    """Prints which process prints, slowly enough that others have something to do."""

    def print(self, page: bytes, /) -> bytes:
        del page
        time.sleep(0.2)
        return str(os.getpid()).encode()


@dataclass(frozen=True)
class Jammed(Copier):
    """Prints no keys."""

    def print(self, page: bytes, /) -> bytes:
        if b"nswer key" in page:
            raise PrintError("out of ink")
        return page


def built(lessons: Path, out: Path, printer: Printer, workers: Workers) -> qg.BuildResult:
    return build_paths(
        [lessons], BuildRequest(out, [WORKSHEET, Pdf(printer)], [WorksheetSettings(forms=3)]), workers
    )


def test_the_files_are_the_same_wherever_they_are_printed(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 2)

    built(lessons, tmp_path / "serial", Copier(), SerialWorkers())
    built(lessons, tmp_path / "processes", Copier(), ProcessWorkers(2))

    files = contents(tmp_path / "serial")
    assert files == contents(tmp_path / "processes")
    printed = [data for name, data in files.items() if str(name).endswith(".pdf")]
    assert len(printed) == len(files) / 2 == 14
    assert all(data.startswith(b"printed <!doctype html>") for data in printed)


def test_several_processes_print_the_pages_of_one_folder(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 1)

    built(lessons, tmp_path / "out", Teller(), ProcessWorkers(2))

    processes = {path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.pdf")}
    assert len(processes) == 2
    assert str(os.getpid()) not in processes


def test_a_page_that_cannot_be_printed_fails_its_output_alone(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 2)

    done = built(lessons, tmp_path / "out", Jammed(), ProcessWorkers(2))

    failed = [problem for problem in done.problems if problem.code == "output-failed"]
    assert {problem.message for problem in failed} == {"the output pdf could not be built: out of ink"}
    assert [Path(problem.span.path) for problem in failed] == [lessons / "folder-0", lessons / "folder-1"]
    assert not list((tmp_path / "out").rglob("*.pdf"))
    assert len(list((tmp_path / "out").rglob("*.html"))) == 14


def test_the_pages_of_a_worksheet_command_are_printed_by_processes(tmp_path: Path) -> None:
    (folder,) = qg.load(write_library(tmp_path / "lessons", 1)).folders
    settings = WorksheetSettings(forms=3)

    with ProcessWorkers(2) as workers:
        copied = render(Pdf(Copier()), folder, settings, workers)
        told = render(Pdf(Teller()), folder, settings, workers)

    assert copied == Pdf(Copier()).render(folder, settings)
    assert len({*told.files.values()}) == 2


def test_a_worksheet_command_stops_at_a_page_that_cannot_be_printed(tmp_path: Path) -> None:
    (folder,) = qg.load(write_library(tmp_path / "lessons", 1)).folders

    with pytest.raises(PrintError, match="out of ink"), ProcessWorkers(2) as workers:
        render(Pdf(Jammed()), folder, WorksheetSettings(forms=3), workers)
