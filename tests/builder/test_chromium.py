"""Chromium as a printer."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from outputs.worksheet_cases import made
from pypdf import PdfReader
from samples import a_folder

from quizgen.builder.chromium import Chromium, find_chromium
from quizgen.builder.value_build import build_outputs
from quizgen.outputs.pdf import Pdf, PrintError
from quizgen.outputs.worksheet.settings import WorksheetSettings

pytestmark = pytest.mark.slow


def a_program(folder: Path, text: str) -> str:
    program = folder / "chromium"
    program.write_text(f"#!/bin/sh\n{text}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


@pytest.fixture
def chromium() -> Chromium:
    try:
        found = find_chromium()
    except PrintError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    return found


def test_it_prints_the_same_tagged_pdf_twice(chromium: Chromium) -> None:
    page = made(forms=1)["market-basics.html"]
    first = chromium.print(page)
    reader = PdfReader(io.BytesIO(first))
    root: Any = reader.trailer["/Root"]

    assert chromium.print(page) == first
    assert len(reader.pages) > 0
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata
    assert reader.metadata.title == "Market basics"
    assert "Market basics" in reader.pages[0].extract_text()


def test_its_profile_is_thrown_away(
    chromium: Chromium, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    chromium.print(b"<!doctype html><title>A page</title><p>Words")

    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("quizgen-")] == []


def test_another_engine_makes_the_pdfs_again_and_nothing_else(tmp_path: Path) -> None:
    one, two = (tmp_path / name for name in ("one", "two"))
    one.mkdir()
    two.mkdir()
    copy = 'for last; do :; done\nfor each; do case $each in --print-to-pdf=*) echo "made by $0" > "${each#*=}";; esac; done'
    printers = [Pdf(Chromium(a_program(folder, copy))) for folder in (one, two)]

    def written(printer: Pdf) -> int:
        steps, _ = build_outputs([a_folder()], [printer], tmp_path / "dist", [WorksheetSettings(forms=1)])
        return sum(file.written for step in steps for file in step.files)

    assert [written(printers[0]), written(printers[0]), written(printers[1])] == [2, 0, 2]


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("echo noise >&2; echo the last word >&2; exit 3", "failed with exit status 3: the last word"),
        ("exit 3", "failed with exit status 3: no error message was printed"),
        ("exit 0", "did not write a PDF file: try --pdf-engine weasyprint"),
        ("exec sleep 30", "took more than 0.5 seconds"),
    ],
)
def test_a_failure_is_one_sentence(tmp_path: Path, program: str, said: str) -> None:
    with pytest.raises(PrintError, match=said):
        Chromium(a_program(tmp_path, program), seconds=0.5).print(b"<p>Words")


def test_a_program_that_is_gone_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(PrintError, match=r"cannot run .*: No such file"):
        Chromium(str(tmp_path / "chromium")).print(b"<p>Words")


def test_the_sandbox_is_left_out_for_root_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = f'echo "$@" > {tmp_path}/said; for each; do case $each in --print-to-pdf=*) : > "${{each#*=}}";; esac; done'
    for user, without in ((0, True), (1000, False)):
        monkeypatch.setattr("os.geteuid", lambda user=user: user)
        Chromium(a_program(tmp_path, keep)).print(b"<p>Words")
        assert ("--no-sandbox" in (tmp_path / "said").read_text()) is without


def test_without_a_browser_one_sentence_says_what_was_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(PrintError, match=r"names tried: chromium, "):
        find_chromium()
