"""Options that judge (yes, no, true) instead of answering.

What: two or more options that are, or begin with, *true*, *false*, *yes* or *no* (also in German, French,
Spanish and Arabic).

Why: such a question first asks whether and then why, and half the options are ruled out by the first part.
Tarrant et al. (2006), flaw 13. If learners judge a statement, use a true-false question.

Bad:  answer: Yes, by the council    distractors: [Yes, by the guild, No]
Good: ask: Who opened the hall?      answer: The council    distractors: [The guild, The church]
Good: type: true-false
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

JUDGEMENT: Final = re.compile(
    r"(?:true|false|yes|no(?!\. ?\d)|ja|nein|richtig|falsch|wahr|oui|non|vrai|faux|sí|si|verdadero|falso|نعم|لا|صحيح|صواب|خطأ)"
    r"(?=$|[,.;:\u2013\u2014-]| because\b)",
    re.IGNORECASE,
)
MIN_JUDGEMENTS: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that judge rather than answer."""
    for item in context.choice_items:
        judging = [option for option in item.options if JUDGEMENT.match(option.text)]
        if len(judging) < MIN_JUDGEMENTS:
            continue
        if len(judging) == len(item.options) == MIN_JUDGEMENTS:
            hint = "Make it a true-false question, with the statement to judge as `ask`."
        else:
            hint = "Ask only for the reason, or make it several true-false questions."
        message = f'{len(judging)} options judge ("{judging[0].text}") instead of answering'
        yield item.finding(judging[0], message, hint)


TRUE_FALSE_OPTIONS: Final = Check("true-false-options", Severity.WARNING, run)
