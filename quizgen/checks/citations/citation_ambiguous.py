"""Quoted words that occur more than once in the article.

What: the words of a `cite` occur several times in the article. Quote more words, or add the words before or
after them.

Why: learners see the cited passage, even in printed answer keys, and the wrong passage would confuse them. In
a news article, 95% of all sequences of five words occur only once, so a longer quotation usually helps.

Bad:  cite: the last
Good: cite: the last of the vehicles
Good: cite: {quote: the last, after: of the vehicles}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext, CitedPassage
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.paragraph_numbers import is_paragraph_number
from quizgen.model.folder import Folder
from quizgen.problems import Severity, noun_with_numbers


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations whose words occur several times."""
    for one in context.citations:
        if len(one.places) > 1 and not is_paragraph_number(one.citation.quote):
            numbers = sorted({place.passage for place in one.places})
            where = noun_with_numbers("paragraph", numbers)
            message = f"the quoted words occur {len(one.places)} times in the article ({where}), so it is unclear which passage is meant"
            yield Finding(one.bank.bank, one.question.id, one.path, message, _hint(context.folder, one))


def _hint(folder: Folder, one: CitedPassage) -> str:
    """The fewest whole words after, or before, the first place that make it the only one."""
    first = one.places[0]
    text = folder.article.passage(first.passage).normal
    after = text[first.end :].split()
    before = text[: first.start].split()
    others = [(folder.article.passage(place.passage).normal, place) for place in one.places[1:]]
    for count in range(1, 6):
        follows = " ".join(after[:count])
        if follows and not any(other[place.end :].lstrip().startswith(follows) for other, place in others):
            return f"Quote more words. To cite the first occurrence, write {{quote: …, after: {follows}}}."
        leads = " ".join(before[-count:])
        if leads and not any(other[: place.start].rstrip().endswith(leads) for other, place in others):
            return f"Quote more words. To cite the first occurrence, write {{quote: …, before: {leads}}}."
    return "Quote more words of the sentence."


CITATION_AMBIGUOUS: Final = Check("citation-ambiguous", Severity.ERROR, run)
