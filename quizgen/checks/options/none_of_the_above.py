"""An option such as "none of the above".

What: a question has an option such as *none of the above*, *none of these* or *neither*, in any language that
quizgen knows. If the option is not listed under `pin`, the severity is error. Without `pin`, the option is
shuffled and can be printed before the options to which it refers. In a language that quizgen does not know,
this check reports nothing.

Why: a learner can choose *none of the above* without knowing the correct answer. As a distractor, this option
is seldom chosen. See Haladyna, Downing and Rodriguez (2002), guideline 25.

Bad:  distractors: [Jordan, Turkey, None of the above]
Good: distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import all_or_none_finding, denies_all
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Options such as "none of the above"."""
    for item in context.choice_items:
        for option in item.options:
            if denies_all(option, item):
                message = f'"{shorten(option.text)}" is correct only if every other option is incorrect'
                yield all_or_none_finding(item, option, message)


NONE_OF_THE_ABOVE: Final = Check("none-of-the-above", Severity.WARNING, run)
