"""`quizgen anki`: preview, release, test and compare Anki decks."""

from __future__ import annotations

from typing import Final

import typer

from quizgen.cli.commands import LazyGroup, Sections

EXAMPLES = """
Examples:
  quizgen anki build lessons                              build only Anki decks
  quizgen anki plan old/market.apkg lessons/market        preview the update for learners who have this package
  quizgen anki release lessons/market                     build the deck for publication
  quizgen anki check dist/market/market.apkg              test that every card works in Anki
  quizgen anki diff from-a-learner.apkg lessons/market    show which cards a learner edited
"""


SECTIONS: Final[Sections] = (("Commands", ("build", "plan", "release", "check", "diff")),)


class _Anki(LazyGroup):
    package = "quizgen.cli.anki"
    sections = SECTIONS


anki = typer.Typer(
    cls=_Anki, name="anki", no_args_is_help=True, rich_markup_mode=None, add_completion=False, epilog=EXAMPLES
)


@anki.callback()
def _anki() -> None:
    """Preview and release deck updates, test decks in Anki, and collect learners' edits.

    `quizgen build` builds the decks. These commands preview what an update does to learners, record a release, test a
    deck in a real Anki, and list learners' edits.
    """
