"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from quizgen.problems import QuizgenError

DEFAULT_PATH: Final = Path("question_banks")
HISTORY_VARIABLE: Final = "QUIZGEN_HISTORY"
LANGUAGE_VARIABLE: Final = "QUIZGEN_LANGUAGE"

BanksPath = Annotated[Path, typer.Argument(metavar="PATH", help="Bank file or folder.")]

RememberedBanksPath = Annotated[
    Path | None,
    typer.Argument(
        metavar="PATH",
        help="Bank file or folder.  [default: the banks you used before]",
        show_default=False,
    ),
]

TypeOption = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Ask only questions of these types (comma-separated)."),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="TAG", help="Ask only questions with one of these tags (comma-separated)."),
]
DifficultyOption = Annotated[
    list[str] | None,
    typer.Option(
        "--difficulty", metavar="LEVEL", help="Ask only easy, medium or hard questions (comma-separated)."
    ),
]
ObjectiveOption = Annotated[
    list[str] | None,
    typer.Option(
        "--objective",
        metavar="NAME",
        help="Ask only questions with one of these objectives (comma-separated).",
    ),
]
CitedOnlyOption = Annotated[
    bool,
    typer.Option("--cited-only", help="Leave out pending questions, which are not yet keyed to the article."),
]
OutputStyle = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="rich|plain|jsonl", help="Output style.  [default: depends on the terminal]"
    ),
]
HistoryFileOption = Annotated[
    Path | None,
    typer.Option(
        "--history",
        metavar="FILE",
        envvar=HISTORY_VARIABLE,
        help="File that stores your answers (the history).  [default: in your user data folder]",
    ),
]
AccessibleOption = Annotated[
    bool, typer.Option("--accessible", help="Print plain text with one item per line, for screen readers.")
]

LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="TAG",
        envvar=LANGUAGE_VARIABLE,
        help="Language of prompts and results, e.g. de.  [default: the language of the bank]",
        show_default=False,
    ),
]
NoPauseOption = Annotated[
    bool,
    typer.Option("--no-pause", help="Show the next question at once, without a pause after each result."),
]


def default_paths() -> list[Path]:
    """The paths to use if no PATH was given.

    Raises:
        QuizgenError: If the default folder does not exist.
    """
    if not DEFAULT_PATH.exists():
        raise QuizgenError(
            f"no PATH was given, and the default folder {DEFAULT_PATH} does not exist here: name a bank or a folder"
        )
    return [DEFAULT_PATH]


def is_typed(context: typer.Context, name: str) -> bool:
    """Whether an option was given on the command line, rather than by the environment or a default.

    Args:
        context: The context of the command.
        name: The name of the parameter.
    """
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
