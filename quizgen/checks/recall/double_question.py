"""A stem that asks two questions.

What: a stem contains two question words, each with its own verb, joined by *and* (*When did it close, and why
was it sold?*), or two question marks. The severity is warning, but info for flashcards. Open-ended questions are reported only if they have three or more question
marks, or ask for several facts that need no explanation (*Say how old she was and also where she lived*), or for two facts
of several sentences that are not connected (info). Only questions in English are checked.

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
from quizgen.model.questions import (
    DateQuestion,
    Flashcard,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    ShortAnswer,
)
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

ASKING_ONE: Final = (MultipleChoice, MultipleResponse, ShortAnswer, Numeric, DateQuestion, Flashcard)
"""The types of which a stem asks for one thing."""

QUESTION: Final = re.compile(r"\?(?=\s|$)")
HINT: Final = "Write one question about each of them."
MANY: Final = 3
"""The number of questions from which a stem asks too many for one open-ended answer."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with two questions."""
    in_one_sentence = {
        (support.bank.bank, support.question.id)
        for support in context.evidence
        if isinstance(support.question, OpenEnded) and len(sentences(support.sentences.text)) == 1
    }
    for prompt in context.recall_items:
        if isinstance(prompt.question, OpenEnded):
            belong_together = (prompt.bank.bank, prompt.question.id) in in_one_sentence
            yield from _open_ended(prompt, belong_together=belong_together)
        if not isinstance(prompt.question, ASKING_ONE):
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


def _open_ended(prompt: RecallItem, *, belong_together: bool) -> Iterator[Finding]:
    """An open-ended question that asks for unconnected facts. Those of one cited sentence belong together, and to explain two things is a good task."""
    count = len(QUESTION.findall(prompt.stem.text))
    if count >= MANY:
        message = f"the stem asks {count} questions"
    elif _asks_two_facts(prompt):
        message = "the stem asks for several facts"
    elif not belong_together and _links_nothing(prompt):
        message = "the stem asks for two facts that have nothing to do with each other"
    else:
        return
    severity = None if message.startswith("the stem asks for two") else Severity.WARNING
    yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT, severity)


def _links_nothing(prompt: RecallItem) -> bool:
    """Whether a stem asks for two facts of which the second neither repeats nor points to a word of the first."""
    wording = prompt.wording
    found = compiled(wording.links_nothing or NEVER, re.IGNORECASE).search(prompt.stem.text)
    if not found:
        return False
    facts = [compiled(wording.factual, re.IGNORECASE).match(part) for part in (found[1], found[2])]
    beside_reason = compiled(wording.unclear.fact_asked or NEVER, re.IGNORECASE).match(found[2])  # "Why …?"
    if not all(facts) and (facts[0] or not beside_reason):
        return False
    first, second = (tokenize(part, prompt.language) for part in (found[1], found[2]))
    refers = wording.pointing | wording.pronouns | wording.subject_pronouns | wording.possessives
    return bool(second.stems) and refers.isdisjoint(second.words) and first.stems.isdisjoint(second.stems)


def _asks_two_facts(prompt: RecallItem) -> bool:
    """Whether a stem tells learners to give two facts."""
    wording = prompt.wording
    return (
        prompt.stem.words[:1] != ()
        and not wording.of_two_tasks.isdisjoint(prompt.stem.words[:2])
        and compiled(wording.two_tasks or NEVER, re.IGNORECASE).search(prompt.stem.text) is not None
    )


DOUBLE_QUESTION: Final = Check("double-question", Severity.INFO, run)
