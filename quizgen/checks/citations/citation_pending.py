"""Questions that are not yet keyed to the article.

What: questions of the bank have `pending` instead of `cite`. The warning appears once per bank, at the first of
these questions. With `quizgen check --strict` it counts as an error.

Why: nothing supports the answer of a pending question yet. Until the question cites the article, the other checks
of citations cannot check it, and worksheets, answer keys and cards state that it is not keyed to the article.

Bad:  pending: imported from harbour.gift, line 12
Good: cite: the words that support the answer
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.citation import CitationState
from quizgen.model.questions import Question
from quizgen.problems import Severity, plural_count

MAX_NAMED: Final = 3
"""The maximum number of questions that the message names."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Banks with pending questions."""
    for bank in context.folder.banks:
        pending = [each for each in bank.active if each.citation_state is CitationState.PENDING]
        if not pending:
            continue
        named = ", ".join(question.id for question in pending[:MAX_NAMED])
        more = f" and {len(pending) - MAX_NAMED:,} more" if len(pending) > MAX_NAMED else ""
        verb = "is" if len(pending) == 1 else "are"
        message = (
            f"{len(pending):,} of {plural_count(len(bank.active), 'question')} {verb} pending, "
            f"so not yet keyed to the article: {named}{more}"
        )
        # An `allow` at one question hides the warning about the bank only if all of them have it.
        first = next((each for each in pending if not _is_allowed(each)), pending[0])
        yield Finding(bank.bank, first.id, ("pending",), message, _hint(context))


def _is_allowed(question: Question) -> bool:
    return any(allowance.code == CITATION_PENDING.code for allowance in question.allow)


def _hint(context: CheckContext) -> str:
    if context.folder.article.exists:
        return "Run quizgen cite to find words of the article for each of them, or replace `pending` with `cite` yourself."
    return "Put the article into the folder of the bank as article.md. Then replace `pending` with `cite` in each question."


CITATION_PENDING: Final = Check("citation-pending", Severity.WARNING, run)
