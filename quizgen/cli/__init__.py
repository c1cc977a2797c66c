"""The commands, one module each: the only layer that knows argv, the clock, chance, exit codes and printing.

This module is what `quizgen` starts with, so it imports nothing heavy: each
command brings in what it needs when it runs.
"""

import gc

__all__ = ["main"]


def main() -> None:
    """Run quizgen.

    Python's garbage collector is switched off before anything is imported. A command ends soon, and the
    collector would scan modules and questions again and again, which doubles the time of a large build. Code
    that creates reference cycles, such as the printing of PDF pages, runs the collector itself.
    """
    gc.disable()
    from quizgen.cli.app import run

    run()
