"""Packages that would fill the memory or the disk are refused at once, by the command that reads them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, a_bank

import quizgen as qg
from outputs.anki_bombs import (
    BOMBS,
    MB,
    just_within_the_limit,
    newest_collection,
    newest_package,
    of_database,
)
from outputs.anki_packages import collection_of, written

pytestmark = [
    pytest.mark.slow,
    pytest.mark.dependencies,
    pytest.mark.skipif(
        sys.platform != "linux", reason="only Linux says how much memory a process had at most"
    ),
]

MOST = 200 * MB

RUN = """
import atexit, re, sys
from pathlib import Path
from quizgen.cli import main
atexit.register(lambda: print(Path("/proc/self/status").read_text(), file=sys.stderr))
main()
"""


def run(home: Path, *arguments: str) -> tuple[int, str, int]:
    """The exit status of a command in a folder, what it says on standard error, and the memory it took."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, "anki", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=home,
    )
    peak = re.search(r"VmHWM:\s+(\d+) kB", done.stderr)
    assert peak is not None
    return done.returncode, done.stderr, int(peak[1]) * 1024


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_200_mb(name: str, tmp_path: Path) -> None:
    make, said = BOMBS[name]
    bomb = written(tmp_path / "bomb.apkg", make())

    status, error, peak = run(tmp_path, "plan", str(bomb), ".")

    assert status == 2
    assert error.startswith(f"error: {bomb}: ")
    assert said in error.partition("\n")[0]
    assert peak < MOST


def test_the_largest_packages_that_are_read_take_200_mb_and_100_mb_for_a_second_one(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    spare = 30 * MB if pytestconfig.getoption("--constraints") else 0  # the lowest pydantic takes more
    market = tmp_path / "market"
    market.mkdir()
    (market / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (market / "bank.yaml").write_text(qg.to_yaml(a_bank()), encoding="utf-8")
    notes = just_within_the_limit()
    written(tmp_path / "old.apkg", of_database(collection_of(notes)))
    written(tmp_path / "user.apkg", newest_package(newest_collection(*notes)))

    for more, most in (
        (("plan", "old.apkg", str(market)), MOST),
        (("plan", "user.apkg", str(market)), MOST),
        (("build", "--for", "user.apkg", str(market)), MOST),
        (("diff", "user.apkg", str(market), "--since", "old.apkg"), MOST + 100 * MB),
    ):
        status, error, peak = run(tmp_path, *more)
        assert status < 2, error
        assert peak < most + spare
