"""Quoted words whose `before` or `after` no longer matches the article.

What: the quoted words occur once in the article, but the surrounding words do not match `before` or `after`.
`quizgen check --fix-citations` proposes the quotation without `before` and `after`.

Why: if the quoted words occur several times in the article, `before` and `after` show which occurrence is
meant. If an author edits the article, perhaps only one occurrence remains, with different words around it.
The citation then fails, although the quoted words are still in the article.

Bad:  cite: {quote: 114 steps, after: to the roof}
Good: cite: 114 steps
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
    """Citations whose `before` or `after` does not match."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.MOVED:
            message = "the quoted words are in the article, but `before` or `after` does not match the words around them"
            hint = "The quoted words occur only once: remove `before` and `after`, or run quizgen check --fix-citations."
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


CITATION_MOVED: Final = Check("citation-moved", Severity.ERROR, run)
