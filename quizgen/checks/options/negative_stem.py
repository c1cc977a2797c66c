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

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity
from quizgen.text.languages import compiled
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.sentences import sentences


def negation(text: str, wording: QuestionWording) -> re.Match[str] | None:
    """The negation in what a text asks or states: its last sentence; those before it say what is so.

    None as well if the negations of its language are not known.
    """
    start = max((first for first, _ in sentences(text)), default=0)
    return compiled(wording.negation).search(text[start : start + 1].lower() + text[start + 1 :])


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with a negation that is easily read over."""
    for item in context.choice_items:
        found = negation(item.question.ask, item.wording)
        if found and item.wording.or_not not in item.stem.text:
            hint = f"Word the question positively, or emphasise the negation: **{found[0]}**."
            yield item.finding("ask", f'the negation "{found[0]}" is easily overlooked', hint)


NEGATIVE_STEM: Final = Check("negative-stem", Severity.INFO, run)
