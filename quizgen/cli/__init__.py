"""The commands, one module each: the only layer that knows argv, the clock, chance, exit codes and printing.

This module is what `quizgen` starts with, so it imports nothing heavy: each
command brings in what it needs when it runs.
"""

import gc

__all__ = ["main"]


def main() -> None:
    """Run quizgen.

    The cycle collector is off before anything is imported: a command is soon over, and the collector
    would walk through modules and questions again and again, which doubles the time of a large build.
    What makes trees with cycles, such as pages of PDF files, collects them itself.
    """
    gc.disable()
    from quizgen.cli.app import run

    run()
