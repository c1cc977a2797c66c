"""Anki packages: one .apkg per article folder, a sub-deck per bank."""
