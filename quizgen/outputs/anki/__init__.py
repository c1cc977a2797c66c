"""Anki packages: one .apkg per article folder, a sub-deck per bank."""

from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

__all__ = ["ANKI", "AnkiSettings"]
