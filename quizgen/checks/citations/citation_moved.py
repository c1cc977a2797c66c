"""The words before and after a quotation are those that stand there.

What: a `cite` with `before` or `after` whose quoted words stand in one place of the article, but between
other words. They alone are proposed: `quizgen check --fix-citations`.

Why: words around a quotation are there to tell it from its like. When the article is edited the like may
go; context that is wrong then makes a sound quotation fail.

Bad:  cite: {quote: 114 steps, after: to the roof}
Good: cite: 114 steps
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
    """Citations whose context is not there any more."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.MOVED:
            message = "the quoted words stand in the article, but not between these words before and after"
            hint = "They stand there once: quote them alone, or let quizgen check --fix-citations do it."
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


CITATION_MOVED: Final = Check("citation-moved", Severity.ERROR, run)
