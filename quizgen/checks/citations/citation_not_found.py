"""Quoted words that are not in the article.

What: the words of a `cite` are not in the article. All quoted words must be whole words in a single
paragraph. Different styles of quotation marks, dashes and spaces are ignored. A quotation that became
outdated when the article was edited is reported as `citation-changed`, `citation-facts-changed` or
`citation-moved` instead. A `cite` of numbers with one to three digits is reported as well: it was probably meant
as the number of a paragraph. If the article contains it exactly once, the severity is warning. A `cite` of
nothing but punctuation is reported too.

Why: readers verify an answer by reading the cited passage. A question that cites no words of the article
cannot be checked in this way.

Bad:  cite: a column of armoured vehicles left at dawn     (the article says nothing of the kind)
Good: cite: made up of about 100 armoured vehicles
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.anchoring import Anchor, AnchorState
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext, CitedPassage
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.paragraph_numbers import is_paragraph_number
from quizgen.model.folder import Folder
from quizgen.problems import Severity

LEFT_OUT: Final = re.compile(r"\S[ \[(]*(?:\.\.\.|\u2026)[ \])]*\S")


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations whose words are not in the article."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.ORPHAN and not is_paragraph_number(one.citation.quote):
            yield Finding(
                one.bank.bank, one.question.id, one.path, _message(one), _hint(context.folder, one, anchor)
            )
    for one in context.citations:
        if is_paragraph_number(one.citation.quote):
            message = f'"{one.citation.quote}" looks like the number of a paragraph, not like a quotation'
            hint = "Quote words from the article, not a paragraph number."
            severity = Severity.WARNING if len(one.places) == 1 else Severity.ERROR
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint, severity)
        elif one.places and not any(map(str.isalnum, one.citation.quote)):
            message = f'"{one.citation.quote}" contains no word of the article'
            hint = "Quote the words of the article that prove the key."
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


def _message(one: CitedPassage) -> str:
    if one.citation.before or one.citation.after:
        return "the article does not contain the quoted words with this `before` or `after`"
    return "the quoted words are not in the article"


def _hint(folder: Folder, one: CitedPassage, anchor: Anchor) -> str:
    if LEFT_OUT.search(one.citation.quote):
        return "Words cannot be left out of a quotation. Write the pieces as a list, one on each line."
    if anchor.near is None:
        return f"The article “{folder.article.title}” contains no similar words. Quote words from a single paragraph."
    return f"The most similar words are in paragraph {anchor.near.passage}: “{' '.join(anchor.near.words.split())}”."


CITATION_NOT_FOUND: Final = Check("citation-not-found", Severity.ERROR, run)
