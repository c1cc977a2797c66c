"""Moodle XML: the format that keeps all features of a Moodle question."""
