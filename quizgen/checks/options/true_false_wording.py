"""A statement to judge is one plain statement.

What: a true-false statement of English words with a negation; or a false one with an absolute word
(*always*, *never*, *all*), a true one with a vague one (*often*, *usually*).

Why: to deny a negation is a riddle, not a question; and learners know that what is always so is
mostly false, and what is often so mostly true. Frisbie and Becker (1991), who reviewed the advice
of seventeen textbooks.

Bad:  ask: The keeper did not live in the lighthouse.    answer: false
Good: ask: The keeper lived in the lighthouse.           answer: true
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.absolute_terms import ABSOLUTE
from quizgen.checks.options.negative_stem import negation
from quizgen.checks.options.vague_terms import VAGUE
from quizgen.checks.wording import phrase
from quizgen.model.language import primary
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Statements that are told by a word, or hard to judge for one."""
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        if primary(language) != "en":
            continue
        for question in bank.active:
            if isinstance(question, TrueFalse) and (found := _fault(question, language)):
                message, hint = found
                yield Finding(bank.bank, question.id, ("ask",), message, hint)


def _fault(question: TrueFalse, language: str) -> tuple[str, str] | None:
    denied = negation(question.ask)
    if denied:
        return f'whoever judges this must deny "{denied[0]}"', "Say what is so instead."
    telling = VAGUE if question.answer else ABSOLUTE
    words = [word for word in phrase(question.ask, language).words if word in telling]
    if words:
        often = "true" if question.answer else "false"
        return f'"{words[0]}" tells learners that the statement is {often}', "Say it without the word."
    return None


TRUE_FALSE_WORDING: Final = Check("true-false-wording", Severity.INFO, run)
