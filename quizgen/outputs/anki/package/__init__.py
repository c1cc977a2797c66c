"""Anki packages: note types, decks, ids and files."""
