"""Twice as much of anything takes at most about twice as much work: calls and characters are counted, never seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
MOST = 2.5
"""What is linear adds 2 times as much at the second doubling as at the first, what is quadratic 4 times."""

SMALL = 0.02
"""Of all work: less is no growth."""

DIMENSIONS = (
    *("questions", "paragraphs", "both", "sentences", "words", "options", "folders", "exports"),
    *("import-gift", "import-xml", "import-aiken", "import-text", "import-again"),
)


def counts(dimension: str) -> list[list[int]]:
    """Calls, and characters looked at, of builds of three sizes."""
    command = [sys.executable, str(TESTS / "work_counts.py"), dimension]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    work: list[list[int]] = json.loads(done.stdout)
    return work


@pytest.mark.slow
@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_work_grows_in_proportion(dimension: str) -> None:
    for once, twice, fourfold in counts(dimension):
        assert fourfold - twice <= MOST * max(twice - once, SMALL * once), (once, twice, fourfold)
