"""Packages that would fill the memory or the disk are refused at once, by the command that reads them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE

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

COMMANDS = """
import atexit, json, os, pkgutil, sys
from pathlib import Path
from quizgen.cli import anki, main
from quizgen.outputs import anki as decks

for package in (anki, decks):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(module.name)
for line in sys.stdin:
    home, *arguments = json.loads(line)
    if child := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
        continue
    os.chdir(home)
    for stream, name in ((1, "said"), (2, "error")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), stream)
    atexit.register(lambda: print(Path("/proc/self/status").read_text(), file=sys.stderr))
    sys.argv = ["quizgen", "anki", *arguments]
    sys.exit(main())
"""
"""A process with everything that the commands import; each is a child, whose memory begins with what it had."""

Run = Callable[..., tuple[int, str, int]]


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """The exit status of a command in a folder, what it says on standard error, and the memory it took."""
    with subprocess.Popen([sys.executable, "-c", COMMANDS], stdin=PIPE, stdout=PIPE, text=True) as commands:
        assert commands.stdin
        assert commands.stdout
        asked, ended = commands.stdin, commands.stdout

        def run_one(home: Path, *arguments: str) -> tuple[int, str, int]:
            print(json.dumps([str(home), *arguments]), file=asked, flush=True)
            status = int(ended.readline())
            error = (home / "error").read_text("utf-8")
            peak = re.search(r"VmHWM:\s+(\d+) kB", error)
            assert peak is not None
            return status, error, int(peak[1]) * 1024

        yield run_one
        asked.close()


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_200_mb(name: str, run: Run, tmp_path: Path) -> None:
    make, said = BOMBS[name]
    bomb = written(tmp_path / "bomb.apkg", make())

    status, error, peak = run(tmp_path, "plan", str(bomb), ".")

    assert status == 2
    assert error.startswith(f"error: {bomb}: ")
    assert said in error.partition("\n")[0]
    assert peak < MOST


def test_the_largest_packages_that_are_read_take_200_mb_and_100_mb_for_a_second_one(
    run: Run, tmp_path: Path
) -> None:
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
        assert peak < most
