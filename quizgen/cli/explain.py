"""`quizgen check --list` and `--explain CODE`: the list and the documentation of checks."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from quizgen.api.checking import Check, ProblemDoc

MAX_WIDTH: Final = 100
"""The maximum width of a line on a wide terminal. In a pipe, each check is on one line of any length."""


def print_list() -> None:
    """Print every check with its severity, its code and what it reports."""
    checks = _all()
    code_width = max(len(check.code) for check in checks)
    width = min(MAX_WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else sys.maxsize
    for check in checks:
        start = f"{check.severity:<7}  {check.code:<{code_width}}  "
        print(_hung(check.summary, start, width))
    print(
        "\nTo read why a check is made, with examples, run quizgen check --explain CODE. To change a severity, use `checks:` in a bank or in quizgen.yaml."
    )


def explain(code: str) -> None:
    """Print the documentation of a check or of another kind of problem.

    Raises:
        BadParameter: If no problem has the code.
    """
    from quizgen.api.checking import READING_PROBLEMS
    from quizgen.problems import current_code, did_you_mean, shorten

    checks = {check.code: check for check in _all()}
    known: dict[str, Check | ProblemDoc] = {**READING_PROBLEMS, **checks}
    current = current_code(code)
    found = known.get(current)
    if found is None:
        raise typer.BadParameter(
            f'unknown check "{shorten(code)}"{did_you_mean(code, known)} (list all with quizgen check --list)',
            param_hint="--explain",
        )
    print(f"{current} ({found.severity})\n\n{found.documentation}")


def _all() -> tuple[Check, ...]:
    from quizgen.api.checking import ABOUT_CHECKS, CHECKS

    return (*CHECKS, *ABOUT_CHECKS)


def _hung(text: str, start: str, width: int) -> str:
    """Text after a start, its further lines under its first word; on narrow terminals below the start."""
    if width - len(start) < 30:
        lines = textwrap.wrap(text, max(20, width - 4))
        return "\n".join([start.rstrip(), *(f"    {line}" for line in lines)])
    lines = textwrap.wrap(text, width - len(start))
    return start + f"\n{' ' * len(start)}".join(lines)
