"""Quoted words that the article has in a slightly different form.

What: the words of a `cite` are not in the article, but the article contains similar words with the same
numbers and names. If only quotation marks, emphasis, capital letters or punctuation differ, the message says
so. Similar words are at least 80% alike, and no other passage of the article is nearly as
similar (within five percentage points). To correct such quotations in the bank, run
`quizgen check --fix-citations`.

Why: a slip in the quotation, or a small edit of the article, breaks a quotation. quizgen can still find the passage,
but only the author can decide whether the question still fits the passage.

Bad:  cite: The keeper climbs 114 steps       (the article says "climbed")
Good: cite: The keeper climbed 114 steps
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.anchoring import AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity
from quizgen.text.normal_form import n1

MARKS: Final = re.compile(r"[\"'*_`]")
PUNCTUATION: Final = re.compile(r"[^\w\s]")


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations of words that read otherwise in the article."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.CHANGED and anchor.near:
            message = _difference(n1(one.citation.quote), anchor.near.words)
            near = f"Compare the quotation with paragraph {anchor.near.passage}: “{anchor.near.words}”."
            fix = (
                " To copy these words into the bank, run quizgen check --fix-citations."
                if anchor.proposal
                else ""
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, near + fix)


def _difference(quote: str, words: str) -> str:
    """What differs. Whether the article was edited since it was quoted is not known."""
    for pattern, what in ((MARKS, "quotation marks or emphasis"), (PUNCTUATION, "punctuation")):
        if pattern.sub("", quote) == pattern.sub("", words):
            return f"the quotation has other {what} than the article"
    if quote.casefold() == words.casefold():
        return "the quotation has other capital letters than the article"
    if PUNCTUATION.sub("", quote).casefold() == PUNCTUATION.sub("", words).casefold():
        return "the quotation has other punctuation and capital letters than the article"
    return "the article does not say this in the same words"


CITATION_CHANGED: Final = Check("citation-changed", Severity.ERROR, run)
