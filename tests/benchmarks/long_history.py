"""How much longer `quizgen review` and `quizgen stats` take with many answers in the history than with none.

    PYTHONPATH=tests python tests/benchmarks/long_history.py [ANSWERS] [PAIRS]

Whole processes in turn, so that the machine's moods fall on both sides, and their CPU time. The answers are spread
over 200 questions and two hundred days. Prints medians and their ratio. Asserts nothing: machines differ.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from benchmarks import generated

import quizgen as qg
from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import History, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.scheduling.fsrs_schedule import next_state

DAY = 86_400_000
START = 1_750_000_000_000
QUESTIONS = 200


def fill(file: Path, cards: Sequence[str], answers: int) -> None:
    """Write a history of so many answers to these cards."""
    with History(file) as history:
        session = history.begin(SessionPlan(Mode.REVIEW, "/", "1", ()), START)
        history.connection.execute("PRAGMA synchronous = OFF")
        for number in range(answers):
            card = cards[number % len(cards)]
            entry = LoggedAnswer(
                card, "short-answer", "0", ("x",), TextResponse("x"), Verdict.CORRECT, Fraction(1), 3, 5000
            )
            history.record(session, entry, START + number * 200 * DAY // answers, next_state)


def cpu_seconds(command: str, bank: Path, history: Path) -> float:
    """The CPU time of one run, from its start until it has read the end of its input."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "quizgen", command, str(bank), "--history", str(history)],
        input=b"",
        stdout=subprocess.DEVNULL,
        env=dict(os.environ, PYTHONUTF8="1"),
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(answers: int = 50_000, pairs: int = 7) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generated.mixed(folder, QUESTIONS)
        bank = folder / "mixed" / "mixed.yaml"
        cards = [f"{each.bank}/{question.id}" for each in qg.load(bank).banks for question in each.questions]
        files = [folder / "none.sqlite3", folder / "many.sqlite3"]
        for file, count in zip(files, (0, answers), strict=True):
            fill(file, cards, count)
        for command in ("review", "stats"):
            took = [[cpu_seconds(command, bank, file) for file in files] for _ in range(pairs + 1)][1:]
            none, many = (statistics.median(column) for column in zip(*took, strict=True))
            print(
                f"{command}: {none:.3f} s without answers, {many:.3f} s with {answers:,}; {many / none:.2f} times"
            )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
