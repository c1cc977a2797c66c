"""A distractor that is also a correct answer.

What: a distractor consists of the same words as a correct answer. Upper and lower case and the style of
quotation marks are ignored. In a short-answer question, the check reports an answer that is listed under both
`accept` and `reject`. In a matching question, the check reports an extra entry on the right that also belongs
to a pair. A distractor that is written differently but graded as the same answer is a warning, such as *40 m*
beside the answer *40 metres*. So is feedback on a distractor that says that it is correct (*Well done!*), and feedback on a
correct option that says that it is incorrect. Feedback is checked in English only.

Why: learners who choose this distractor are right, but their answer is marked incorrect.

Bad:  answer: Kuwait      distractors: [Jordan, kuwait]
Good: answer: Kuwait      distractors: [Jordan, Turkey]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.equal_answers import equal_across
from quizgen.checks.engine.finding import Finding
from quizgen.markup.plain import to_plain
from quizgen.model.questions import MultipleChoice, MultipleResponse, Question, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled

REPLACE: Final = "Replace this entry with an incorrect answer."


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors and rejected answers that are graded as correct, and feedback that contradicts the grading."""
    yield from _contradicting_feedback(context)
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


def _contradicting_feedback(context: CheckContext) -> Iterator[Finding]:
    """Feedback that praises an incorrect answer, or calls a correct one wrong."""
    for prompt in context.recall_items:
        for path, feedback, is_right in _feedback(prompt.question):
            pattern = prompt.wording.faults if is_right else prompt.wording.praises
            if compiled(pattern or NEVER, re.IGNORECASE | re.DOTALL).match(to_plain(feedback).strip()):
                answer, said = ("a correct", "incorrect") if is_right else ("an incorrect", "correct")
                message = f'the feedback "{shorten(feedback)}" tells learners that {answer} answer is {said}'
                hint = "Correct the feedback, or the answer that is graded as correct."
                yield Finding(prompt.bank.bank, prompt.question.id, path, message, hint, Severity.WARNING)


def _feedback(question: Question) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    """The feedback on each answer, with its path and whether the answer is correct."""
    match question:
        case MultipleChoice():
            listed = {"answer": (question.answer,), "distractors": question.distractors}
        case MultipleResponse():
            listed = {"answers": question.answers, "distractors": question.distractors}
        case ShortAnswer():
            listed = {"reject": question.reject}
        case _:
            return
    for key, options in listed.items():
        for index, option in enumerate(options):
            if option.feedback:
                yield (
                    (key, index, "feedback") if key != "answer" else (key, "feedback"),
                    option.feedback,
                    key.startswith("answer"),
                )


KEY_AMONG_DISTRACTORS: Final = Check("key-among-distractors", Severity.ERROR, run)
