"""Anki's packages and our note types in them: what decks that are written, compared and imported have in common."""
