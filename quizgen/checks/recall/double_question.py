"""A stem that asks two questions.

What: a stem contains two question words, each with its own verb, joined by *and* (*When did it close, and why
was it sold?*), or two question marks. The severity is warning, but info for flashcards. Questions with
several answers are not checked. Open-ended questions are reported only if they have three or more question
marks. Only questions in English are checked.

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
from quizgen.model.questions import DateQuestion, Flashcard, MultipleChoice, Numeric, OpenEnded, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled, language_data

QUESTION: Final = re.compile(r"\?(?=\s|$)")
MANY: Final = 3
"""The number of questions from which a stem asks too many for one open-ended answer."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with two questions."""
    for prompt in context.recall_items:
        if isinstance(prompt.question, OpenEnded) and len(QUESTION.findall(prompt.stem.text)) >= MANY:
            message = f"the stem asks {len(QUESTION.findall(prompt.stem.text))} questions"
            hint = "Write one question about each of them."
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, hint, Severity.WARNING)
        if not isinstance(prompt.question, MultipleChoice | ShortAnswer | Numeric | DateQuestion | Flashcard):
            continue
        text = prompt.stem.text
        joins = (data := language_data(prompt.language)) and data.and_words
        if not joins or ("?" not in text[:-1] and not any(f" {word} " in text for word in joins)):
            continue
        found = compiled(prompt.wording.two_questions, re.IGNORECASE).search(text)
        if found or (prompt.wording.two_questions and len(QUESTION.findall(text)) > 1):
            joint = f' ("{shorten(found[0].strip(" ,"))}")' if found else ""
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f"the stem asks two questions{joint}",
                "Write one question about each of them.",
                None if isinstance(prompt.question, Flashcard) else Severity.WARNING,
            )


DOUBLE_QUESTION: Final = Check("double-question", Severity.INFO, run)
