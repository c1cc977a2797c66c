"""How long a learner waits for the first question, against what importing the frameworks alone takes.

    PYTHONPATH=tests python tests/benchmarks/first_prompt.py [QUESTIONS] [PAIRS]

Pairs A B A B … of whole processes, so that the machine's moods fall on both sides:

- `quizgen quiz` on a bank of 200 questions of all kinds in a terminal, history kept as always, from its
  start until the first prompt is on the screen;
- `python -c "import typer, pydantic, rich.console"`, which a program that uses them cannot undercut.

Prints medians and the ratio of the pairs. Asserts nothing: machines differ.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pexpect
from benchmarks import generated

FRAMEWORKS = "import typer, pydantic, rich.console"


def frameworks() -> float:
    """Seconds until the frameworks are imported."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", FRAMEWORKS], check=True)
    return time.perf_counter() - started


def first_prompt(bank: Path, home: Path) -> float:
    """Seconds until the first question of a quiz waits for its answer."""
    environment = dict(os.environ, TERM="xterm-256color", XDG_STATE_HOME=str(home), PYTHONUTF8="1")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "quiz", str(bank), "--seed", "1"],
        env=environment,
        dimensions=(40, 100),
        encoding="utf-8",
    )
    child.expect("› ")
    took = time.perf_counter() - started
    child.close(force=True)
    return took


def main(questions: int = 200, pairs: int = 15) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bank = generated.write(folder / "harbour", questions)
        first_prompt(bank, folder / "warm"), frameworks()  # compiled modules, warm caches
        ours, plain = [], []
        for number in range(pairs):
            ours.append(first_prompt(bank, folder / f"home-{number}"))
            plain.append(frameworks())
    ratios = [a / b for a, b in zip(ours, plain, strict=True)]
    print(
        f"first prompt of {questions} questions: {statistics.median(ours):.3f} s, "
        f"{FRAMEWORKS}: {statistics.median(plain):.3f} s; "
        f"{statistics.median(ratios):.2f} times (pairs {min(ratios):.2f} to {max(ratios):.2f})"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
