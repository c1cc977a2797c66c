"""No option stands twice.

What: two distractors, or two right options, that say the same, whatever their case; for
short answers an `accept` or `reject` that is there twice. Pairs may share a right side.

Why: two options that are the same cannot be told apart, and both must be wrong: learners who
notice it have one option less to think about.

Bad:  distractors: [157, 500, 157]
Good: distractors: [157, 500, 350]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.options_of import Written
from quizgen.checks.reading import Reading
from quizgen.model.questions import Matching
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Options that repeat another."""
    for one in reading.listed:
        right, wrong = one.answers.right, one.answers.wrong
        groups = (wrong,) if isinstance(one.question, Matching) else (right, wrong)
        for again in (written for group in groups for written in _repeated(group)):
            message = f'"{again.text}" stands here twice'
            yield Finding(one.bank.bank, one.question.id, again.path, message)


def _repeated(group: tuple[Written, ...]) -> Iterator[Written]:
    seen: set[str] = set()
    for written in group:
        if written.normal in seen:
            yield written
        seen.add(written.normal)


DUPLICATE_OPTION: Final = Check("duplicate-option", Severity.ERROR, run)
