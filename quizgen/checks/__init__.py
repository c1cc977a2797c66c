"""Checks of banks, one module each, listed in `quizgen.checks.registry`."""
