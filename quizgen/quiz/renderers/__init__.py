"""Renderers: show a quiz in colour, as plain text, or as JSON lines."""
