"""What an output needs, whether it is made by default, and what it is made of are facts that do not depend on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from typer.testing import CliRunner

from quizgen.cli.app import app
from quizgen.model.folder import Folder
from quizgen.outputs import registry
from quizgen.outputs.base import Extra, Output, OutputResult, Settings
from quizgen.outputs.index_links import BankLink, FileFormat
from quizgen.outputs.library_entry import LibraryEntry

RUN = CliRunner()


@dataclass(frozen=True)
class Titles:
    """The titles of the banks."""

    default: bool
    extra: Extra | None = None
    name: str = "titles"
    summary: str = "the titles of the banks"
    scope: Literal["folder"] = "folder"
    settings: type[Settings] = Settings

    def render(self, folder: Folder, _: Settings) -> OutputResult:
        links = (
            BankLink(f"{bank.bank}.txt", bank.bank, "title", "title", format=FileFormat("text", "text file"))
            for bank in folder.banks
        )
        return OutputResult(
            {f"{bank.bank}.txt": bank.title.encode() for bank in folder.banks}, links=tuple(links)
        )


@dataclass(frozen=True)
class Shelf:
    """A list of all folders, beside the index page."""

    default: bool
    extra: Extra | None = None
    name: str = "shelf"
    summary: str = "what there is"
    scope: Literal["library"] = "library"
    settings: type[Settings] = Settings

    def render(self, library: Sequence[LibraryEntry], _: Settings) -> OutputResult:
        return OutputResult({"shelf.txt": "".join(entry.slug for entry in library).encode()})


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    question = flashcard("built in 1850", more="    objective: building\n")
    (folder / "bank.yaml").write_text(f"{HEAD}questions:\n{question}", encoding="utf-8")
    return folder


def built(monkeypatch: pytest.MonkeyPatch, output: Output, *arguments: str) -> set[str]:
    """What is written by a build, by name, with this output among all others."""
    outputs = "FOLDER_OUTPUTS" if output.scope == "folder" else "LIBRARY_OUTPUTS"
    monkeypatch.setattr(registry, outputs, (*getattr(registry, outputs), output))
    done = RUN.invoke(app, ["build", "lesson", *arguments])
    assert done.exit_code == 0, done.output
    return {path.name for path in Path("dist").rglob("*") if path.is_file()}


@pytest.mark.usefixtures("lesson")
def test_what_is_not_made_by_default_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    rare = Titles(default=False)

    assert rare.extra is None
    assert "lighthouse.txt" not in built(monkeypatch, rare)
    assert "lighthouse.txt" in built(monkeypatch, rare, "--only", "titles")
    assert '<a class="key" href="lesson/lighthouse.txt"' in Path("dist/index.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.usefixtures("lesson")
def test_what_needs_an_extra_may_be_made_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "lighthouse.txt" in built(monkeypatch, Titles(default=True, extra=Extra("test", "pytest")))


@pytest.mark.usefixtures("lesson")
def test_what_is_made_of_the_library_is_made_whatever_else_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "shelf.txt" not in built(monkeypatch, Shelf(default=False))
    assert {"shelf.txt", "index.html"} <= built(monkeypatch, Shelf(default=True), "--only", "anki")


def test_every_output_has_a_name_of_its_own() -> None:
    names = [output.name for output in registry.all_outputs()]

    assert len(set(names)) == len(names)
    assert [output.name for output in registry.default_outputs()] == ["anki", "worksheet", "page", "index"]
