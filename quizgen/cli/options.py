"""Options that several commands share, so that each means and says the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

BanksPath = Annotated[Path, typer.Argument(metavar="PATH", help="A bank, or a folder of banks.")]

Types = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Only questions of this type; several with commas."),
]
Tags = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="TAG", help="Only questions with this tag; several with commas."),
]
Difficulties = Annotated[
    list[str] | None,
    typer.Option("--difficulty", metavar="LEVEL", help="Only easy, medium or hard questions."),
]
Objectives = Annotated[
    list[str] | None, typer.Option("--objective", metavar="NAME", help="Only questions of this objective.")
]
Look = Annotated[
    str | None,
    typer.Option("--format", metavar="rich|plain|jsonl", help="How it looks.  [default: what fits]"),
]
HistoryFile = Annotated[
    Path | None,
    typer.Option(
        "--history",
        metavar="FILE",
        envvar="QUIZGEN_HISTORY",
        help="Where answers are kept.  [default: in your own folder for such things]",
    ),
]
Accessible = Annotated[
    bool, typer.Option("--accessible", help="One fact a line, no signs and boxes: for screen readers.")
]
