"""`quizgen anki`: what becomes of decks in a learner's Anki, and what learners make of them."""

from __future__ import annotations

from typing import Final

import typer

from quizgen.cli.commands import LazyGroup, Sections

EXAMPLES = """
Examples:
  quizgen anki build lessons                              make the decks alone
  quizgen anki plan old/market.apkg lessons/market        before publishing: what learners will get
  quizgen anki check dist/market/market.apkg              have a real Anki look at every card
  quizgen anki diff from-a-learner.apkg lessons/market    what a learner has mended
"""


SECTIONS: Final[Sections] = (("Commands", ("build", "plan", "check", "diff")),)


class _Anki(LazyGroup):
    package = "quizgen.cli.anki"
    sections = SECTIONS


anki = typer.Typer(
    cls=_Anki, name="anki", no_args_is_help=True, rich_markup_mode=None, add_completion=False, epilog=EXAMPLES
)


@anki.callback()
def _anki() -> None:
    """Plan updates of Anki decks, try them out, take back edits.

    `quizgen build` makes the decks. These commands say what an update will do before learners import it, prove a deck
    in a real Anki, and find what learners have edited.
    """
