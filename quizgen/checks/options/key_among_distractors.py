"""A distractor that is also a correct answer.

What: a distractor consists of the same words as a correct answer. Upper and lower case and the style of
quotation marks are ignored. In a short-answer question, the check reports an answer that is listed under both
`accept` and `reject`. In a matching question, the check reports an extra entry on the right that also belongs
to a pair.

Why: learners who choose this distractor are right, but their answer is marked incorrect.

Bad:  answer: Kuwait      distractors: [Jordan, kuwait]
Good: answer: Kuwait      distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Wrong answers that are right as well."""
    for one in context.answer_lists:
        if not one.answers.wrong:
            continue
        right = {answer.normal for answer in one.answers.right}
        for answer in one.answers.wrong:
            if answer.normal in right:
                message = f'"{answer.text}" is also a correct answer'
                yield Finding(
                    one.bank.bank,
                    one.question.id,
                    answer.path,
                    message,
                    "Replace this entry with an incorrect answer.",
                )


KEY_AMONG_DISTRACTORS: Final = Check("key-among-distractors", Severity.ERROR, run)
