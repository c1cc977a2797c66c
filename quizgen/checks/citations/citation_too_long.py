"""A quotation is no longer than it needs to be.

What: at most 25 words in a `cite`.

Why: law and courtesy allow quotation to the extent that the purpose needs, and the purpose here
is to point at a place. Eight words are unique in 99 % of the positions of a news article.

Bad:  cite: (a whole paragraph)
Good: cite: the words that make the key right
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.citation import MAX_QUOTE_WORDS
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations of more than 25 words."""
    for one in context.citations:
        words = len(one.citation.quote.split())
        if words > MAX_QUOTE_WORDS:
            message = f"the quotation has {words} words; {MAX_QUOTE_WORDS} are the most"
            hint = "Quote only the words that make the key right, or several short pieces as a list."
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


CITATION_TOO_LONG: Final = Check("citation-too-long", Severity.ERROR, run)
