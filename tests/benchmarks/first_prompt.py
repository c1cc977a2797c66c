"""What the first question of a quiz costs, against what importing the frameworks alone does.

    PYTHONPATH=tests python tests/benchmarks/first_prompt.py [QUESTIONS] [PAIRS]

CPU time of whole processes in pairs A B A B …, so that neither other work on the machine nor its moods count:

- `quizgen quiz` on a bank of 200 questions of all kinds in a terminal, history kept as always, from its
  start until the first prompt is on the screen;
- `python -c "import typer, pydantic, rich.console"`, which imports the frameworks and uses none of them;
- a command of typer's with the options of `quizgen quiz`, pydantic and rich as they come when they are used,
  YAML and SQLite, and not a line of ours: what no work on quizgen can undercut.

Prints medians and the ratios of the pairs to the second. Asserts nothing: machines differ.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import pexpect
from benchmarks import generated

FRAMEWORKS = "import typer, pydantic, rich.console"

IN_USE = """
import os, gc, inspect
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
gc.disable()
import typer
from pathlib import Path
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
@app.command()
def quiz(path: Path, kind: list[str] = [], limit: int = typer.Option(3, min=1), seed: str = "", look: str = "",
         required: float = typer.Option(50, min=0, max=100), history: Path = Path("h"), keep: bool = True) -> None:
    import sqlite3, yaml, rich.console, rich.panel, rich.table, rich.text
    from pydantic import BaseModel
    class Question(BaseModel):
        ask: str
        answer: int
    Question(ask="How many?", answer=60)
    rich.console.Console().print(rich.panel.Panel("How many?"))
app(["market.yaml", "--seed", "1"])
"""
"""The frameworks in use; without annotations put off, which typer would have to evaluate."""


def used() -> float:
    """CPU seconds of all child processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def frameworks(code: str = FRAMEWORKS) -> float:
    """CPU seconds of importing the frameworks, or of using them."""
    before = used()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, env=environment())
    return used() - before


def environment(**more: str) -> dict[str, str]:
    """The environment, with compiled modules stored as usual."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | more


def first_prompt(bank: Path, home: Path) -> float:
    """CPU seconds until the first question of a quiz waits for its answer."""
    before = used()
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "quiz", str(bank), "--seed", "1"],
        env=environment(TERM="xterm-256color", XDG_STATE_HOME=str(home), PYTHONUTF8="1"),
        dimensions=(40, 100),
        encoding="utf-8",
    )
    child.expect("› ")
    child.close(force=True)
    return used() - before


def main(questions: int = 200, pairs: int = 15) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generated.mixed(folder, questions)
        bank = folder / "mixed" / "mixed.yaml"
        first_prompt(bank, folder / "warm"), frameworks(IN_USE)  # compiled modules, warm caches
        ours, plain, in_use = [], [], []
        for number in range(pairs):
            ours.append(first_prompt(bank, folder / f"home-{number}"))
            plain.append(frameworks())
            in_use.append(frameworks(IN_USE))
    ratios = [a / b for a, b in zip(ours, plain, strict=True)]
    floors = [a / b for a, b in zip(in_use, plain, strict=True)]
    print(
        f"first prompt of {questions} questions: {statistics.median(ours):.3f} s, "
        f"{FRAMEWORKS}: {statistics.median(plain):.3f} s; "
        f"{statistics.median(ratios):.2f} times (pairs {min(ratios):.2f} to {max(ratios):.2f}); "
        f"the same frameworks in use, and nothing of ours: {statistics.median(floors):.2f} times"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
