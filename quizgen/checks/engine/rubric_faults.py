"""Rubrics whose points do not fit the task: many for one criterion, or for what is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import OpenEnded
from quizgen.problems import shorten
from quizgen.text.languages import NEVER, compiled
from quizgen.text.tokens import TokenizedText

MANY_POINTS: Final = 5
NAMED: Final = re.compile(r"(?<=\w )[A-Z][a-z]{2,}|\b\d{3,}")
"""A name that is not the first word, or a year or high number."""

Fault = tuple[tuple[str | int, ...], str, str]


def rubric_faults(
    prompt: RecallItem, question: OpenEnded, criteria: Sequence[TokenizedText], known: TokenizedText
) -> Iterator[Fault]:
    """What does not fit between a task and its points.

    Args:
        prompt: The question as learners see it.
        question: The same question.
        criteria: What its rubric gives points for.
        known: The task, the model answer and the cited words.
    """
    unclear = prompt.wording.unclear
    for index, criterion in enumerate(question.rubric):
        text = criteria[index].text
        if criterion.points >= MANY_POINTS:
            message = f'the criterion "{shorten(text)}" gives {criterion.points} points or none'
            yield ("rubric", index), message, "Divide the points among several criteria."
        named = (name for name in NAMED.findall(text) if name.casefold() not in known.text.casefold())
        language = compiled(unclear.form_only or NEVER, re.IGNORECASE).search(text)  # "good English"
        if unclear.tasks and not language and (other := next(named, None)):
            message = f'neither the task nor the model answer speaks of "{other}", for which the rubric gives points'
            yield ("rubric", index), message, "Ask for it in the task, or remove the criterion."
