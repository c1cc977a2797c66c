"""How much faster than the plain way, in ratios of one run.

    PYTHONPATH=tests python tests/benchmarks/pipeline.py [QUESTIONS] [PAIRS]

Two comparisons on the same generated bank, each as pairs A B A B …, so that the
machine's moods fall on both sides:

- end to end, start-up included: `quizgen build --only anki` (loading with positions,
  validation, every check, the deck) against PyYAML's safe_load and one genanki note each;
- loading alone: `quizgen.loading` against safe_load;
- writing alone: 10,000 and 50,000 twelve-field notes by our writer against genanki's own.

Prints medians, ratios and the peak memory of the build. Asserts nothing: machines differ.
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


def process(*command: str | Path) -> tuple[float, int]:
    """Run a command: seconds and peak memory in kB, as the system counts them."""
    started = time.perf_counter()
    child = subprocess.Popen([sys.executable, *map(str, command)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return time.perf_counter() - started, usage.ru_maxrss


def seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


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
            _, peak = process("-W", "ignore", HERE / "deck_writer.py", way, str(notes), file, told)
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
        bank = generated.write(folder / "harbour", questions)
        print(f"{questions} questions, {bank.stat().st_size / 1e6:.1f} MB of YAML, {pairs} pairs")
        for notes in (10_000, 50_000):  # first: what this process holds would be counted as its children's
            decks(folder, notes, pairs)
        ours, plain, memory = [], [], []
        for pair in range(pairs):
            out = folder / f"dist-{pair}"
            bank.with_suffix(".lock").unlink(missing_ok=True)  # each pair begins with the bank alone
            took, peak = process("-m", "quizgen", "build", bank, "--only", "anki", "-o", out)
            ours.append(took)
            memory.append(peak)
            plain.append(process(HERE / "plain_way.py", bank, folder / f"plain-{pair}.apkg")[0])
        compared("end to end", ours, plain)
        print(f"peak memory of the build: {max(memory) / 1024:.0f} MB")
        text = bank.read_text(encoding="utf-8")
        ours = [seconds(lambda: load_folders([bank])) for _ in range(pairs)]
        plain = [seconds(lambda: yaml.safe_load(text)) for _ in range(pairs)]
        compared("loading", ours, plain)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
