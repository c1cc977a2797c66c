"""`quizgen class`: grade the answers of a class, and report on them."""

from __future__ import annotations

from typing import Final

import typer

from quizgen.cli.commands import LazyGroup, Sections

EXAMPLES = """
Examples:
  quizgen class grade 7b.csv lessons/market                 grade the answers of a class
  quizgen class grade 7b.xlsx moodle.csv results/*.jsonl lessons/market
                                                            grade answers from several sources together
  quizgen class grade 7b.csv lessons/market -o points.xlsx --feedback feedback.html
                                                            write a table of points, and a feedback sheet per learner
  quizgen class groups 7b.csv lessons/market                decide about unexpected answers
  quizgen class report 7b.csv lessons/market                show what to teach again, and how good the questions are
"""

SECTIONS: Final[Sections] = (("Commands", ("grade", "groups", "report")),)


class _Class(LazyGroup):
    package = "quizgen.cli.class_"
    sections = SECTIONS


class_ = typer.Typer(
    cls=_Class,
    name="class",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
    epilog=EXAMPLES,
)


@class_.callback()
def _class() -> None:
    """Grade the answers of a class, and show what to teach again.

    Class files have the answers of many learners: tables that you wrote, results of practice pages and of `quizgen quiz`, and exports of Moodle, Canvas, Google Forms and Microsoft Forms.
    """
