"""Options that are only judgements, such as "yes", "no" or "true".

What: at least two options of a question are *true*, *false*, *yes* or *no*, or begin with one of these words.
The check also knows these words in the other languages of quizgen. In a language that quizgen does not know,
this check reports nothing.

Why: if learners only judge a statement, use a true-false question. With options such as *Yes, because …*,
learners first decide between yes and no, which rules out half of the options. Tarrant et al. (2006) describe
this as flaw 13.

Bad:  answer: Yes, by the council    distractors: [Yes, by the guild, No]
Good: ask: Who opened the hall?      answer: The council    distractors: [The guild, The church]
Good: type: true-false
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text.languages import in_any_language

MIN_JUDGEMENTS: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that are only judgements."""
    for item in context.choice_items:
        if not item.language_known:
            continue
        judges = _judges()
        judging = [option for option in item.options if judges.match(option.text)]
        if len(judging) < MIN_JUDGEMENTS:
            continue
        if len(judging) == len(item.options) == MIN_JUDGEMENTS:
            hint = "Change the type to true-false, and write the statement to judge under `ask`."
        else:
            hint = "Ask only for the reason, or write several true-false questions."
        message = f'{len(judging)} options are only judgements (such as "{shorten(judging[0].text)}") and do not answer the question'
        yield item.finding(judging[0], message, hint)


@cache
def _judges() -> re.Pattern[str]:
    """What an option begins with that judges, in any language."""
    judging = "|".join(in_any_language(lambda data: [data.judgements]))
    because = "|".join(in_any_language(lambda data: [data.wording.because] if data.wording else []))
    return re.compile(rf"(?:{judging})(?=$|[,.;:\u2013\u2014-]|{because})", re.IGNORECASE)


TRUE_FALSE_OPTIONS: Final = Check("true-false-options", Severity.WARNING, run)
