"""A quotation whose wording differs from that of the article.

What: the words of a `cite` are not in the article, but the article contains similar words with the same
numbers and names. Similar words are at least 80% alike, or have other words between them, and no other passage
of the article is nearly as similar. The message says that the wording has changed if the lock file shows that the
article contained the quotation when the deck was last built or released, and that the wording differs if this is
not known. If only quotation marks, emphasis, capital letters or punctuation differ, the message says so. To correct
such quotations in the bank, run `quizgen check --fix-citations`.

Why: even a small edit to the article, such as an added comma, breaks a quotation. quizgen can still find the
passage, but only the author can decide whether the question still fits the passage.

Bad:  cite: The keeper climbs 114 steps       (the article says "climbed")
Good: cite: The keeper climbed 114 steps
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.anchoring import AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext, CitedPassage
from quizgen.checks.engine.finding import Finding
from quizgen.model.digest import question_digest
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.problems import Severity
from quizgen.text.normal_form import n1

MARKS: Final = re.compile(r"[\"'*_`]")
PUNCTUATION: Final = re.compile(r"[^\w\s]")


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations whose words differ from the article."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.CHANGED and anchor.near:
            if "\n" in anchor.near.words:  # a line of a table's normal form is one of its rows
                message = "this quotation contains words from several rows of a table"
                hint = f"Quote words from a single row of paragraph {anchor.near.passage}."
                yield Finding(one.bank.bank, one.question.id, one.path, message, hint)
                continue
            message = (
                "the wording of this passage has changed in the article"
                if _was_in_article(context.folder, one)
                else _difference(n1(one.citation.quote), anchor.near.words)
            )
            near = f"Compare the quotation with paragraph {anchor.near.passage}: “{anchor.near.words}”."
            fix = (
                " To copy the wording of the article into the bank, run quizgen check --fix-citations."
                if anchor.proposal
                else ""
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, near + fix)


def _difference(quote: str, words: str) -> str:
    """What differs, if the words are the same."""
    for pattern, what in ((MARKS, "quotation marks or emphasis"), (PUNCTUATION, "punctuation")):
        if pattern.sub("", quote) == pattern.sub("", words):
            return f"the quotation has other {what} than the article"
    if quote.casefold() == words.casefold():
        return "the quotation has other capital letters than the article"
    if PUNCTUATION.sub("", quote).casefold() == PUNCTUATION.sub("", words).casefold():
        return "the quotation has other punctuation and capital letters than the article"
    return "the wording of the article differs from this quotation"


def _was_in_article(folder: Folder, one: CitedPassage) -> bool:
    """Whether a build has found these words in the article: only sound banks get into a lock file."""
    known = identify(folder, one.bank, one.question).note
    if known is None:
        return False
    cited = question_digest(one.question, folder.media_digests).fields["cite"]
    return f"cite:{cited}" in known.fields.split()


CITATION_CHANGED: Final = Check("citation-changed", Severity.ERROR, run)
