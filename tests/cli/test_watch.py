from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path

import pexpect
import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

from quizgen.cli.watch import take_snapshot, watch

GOOD = f"{HEAD}questions:\n{flashcard('built in 1850', more='    objective: building')}\n"


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bank.yaml").write_text(GOOD, encoding="utf-8")
    return folder


def test_a_snapshot_changes_with_every_file_and_one_level_below(lesson: Path) -> None:
    seen = [take_snapshot([lesson])]
    (lesson / "images").mkdir()
    (lesson / "images" / "map.png").write_bytes(b"1")
    seen.append(take_snapshot([lesson]))
    (lesson / "bank.yaml").write_text(GOOD + "# more\n", encoding="utf-8")
    seen.append(take_snapshot([lesson]))
    (lesson / "article.md").unlink()
    seen.append(take_snapshot([lesson]))

    assert all(a != b for a, b in pairwise(seen))


def test_a_single_file_is_watched_without_those_beside_it(lesson: Path) -> None:
    settings = lesson.parent / "quizgen.yaml"
    settings.write_text("ignore: clang\n", encoding="utf-8")
    before = take_snapshot([settings])
    (lesson.parent / "other.txt").write_text("x", encoding="utf-8")
    with_another = take_snapshot([settings])
    settings.write_text("ignore: [clang, long-stem]\n", encoding="utf-8")

    assert before == with_another != take_snapshot([settings])


def test_hidden_files_and_folders_that_are_gone_are_passed_over(lesson: Path) -> None:
    before = take_snapshot([lesson])
    (lesson / ".bank.yaml.swp").write_text("x", encoding="utf-8")
    (lesson / "broken").symlink_to(lesson / "nowhere")

    assert take_snapshot([lesson, lesson / "gone"]) == before


def test_it_looks_once_and_after_every_change_until_it_is_interrupted(lesson: Path) -> None:
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            raise KeyboardInterrupt
        os.utime(lesson / "bank.yaml", ns=(looks, looks))

    watch(lambda: [lesson], look, pause=0.001)

    assert looks == 3


def test_a_saved_file_is_checked_again_in_a_real_terminal(lesson: Path) -> None:
    child = pexpect.spawn(
        sys.executable, ["-m", "quizgen", "check", str(lesson), "--watch"], encoding="utf-8", timeout=30
    )
    child.expect("1 bank, 1 question: no problems.")
    child.expect("Watching for changes. Press Ctrl-C to stop.")
    (lesson / "bank.yaml").write_text(GOOD.replace("1850", "1851"), encoding="utf-8")
    child.expect("citation-facts-changed")
    child.expect("Watching")
    (lesson / "bank.yaml").write_text(GOOD, encoding="utf-8")
    child.expect("no problems")
    child.expect("Watching")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()

    assert "Traceback" not in (child.before or "")
    assert child.exitstatus == 130


def test_a_bank_that_is_added_is_seen(lesson: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "check", str(lesson.parent), "--watch"],
        encoding="utf-8",
        timeout=30,
    )
    child.expect("1 bank, 1 question")
    child.expect("Watching")
    other = GOOD.replace("bank: lighthouse", "bank: other").replace("card, front", "another, front")
    (lesson / "other.yaml").write_text(other.replace("id: card", "id: another"), encoding="utf-8")
    child.expect("2 banks, 2 questions")
    child.close(force=True)


def test_settings_above_the_folder_are_watched_and_finding_them_is_no_change(lesson: Path) -> None:
    settings = lesson.parent / "quizgen.yaml"
    settings.write_text("ignore: clang\n", encoding="utf-8")
    child = pexpect.spawn(
        sys.executable, ["-m", "quizgen", "check", str(lesson), "--watch"], encoding="utf-8", timeout=30
    )
    child.expect("no problems")
    child.expect("Watching")
    with pytest.raises(pexpect.TIMEOUT):
        child.expect("Watching", timeout=1)
    settings.write_text("ignore: clnag\n", encoding="utf-8")
    child.expect("check-setting")
    child.close(force=True)
