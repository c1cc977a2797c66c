"""CPU time, memory and growth of builds in several shapes of input, against the plain way.

    PYTHONPATH=tests python tests/benchmarks/shapes.py [--part 0.1] [--pairs 3] [--only NAME ...] [--write]

Whole processes, start-up included, in pairs A B A B … within one run, because machines have moods: compare ratios of one
run, not seconds of two. CPU time counts, not the time on the clock, so other work on the machine matters less. The growth
exponent compares the whole size with half of it, each less the cost of the smallest input: 1 is linear. `--write` puts
the table into ARCHITECTURE.md. Asserts nothing: machines differ.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
ARCHITECTURE: Final = HERE.parent.parent / "ARCHITECTURE.md"
BEGIN, END = "<!-- shapes: written by make bench -->", "<!-- shapes end -->"


class Case(NamedTuple):
    """Input of one shape, and what is made of it.

    `faster` is how many times faster than the plain way it should be; below 1, how much slower it may be.
    """

    name: str
    shape: str
    size: int
    output: str
    faster: float | None
    label: str


CASES: Final = (
    Case("a-anki", "mixed", 5000, "anki", 2.5, "5,000 mixed questions"),
    Case("a-worksheet", "mixed", 5000, "worksheet", 1, "5,000 mixed questions"),
    Case("b-anki", "mixed", 50, "anki", None, "50 mixed questions"),
    Case("b-worksheet", "mixed", 50, "worksheet", 1, "50 mixed questions"),
    Case("c-anki", "library", 300, "anki", None, "300 folders of 50 questions"),
    Case("c-worksheet", "library", 300, "worksheet", 1, "300 folders of 50 questions"),
    Case("d-anki", "flashcards", 10_000, "anki", 2.5, "10,000 uncited flashcards"),
    Case("d-worksheet", "flashcards", 10_000, "worksheet", 1, "10,000 uncited flashcards"),
    Case(
        "e-anki", "long-paragraphs", 50_000, "anki", 1 / 2.5, "300 questions, 50,000 words in long paragraphs"
    ),
    Case(
        "e-worksheet",
        "long-paragraphs",
        50_000,
        "worksheet",
        1,
        "300 questions, 50,000 words in long paragraphs",
    ),
    Case("f-anki", "media", 500, "anki", 1 / 3, "500 questions with pictures and formulas"),
    Case("f-worksheet", "media", 500, "worksheet", 1, "500 questions with pictures and formulas"),
    Case("10000-anki", "mixed", 10_000, "anki", None, "10,000 mixed questions"),
)
ALONE: Final = ("10000-anki",)
"""Measured without the plain way: for its memory."""


class Cost(NamedTuple):
    """What a process used."""

    seconds: float
    megabytes: float


class Row(NamedTuple):
    """What was measured of a case."""

    case: Case
    ours: float
    plain: float | None
    faster: float | None
    growth: float | None
    megabytes: float


def process(*command: str | Path) -> Cost:
    """Run a command: its CPU time and peak memory, those of its children included."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    nowhere = subprocess.DEVNULL
    child = subprocess.Popen(
        [sys.executable, *map(str, command)], stdout=nowhere, stderr=nowhere, env=environment
    )
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Inputs:
    """Generated inputs in a temporary folder, each made once."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def folder(self, shape: str, size: int) -> Path:
        folder = self._place / f"{shape}-{size}"
        if not folder.exists():
            # by another process: what this one holds would be counted as memory of its children
            process(HERE / "generated.py", shape, str(size), folder)
        return folder

    def build(self, shape: str, size: int, output: str) -> Cost:
        """What a first build costs."""
        source, out = self.folder(shape, size), self._place / "out"
        for lock in source.rglob("*.lock"):
            lock.unlink()
        cost = process("-m", "quizgen", "build", source, "--only", output, "-o", out)
        shutil.rmtree(out)
        return cost

    def plain_way(self, shape: str, size: int, output: str) -> Cost:
        out = self._place / "out"
        cost = process("-W", "ignore", HERE / "plain_way.py", output, self.folder(shape, size), out)
        shutil.rmtree(out)
        return cost


def measured(case: Case, inputs: Inputs, pairs: int, part: float) -> Row:
    size = max(2, round(case.size * part))
    smallest = 200 if case.shape == "long-paragraphs" else 1
    inputs.build(case.shape, smallest, case.output)  # compiles modules, fills the system's caches
    ours, plain, half, least = [], [], [], []
    for _ in range(pairs):
        ours.append(inputs.build(case.shape, size, case.output))
        if case.name not in ALONE:
            plain.append(inputs.plain_way(case.shape, size, case.output).seconds)
        half.append(inputs.build(case.shape, size // 2, case.output).seconds)
        least.append(inputs.build(case.shape, smallest, case.output).seconds)
    seconds = [cost.seconds for cost in ours]
    whole, part_of_it, start = map(statistics.median, (seconds, half, least))
    growth = math.log2((whole - start) / (part_of_it - start)) if part_of_it > 1.3 * start else None
    ratio = statistics.median([b / a for a, b in zip(seconds, plain, strict=True)]) if plain else None
    megabytes = max(cost.megabytes for cost in ours)
    return Row(case, whole, statistics.median(plain) if plain else None, ratio, growth, megabytes)


def table(rows: list[Row]) -> Iterator[str]:
    """The rows as a Markdown table."""
    yield "| input | output | quizgen | plain way | times faster | at least | growth | peak memory |"
    yield "|---|---|---|---|---|---|---|---|"
    for case, ours, plain, faster, growth, megabytes in rows:
        cells = [
            case.label,
            case.output,
            f"{ours:.1f} s",
            f"{plain:.1f} s" if plain else "",
            f"{faster:.2f}" if faster else "",
            f"{case.faster:.2g}" if case.faster else "",
            f"{growth:.2f}" if growth else "",
            f"{megabytes:.0f} MB",
        ]
        yield f"| {' | '.join(cells)} |"


def write(lines: list[str]) -> None:
    """Replace the table in ARCHITECTURE.md."""
    text = ARCHITECTURE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    middle = "\n".join(lines)
    ARCHITECTURE.write_text(f"{before}{BEGIN}\n\n{middle}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--part", type=float, default=1.0)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=[case.name for case in CASES])
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        inputs = Inputs(Path(name))
        for case in CASES:
            if case.name in given.only:
                rows.append(measured(case, inputs, given.pairs, given.part))
                print(list(table(rows[-1:]))[-1], flush=True)
    if given.write:
        write(list(table(rows)))


if __name__ == "__main__":
    main()
