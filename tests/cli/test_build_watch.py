"""`build --watch` builds again what a save concerns, the sheet first, and stops at Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from builder.libraries import write_library

WITHOUT_EVENTS = "import sys; sys.modules['watchfiles'] = None; sys.argv[0] = 'quizgen'; from quizgen.cli import main; main()"
READY = "Watching for changes. Press Ctrl-C to stop."


class Watch:
    """A build that watches three folders."""

    def __init__(self, place: Path, *, events: bool) -> None:
        self.place = place
        start = ["-m", "quizgen"] if events else ["-c", WITHOUT_EVENTS]
        command = [sys.executable, "-u", *start, "build", "lessons", "-o", "dist", "--watch"]
        self.log = place / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=place, stdout=log, stderr=log, env=dict(os.environ))

    def wait(self, builds: int) -> list[str]:
        """The lines of the last build, once so many are done."""
        for _ in range(5000):
            text = self.log.read_text("utf-8")
            if text.count(READY) >= builds:
                return text.split(READY)[builds - 1].strip().split("\n")[1:]
            time.sleep(0.02)
        raise AssertionError(self.log.read_text("utf-8"))


@pytest.fixture(params=["events", "looking"])
def watching(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Watch]:
    write_library(tmp_path / "lessons", 3)
    watch = Watch(tmp_path, events=request.param == "events")
    yield watch
    watch.process.kill()
    watch.process.wait()


def test_a_save_makes_its_folder_alone_the_sheet_first_and_after_an_error_the_build_goes_on(
    watching: Watch,
) -> None:
    first = watching.wait(1)
    article = watching.place / "lessons" / "folder-1" / "bank.yaml"
    before = {path: path.stat().st_mtime_ns for path in (watching.place / "dist").glob("*/*")}
    article.write_text(article.read_text("utf-8").replace("Who lit", "By whom was lit"), encoding="utf-8")

    second = watching.wait(2)
    changed = {
        path.parent.name
        for path in (watching.place / "dist").glob("*/*")
        if path.stat().st_mtime_ns != before.get(path)
    }
    time.sleep(0.5)  # its own files are no change
    builds = watching.log.read_text("utf-8").count(READY)
    wrong, right = _mistaken_and_mended(watching)
    watching.process.send_signal(signal.SIGINT)

    assert watching.process.wait(timeout=100) == 130
    assert builds == 2
    assert len(first) == 9
    assert [line.partition(",")[0] for line in second] == [
        f"folder-1: {output}" for output in ("worksheet", "anki", "page")
    ]
    assert changed == {"folder-1"}
    assert any("unknown-key" in line for line in wrong)
    assert not any("error" in line for line in right)
    assert "Traceback" not in watching.log.read_text("utf-8")


def _mistaken_and_mended(watching: Watch) -> tuple[list[str], list[str]]:
    """What is said after a save with a mistake, and after one without it."""
    bank = watching.place / "lessons" / "folder-2" / "bank.yaml"
    text = bank.read_text("utf-8")
    bank.write_text(text.replace("answer: Mary Hale", "answers: Mary Hale"), encoding="utf-8")
    wrong = watching.wait(3)
    bank.write_text(text, encoding="utf-8")
    return wrong, watching.wait(4)
