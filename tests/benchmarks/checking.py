"""How long all checks take for thousands of questions, and which of them longest.

    PYTHONPATH=tests python tests/benchmarks/checking.py [QUESTIONS]

Half of the questions are those of `generated`, as like each other as the pages of a ledger; the other half
are multiple-choice questions whose words are all over the place, as those of many hands are. Loading is not
counted. Prints the seconds of one run, cold, and the checks that took most; asserts nothing: machines differ.
"""

from __future__ import annotations

import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from benchmarks import generated

from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import CHECKS
from quizgen.checks.runner import run_checks
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder

VOCABULARY = 6000
BEGINNINGS = (
    "bar",
    "con",
    "del",
    "fer",
    "gan",
    "hol",
    "lim",
    "mor",
    "nar",
    "pel",
    "ros",
    "sul",
    "tam",
    "ver",
    "wil",
)
ENDINGS = ("ation", "ed", "er", "ic", "ing", "ity", "ment", "ness", "or", "s", "y", "al", "ist", "ous", "ary")
SHOWN = 12


def word(seed: str) -> str:
    """A word of a large vocabulary, the same for the same seed; short numbers of the draw come more often."""
    draw = int.from_bytes(sha256(seed.encode()).digest()[:4], "big") / 2**32
    number = int(VOCABULARY * draw**3)
    beginning = BEGINNINGS[number % 15] + BEGINNINGS[number // 15 % 15]
    return beginning + ENDINGS[number // 225 % 15] + ("n" * (number // 3375))


def words(seed: str, count: int) -> str:
    return " ".join(word(f"{seed} {index}") for index in range(count))


def varied(number: int) -> str:
    """A multiple-choice question of many words."""
    options = [words(f"{number} option {index}", 2 + (number + index) % 4) for index in range(4)]
    return f"""\
  - id: varied-{number}
    type: multiple-choice
    ask: Which {words(f"{number} asked", 4)} was the {words(f"{number} stem", 5)} of the {word(str(number))}?
    answer: {options[0]}
    distractors: [{", ".join(options[1:])}]
    cite: {generated.fact(number).removesuffix(".")}
    explain: It was {words(f"{number} explained", 12)}.
"""


def folder(place: Path, questions: int) -> Folder:
    """Two banks about one article."""
    generated.write(place, questions - questions // 2)
    head = "bank: varied\ntitle: Varied\narticle: article.md\nreading_grade: 8\nquestions:\n"
    text = head + "".join(map(varied, range(questions // 2)))
    (place / "varied.yaml").write_text(text, encoding="utf-8")
    (found,) = load_folders([place]).folders
    return found


def main(questions: int = 10_000) -> None:
    with tempfile.TemporaryDirectory() as name:
        found = folder(Path(name) / "harbour", questions)
    started = time.perf_counter()
    findings = run_checks([found])
    print(
        f"{questions} questions, {len(CHECKS)} checks: {time.perf_counter() - started:.1f} s, {len(findings)} findings"
    )
    reading, took = CheckContext(found), {}
    for check in CHECKS:
        started = time.perf_counter()
        list(check.run(reading))
        took[check.code] = time.perf_counter() - started
    print(f"once more, with words read: {sum(took.values()):.1f} s, of which")
    for code in sorted(took, key=took.__getitem__, reverse=True)[:SHOWN]:
        print(f"  {took[code]:5.2f} s  {code}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
