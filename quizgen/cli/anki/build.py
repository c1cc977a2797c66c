"""`quizgen anki build`: decks only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.output_options import (
    AutoRevealOption,
    McqOption,
    SourceOption,
    TypedOption,
    anki_settings,
)

EXAMPLES = """
Examples:
  quizgen anki build                 build every deck of question_banks/ into dist/
  quizgen anki build lessons/market  build one deck
  quizgen anki build --published old/market.apkg lessons/market
"""


def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Bank files or folders.  [default: question_banks]"),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Output folder.")] = Path("dist"),
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    published: Annotated[
        Path | None,
        typer.Option(
            metavar="OLD.apkg",
            help="Package that learners have. Use it when quizgen cannot determine whether a card has changed.",
        ),
    ] = None,
    *,
    auto_reveal: AutoRevealOption = False,
    force: Annotated[
        bool, typer.Option("--force", help="Rebuild everything, including up-to-date files.")
    ] = False,
) -> None:
    """Build decks only.

    The same as quizgen build --only anki.
    """
    from dataclasses import replace

    from quizgen.api.clock import current_time
    from quizgen.api.packages import open_package
    from quizgen.cli.build import build_and_report
    from quizgen.outputs.anki import ANKI

    settings = replace(
        anki_settings(mcq=mcq, source=source, typed=typed, auto_reveal=auto_reveal),
        now=current_time(),
        published=open_package(published) if published else None,
    )
    build_and_report(paths, out, [ANKI], [settings], force=force or published is not None)
