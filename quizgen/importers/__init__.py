"""Importers: convert files of other programs to questions, and report losses."""
