"""Moodle XML, in which Moodle keeps all that its question bank has."""
