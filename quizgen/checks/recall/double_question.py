"""A stem that asks two questions.

What: a stem contains two question words, each with its own verb, joined by *and* (*When did it close, and why
was it sold?*), or two question marks. The severity is warning, but info for flashcards. Questions with
several answers are not checked. Open-ended questions are reported only if they have three or more question
marks, or ask for several facts that need no explanation (*Say how old she was and also where she lived*). Only questions in English are checked.

Why: a learner who knows only one of the two answers cannot show it, and the result does not tell which one was
missing. See Haladyna, Downing and Rodriguez (2002), guideline 1: every item asks for one thing.

Bad:  ask: When did the harbour freeze, and how were the crews fed?
Good: ask: When did the harbour freeze?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import DateQuestion, Flashcard, MultipleChoice, Numeric, OpenEnded, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data

QUESTION: Final = re.compile(r"\?(?=\s|$)")
HINT: Final = "Write one question about each of them."
MANY: Final = 3
"""The number of questions from which a stem asks too many for one open-ended answer."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with two questions."""
    for prompt in context.recall_items:
        if isinstance(prompt.question, OpenEnded):
            yield from _open_ended(prompt)
        if not isinstance(prompt.question, MultipleChoice | ShortAnswer | Numeric | DateQuestion | Flashcard):
            continue
        text = prompt.stem.text
        joins = (data := language_data(prompt.language)) and data.and_words
        if not joins or ("?" not in text[:-1] and not any(f" {word} " in text for word in joins)):
            continue
        found = compiled(prompt.wording.two_questions, re.IGNORECASE).search(text)
        two_facts = isinstance(prompt.question, ShortAnswer) and not found and _asks_two_facts(prompt)
        if found or two_facts or (prompt.wording.two_questions and len(QUESTION.findall(text)) > 1):
            joint = f' ("{shorten(found[0].strip(" ,"))}")' if found else ""
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f"the stem asks two questions{joint}",
                HINT,
                None if isinstance(prompt.question, Flashcard) else Severity.WARNING,
            )


def _open_ended(prompt: RecallItem) -> Iterator[Finding]:
    """An open-ended question that asks for unconnected facts. To explain two things together is a good task."""
    count = len(QUESTION.findall(prompt.stem.text))
    if count >= MANY:
        message = f"the stem asks {count} questions"
    elif _asks_two_facts(prompt):
        message = "the stem asks for several facts"
    else:
        return
    yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT, Severity.WARNING)


def _asks_two_facts(prompt: RecallItem) -> bool:
    """Whether a stem tells learners to give two facts."""
    wording = prompt.wording
    return (
        prompt.stem.words[:1] != ()
        and not wording.of_two_tasks.isdisjoint(prompt.stem.words[:2])
        and compiled(wording.two_tasks or NEVER, re.IGNORECASE).search(prompt.stem.text) is not None
    )


DOUBLE_QUESTION: Final = Check("double-question", Severity.INFO, run)
