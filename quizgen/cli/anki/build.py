"""`quizgen anki build`: decks only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.build import build as build_everything

EXAMPLES = """
Examples:
  quizgen anki build                 build every deck of question_banks/ into dist/
  quizgen anki build lessons/market  build one deck
"""


def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Bank files or folders.  [default: question_banks]"),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Output folder.")] = Path("dist"),
    mcq: Annotated[
        str,
        typer.Option(
            metavar="choose|recall", help="Show card options at once (choose) or after a tap (recall)."
        ),
    ] = "choose",
    force: Annotated[
        bool, typer.Option("--force", help="Rebuild everything, including up-to-date files.")
    ] = False,
) -> None:
    """Build decks only.

    The same as quizgen build --only anki.
    """
    build_everything(paths, out=out, only="anki", mcq=mcq, force=force)
