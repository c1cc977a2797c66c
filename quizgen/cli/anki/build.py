"""`quizgen anki build`: the decks alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.build import build as build_everything

EXAMPLES = """
Examples:
  quizgen anki build                 every deck of question_banks/ into dist/
  quizgen anki build lessons/market  one deck
"""


def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Banks, or folders of them.  [default: question_banks]"),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Where to write.")] = Path("dist"),
    mcq: Annotated[str, typer.Option(help="Options: choose (at once) or recall (folded).")] = "choose",
    force: Annotated[bool, typer.Option("--force", help="Make even what is up to date.")] = False,
) -> None:
    """Make the decks alone.

    The same as quizgen build --only anki.
    """
    build_everything(paths, out=out, only="anki", mcq=mcq, force=force)
