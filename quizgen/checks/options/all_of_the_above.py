"""An option such as "all of the above".

What: a question has an option such as *all of the above* or *all of these*, in any language that quizgen
knows. If the option is not listed under `pin`, the severity is error. Without `pin`, the option is shuffled
and can be printed before the options to which it refers. In a language that quizgen does not know, this check
reports nothing.

Why: a learner who knows that two options are correct can choose *all of the above* without knowing the third
option. A learner who knows that one option is incorrect can rule out *all of the above* as well. If several
options can be correct together, use a multiple-response question. Haladyna, Downing and Rodriguez (2002) also
advise against *all of the above* (guideline 26).

Bad:  distractors: [Water, Electricity, All of the above]
Good: type: multiple-response   answers: [Water, Electricity]   distractors: [Cheese]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import affirms_all, all_or_none_finding
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Options such as "all of the above"."""
    for item in context.choice_items:
        for option in item.options:
            if affirms_all(option, item):
                message = f'"{shorten(option.text)}" is correct only if every other option is correct'
                yield all_or_none_finding(item, option, message)


ALL_OF_THE_ABOVE: Final = Check("all-of-the-above", Severity.WARNING, run)
