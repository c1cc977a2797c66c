"""An open-ended question with a criterion that says nothing, or with a single word as its model answer.

What: a criterion of a rubric has only words such as *good answer*, *correct and complete* or *agrees*, or says *something* of
the subject of the question, so that it does not say what
an answer must contain, or the model answer has only one content word. Vague criteria are only found in English.

Why: two teachers who mark with such a rubric give different points. A question whose answer is one word needs no writing
lines and no rubric: as a short-answer question, quizgen can grade it. See Brookhart, How to Create and Use Rubrics
(2013), on criteria that describe.

Bad:  rubric: {good answer: 3}
Good: rubric: {names the frost as the cause: 1, says that the crews were fed by sledge: 2}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import OpenEnded
from quizgen.problems import Severity, shorten


def run(context: CheckContext) -> Iterator[Finding]:
    """Open-ended questions with an unclear rubric, or that need only a short answer."""
    for prompt in context.recall_items:
        if not isinstance(prompt.question, OpenEnded):
            continue
        for path, message, hint in _faults(prompt, prompt.question):
            yield Finding(prompt.bank.bank, prompt.question.id, path, message, hint)


def _faults(prompt: RecallItem, question: OpenEnded) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    words = prompt.wording.empty_criteria
    asked = words.union(prompt.stem.words)
    for index, criterion in enumerate(question.rubric):
        said = tokenize_markdown(criterion.text, prompt.language).words
        names_none = not prompt.wording.naming_nothing.isdisjoint(said)  # "says something about the trial"
        if words and said and (asked if names_none else words).issuperset(said):
            yield (
                ("rubric", index),
                f'the criterion "{shorten(criterion.text)}" does not say what an answer must contain',
                "Say what a learner must name, explain or show.",
            )
    model = tokenize_markdown(question.model, prompt.language)
    if prompt.language_known and model.is_countable and model.word_count == 1:
        yield (
            ("model",),
            f'the model answer is one word ("{shorten(model.text)}")',
            "Change the type to short-answer, or ask for an explanation.",
        )


OPEN_ENDED_FORM: Final = Check("open-ended-form", Severity.INFO, run)
