"""Packages that would fill the memory or the disk are refused at once, by the command that reads them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from outputs.anki_bombs import BOMBS, MB
from outputs.anki_packages import written

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


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_200_mb(name: str, tmp_path: Path) -> None:
    make, said = BOMBS[name]
    bomb = written(tmp_path / "bomb.apkg", make())

    done = subprocess.run(
        [sys.executable, "-c", RUN, "anki", "plan", str(bomb), "."],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
    )

    error, _, status = done.stderr.partition("\n")
    assert done.returncode == 2
    assert error.startswith(f"error: {bomb}: ")
    assert said in error
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert peak is not None
    assert int(peak[1]) * 1024 < MOST
