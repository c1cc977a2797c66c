"""A distractor that the citation lists with the key.

What: a distractor that the quoted words list together with a correct option: *grain, honey and fish*, or
*the mayor and the abbot*.

Why: what the passage says of one it says of the other, so a learner who reads well can defend either. A
distractor from elsewhere in the passage is a good one. One from the same list is a second key, unless the
question asks how they differ. Then it should cite other words.

Bad:  ask: What is sold in the hall?      answer: cheese   distractors: [honey, fish]
      cite: cheese and honey are sold in the hall
Good: distractors: [grain, fish]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.wording import Phrase
from quizgen.model.normal_form import n1
from quizgen.problems import Severity

LISTED: Final = re.compile(
    r"(?:(?:,|,? and|,? or|,? as well as|,? und|,? oder|,? et|,? ou|,? y|,? o) (?:(?:the|a|an) )?)"
    r"|(?:, (?:[\w'-]+ ){0,2}[\w'-]+){1,4},? (?:and|or|und|oder|et|ou|y|o) (?:(?:the|a|an) )?"
    r"|(?:, (?:[\w'-]+ ){0,2}[\w'-]+){1,3}, "
)
"""What is between two things of one list, with up to four others."""

ARTICLES: Final = re.compile(r"^(?:the|a|an) ")


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors that the quotation names in one breath with a right option."""
    for item in context.choice_items:
        if item.question.inferred:
            continue
        quotes = [n1(citation.quote).casefold() for citation in item.question.cite]
        for option in item.wrong:
            if any(_together(quote, right.phrase, option.phrase) for quote in quotes for right in item.right):
                message = f'the quotation lists "{option.text}" together with the answer'
                hint = "Use a distractor from outside that list, or cite the words that distinguish them."
                yield item.finding(option, message, hint)


def _together(quote: str, right: Phrase, wrong: Phrase) -> bool:
    """Whether two options are in one list of a quotation."""
    one, other = (ARTICLES.sub("", n1(phrase.text).casefold()) for phrase in (right, wrong))
    if not one or not other or one in other or other in one:
        return False
    if one not in quote or other not in quote:
        return False
    first, second = re.escape(one), re.escape(other)
    return any(
        re.search(rf"(?<!\w){a}(?:{LISTED.pattern}){b}(?!\w)", quote) is not None
        for a, b in ((first, second), (second, first))
    )


DISTRACTOR_SUPPORTED: Final = Check("distractor-supported", Severity.WARNING, run)
