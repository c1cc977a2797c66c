"""The list of commands, and the exit of the program."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import Annotated, Any, Final

import typer

import quizgen
from quizgen.cli.commands import LazyGroup, Sections
from quizgen.cli.error_messages import WRONG_USAGE, UsageError, print_error, print_usage_error
from quizgen.cli.standard_streams import flush_output, guard_standard_streams
from quizgen.problems import QuizgenError

SECTIONS: Final[Sections] = (
    ("Create", ("build", "worksheet", "export", "new", "import", "anki")),
    ("Check", ("check", "cite", "coverage", "fingerprint")),
    ("Practise", ("quiz", "review", "stats", "history")),
    ("Class", ("class",)),
    ("Reference", ("guide", "schema")),
)
"""The commands, grouped by purpose. The order is that of the help.

Each command is a module of the same name in this package.
"""

FORMER_NAMES: Final = {"key": "fingerprint"}
"""Former names of commands, with their present names. They still work, but the help does not list them."""

INTERRUPTED: Final = 130

EXAMPLES = """
Examples:
  quizgen new lessons/market            create a folder with a sample article and bank
  quizgen check lessons                 check that every question is supported by its article
  quizgen build lessons                 build Anki decks and worksheets in dist/
  quizgen quiz lessons/market           take the quiz in the terminal
  quizgen                               show and review due questions of the banks you used before

`quizgen COMMAND --help` explains a command. Exit status: 0 if the command
succeeded, 1 if there are problems or the score is below --pass, 2 for wrong usage or
unreadable input, 130 if the command was interrupted.
"""


class _Quizgen(LazyGroup):
    package = "quizgen.cli"
    sections = SECTIONS
    former_names = FORMER_NAMES

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run a command and end the program; every error is printed in the same form."""
        if not settings.get("standalone_mode", True):
            return super().main(*args, **settings)
        settings["standalone_mode"] = False
        try:
            if not (args or settings.get("args") or sys.argv[1:]) and _starts_review():
                settings["args"] = ["review"]
            status = super().main(*args, **settings) or flush_output()
        except UsageError as error:
            if type(error).__name__ == "NoArgsIsHelpError":
                error.show()  # type: ignore[attr-defined]
            else:
                print_usage_error(error)
            sys.exit(WRONG_USAGE)
        except QuizgenError as error:
            print_error(str(error))
            sys.exit(WRONG_USAGE)
        except typer.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(status or 0)


def _starts_review() -> bool:
    """Show what is due, where a learner sits at a terminal; whether to start a review.

    Without a history there is nothing to show, and the program goes on to its help.

    Raises:
        SystemExit: If nothing is due, or the learner quits.
    """
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    from quizgen.cli._history_session import default_history_file
    from quizgen.cli._quiz_session import make_streams_safe, open_line_source, terminal_columns
    from quizgen.cli.overview import overview
    from quizgen.cli.quiz_options import LANGUAGE_VARIABLE
    from quizgen.text.word_wrapping import wrap_words

    make_streams_safe()
    found = overview(default_history_file(), os.environ.get(LANGUAGE_VARIABLE) or None)
    if found:
        try:
            prompt = wrap_words(found, terminal_columns() - len(" "))
            typed = open_line_source().read("\n".join(prompt) + " ")
        except KeyboardInterrupt:
            print()
            sys.exit(INTERRUPTED)
        if typed is not None and not typed.strip():
            return True
    if found is not None:
        sys.exit(0)
    return False


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
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Make quizzes and flashcards from an article, with every answer traced to its source.

    Authors write question banks in YAML and store them beside the article. quizgen turns the banks into Anki decks, printable worksheets and a quiz in the terminal. quizgen also checks that every question cites words of the article.
    """


def run() -> None:
    """Run the command given on the command line.

    The garbage collector does not run at exit either, because the memory is freed anyway.
    """
    atexit.register(gc.freeze)
    # Pydantic looks for plugins in the metadata of every package that is installed, which takes longer than a bank.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    guard_standard_streams()
    app(prog_name="quizgen")
