"""Arguments and options of all commands for classes, and the reading of class files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from quizgen.api.class_grading import AnsweredWorksheet, ClassSource

BANK_ENDINGS: Final = frozenset({".yaml", ".yml"})
PAGES: Final = (".html", ".htm")
ATTEMPTS: Final = ("first", "last")

FilesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE... PATH",
        help="Class files (CSV, xlsx or JSON), and the bank files or folders with the questions.",
        show_default=False,
    ),
]
WorksheetOption = Annotated[
    str,
    typer.Option(
        "--worksheet",
        metavar="NAME",
        help="The worksheet that the class answered, as in `quizgen worksheet --name`.  [default: the one with all questions]",
    ),
]
WorksheetSeedOption = Annotated[
    str, typer.Option("--seed", metavar="S", help="The seed with which the worksheets were made.")
]
FormCountOption = Annotated[
    int | None,
    typer.Option(
        "--forms",
        min=1,
        max=702,
        metavar="N",
        help="Number of forms that were made.  [default: `forms` of the worksheet, or 2]",
    ),
]
FormOption = Annotated[
    str,
    typer.Option("--form", metavar="A", help="The form of answers for which the class files name no form."),
]
AttemptOption = Annotated[
    str,
    typer.Option(
        "--attempt",
        metavar="first|last",
        help="If a learner answered a question several times, use the first or the last answer. The class files must have times.",
        show_default=False,
    ),
]
NamesOption = Annotated[
    bool,
    typer.Option(
        "--names",
        help="Write the names of learners into files. By default, files have pseudonyms.",
    ),
]


def split_arguments(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Split paths into class files and banks. Banks are folders and YAML files.

    Raises:
        QuizgenError: If class files or banks are missing.
    """
    from quizgen.problems import QuizgenError

    banks = [path for path in paths if path.is_dir() or path.suffix.lower() in BANK_ENDINGS]
    files = [path for path in paths if path not in banks]
    require_files(files)
    if not banks:
        raise QuizgenError("no bank is given: add the folder or the YAML file with the questions")
    if not files:
        raise QuizgenError("no class file is given: add the CSV, xlsx or JSON file with the answers")
    return files, banks


def require_files(paths: Sequence[Path]) -> None:
    """Refuse class files that do not exist.

    Raises:
        QuizgenError: If a path does not exist.
    """
    from quizgen.problems import QuizgenError

    for path in paths:
        if not path.exists():
            raise QuizgenError(f"{path}: the file does not exist")


def check_output_name(path: Path | None, option: str, endings: Sequence[str], inputs: Sequence[Path]) -> None:
    """Refuse a file with an unknown extension, or one of the class files.

    Raises:
        typer.BadParameter: If the name of the file is not allowed.
    """
    if path is None:
        return
    if path.suffix.lower() not in endings:
        listed = " or ".join(endings[:2])
        raise typer.BadParameter(f"the name of the file must end in {listed}", param_hint=option)
    if any(path.resolve() == other.resolve() for other in inputs):
        raise typer.BadParameter("this is one of the class files: choose another name", param_hint=option)


def worksheet_of(name: str, seed: str, forms: int | None, form: str) -> AnsweredWorksheet:
    """The worksheet described by the options."""
    from quizgen.api.class_grading import AnsweredWorksheet

    return AnsweredWorksheet(name, seed, forms, form)


def parse_attempt(attempt: str) -> None:
    """Refuse values that `--attempt` does not allow.

    Raises:
        BadParameter: If the value is not allowed.
    """
    from quizgen.cli.output_options import parse_choice

    if attempt:
        parse_choice(attempt, "--attempt", ATTEMPTS)


def worksheet_arguments(worksheet: AnsweredWorksheet) -> str:
    """The options that describe a worksheet, each after a space, except options with their default value."""
    from quizgen.problems import quote_for_shell

    usual = type(worksheet)()
    options = {
        "--worksheet": worksheet.name,
        "--seed": "" if worksheet.seed == usual.seed else worksheet.seed,
        "--forms": "" if worksheet.forms is None else f"{worksheet.forms}",
        "--form": worksheet.form,
    }
    return "".join(f" {name} {quote_for_shell(value)}" for name, value in options.items() if value)


def load_class_files(paths: Sequence[Path], worksheet: AnsweredWorksheet, attempt: str = "") -> ClassSource:
    """Read class files and banks. Print the problems, and exit if there is an error."""
    from quizgen.api.class_grading import read_class
    from quizgen.api.loading import load
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors

    files, banks = split_arguments(paths)
    parse_attempt(attempt)
    loaded = load(banks, must_exist=False)
    if errors := only_errors(loaded.problems):
        print_problems(errors)
        raise typer.Exit(2)
    source = read_class(files, loaded, worksheet=worksheet, attempt=attempt)
    if errors := only_errors(source.problems):
        print_problems(errors)
        raise typer.Exit(2)
    return source
