"""Rubrics whose points do not fit the task: many for one criterion, twice for the same, or for what is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import OpenEnded
from quizgen.problems import shorten
from quizgen.text.languages import NEVER, compiled
from quizgen.text.tokens import TokenizedText, stem_word

MANY_POINTS: Final = 5
MANY_TASKS: Final = 2
MIN_SHARED: Final = 2
"""The number of words that two criteria share that say the same."""

NEUTRAL: Final = frozenset(("from", "to"))
"""Words that say who gives and who takes."""

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
    unclear, stem = prompt.wording.unclear, prompt.stem.text
    if compiled(unclear.alternative_tasks or NEVER, re.IGNORECASE).search(stem):
        yield ("ask",), "learners may choose between tasks, but one rubric is for all", "Set one task."
    elif _has_more_parts(stem, len(criteria), prompt):
        hint = "Add a criterion for each part of the task."
        yield ("rubric",), f"the task has more parts than the rubric criteria ({len(criteria)})", hint
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
    if unclear.tasks:
        for (_, one), (index, other) in combinations(enumerate(criteria), 2):
            if _say_same(one, other, prompt):
                message = f'the criteria "{shorten(one.text)}" and "{shorten(other.text)}" say the same'
                yield ("rubric", index), message, "Give points for each thing once."
                return


def _has_more_parts(stem: str, count: int, prompt: RecallItem) -> bool:
    """Whether a stem has two tasks and the rubric one criterion, or at least three tasks and the rubric fewer."""
    unclear = prompt.wording.unclear
    if count == 1:
        return compiled(unclear.several_tasks or NEVER, re.IGNORECASE).search(stem) is not None
    return len(compiled(unclear.task_begins or NEVER, re.IGNORECASE).findall(stem)) > max(count, MANY_TASKS)


def _say_same(one: TokenizedText, other: TokenizedText, prompt: RecallItem) -> bool:
    """Whether two criteria differ only in words that change nothing: *takes energy from wind*, *wind gives energy*."""
    wording, differing = prompt.wording, set(one.words).symmetric_difference(other.words)
    if not wording.decisive.isdisjoint(differing - NEUTRAL):
        return False
    told = [
        each.stems - {stem_word(word, prompt.language) for word in wording.unclear.rephrasing}
        for each in (one, other)
    ]
    return told[0] == told[1] and len(told[0]) >= MIN_SHARED
