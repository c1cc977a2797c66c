"""Moodle XML: the format in which Moodle keeps all of a question."""
