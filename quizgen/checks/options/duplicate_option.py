"""An option that is listed twice.

What: two distractors or two correct options consist of the same words, apart from upper and lower case. The
check also reports an answer that is listed twice under `accept` or `reject` in a short-answer question. In
matching questions, several pairs may have the same right side, so identical right sides are not reported. Two
options that are written differently but graded as the same answer are a warning, such as *61 million* and
*61,000,000*, or *40 metres* and *40 m*. This is not reported under `accept` and `reject`.

Why: only one option is correct, so two identical options must both be incorrect. Learners who notice this can
rule out both.

Bad:  distractors: [157, 500, 157]
Good: distractors: [157, 500, 350]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.answer_lists import ListedAnswer
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext, ListedAnswers
from quizgen.checks.engine.equal_answers import equal_pairs
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Matching, ShortAnswer
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that repeat another."""
    for one in context.answer_lists:
        right, wrong = one.answers.right, one.answers.wrong
        groups = (wrong,) if isinstance(one.question, Matching) else (right, wrong)
        for again in (written for group in groups for written in _repeated(group)):
            message = f'"{shorten(again.text)}" is listed twice'
            yield Finding(one.bank.bank, one.question.id, again.path, message, "Remove one of the two.")
        yield from _equal(one, context.folder.language_of(one.bank))


def _equal(one: ListedAnswers, language: str) -> Iterator[Finding]:
    """Answers of one list that are written differently and graded alike."""
    if isinstance(one.question, ShortAnswer):
        return  # listing what is accepted or rejected in several ways does no harm
    for group in (one.answers.right, one.answers.wrong):
        for first, again in equal_pairs(group, one.question, language):
            message = f'"{shorten(again.text)}" and "{shorten(first.text)}" are graded as the same answer'
            hint = "Remove one of the two, or replace it with a different answer."
            yield Finding(one.bank.bank, one.question.id, again.path, message, hint, Severity.WARNING)


def _repeated(group: tuple[ListedAnswer, ...]) -> Iterator[ListedAnswer]:
    seen: set[str] = set()
    for written in group:
        if written.normal in seen:
            yield written
        seen.add(written.normal)


DUPLICATE_OPTION: Final = Check("duplicate-option", Severity.ERROR, run)
