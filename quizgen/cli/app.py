"""The list of commands, and how the program ends."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import Annotated, Final

import typer

import quizgen
from quizgen.cli.commands import LazyGroup, Sections
from quizgen.problems import QuizgenError

SECTIONS: Final[Sections] = (
    ("Make", ("build", "worksheet", "new", "anki")),
    ("Prove", ("check", "coverage", "key")),
    ("Learn", ("quiz", "review", "stats")),
    ("Look up", ("guide", "schema")),
)
"""The commands by what they are for, in the order in which people meet them; each is a module of its name beside this one."""

EXAMPLES = """
Examples:
  quizgen new lessons/market            make a folder with an article and a bank to start from
  quizgen check lessons                 prove that every question rests on its article
  quizgen build lessons                 make Anki decks and worksheets in dist/
  quizgen quiz lessons/market           take the quiz here, in the terminal

`quizgen COMMAND --help` explains a command. Exit codes: 0 done; 1 problems found, or
below --pass; 2 wrong usage, or a file that cannot be read; 130 interrupted.
"""


class _Quizgen(LazyGroup):
    package = "quizgen.cli"
    sections = SECTIONS


app = typer.Typer(
    cls=_Quizgen,
    name="quizgen",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog=EXAMPLES,
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"quizgen {quizgen.__version__}")
        raise typer.Exit


@app.callback()
def _quizgen(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which quizgen this is.")
    ] = False,
) -> None:
    """Quizzes and flashcards keyed to an article, and the proof.

    Question banks are written by hand, in YAML, beside the article they are about. From them quizgen makes
    Anki decks, printable worksheets and a quiz in the terminal, and proves that every question rests on
    words of the article.
    """


def main() -> None:
    """Run quizgen; an expected failure is one sentence, anything else is a bug and shows itself.

    The cycle collector is off: a command is soon over, and the collector would walk through
    every question of every bank again and again, which doubles the time of a large build. Nor
    does it look through them at the end, when Python would let it: the memory is given back anyway.
    """
    gc.disable()
    atexit.register(gc.freeze)
    # Pydantic looks for plugins in the metadata of every package that is installed, which takes longer than a bank.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        app(prog_name="quizgen")
    except QuizgenError as error:
        print(f"quizgen: {error}", file=sys.stderr)
        sys.exit(2)
