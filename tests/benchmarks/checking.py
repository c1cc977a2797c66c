"""How much CPU time all checks take for thousands of questions, and which of them most.

    PYTHONPATH=tests python tests/benchmarks/checking.py [QUESTIONS]

Loading is not counted. Prints the seconds of one run, cold, and the checks that took most; asserts nothing:
machines differ.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks import generated

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import CHECKS
from quizgen.collector import without_collector
from quizgen.loading.folder_loader import load_folders

SHOWN = 12
MOST_IN_A_FOLDER = 5_000
"""The article of more questions would be larger than quizgen reads."""


def main(questions: int = 10_000) -> None:
    took, findings = dict.fromkeys([check.code for check in CHECKS], 0.0), 0
    for first in range(0, questions, MOST_IN_A_FOLDER):
        with tempfile.TemporaryDirectory() as name:
            generated.mixed(Path(name), min(MOST_IN_A_FOLDER, questions - first))
            (found,) = load_folders([Path(name)]).folders
        context = CheckContext(found)
        with without_collector():  # as all commands run them
            for check in CHECKS:
                started = time.process_time()
                findings += len(list(check.run(context)))
                took[check.code] += time.process_time() - started
    total = sum(took.values())
    print(f"{questions} questions, {len(CHECKS)} checks: {total:.1f} s, {findings} findings")
    for code in sorted(took, key=took.__getitem__, reverse=True)[:SHOWN]:
        print(f"  {took[code]:5.2f} s  {code}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
