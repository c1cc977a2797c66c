"""A quotation with another number, name or answer than the article.

What: the words of a `cite` are not in the article. The article contains a similar passage, but with another
number or name, or without a word of the answer. quizgen proposes no correction, because the question, its answer
and its explanation may have to change too.

Why: *4,500 soldiers* and *5,400 soldiers* are 96% alike. If quizgen corrected quotations by similarity alone,
it could accept a wrong number. When a news article is corrected, the mistake is most often a number.

Bad:  cite: The keeper climbed 141 steps      (the article says 114)
Good: cite: The keeper climbed 114 steps
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.anchoring import AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations whose numbers or names differ from the article."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.FACTS_CHANGED and anchor.near:
            lost, instead = _quoted(anchor.lost), _quoted(anchor.instead)
            if lost and instead:
                message = f"the article says {instead} where the quotation says {lost}"
            elif lost:
                message = f"the quotation contains {lost}, but this passage of the article does not"
            else:
                message = f"this passage of the article contains {instead}, but the quotation does not"
            hint = (
                f"Compare the quotation with paragraph {anchor.near.passage}: “{' '.join(anchor.near.words.split())}”. "
                "Check the correct answer and the explanation too."
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


def _quoted(facts: tuple[str, ...]) -> str:
    return ", ".join(f'"{shorten(fact)}"' for fact in facts)


CITATION_FACTS_CHANGED: Final = Check("citation-facts-changed", Severity.ERROR, run)
