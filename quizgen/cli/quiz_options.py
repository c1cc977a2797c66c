"""Options that several commands share, so that each means and says the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

BanksPath = Annotated[Path, typer.Argument(metavar="PATH", help="A bank, or a folder of banks.")]

TypeOption = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Only questions of this type; several with commas."),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="TAG", help="Only questions with this tag; several with commas."),
]
DifficultyOption = Annotated[
    list[str] | None,
    typer.Option("--difficulty", metavar="LEVEL", help="Only easy, medium or hard questions."),
]
ObjectiveOption = Annotated[
    list[str] | None, typer.Option("--objective", metavar="NAME", help="Only questions of this objective.")
]
OutputStyle = Annotated[
    str | None,
    typer.Option("--format", metavar="rich|plain|jsonl", help="How it looks.  [default: what fits]"),
]
HistoryFileOption = Annotated[
    Path | None,
    typer.Option(
        "--history",
        metavar="FILE",
        envvar="QUIZGEN_HISTORY",
        help="Where answers are kept.  [default: in your own folder for such things]",
    ),
]
AccessibleOption = Annotated[
    bool, typer.Option("--accessible", help="One fact a line, no signs and boxes: for screen readers.")
]
