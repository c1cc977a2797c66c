"""A distractor that is also a correct answer.

What: a distractor consists of the same words as a correct answer. Upper and lower case and the style of
quotation marks are ignored. In a short-answer question, the check reports an answer that is listed under both
`accept` and `reject`. In a matching question, the check reports an extra entry on the right that also belongs
to a pair. A distractor that is written differently but graded as the same answer is a warning, such as *40 m*
beside the answer *40 metres*.

Why: learners who choose this distractor are right, but their answer is marked incorrect.

Bad:  answer: Kuwait      distractors: [Jordan, kuwait]
Good: answer: Kuwait      distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.equal_answers import equal_across
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten

REPLACE: Final = "Replace this entry with an incorrect answer."


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors and rejected answers that are graded as correct."""
    for one in context.answer_lists:
        if not one.answers.wrong:
            continue
        right = {answer.normal for answer in one.answers.right}
        for answer in one.answers.wrong:
            if answer.normal in right:
                message = f'"{shorten(answer.text)}" is also a correct answer'
                yield Finding(
                    one.bank.bank,
                    one.question.id,
                    answer.path,
                    message,
                    REPLACE,
                )
        language = context.folder.language_of(one.bank)
        for key, answer in equal_across(one.answers.right, one.answers.wrong, one.question, language):
            message = f'"{shorten(answer.text)}" is graded like the correct answer "{shorten(key.text)}"'
            yield Finding(one.bank.bank, one.question.id, answer.path, message, REPLACE, Severity.WARNING)


KEY_AMONG_DISTRACTORS: Final = Check("key-among-distractors", Severity.ERROR, run)
