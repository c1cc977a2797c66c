"""Nothing that is found below a PATH may lead out of it: each kind of file, with a link to a secret elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import ARTICLE_TEXT

import quizgen as qg
from quizgen.cli.report import REPORT_FORMATS, format_problems
from quizgen.loading.folder_loader import load_folders
from quizgen.loading.lock_reader import lock_files, read_lock
from quizgen.loading.original_reader import read_original_key

BANK = """\
bank: market
title: The market
questions:
  - id: stalls
    type: numeric
    ask: How many stalls are there?
    answer: 60
    cite: about 60 stalls
"""
PICTURE = "    image: {file: map.png, alt: a map}\n"
AUDIO = "    audio: {file: bell.mp3, transcript: a bell}\n"
SECRET = "token-0451\n"
PNG = b"\x89PNG\r\n\x1a\n and more"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound lesson, and beside it a folder that nobody gave."""
    for name, text in {
        "lesson/article.md": ARTICLE_TEXT,
        "lesson/bank.yaml": BANK,
        "elsewhere/secret": SECRET,
        "elsewhere/map.png": SECRET,
        "elsewhere/article.md": ARTICLE_TEXT,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "lesson"


def link(path: Path, to: str = "../elsewhere/secret") -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(to)


def reported(*paths: str) -> list[str]:
    problems = qg.check([Path(path) for path in paths]).problems
    for style in REPORT_FORMATS:
        assert SECRET.strip() not in format_problems(problems, style)
    return [f"{each.span}: {each.severity}[{each.code}]" for each in problems if each.severity != "info"]


def test_a_bank_that_leads_out_is_not_read(place: Path) -> None:
    link(place / "bank.yaml")

    assert reported("lesson") == ["lesson/bank.yaml:1:1: error[outside-path]"]


def test_a_yaml_file_that_may_be_none_of_the_banks_is_only_a_warning(place: Path) -> None:
    (place / "notes").mkdir()
    link(place / "notes/mine.yaml", "../../elsewhere/secret")

    assert reported("lesson") == ["lesson/notes/mine.yaml:1:1: warning[outside-path]"]


def test_an_article_that_leads_out_is_not_read(place: Path) -> None:
    link(place / "article.md")

    assert reported("lesson") == ["lesson/article.md:1:1: error[outside-path]"]


def test_an_article_beside_a_bank_that_was_given_is_not_read_from_elsewhere_either(place: Path) -> None:
    link(place / "article.md")

    assert reported("lesson/bank.yaml") == ["lesson/article.md:1:1: error[outside-path]"]


@pytest.mark.parametrize(("line", "name", "column"), [(PICTURE, "map.png", 19), (AUDIO, "bell.mp3", 19)])
def test_a_picture_or_recording_that_leads_out_is_reported_at_its_name(
    place: Path, line: str, name: str, column: int
) -> None:
    (place / "bank.yaml").write_text(BANK + line)
    link(place / name)

    assert reported("lesson") == [f"lesson/bank.yaml:9:{column}: error[outside-path]"]
    assert not qg.check(Path("lesson")).sound


def test_a_folder_that_leads_out_hides_nothing(place: Path) -> None:
    (place / "bank.yaml").write_text(BANK + PICTURE.replace("map.png", "images/map.png"))
    link(place / "images", "../elsewhere")

    assert reported("lesson") == ["lesson/bank.yaml:9:19: error[outside-path]"]


def test_an_article_by_way_of_a_folder_is_not_read(place: Path) -> None:
    (place / "bank.yaml").write_text(
        BANK.replace("bank: market\n", "bank: market\narticle: more/article.md\n")
    )
    link(place / "more", "../elsewhere")

    assert reported("lesson") == ["lesson/more/article.md:1:1: error[outside-path]"]


@pytest.mark.parametrize("path", ["lesson", "lesson/bank.yaml"])
def test_shared_settings_that_lead_out_are_not_read(place: Path, path: str) -> None:
    link(place / "quizgen.yaml")

    assert "lesson/quizgen.yaml:1:1: error[outside-path]" in reported(path)


def test_a_lock_that_leads_out_is_not_read(place: Path) -> None:
    link(place / "market.lock")

    assert "lesson/market.lock:1:1: error[outside-path]" in reported("lesson")
    assert read_lock(place, "market").lock is None
    assert lock_files(place) == ()


def test_fingerprints_that_lead_out_are_not_read(place: Path) -> None:
    link(place / "original.yaml")

    read = read_original_key(place / "original.yaml")

    assert [each.code for each in read.problems] == ["outside-path"]
    assert SECRET.strip() not in format_problems(read.problems)


def test_a_path_that_is_itself_a_link_is_what_was_asked_for(place: Path) -> None:
    Path("mine").symlink_to(place)
    Path("mine.yaml").symlink_to(place / "bank.yaml")
    Path("article.md").write_text(ARTICLE_TEXT)

    assert reported("mine") == []
    assert reported("mine.yaml") == []


def test_links_within_a_path_and_between_paths_are_read(place: Path) -> None:
    link(place / "article.md", "../elsewhere/article.md")

    assert reported(".") == []
    assert reported("lesson", "elsewhere/article.md")[0] != "lesson/article.md:1:1: error[outside-path]"


def test_a_picture_within_the_tree_may_be_a_link(place: Path) -> None:
    (place / "bank.yaml").write_text(BANK + PICTURE)
    (place / "one.png").write_bytes(PNG)
    link(place / "map.png", "one.png")

    assert [each.media[0].data for each in load_folders([Path("lesson")]).folders] == [PNG]


def test_links_in_a_circle_end(place: Path) -> None:
    link(place / "article.md", "article.md")

    assert [each.rpartition("[")[2] for each in reported("lesson")] == ["unreadable]"]
