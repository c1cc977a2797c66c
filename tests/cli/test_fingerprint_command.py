from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

RUN = CliRunner()
ORIGINAL = "A heading\n\nThe lighthouse went up in 1850.\n\nIts keeper had 114 steps to climb.\n"


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    question = flashcard("climbed 114 steps", more="    objective: building\n")
    (folder / "bank.yaml").write_text(f"{HEAD}questions:\n{question}", encoding="utf-8")
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    return folder


def fingerprint() -> Result:
    return RUN.invoke(app, ["fingerprint", "original.txt", "lesson"])


def check() -> Result:
    return RUN.invoke(app, ["check", "lesson", "--original", "original.txt"])


def test_the_key_is_written_beside_the_article_and_holds_no_words(lesson: Path) -> None:
    done = fingerprint()
    text = (lesson / "original.yaml").read_text(encoding="utf-8")

    assert done.exit_code == 0
    assert done.stdout.startswith(
        "lesson/original.yaml: fingerprints of 3 paragraphs (retold in the article: 0).\nNext: "
    )
    assert text.count("sha256: ") == 3
    assert "keeper" not in text


def test_what_was_filled_in_by_hand_is_kept_when_the_key_is_made_again(lesson: Path) -> None:
    fingerprint()
    path = lesson / "original.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("retold: []", "retold: [2]"), encoding="utf-8")
    (lesson.parent / "original.txt").write_text("New at the top.\n\n" + ORIGINAL, encoding="utf-8")

    done = fingerprint()

    assert done.stdout == "lesson/original.yaml: fingerprints of 4 paragraphs (retold in the article: 4).\n"
    assert check().exit_code == 0


def test_a_changed_paragraph_is_reported_at_its_line_with_its_questions(lesson: Path) -> None:
    fingerprint()
    path = lesson / "original.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("retold: []", "retold: [2]"), encoding="utf-8")
    (lesson.parent / "original.txt").write_text(ORIGINAL.replace("114", "141"), encoding="utf-8")

    done = check()

    assert done.exit_code == 1
    assert (
        "lesson/original.yaml:8:5: error[original-changed]: paragraph 3 of the original has changed"
        in done.stdout
    )
    assert "which these questions cite: lighthouse/card." in done.stdout
    assert "The original has 3 paragraphs: 2 unchanged, 1 changed." in done.stdout


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("original.txt", b"\xff\xfe", "encoding"),
        ("lesson/article.md", b"no front matter", "front-matter"),
        ("lesson/original.yaml", b"paragraphs: many\n", "wrong-type"),
        ("lesson/original.yaml", b"paragraphs: [{number: 0, words: 1, sha256: x}]\n", "out-of-range"),
    ],
)
def test_files_that_cannot_be_read_are_problems_and_nothing_is_written(
    lesson: Path, file: str, data: bytes, code: str
) -> None:
    (lesson.parent / file).write_bytes(data)

    done = fingerprint()

    assert done.exit_code == 2
    assert f"[{code}]" in done.stderr
    assert not (lesson / "original.yaml").exists() or (lesson / "original.yaml").read_bytes() == data


def test_a_damaged_key_or_a_missing_original_is_a_problem_of_the_check(lesson: Path) -> None:
    fingerprint()
    (lesson / "original.yaml").write_text("paragraphs: many\n")
    damaged = check()
    key_gone = RUN.invoke(app, ["check", "lesson", "--original", "nowhere.txt"])

    assert damaged.exit_code == key_gone.exit_code == 1
    assert "lesson/original.yaml:1:13: error[wrong-type]" in damaged.stdout
    assert "nowhere.txt:1:1: error[not-found]" in key_gone.stdout


def test_the_original_of_several_articles_at_once_cannot_be_proved(lesson: Path) -> None:
    other = lesson.parent / "other"
    other.mkdir()
    (other / "article.md").write_text(ARTICLE, encoding="utf-8")
    text = (lesson / "bank.yaml").read_text(encoding="utf-8")
    (other / "bank.yaml").write_text(text.replace("bank: lighthouse", "bank: other"), encoding="utf-8")

    done = RUN.invoke(app, ["check", ".", "--original", "original.txt"])

    assert done.exit_code == 2
    assert "needs exactly one article, but 2 were found" in done.stderr


def test_the_command_still_works_by_its_former_name_which_help_does_not_list(lesson: Path) -> None:
    done = RUN.invoke(app, ["key", "original.txt", "lesson"])
    shown = RUN.invoke(app, ["--help"]).stdout

    assert done.exit_code == 0
    assert (lesson / "original.yaml").exists()
    assert "\n  fingerprint  " in shown
    assert "\n  key " not in shown


def test_counts_agree_with_their_nouns(lesson: Path) -> None:
    (lesson.parent / "original.txt").write_text("One paragraph.\n", encoding="utf-8")

    assert fingerprint().stdout.startswith(
        "lesson/original.yaml: fingerprints of 1 paragraph (retold in the article: 0).\n"
    )


def test_an_article_that_leads_out_of_its_folder_is_not_read(lesson: Path) -> None:
    (lesson / "article.md").unlink()
    (lesson / "article.md").symlink_to("../original.txt")

    done = fingerprint()

    assert done.exit_code == 2
    assert "outside-path" in done.stderr
    assert "heading" not in done.stderr
