"""`quizgen class grade`: grade the answers of a class."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from quizgen.cli.class_._class_files import (
    PAGES,
    AttemptOption,
    FilesArgument,
    FormCountOption,
    FormOption,
    NamesOption,
    WorksheetOption,
    WorksheetSeedOption,
    check_output_name,
)
from quizgen.cli.output_options import PAPERS, PRESETS, PaperOption, PresetOption

if TYPE_CHECKING:
    from quizgen.api.class_grading import GradedClass, LearnerPoints

EXAMPLES = """
Examples:
  quizgen class grade 7b.csv lessons/market                  show the points of a class
  quizgen class grade 7b.csv lessons/market -o points.xlsx   write the points of each question
  quizgen class grade 7b.csv lessons/market --feedback feedback.html
                                                             write a feedback sheet for each learner, to print
  quizgen class grade 7b.xlsx page/*.jsonl lessons/market --worksheet quiz-1 --pass 50
                                                             exit status 1 if a learner has less than 50%
"""

STYLES: Final = ("text", "json")
TABLES: Final = (".csv", ".xlsx")


def grade(
    paths: FilesArgument,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Write the points of each question to a .csv or .xlsx file."
        ),
    ] = None,
    feedback: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write feedback sheets to an .html file, one for each learner, with the cited words for each missed question.",
        ),
    ] = None,
    names: NamesOption = False,
    paper: PaperOption = "a4",
    preset: PresetOption = "normal",
    required: Annotated[
        float | None,
        typer.Option(
            "--pass",
            min=0,
            max=100,
            metavar="PERCENT",
            help="Exit with status 1 if a learner has less than this percentage of the points.",
        ),
    ] = None,
    worksheet: WorksheetOption = "",
    seed: WorksheetSeedOption = "1",
    forms: FormCountOption = None,
    form: FormOption = "",
    attempt: AttemptOption = "",
    style: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Grade the answers of a class.

    Print the points of each learner. Answers are graded as in `quizgen quiz`. Answers in sentences have to be graded by a person: they do not count until a class file has a column `points` for them. Marks follow `scale:` in quizgen.yaml.

    Names are shown only on the terminal. Files and piped output have pseudonyms, unless --names is given.
    """
    from quizgen.api.class_grading import class_points, feedback_file, grade_class
    from quizgen.api.files import write_atomically
    from quizgen.cli.class_._class_files import load_class_files, worksheet_of
    from quizgen.cli.class_._points_text import class_points_json, class_points_text
    from quizgen.cli.output_options import parse_choice
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors

    parse_choice(style, "--format", STYLES)
    parse_choice(paper, "--paper", PAPERS)
    parse_choice(preset, "--preset", PRESETS)
    check_output_name(out, "--out", TABLES, paths)
    check_output_name(feedback, "--feedback", PAGES, paths)
    source = load_class_files(paths, worksheet_of(worksheet, seed, forms, form), attempt)
    graded = grade_class(source)
    print_problems(graded.problems)
    if only_errors(graded.problems):
        raise typer.Exit(2)
    learners = class_points(source, graded)
    if out is not None:
        write_atomically(out, _table(out, learners, graded, with_names=names))
    if feedback is not None:
        write_atomically(feedback, feedback_file(learners, with_names=names, paper=paper, preset=preset))
    shown = names or sys.stdout.isatty()
    if style == "json":
        print(class_points_json(learners, with_names=names), end="")
    else:
        print(class_points_text(learners, with_names=shown), end="")
    if required is not None and (below := _below(learners, required)):
        labels = [f"{each.pseudonym} ({each.learner})" if shown else each.pseudonym for each in below]
        print(f"Below {required:g}%: {', '.join(labels)}", file=sys.stderr)
        raise typer.Exit(1)


def _below(learners: Sequence[LearnerPoints], required: float) -> list[LearnerPoints]:
    """The learners who have less than a percentage of the points. Those of whom nothing is graded are not among them."""
    return [each for each in learners if each.share is not None and each.share * 100 < required]


def _table(out: Path, learners: Sequence[LearnerPoints], graded: GradedClass, *, with_names: bool) -> bytes:
    """The table of points in the format that the name of the file says.

    Raises:
        QuizgenError: If the library that writes workbooks is not installed.
    """
    from quizgen.api.class_grading import points_file

    is_workbook = out.suffix.lower() == ".xlsx"
    return points_file(learners, graded, workbook=is_workbook, with_names=with_names)
