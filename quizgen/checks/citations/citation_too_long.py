"""A quotation of more than 25 words.

What: a `cite` contains more than 25 words, or more than 75 characters in a script without spaces.

Why: both the law and courtesy ask for quotations that are no longer than necessary. A citation only needs
to show where the answer is in the article. A few words are enough: in a news article, 99% of all sequences of
eight words occur only once.

Bad:  cite: (a whole paragraph)
Good: cite: the words that support the answer
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.citation import MAX_QUOTE_WORDS
from quizgen.problems import Severity, plural_count
from quizgen.text.tokens import count_quoted_words


def run(context: CheckContext) -> Iterator[Finding]:
    """Citations of more than 25 words."""
    for one in context.citations:
        words = count_quoted_words(one.citation.quote)
        if words > MAX_QUOTE_WORDS:
            message = f"the quotation contains {plural_count(words, 'word')}, but at most {MAX_QUOTE_WORDS} are allowed"
            hint = (
                "Quote only the words that support the answer, or write several short quotations as a list."
            )
            yield Finding(one.bank.bank, one.question.id, one.path, message, hint)


CITATION_TOO_LONG: Final = Check("citation-too-long", Severity.ERROR, run)
