"""A distractor that is also a correct answer.

What: a distractor consists of the same words as a correct answer. Upper and lower case and the style of
quotation marks are ignored. In a short-answer question, the check reports an answer that is listed under both
`accept` and `reject`, and a last name that is rejected although it is in the answer (*Marsh*, *Leonie Marsh*; info). In a matching question, the check reports an extra entry on the right that also belongs
to a pair. A distractor that is written differently but graded as the same answer is a warning, such as *40 m*
beside the answer *40 metres*. So is feedback on a distractor that says that it is correct (*Well done!*), and feedback on a
correct option that says that it is incorrect. An explanation that names one distractor instead of the answer or another amount is an
info, and one that calls a true statement false, or a false one true, is a warning. Feedback and explanations are checked in English only.

Why: learners who choose this distractor are right, but their answer is marked incorrect.

Bad:  answer: Kuwait      distractors: [Jordan, kuwait]
Good: answer: Kuwait      distractors: [Jordan, Turkey]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.accepted_others import rejects_own_name
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.equal_answers import equal_across
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.markup.plain import to_plain
from quizgen.model.questions import (
    MultipleChoice,
    MultipleResponse,
    Numeric,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize

REPLACE: Final = "Replace this entry with an incorrect answer."


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors and rejected answers that are graded as correct, and feedback that contradicts the grading."""
    yield from _contradicting_feedback(context)
    for one in context.answer_lists:
        if not one.answers.wrong:
            continue
        language = context.folder.language_of(one.bank)
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
            elif isinstance(one.question, ShortAnswer) and rejects_own_name(
                answer.text, one.question, context.folder.article, language
            ):
                message = f'"{shorten(answer.text)}" is rejected, but it is the last name in "{shorten(one.question.answer)}"'
                hint = "Accept it, or ask for the full name."
                yield Finding(one.bank.bank, one.question.id, answer.path, message, hint, Severity.INFO)
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
        if wrong := _contradicting_explanation(prompt):
            message = f'the explanation says "{wrong[0]}", which is not the correct answer'
            hint = "Correct the explanation, or the answer."
            yield Finding(prompt.bank.bank, prompt.question.id, ("explain",), message, hint, wrong[1])


def _contradicting_explanation(prompt: RecallItem) -> tuple[str, Severity] | None:
    """What an explanation gives as the answer that is not, and how certain that is; None if it agrees with the answer."""
    question, wording, language = prompt.question, prompt.wording, prompt.language
    explained = to_plain(question.explain or "").strip()
    if not explained or not wording.faults:
        return None
    match question:
        case TrueFalse(answer=answer):
            pattern = wording.faults if answer else wording.praises
            found = compiled(pattern, re.IGNORECASE | re.DOTALL).match(explained)
            return (shorten(found[0]), Severity.WARNING) if found else None
        case MultipleChoice(answer=answer, distractors=distractors):
            said = tokenize(explained, language)
            data = language_data(language)
            if data is None or not data.negations.isdisjoint(said.words):
                return None
            key = tokenize_markdown(answer.text, language).stems
            options = [tokenize_markdown(option.text, language) for option in distractors]
            named = [option for option in options if len(option.stems) > 1 and option.stems <= said.stems]
            if (
                len(named) == 1
                and key
                and (key - named[0].stems).isdisjoint(said.stems)
                and not key <= said.stems
            ):
                return shorten(named[0].text), Severity.INFO
        case Numeric(answer=number, unit=unit) if unit:
            counted = tokenize(unit, language).stems
            amounts = [
                amount
                for amount in amounts_in_text(explained, language)
                if tokenize(amount.text, language).stems >= counted
            ]
            numbers = numbers_in(explained, language)
            if amounts and len(numbers) == 1 and number not in numbers and not question.inferred:
                return shorten(amounts[0].text), Severity.INFO
        case _:
            pass
    return None


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
