"""A statement with a negation, with two claims, or with a word that gives its answer away.

What: a true-false statement is a question. In English, the check also reports statements that contain a
negation, statements with two claims (*A, and B*), false statements with an absolute word (*always*, *never*,
*all*), and true statements with a vague word (*often*, *usually*).

Why: a question is answered by *yes* or *no*, not by *true* or *false*. Learners who answer *false* to a negative
statement express a double negative. If a statement makes two claims, one of them may be true and the other
false. Learners also know that statements with *always* are mostly false, and that statements with *often* are
mostly true. See Frisbie and Becker (1991), a review of seventeen textbooks.

Bad:  ask: The keeper did not live in the lighthouse.    answer: false
Good: ask: The keeper lived in the lighthouse.           answer: true
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.stem_negation import negation
from quizgen.markup.plain import to_plain
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity
from quizgen.text.languages import compiled, question_wording

QUESTION_MARKS: Final = ("?", "\N{ARABIC QUESTION MARK}", "\N{FULLWIDTH QUESTION MARK}")


def run(context: CheckContext) -> Iterator[Finding]:
    """Statements with a cue, a negation or two claims."""
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        for question in bank.active:
            if isinstance(question, TrueFalse) and (found := _fault(question, language)):
                message, hint = found
                yield Finding(bank.bank, question.id, ("ask",), message, hint)


def _fault(question: TrueFalse, language: str) -> tuple[str, str] | None:
    wording = question_wording(language)
    text = to_plain(question.ask).strip()
    if text.endswith(QUESTION_MARKS) or compiled(wording.asks_whether, re.IGNORECASE).match(text):
        return (
            'the statement is a question, which is not answered by "true" or "false"',
            "Write a statement that is true or false.",
        )
    denied = negation(question.ask, wording)
    if denied:
        return (
            f'the statement is negative ("{denied[0]}"), so answering "false" is a double negative',
            "Word the statement positively.",
        )
    if claim := compiled(wording.two_claims, re.IGNORECASE).search(text):
        joint = claim[claim.lastindex or 0]
        return (
            f'the statement makes two claims (joined by "{joint}"), of which one may be true and the other false',
            "Write one question about each claim.",
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
