"""Anki packages: note types, decks and ids, and the files that hold them."""
