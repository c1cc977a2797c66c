from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from samples import a_bank, a_flashcard, a_folder

from quizgen.builder.atomic_write import WriteError
from quizgen.builder.build_state import STATE_FILE
from quizgen.builder.executors import local_workers
from quizgen.builder.former_state import FORMER_STATE_FILE
from quizgen.builder.run import Step
from quizgen.builder.value_build import build_outputs as build_and_list_failures
from quizgen.model.folder import Folder
from quizgen.outputs.base import Loss, OutputResult, Settings
from quizgen.outputs.index_links import FolderLink
from quizgen.outputs.library_entry import LibraryEntry


@dataclass(frozen=True, slots=True)
class TitleSettings(Settings):
    now: int = field(default=1, compare=False)
    capitals: bool = False


@dataclass(frozen=True)
class Titles:
    """A small, real output: a file with the title of each bank, and one with the time."""

    name: str = "titles"
    summary: str = "the titles of the banks"
    extra: None = None
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[TitleSettings] = TitleSettings
    with_clock: bool = False

    def render(self, folder: Folder, settings: TitleSettings) -> OutputResult:
        titles = {bank.bank: bank.title.upper() if settings.capitals else bank.title for bank in folder.banks}
        files = {f"{bank}.txt": title.encode() for bank, title in titles.items()}
        if self.with_clock:
            files["clock.txt"] = str(settings.now).encode()
        links = (FolderLink("bank-0.txt", "Titles", "List of titles", "Read it."),)
        return OutputResult(files, (Loss(folder.banks[0].bank, "", "titles have no questions"),), links=links)


@dataclass(frozen=True)
class Catalogue:
    """A small output of the library: a file that lists what there is, and one for each folder if that is wished."""

    name: str = "catalogue"
    summary: str = "what there is"
    extra: None = None
    default: bool = False
    scope: Literal["library"] = "library"
    settings: type[Settings] = Settings
    with_slips: bool = False

    def render(self, library: Sequence[LibraryEntry], _: Settings) -> OutputResult:
        lines = [f"{entry.slug} {entry.title}: {len(entry.files)} linked" for entry in library]
        slips = {f"{entry.slug}.slip": entry.title.encode() for entry in library if self.with_slips}
        return OutputResult({"catalogue.txt": "\n".join(lines).encode()} | slips)


def build_outputs(*args: Any, **kwargs: Any) -> tuple[Step, ...]:
    steps, failed = build_and_list_failures(*args, **kwargs)
    assert not failed
    return steps


def folder(*titles: str, slug: str = "harbour") -> Folder:
    banks = [a_bank(a_flashcard(), bank=f"bank-{n}", title=title) for n, title in enumerate(titles)]
    return a_folder(*banks).model_copy(update={"slug": slug})


def written(steps: tuple[Step, ...]) -> list[str]:
    return [file.path.name for step in steps for file in step.files if file.written]


def test_files_land_in_a_folder_named_after_the_article(tmp_path: Path) -> None:
    steps = build_outputs([folder("One", "Two")], [Titles()], tmp_path)

    assert (tmp_path / "harbour" / "bank-0.txt").read_text() == "One"
    assert (tmp_path / "harbour" / "bank-1.txt").read_text() == "Two"
    assert [step.output for step in steps] == ["titles"]
    assert steps[0].losses == (Loss("bank-0", "", "titles have no questions"),)


def test_an_unchanged_build_touches_no_file_and_still_tells_of_losses(tmp_path: Path) -> None:
    build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=10)])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}

    steps = build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=99)])

    assert written(steps) == []
    assert steps[0].losses == (Loss("bank-0", "", "titles have no questions"),)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == before
    assert (tmp_path / "harbour" / "clock.txt").read_text() == "10"


def test_only_the_folder_that_changed_is_made_again(tmp_path: Path) -> None:
    other = folder("Other", slug="market")
    build_outputs([folder("One"), other], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=10)])

    steps = build_outputs(
        [folder("Changed"), other], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=20)]
    )

    assert written(steps) == ["bank-0.txt", "clock.txt"]
    assert (tmp_path / "market" / "clock.txt").read_text() == "10"


def test_a_file_that_was_deleted_or_altered_by_hand_is_made_again(tmp_path: Path) -> None:
    build_outputs([folder("One", "Two")], [Titles()], tmp_path)
    (tmp_path / "harbour" / "bank-0.txt").unlink()
    (tmp_path / "harbour" / "bank-1.txt").write_text("scribble")

    steps = build_outputs([folder("One", "Two")], [Titles()], tmp_path)

    assert written(steps) == ["bank-0.txt", "bank-1.txt"]
    assert (tmp_path / "harbour" / "bank-1.txt").read_text() == "Two"


def test_a_file_that_is_no_longer_made_is_removed_but_no_other(tmp_path: Path) -> None:
    build_outputs([folder("One", "Two")], [Titles()], tmp_path)
    (tmp_path / "harbour" / "my-notes.txt").write_text("mine")

    build_outputs([folder("One")], [Titles()], tmp_path)

    assert sorted(path.name for path in (tmp_path / "harbour").iterdir()) == ["bank-0.txt", "my-notes.txt"]


def test_other_settings_make_everything_again(tmp_path: Path) -> None:
    build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=10)])

    steps = build_outputs(
        [folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=20, capitals=True)]
    )

    assert written(steps) == ["bank-0.txt", "clock.txt"]
    assert (tmp_path / "harbour" / "bank-0.txt").read_text() == "ONE"


def test_force_makes_everything_again(tmp_path: Path) -> None:
    build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=10)])

    steps = build_outputs(
        [folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=20)], force=True
    )

    assert written(steps) == ["clock.txt"]


def test_an_output_of_the_library_is_made_of_this_build_and_of_earlier_ones(tmp_path: Path) -> None:
    market = folder("Other", slug="market")
    build_outputs([folder("One")], [Titles()], tmp_path)

    steps = build_outputs([market], [Catalogue(), Titles()], tmp_path)

    lines = ["market The Thursday market: 1 linked", "harbour The Thursday market: 1 linked"]
    assert (tmp_path / "catalogue.txt").read_text().split("\n") == lines
    assert [step.output for step in steps] == ["titles"]


def test_a_file_of_the_library_that_is_no_longer_made_is_removed(tmp_path: Path) -> None:
    build_outputs([folder("One")], [Catalogue(with_slips=True)], tmp_path)
    assert (tmp_path / "harbour.slip").is_file()

    build_outputs([folder("One")], [Catalogue()], tmp_path)

    assert not (tmp_path / "harbour.slip").exists()
    assert (tmp_path / "catalogue.txt").is_file()


def test_several_processes_make_the_same_as_one(tmp_path: Path) -> None:
    folders = [folder("One", slug="one"), folder("Two", slug="two"), folder("Three", slug="three")]
    seen: list[str] = []

    build_outputs(folders, [Titles()], tmp_path / "a")
    build_outputs(
        folders,
        [Titles()],
        tmp_path / "b",
        workers=local_workers(2),
        on_step=lambda step: seen.append(step.folder.slug),
    )

    assert sorted(seen) == ["one", "three", "two"]
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != STATE_FILE
    }


@pytest.mark.parametrize("damaged", [b"", b"no state", b"SQLite format 3\0" + bytes(4096), b"\xff"])
def test_a_damaged_state_only_means_that_everything_is_made_again(tmp_path: Path, damaged: bytes) -> None:
    build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=10)])
    (tmp_path / STATE_FILE).write_bytes(damaged)

    steps = build_outputs([folder("One")], [Titles(with_clock=True)], tmp_path, [TitleSettings(now=20)])

    assert written(steps) == ["clock.txt"]


@pytest.mark.parametrize("name", ["../mine.txt", "harbour/../../mine.txt", "{mine}", "..\\mine.txt"])
def test_a_state_that_names_files_elsewhere_removes_none_of_them(tmp_path: Path, name: str) -> None:
    # A folder of built files may come from a stranger, with whatever state lies in it.
    out, mine = tmp_path / "dist", tmp_path / "mine.txt"
    mine.write_text("mine")
    out.mkdir()
    files = {name.format(mine=mine): "0" * 64}
    record = {"inputs": "", "files": files, "losses": [], "locks": ""}
    (out / FORMER_STATE_FILE).write_text(json.dumps({"records": {"harbour/titles": record}}))

    build_outputs([folder("One")], [Titles()], out)

    assert mine.read_text() == "mine"


def test_a_folder_in_the_place_of_an_old_file_is_told_plainly(tmp_path: Path) -> None:
    build_outputs([folder("One", "Two")], [Titles()], tmp_path)
    (tmp_path / "harbour" / "bank-1.txt").unlink()
    (tmp_path / "harbour" / "bank-1.txt").mkdir()

    with pytest.raises(WriteError, match=r"cannot remove .*bank-1\.txt"):
        build_outputs([folder("One")], [Titles()], tmp_path)


def test_a_folder_in_the_way_of_a_file_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "harbour" / "bank-0.txt").mkdir(parents=True)

    with pytest.raises(WriteError, match=r"cannot write .*bank-0\.txt: Is a directory"):
        build_outputs([folder("One")], [Titles()], tmp_path)
