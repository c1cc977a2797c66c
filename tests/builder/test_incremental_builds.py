"""After any edits, interruptions and options, a build gives what a clean build gives; and it makes no more."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from builder.libraries import contents, write_folder, write_library
from hypothesis import given, settings
from hypothesis import strategies as st
from imports import imported_by

import quizgen as qg
from quizgen.api.building import BuildRequest, build_paths
from quizgen.builder import folder_facts, folder_task, library_build
from quizgen.builder.build_state import STATE_FILE, BuildLockedError, BuildState
from quizgen.builder.executors import SerialWorkers
from quizgen.loading.folder_loader import CopiedFolder, ReadBanks, load_copy
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import Settings
from quizgen.outputs.registry import all_outputs
from quizgen.outputs.worksheet import WorksheetSettings

NOW = 1_700_000_000
MADE = [output for output in all_outputs() if output.name in {"anki", "worksheet", "index"}]


class Interruption(BaseException):
    """As Ctrl-C."""


class Author:
    """Somebody who edits a library and builds it, now and then interrupted."""

    def __init__(self, lessons: Path, chance: Any) -> None:
        self.lessons = lessons
        self.chance = chance
        self.now = NOW
        self.settings: list[Settings] = []
        self.number = 10

    def folder(self) -> Path:
        folders = sorted(path for path in self.lessons.rglob("*") if (path / "article.md").exists())
        return self.chance.choice(folders) if folders else self.add_folder()

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder() / file
        if path.exists():
            path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")

    def add_folder(self) -> Path:
        self.number += 1
        name = self.chance.choice(["", "deep/"]) + f"folder-{self.number % 4}"
        return write_folder(self.lessons / name, f"n{self.number}")

    def edit_question(self) -> None:
        self.replace("bank.yaml", "Who lit", self.chance.choice(["By whom was lit", "Who once lit"]))

    def break_bank(self) -> None:
        self.replace("bank.yaml", "answer: Mary Hale", "answers: Mary Hale")

    def mend_bank(self) -> None:
        self.replace("bank.yaml", "answers: Mary Hale", "answer: Mary Hale")

    def copy_id(self) -> None:
        path = self.folder() / "bank.yaml"
        if path.exists():
            lines = path.read_text("utf-8").split("\n")
            path.write_text("\n".join(["bank: lighthouse-n0", *lines[1:]]), encoding="utf-8")

    def same_title(self) -> None:
        path = self.folder() / "article.md"
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join([lines[0], "title: The lighthouse n0", *lines[2:]]), encoding="utf-8")

    def edit_article(self) -> None:
        self.replace(
            "article.md",
            "Nobody was hurt.",
            self.chance.choice(["Nobody drowned.", "Nobody was hurt. Ever."]),
        )

    def add_media(self) -> None:
        folder = self.folder()
        (folder / "lamp.png").write_bytes(self.chance.randbytes(20))
        self.replace("bank.yaml", "    ask: Who", "    image: {file: lamp.png, alt: A lamp.}\n    ask: Who")

    def remove_folder(self) -> None:
        shutil.rmtree(self.folder())

    def rename_folder(self) -> None:
        self.number += 1
        self.folder().rename(self.lessons / f"renamed-{self.number}")

    def add_bank(self) -> None:
        folder = self.folder()
        if (folder / "bank.yaml").exists():
            self.number += 1
            text = (folder / "bank.yaml").read_text("utf-8").split("\n")
            (folder / "more.yaml").write_text(
                "\n".join([f"bank: more-{self.number}", *text[1:]]), encoding="utf-8"
            )

    def remove_question(self) -> None:
        self.replace("bank.yaml", "  - id: lamp\n", "  - id: light\n    formerly: lamp\n")

    def share_settings(self) -> None:
        (self.lessons / "quizgen.yaml").write_text(
            self.chance.choice(["deck: Sea\n", "checks: {clang: off}\n", "wrong: 1\n"]), "utf-8"
        )

    def drop_settings(self) -> None:
        (self.lessons / "quizgen.yaml").unlink(missing_ok=True)

    def choose(self) -> None:
        self.settings = [WorksheetSettings(forms=self.chance.choice([1, 2]), seed=self.chance.choice("12"))]

    def spoil(self, out: Path) -> None:
        """Alter or delete built files, or what is known of them."""
        files = sorted(path for path in out.rglob("*") if path.is_file())
        if files:
            file = self.chance.choice(files)
            file.write_bytes(b"scribble") if self.chance.random() < 0.5 else file.unlink()

    def build(self, out: Path, interrupted_after: int = -1, **changes: Any) -> qg.BuildResult | None:
        self.now += 100
        steps = 0

        def count(_: object) -> None:
            nonlocal steps
            steps += 1
            if steps == interrupted_after:
                raise Interruption

        request = BuildRequest(
            out, changes.pop("outputs", MADE), [AnkiSettings(now=self.now), *self.settings], prune=True
        )
        try:
            return build_paths([self.lessons], request, SerialWorkers(), on_step=count)
        except Interruption:
            return None


EDITS: list[Callable[[Author], object]] = [
    Author.add_folder,
    Author.edit_question,
    Author.break_bank,
    Author.mend_bank,
    Author.copy_id,
    Author.same_title,
    Author.edit_article,
    Author.add_media,
    Author.remove_folder,
    Author.rename_folder,
    Author.add_bank,
    Author.remove_question,
    Author.share_settings,
    Author.drop_settings,
    Author.choose,
]


@settings(max_examples=12)
@given(chance=st.randoms(use_true_random=True), length=st.integers(2, 7))
def test_after_any_edits_interruptions_and_options_a_build_equals_a_clean_one(
    tmp_path_factory: pytest.TempPathFactory, chance: Any, length: int
) -> None:
    place = tmp_path_factory.mktemp("library")
    author = Author(write_library(place / "lessons", 3), chance)
    for _ in range(length):
        for _ in range(author.chance.randint(1, 2)):
            author.chance.choice(EDITS)(author)
        if author.chance.random() < 0.4:
            author.spoil(place / "dist")
        only = MADE if author.chance.random() < 0.7 else MADE[:1]
        author.build(place / "dist", author.chance.choice([-1, 1, 2, 4]), outputs=only)

    last = author.build(place / "dist")
    clean = author.build(place / "clean")

    assert last
    assert clean
    broken = {path.relative_to(place / "dist") for path in left_by_broken_folders(last, place / "dist")}
    built = {name: data for name, data in contents(place / "dist").items() if Path(name) not in broken}
    if not broken:
        assert built == contents(place / "clean")
    else:  # they stay, and the index links them
        built.pop("index.html", None)
        assert built == {k: v for k, v in contents(place / "clean").items() if k != "index.html"}
    assert {p for p in last.problems if p.code != "card-lost"} == {
        p for p in clean.problems if p.code != "card-lost"
    }


def left_by_broken_folders(result: qg.BuildResult, out: Path) -> set[Path]:
    """The files of folders that had no errors when they were built last."""
    made = {*result.files, out / "index.html"}
    return {path for path in out.rglob("*") if path.is_file() and not path.name.startswith(STATE_FILE)} - made


def test_no_index_is_left_when_nothing_is_there_to_link(tmp_path: Path) -> None:
    author = Author(write_library(tmp_path / "lessons", 1), SimpleNamespace(choice=min))
    author.build(tmp_path / "dist")
    author.break_bank()
    for file in tmp_path.glob("dist/folder-0/*"):
        file.unlink()

    author.build(tmp_path / "dist")

    assert not contents(tmp_path / "dist")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are read, and those that are made."""
    done: list[str] = []
    for name in ("survey", "run_build_task"):
        function = getattr(library_build, name)

        def call(task: Any, name: str = name, function: Any = function, **more: bool) -> Any:
            copy = getattr(task, "copy", task)
            done.append(f"{name} {copy.banks[0].parent.name}")
            return function(task, **more)

        monkeypatch.setattr(library_build, name, call)
    return done


def test_if_nothing_has_changed_nothing_is_read(tmp_path: Path, counted: list[str]) -> None:
    lessons = write_library(tmp_path / "lessons", 3)
    first = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)
    counted.clear()

    second = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW + 1)

    assert counted == []
    assert second.problems == second.repeated == first.problems
    assert [step.files for step in second.steps] != [step.files for step in first.steps]
    assert not any(step.made for step in second.steps)


def test_an_edit_concerns_its_folder_alone(tmp_path: Path, counted: list[str]) -> None:
    lessons = write_library(tmp_path / "lessons", 3)
    qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)
    counted.clear()
    article = lessons / "folder-1" / "article.md"
    article.write_text(article.read_text("utf-8") + "\nMore.\n", encoding="utf-8")

    qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW + 1)

    assert counted == ["survey folder-1", "run_build_task folder-1"]


@pytest.mark.parametrize(("most", "times"), [(2, 2), (1, 4)])
def test_few_folders_are_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, times: int
) -> None:
    """Of many, each is read for what concerns the others, forgotten, and read again to be built."""
    monkeypatch.setattr(library_build, "MOST_KEPT", most)
    read: list[CopiedFolder] = []

    def load(copy: CopiedFolder, *more: Any) -> ReadBanks:
        read.append(copy)
        return load_copy(copy, *more)

    for module in (folder_facts, folder_task):
        monkeypatch.setattr(module, "load_copy", load)
    lessons = write_library(tmp_path / "lessons", 2)

    qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)

    assert len(read) == times


def test_only_the_output_whose_file_was_altered_is_made_again(tmp_path: Path, counted: list[str]) -> None:
    lessons = write_library(tmp_path / "lessons", 2)
    qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)
    counted.clear()
    (tmp_path / "dist" / "folder-0" / "folder-0.apkg").write_bytes(b"scribble")

    again = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW + 1)

    assert counted == ["run_build_task folder-0"]
    made = [f"{step.folder.slug} {step.output}" for step in again.steps if step.made]
    assert made == ["folder-0 anki"]


def test_errors_are_told_again_without_reading_the_folder(tmp_path: Path, counted: list[str]) -> None:
    lessons = write_library(tmp_path / "lessons", 2)
    (lessons / "folder-1" / "bank.yaml").write_text("bank: x\nquestions: [{id: a}]\n", encoding="utf-8")
    first = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)
    counted.clear()

    second = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)

    assert counted == []
    assert not second.ok
    assert second.problems == first.problems


def test_the_second_bank_with_an_id_is_built_once_the_first_is_gone(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 2)
    bank = lessons / "folder-1" / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("lighthouse-n1", "lighthouse-n0"), encoding="utf-8")
    first = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)
    shutil.rmtree(lessons / "folder-0")

    second = qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)

    assert [problem.code for problem in first.problems if problem.code == "duplicate-bank"] == [
        "duplicate-bank"
    ]
    assert second.ok
    assert {step.folder.slug for step in second.steps} == {"folder-1"}


def test_prune_removes_what_no_bank_makes_and_nothing_else(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 3)
    author = Author(lessons, None)
    author.build(tmp_path / "dist")
    (tmp_path / "dist" / "folder-1" / "mine.txt").write_text("mine", encoding="utf-8")
    shutil.rmtree(lessons / "folder-1")
    request = BuildRequest(tmp_path / "dist", MADE, [AnkiSettings(now=NOW)], prune=True)

    result = build_paths([lessons / "folder-0"], request, SerialWorkers())

    names = {path.name for path in result.pruned}
    assert "folder-1.apkg" in names
    assert {path.parent.name for path in result.pruned} == {"folder-1"}
    assert [path.name for path in (tmp_path / "dist" / "folder-1").iterdir()] == ["mine.txt"]
    assert (tmp_path / "dist" / "folder-2" / "folder-2.apkg").exists()
    assert "folder-1" not in (tmp_path / "dist" / "index.html").read_text("utf-8")


def test_two_builds_into_one_folder_are_not_run_at_the_same_time(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 1)

    with BuildState(tmp_path / "dist"), pytest.raises(BuildLockedError, match="another build is writing to"):
        qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW)

    assert qg.build(lessons, tmp_path / "dist", only=MADE, now=NOW).ok


def test_a_build_of_decks_imports_no_other_output(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 1)

    modules = imported_by("build", lessons, "-o", tmp_path / "dist", "--only", "anki")

    others = (
        "quizgen.outputs.exchange",
        "quizgen.outputs.worksheet.",
        "quizgen.outputs.print_file",
        "quizgen.outputs.anki.personal_copy",
    )
    assert {name for name in modules if name.startswith(others)} == {"quizgen.outputs.worksheet.settings"}


def test_a_build_of_worksheets_imports_nothing_of_the_fields_of_cards(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 1)

    modules = imported_by("build", lessons, "-o", tmp_path / "dist", "--only", "worksheet")

    assert "quizgen.outputs.worksheet.pages" in modules
    assert "quizgen.outputs.anki.fields.card_grading" not in modules


def test_a_build_without_changes_imports_no_check(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 1)
    first = imported_by("build", lessons, "-o", tmp_path / "dist", "--only", "anki")

    second = imported_by("build", lessons, "-o", tmp_path / "dist", "--only", "anki")

    assert "quizgen.checks.registry" in first
    assert not {name for name in second if name.startswith("quizgen.checks") or name in {"genanki", "jinja2"}}
