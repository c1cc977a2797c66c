"""Numbers and names of a quotation are those of the article.

What: a `cite` that is not in the article, where words like it stand with another number or name. Never
proposed: the question, its key and its explanation may have to change as well.

Why: *4,500 soldiers* is 96 per cent like *5,400 soldiers*. What is mended by likeness alone would prove
the wrong figure, and it is the figures of news that are corrected.

Bad:  cite: The keeper climbed 141 steps      (the article says 114)
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
    """Citations with facts that the article gives otherwise."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.FACTS_CHANGED and anchor.near:
            lost, instead = ", ".join(anchor.lost), ", ".join(anchor.instead)
            if lost and instead:
                message = f"the article says {instead} where this says {lost}"
            elif lost:
                message = f"the article does not say {lost} here any more"
            else:
                message = f"the article also says {instead} here"
            hint = (
                f"In paragraph {anchor.near.passage}: “{anchor.near.words}”. "
                "Look at the key and the explanation as well."
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


CITATION_FACTS_CHANGED: Final = Check("citation-facts-changed", Severity.ERROR, run)
