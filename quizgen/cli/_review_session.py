"""A review in the terminal, or with answers from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizgen.cli._history_session import clock, clock_remark, ids, stopwatch
from quizgen.cli._quiz_session import article_titles, random_seed, run_quiz
from quizgen.cli._review_plan import (
    ReviewChoice,
    ReviewPlan,
    backlog_remark,
    future_remark,
    nothing_to_review,
    plan_review,
)
from quizgen.quiz.card import Card
from quizgen.quiz.history.records import Mode, SessionPlan
from quizgen.quiz.history.store import History
from quizgen.quiz.line_source import LineSource
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.renderers.base import Opening, Renderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.scheduling.fsrs_schedule import card_states
from quizgen.quiz.session import start
from quizgen.text.phrases import counted, phrase


def ask_review(
    kept: History,
    cards: Sequence[Card],
    choice: ReviewChoice,
    scope: str,
    renderer: Renderer,
    lines: LineSource,
    *,
    self_graded: bool,
    seed: str | None,
) -> int:
    """Ask the questions to review now, and return the exit code.

    Args:
        kept: The learner's history.
        cards: All cards to choose from, both sides of flashcards.
        choice: Which questions are asked.
        scope: The paths from which the cards were loaded.
        renderer: The output style.
        lines: The source of the learner's input.
        self_graded: Whether typed questions are shown as flashcards.
        seed: The seed for the order of options; None for a random one.
    """
    now = clock()
    plan = plan_review(kept, cards, now, choice)
    for remark in filter(None, (future_remark(kept, now), backlog_remark(plan.queue))):
        renderer.remark(remark)
    if not plan.asked:
        renderer.nothing(nothing_to_review(plan, choice))
        return 0
    session = SessionPlan(Mode.REVIEW, scope, seed or random_seed(), ids(plan.asked), retry=True)
    record = HistoryRecorder(
        kept, kept.begin(session, now), clock, stopwatch=stopwatch, memories=plan.memories, limits=plan.limits
    )
    asked = plan.asked
    if self_graded:
        from quizgen.quiz.self_grading import as_flashcard

        asked = tuple(map(as_flashcard, asked))
    runner = QuizRunner(start(asked, session.seed), renderer, lines, record=record, retry=True, review=True)
    try:
        code = run_quiz(runner, _opening(plan, chosen=choice.missed or choice.weak is not None), None, ())
        if remark := clock_remark(record):
            renderer.remark(remark)
    finally:
        record.close()
    return code


def review_answers(
    kept: History,
    cards: Sequence[Card],
    answers: Path,
    scope: str,
    renderer: Renderer,
    *,
    seed: str | None,
    for_programs: bool,
) -> int:
    """Grade the answers in a file and save them as a review; return the exit code.

    Questions without an answer in the file are not affected.
    """
    from quizgen.cli.grade_file import grade_file, show_grades
    from quizgen.grading.responses import Skipped

    graded = grade_file(answers, cards, seed)
    attempts = tuple(each for each in graded.attempts if not isinstance(each.response, Skipped))
    asked = tuple(each.card for each in attempts)
    if attempts:
        plan = SessionPlan(Mode.REVIEW, scope, graded.seed, ids(asked))
        record = HistoryRecorder(kept, kept.begin(plan, clock()), clock, memories=card_states(kept))
        for attempt in attempts:
            record.answered(attempt)
        record.ended("finished")
    opening = Opening(article_titles(asked), counted("{n} question.", "{n} questions.", n=len(asked)), ())
    session = start(asked, graded.seed)._replace(attempts=attempts)
    return show_grades(session, opening, renderer, None, for_programs=for_programs)


def _opening(plan: ReviewPlan, *, chosen: bool) -> Opening:
    """What is said before the first question; questions that were `chosen` are asked whether they are due or not."""
    due, total = plan.queue.due, len(plan.queue.cards)
    if chosen:
        counts = counted("{n} question.", "{n} questions.", n=total)
    else:
        counts = phrase(
            "{due}, {new}.",
            due=counted("{n} due question", "{n} due questions", n=due),
            new=counted("{n} new question", "{n} new questions", n=total - due),
        )
    return Opening(article_titles(plan.asked), counts, ())
