"""A stem with a blank in the middle.

What: a question with options, or a typed question, has a blank before the end of its stem, such as `___`, `…`, `(?)` or `[...]`.

Why: readers must remember the first half of the sentence while they try each option in the gap. A complete
question is easier to read. To let learners type the missing words, use a cloze question. Tarrant et al.
(2006) list blanks in the middle of a stem among nineteen flaws of test questions.

Bad:  ask: In ___, the lighthouse was built.
Good: ask: When was the lighthouse built?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import DateQuestion, MultipleChoice, MultipleResponse, Numeric, ShortAnswer
from quizgen.problems import Severity

BLANK: Final = re.compile(
    r"_{2,}|(?<=\s)(?:…|[….]{2,}|-{3,})(?=[\s,])|[(\[]\s*(?:\?|[….]{3,}|…|_+|blank|gap)?\s*[)\]]"
)
QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^“]*“")
"""Quotations, in which words may be left out: "to be [...] or not to be"."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Blanks followed by further words."""
    for prompt in context.recall_items:
        if not isinstance(
            prompt.question, MultipleChoice | MultipleResponse | ShortAnswer | Numeric | DateQuestion
        ):
            continue
        text = QUOTED.sub('""', prompt.stem.text).rstrip(" .?!:;,”\"')")
        found = next((blank for blank in BLANK.finditer(text) if blank.end() < len(text)), None)
        if found:
            message = "the blank is in the middle of the stem, so the question is hard to read"
            hint = "Write the stem as a question, or move the blank to the end of the stem."
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, hint)


BLANK_MID_STEM: Final = Check("blank-mid-stem", Severity.WARNING, run)
