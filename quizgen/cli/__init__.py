"""The commands, one module each. Only this layer uses arguments, the clock, randomness, exit codes, printing.

`quizgen` starts with this module, so it imports nothing large. Each command imports what it needs when it
runs.
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
