"""Quoted words that have since been changed in the article.

What: the words of a `cite` are not in the article, but the article contains similar words with the same
numbers and names. Similar words are at least 80% alike, and no other passage of the article is nearly as
similar (within five percentage points). To correct such quotations in the bank, run
`quizgen check --fix-citations`.

Why: even a small edit to the article, such as an added comma, breaks a quotation. quizgen can still find the
passage, but only the author can decide whether the question still fits the passage.

Bad:  cite: The keeper climbs 114 steps       (the article says "climbed")
Good: cite: The keeper climbed 114 steps
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.anchoring import AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations of words that read otherwise now."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.CHANGED and anchor.near:
            message = "the wording of this passage has changed in the article"
            near = f"Compare the quotation with paragraph {anchor.near.passage}: “{anchor.near.words}”."
            fix = (
                " To copy the changed wording into the bank, run quizgen check --fix-citations."
                if anchor.proposal
                else ""
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, near + fix)


CITATION_CHANGED: Final = Check("citation-changed", Severity.ERROR, run)
