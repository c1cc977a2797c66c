"""A question about a detail that is not worth learning.

What: a stem asks for a weekday, for digits of a number, for a page or a paragraph, for a telephone number, a postcode or a
middle name, or for how many letters or words something has. Only questions in English are checked.

Why: such details do not show whether learners have understood the text, and nobody needs to remember them. See
Haladyna, Downing and Rodriguez (2002), guideline 3: base each question on important content.

Bad:  ask: On which weekday did the court decide?
Good: ask: What did the court decide?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that ask for such a detail."""
    for prompt in context.recall_items:
        if prompt.wording.of_trivial.isdisjoint(prompt.stem.words):
            continue
        found = compiled(prompt.wording.asks_trivial, re.IGNORECASE).search(prompt.stem.text)
        if found:
            message = f'"{shorten(found[0])}" asks for a detail that is hardly worth learning'
            hint = "Ask for something that shows whether learners have understood the text."
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, hint)


TRIVIAL_DETAIL: Final = Check("trivial-detail", Severity.INFO, run)
