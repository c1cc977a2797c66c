"""How much faster than the plain way the two stages are that have a plain way of their own, in ratios of one run.

    PYTHONPATH=tests python tests/benchmarks/stages.py [QUESTIONS] [PAIRS]

In pairs A B A B …, so that the machine's moods fall on both sides:

- loading alone: `quizgen.loading` against PyYAML's safe_load;
- writing alone: 10,000 and 50,000 twelve-field notes by our writer against genanki's own.

Prints medians, ratios, sizes and peak memory. Asserts nothing: machines differ.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from benchmarks import generated

from quizgen.loading.folder_loader import load_folders

HERE = Path(__file__).parent


def peak_memory(*command: str | Path) -> int:
    """Run a command: its peak memory in kB, as the system counts it."""
    child = subprocess.Popen([sys.executable, *map(str, command)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return usage.ru_maxrss


def seconds(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


def compared(name: str, ours: list[float], plain: list[float]) -> None:
    ratios = [b / a for a, b in zip(ours, plain, strict=True)]
    print(
        f"{name}: quizgen {statistics.median(ours):.2f} s, the plain way {statistics.median(plain):.2f} s; "
        f"{statistics.median(ratios):.1f} times faster (pairs {min(ratios):.1f} to {max(ratios):.1f})"
    )


def decks(folder: Path, notes: int, pairs: int) -> None:
    """Our writer against genanki's: time from the texts to the closed file, size, and peak memory."""
    took: dict[str, list[float]] = {"ours": [], "plain": []}
    size, memory = {}, {"ours": 0, "plain": 0}
    for _ in range(pairs):
        for way, seen in took.items():
            file, told = folder / f"{way}.apkg", folder / "seconds"
            peak = peak_memory("-W", "ignore", HERE / "deck_writer.py", way, str(notes), file, told)
            seen.append(float(told.read_text()))
            size[way], memory[way] = file.stat().st_size, max(memory[way], peak)
    compared(f"writing {notes} notes", took["ours"], took["plain"])
    print(
        f"  file {size['ours'] / 1e6:.1f} MB against {size['plain'] / 1e6:.1f} MB: "
        f"{size['plain'] / size['ours']:.1f} times smaller; "
        f"peak memory {memory['ours'] / 1024:.0f} MB against {memory['plain'] / 1024:.0f} MB"
    )


def main(questions: int = 5000, pairs: int = 5) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generated.mixed(folder, questions)
        bank = folder / "mixed" / "mixed.yaml"
        print(f"{questions} questions, {bank.stat().st_size / 1e6:.1f} MB of YAML, {pairs} pairs")
        for notes in (10_000, 50_000):  # first: what this process holds would be counted as its children's
            decks(folder, notes, pairs)
        text = bank.read_text(encoding="utf-8")
        ours = [seconds(lambda: load_folders([bank])) for _ in range(pairs)]
        plain = [seconds(lambda: yaml.safe_load(text)) for _ in range(pairs)]
        compared("loading", ours, plain)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
