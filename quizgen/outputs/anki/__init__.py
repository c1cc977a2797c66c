"""Anki packages: one .apkg per article folder, a sub-deck per bank."""

from quizgen.outputs.anki.output import ANKI

__all__ = ["ANKI"]
