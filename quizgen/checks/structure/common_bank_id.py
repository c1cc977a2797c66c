"""A bank id that other publishers are likely to use.

What: the id of a bank is a common word, such as `lesson-1` or `test`. The bank has never been released and
has no `uid`.

Why: Anki treats two banks with the same id as one bank. If a learner imports decks of both banks, the
questions of one overwrite the cards of the other.

Bad:  bank: lesson-1
Good: bank: lesson-1    with uid: k3v9x2m7q4t8 (`quizgen new` writes one)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

COMMON: Final = re.compile(
    r"(?:my-)?(?:article|bank|basics|book|cards?|chapter|class|course|day|deck|demo|exam|example|exercises?|final|"
    r"flashcards?|grammar|history|homework|intro|introduction|lecture|lesson|level|midterm|module|new|notes|part|"
    r"practice|questions?|quiz|reading|review|revision|sample|section|session|set|summary|term|test|text|topic|"
    r"training|unit|vocab|vocabulary|week|words?|year)(?:s|zes)?(?:-?(?:[0-9]+|[a-z]))?"
)
"""Typical names of first banks, with a number or letter."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Banks whose cards may collide with those of other publishers."""
    for bank in context.folder.banks:
        released = context.folder.lock_of(bank.bank).is_released
        if bank.uid is None and not released and COMMON.fullmatch(bank.bank):
            message = f'the bank id "{bank.bank}" is common: if another publisher uses the same id, learners who have both decks lose cards'
            hint = "Add a `uid` of 12 random lower-case letters and digits, or choose an id that other publishers will not use."
            yield Finding(bank.bank, None, ("bank",), message, hint)


COMMON_BANK_ID: Final = Check("common-bank-id", Severity.WARNING, run)
