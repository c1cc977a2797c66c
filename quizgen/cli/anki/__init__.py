"""`quizgen anki`: what becomes of decks in a learner's Anki, and what learners make of them."""

from __future__ import annotations

import typer

from quizgen.cli.anki.build import EXAMPLES as BUILD_EXAMPLES
from quizgen.cli.anki.build import build
from quizgen.cli.anki.check import EXAMPLES as CHECK_EXAMPLES
from quizgen.cli.anki.check import check
from quizgen.cli.anki.diff import EXAMPLES as DIFF_EXAMPLES
from quizgen.cli.anki.diff import diff
from quizgen.cli.anki.plan import EXAMPLES as PLAN_EXAMPLES
from quizgen.cli.anki.plan import plan
from quizgen.cli.help import Command, SubCommands

EXAMPLES = """
Examples:
  quizgen anki build lessons                              make the decks alone
  quizgen anki plan old/market.apkg lessons/market        before publishing: what learners will get
  quizgen anki check dist/market/market.apkg              have a real Anki look at every card
  quizgen anki diff from-a-learner.apkg lessons/market    what a learner has mended
"""

anki = typer.Typer(cls=SubCommands, no_args_is_help=True, rich_markup_mode=None, epilog=EXAMPLES)

for function, examples in (
    (build, BUILD_EXAMPLES),
    (plan, PLAN_EXAMPLES),
    (check, CHECK_EXAMPLES),
    (diff, DIFF_EXAMPLES),
):
    anki.command(cls=Command, epilog=examples)(function)


@anki.callback()
def _anki() -> None:
    """Plan updates of Anki decks, try them out, take back edits.

    `quizgen build` makes the decks. These commands say what an update will do before learners import it, prove a deck
    in a real Anki, and find what learners have edited.
    """
