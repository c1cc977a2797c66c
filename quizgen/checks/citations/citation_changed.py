"""Quoted words have not been edited since.

What: a `cite` that is not in the article, where words with all its numbers and names stand that are like
it: 80 per cent, and five more than any others. They are proposed: `quizgen check --fix-citations`
shows and writes them.

Why: articles are corrected, and a comma is enough to break a quotation. Which words were meant is
certain then, but that the question still stands on them is for its author to say.

Bad:  cite: The keeper climbs 114 steps       (the article says "climbed")
Good: cite: The keeper climbed 114 steps
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.citations.anchoring import AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations of words that read otherwise now."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.CHANGED and anchor.near:
            message = "the article says this in other words now"
            near = f"In paragraph {anchor.near.passage}: “{anchor.near.words}”."
            fix = " quizgen check --fix-citations writes it." if anchor.proposal else ""
            yield Finding(one.bank.bank, one.question.id, one.path, message, near + fix)


CITATION_CHANGED: Final = Check("citation-changed", Severity.ERROR, run)
