"""`quizgen anki build`: decks only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
    mcq: Annotated[
        str,
        typer.Option(
            metavar="choose|recall", help="Show card options at once (choose) or after a tap (recall)."
        ),
    ] = "choose",
    published: Annotated[
        Path | None,
        typer.Option(
            metavar="OLD.apkg",
            help="Package that learners have. Use it when quizgen cannot determine whether a card has changed.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Rebuild everything, including up-to-date files.")
    ] = False,
) -> None:
    """Build decks only.

    The same as quizgen build --only anki.
    """
    from quizgen.api.clock import current_time
    from quizgen.api.packages import open_package
    from quizgen.cli.build import build_and_report
    from quizgen.cli.output_options import parse_choice
    from quizgen.outputs.anki import ANKI, AnkiSettings

    settings = AnkiSettings(
        now=current_time(),
        mcq=parse_choice(mcq, "--mcq", ("choose", "recall")),
        published=open_package(published) if published else None,
    )
    build_and_report(paths, out, [ANKI], [settings], force=force or published is not None)
