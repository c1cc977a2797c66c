"""`quizgen class report`: show what to teach again, and how good the questions are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.class_._class_files import (
    PAGES,
    AttemptOption,
    FilesArgument,
    FormCountOption,
    FormOption,
    WorksheetOption,
    WorksheetSeedOption,
    check_output_name,
)

EXAMPLES = """
Examples:
  quizgen class report 7b.csv lessons/market                    show what to teach again, and how good the questions are
  quizgen class report 7b.csv 7c.csv lessons/market -o report.html
                                                                write a page with the article shaded by missed points
  quizgen class report 7b.csv lessons/market --format json      print all figures as JSON, for other programs
"""

CLASS_REPORT_FORMATS = ("text", "json")


def report(
    paths: FilesArgument,
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="FILE",
            help="Write an HTML page that shades the article by the points that the class missed.",
            show_default=False,
        ),
    ] = None,
    style: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
    worksheet: WorksheetOption = "",
    seed: WorksheetSeedOption = "1",
    forms: FormCountOption = None,
    form: FormOption = "",
    attempt: AttemptOption = "",
) -> None:
    """Show what to teach again, and how good the questions are.

    Facility is the share of a question's points that learners earned. Discrimination is the correlation with the points
    for the other questions (0.2 or more is good). The report names no learner.
    """
    import json
    import sys

    from quizgen.api.class_grading import grade_class
    from quizgen.api.class_reporting import report_class
    from quizgen.api.files import write_atomically
    from quizgen.cli._quiz_session import terminal_columns
    from quizgen.cli.class_._class_files import load_class_files, worksheet_of
    from quizgen.cli.class_._report_text import report_lines
    from quizgen.cli.output_options import parse_choice
    from quizgen.cli.report import print_problems
    from quizgen.problems import QuizgenError, only_errors

    parse_choice(style, "--format", CLASS_REPORT_FORMATS)
    check_output_name(out, "--out", PAGES, paths)
    source = load_class_files(paths, worksheet_of(worksheet, seed, forms, form), attempt)
    graded = grade_class(source)
    if graded.problems:
        print_problems(graded.problems)
    if only_errors(graded.problems):
        raise typer.Exit(2)
    found = report_class(source, graded)
    if not found.report.questions:
        raise QuizgenError(
            "no question is graded yet, so there is nothing to report: give points by hand, as quizgen guide teachers shows"
        )
    if out is not None:
        write_atomically(out, found.page())
    if style == "json":
        print(json.dumps(found.data(), ensure_ascii=False, indent=1))
        return
    print("\n".join(report_lines(found, terminal_columns())))
    problems = [problem for name in found.problems for problem in found.problems[name]]
    if problems:
        print("\nQuestions to look at")
        print_problems(problems, stream=sys.stdout)
    if out is not None:
        print(f"\nOpen {out}")
