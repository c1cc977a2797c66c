"""Assigns the articles of a worksheet from several banks to the questions that they precede."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from quizgen.model.folder import ArticlePart
from quizgen.model.questions import Question


def questions_by_article(
    asked: Sequence[Question], parts: Sequence[ArticlePart]
) -> tuple[tuple[ArticlePart, tuple[Question, ...]], ...]:
    """Each article with its questions, in order.

    Empty if the worksheet has only one article, or if questions on one article are mixed with those on
    another. Then all articles come before all questions.

    Args:
        asked: The questions in the order of the worksheet.
        parts: The articles with the ids of their questions.
    """
    runs = [(at, tuple(run)) for at, run in groupby(asked, lambda each: _part_of(each, parts))]
    if not parts or len({at for at, _ in runs}) < len(runs):
        return ()
    return tuple((parts[at], run) for at, run in runs)


def _part_of(question: Question, parts: Sequence[ArticlePart]) -> int:
    return next((at for at, part in enumerate(parts) if question.id in part.questions), 0)
