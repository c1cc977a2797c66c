"""A stem with a negation that is not emphasised.

What: a stem in English contains *not*, *except*, *never*, *least*, *false*, *incorrect* or a similar word
without emphasis. To emphasise a word, write it as **not**, *not* or NOT.

Why: a negation is easily overlooked, above all in a foreign language, and learners then look for the true
option instead of the false one. Word the stem positively, or emphasise the negation. See Haladyna, Downing
and Rodriguez (2002), guideline 17.

Bad:  ask: Which of these countries did not take part?
Good: ask: Which of these countries did **not** take part?
Good: ask: Which of these countries stayed out of it?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.stem_negation import negation
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with a negation that is easily overlooked."""
    for item in context.choice_items:
        found = negation(item.question.ask, item.wording)
        if found and item.wording.or_not not in item.stem.text:
            hint = f"Word the question positively, or emphasise the negation: **{found[0]}**."
            yield item.finding("ask", f'the negation "{found[0]}" is easily overlooked', hint)


NEGATIVE_STEM: Final = Check("negative-stem", Severity.INFO, run)
