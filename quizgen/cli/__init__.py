"""The commands, one module each: the only layer that knows argv, the clock, chance, exit codes and printing.

This module is what `quizgen` starts with, so it imports nothing heavy: each
command brings in what it needs when it runs.
"""

from quizgen.cli.app import main

__all__ = ["main"]
