"""Quoted words that are not in the article.

What: the words of a `cite` are not in the article. All quoted words must be whole words in a single
paragraph. Different styles of quotation marks, dashes and spaces are ignored. A quotation that became
outdated when the article was edited is reported as `citation-changed`, `citation-facts-changed` or
`citation-moved` instead. If a `cite` is only a number of one to three digits and the article
contains it, the severity is warning: it was probably meant as the number of a paragraph.

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
from quizgen.checks.engine.paragraph_numbers import WORDS_WANTED, is_paragraph_number
from quizgen.model.folder import Folder
from quizgen.problems import Severity

LEFT_OUT: Final = re.compile(r"\S[ \[(]*(?:\.\.\.|\u2026)[ \])]*\S")


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations whose words are nowhere in the article."""
    for one, anchor in context.unmatched_citations:
        if anchor.state is AnchorState.ORPHAN:
            hint = _other_meaning(one.citation.quote) or _hint(context.folder, anchor)
            yield Finding(one.bank.bank, one.question.id, one.path, _message(one), hint)
    for one in context.citations:
        if len(one.places) == 1 and is_paragraph_number(one.citation.quote):
            message = f'"{one.citation.quote}" is in the article, but looks like the number of a paragraph'
            yield Finding(one.bank.bank, one.question.id, one.path, message, WORDS_WANTED, Severity.WARNING)


def _message(one: CitedPassage) -> str:
    if one.citation.before or one.citation.after:
        return "the article does not contain the quoted words with this `before` or `after`"
    return "the quoted words are not in the article"


def _other_meaning(quote: str) -> str:
    """What to do about something that was not meant as quoted words alone; "" if it was."""
    if is_paragraph_number(quote):
        return WORDS_WANTED
    if LEFT_OUT.search(quote):
        return "Words cannot be left out of a quotation. Write the pieces as a list, one on each line."
    return ""


def _hint(folder: Folder, anchor: Anchor) -> str:
    if anchor.near is None:
        return f"The article “{folder.article.title}” contains no similar words. Quote words from a single paragraph."
    return f"The most similar words are in paragraph {anchor.near.passage}: “{anchor.near.words}”."


CITATION_NOT_FOUND: Final = Check("citation-not-found", Severity.ERROR, run)
