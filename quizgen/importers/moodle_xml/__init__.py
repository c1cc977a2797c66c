"""Moodle XML, the format that contains everything in Moodle's question bank."""
