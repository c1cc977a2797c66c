"""`quizgen quiz --answers FILE`: grade the answers in a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from quizgen.api.files import TextFile
    from quizgen.quiz.card import Card
    from quizgen.quiz.renderers.base import Opening, Renderer
    from quizgen.quiz.session import Session

STANDARD_INPUT: Final = "-"


def grade_file(path: Path, cards: Sequence[Card], seed: str | None) -> Session:
    """Grade the answers in a file, as one session. Print the problems and exit if the file has any."""
    from quizgen.cli.report import print_problems
    from quizgen.problems import only_errors
    from quizgen.quiz.batch_grading import grade_answers, read_lines, read_table

    file = _read(path)
    problems = list(file.problems)
    if file.text is not None:
        read = read_table if path.suffix.lower() == ".csv" else read_lines
        written, wrong = read(file.path, file.text)
        result = grade_answers(cards, written, seed)
        problems += [*wrong, *result.problems]
        if not only_errors(problems):
            return result.session
    print_problems(sorted(problems, key=lambda problem: problem.span))
    raise typer.Exit(2)


def show_grades(
    session: Session, opening: Opening, renderer: Renderer, required: float | None, *, for_programs: bool
) -> int:
    """Show all verdicts and a summary, and return the exit code."""
    from quizgen.quiz.session import Ending, start
    from quizgen.quiz.views.feedback_view import feedback_view
    from quizgen.quiz.views.question_view import question_view, shown_order, stem_text
    from quizgen.quiz.views.summary_view import summary_view

    if for_programs:
        renderer.opening(opening)
    for number, attempt in enumerate(session.attempts, 1):
        view = feedback_view(attempt, shown_order(attempt.card, session))
        if for_programs:
            renderer.question(question_view(start([attempt.card], session.seed), attempt.card, frozenset()))
            renderer.feedback(view)
        else:
            renderer.review(number, stem_text(attempt.card), view)
    came_to = summary_view(session, Ending.FINISHED, required, repeatable=False)
    renderer.summary(came_to)
    return 0 if came_to.passed else 1


def _read(path: Path) -> TextFile:
    from quizgen.api.files import decode_text, read_text_file

    if str(path) != STANDARD_INPUT:
        return read_text_file(path)
    return decode_text("<stdin>", sys.stdin.buffer.read())
