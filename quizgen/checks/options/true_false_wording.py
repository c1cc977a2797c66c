"""A statement with a negation, or with a word that gives its answer away.

What: a true-false statement in English contains a negation. The check also reports false statements with an
absolute word (*always*, *never*, *all*), and true statements with a vague word (*often*, *usually*).

Why: learners who answer *false* to a negative statement express a double negative. Learners also know that
statements with *always* are mostly false, and that statements with *often* are mostly true. See Frisbie and
Becker (1991), a review of seventeen textbooks.

Bad:  ask: The keeper did not live in the lighthouse.    answer: false
Good: ask: The keeper lived in the lighthouse.           answer: true
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.options.negative_stem import negation
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity
from quizgen.text.languages import question_wording


def run(context: CheckContext) -> Iterator[Finding]:
    """Statements with a word that gives the answer away, or with a negation."""
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        for question in bank.active:
            if isinstance(question, TrueFalse) and (found := _fault(question, language)):
                message, hint = found
                yield Finding(bank.bank, question.id, ("ask",), message, hint)


def _fault(question: TrueFalse, language: str) -> tuple[str, str] | None:
    wording = question_wording(language)
    denied = negation(question.ask, wording)
    if denied:
        return (
            f'the statement is negative ("{denied[0]}"), so answering "false" is a double negative',
            "Word the statement positively.",
        )
    telling = wording.vague_terms if question.answer else wording.absolute_terms
    words = [word for word in tokenize_markdown(question.ask, language).words if word in telling]
    if words:
        often = "true" if question.answer else "false"
        return (
            f'"{words[0]}" suggests that the statement is {often}',
            "Reword the statement without this word.",
        )
    return None


TRUE_FALSE_WORDING: Final = Check("true-false-wording", Severity.INFO, run)
