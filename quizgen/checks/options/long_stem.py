"""A stem that is longer than it needs to be.

What: a stem contains more than 35 words, or has at least three sentences and more than 17 words in total. The
severity is info, and warning for more than 55 words.

Why: a stem need not repeat what the article says. Text that is not needed turns the question into a test of
reading speed. Haladyna, Downing and Rodriguez (2002) call such text window dressing (guidelines 13 and 16).

Bad:  ask: The lighthouse stands on a rock in the bay. It was built in 1850 and has been painted many times
      since. Its keepers lived there with their families. How many steps lead up to its lamp?
Good: ask: How many steps lead up to the lamp?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity
from quizgen.text.sentences import sentences

MAX_STEM_WORDS: Final = 35
FAR_TOO_LONG: Final = 55
"""The number of words above which a stem certainly contains something unnecessary."""

MAX_SENTENCES: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that are longer than recommended."""
    for item in context.choice_items:
        words = item.stem.word_count
        message = ""
        if words > MAX_STEM_WORDS:
            message = f"the stem contains {words} words (recommended: at most {MAX_STEM_WORDS})"
        elif words > MAX_STEM_WORDS // 2 and (n := len(sentences(item.stem.text))) > MAX_SENTENCES:
            message = f"the stem contains {n} sentences (recommended: at most {MAX_SENTENCES})"
        if message:
            hint = "Remove everything that learners do not need in order to answer. Learners can read the details in the article."
            yield item.finding("ask", message, hint, Severity.WARNING if words > FAR_TOO_LONG else None)


LONG_STEM: Final = Check("long-stem", Severity.INFO, run)
