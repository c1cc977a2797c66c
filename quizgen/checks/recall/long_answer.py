"""A typed answer or card back that is too long.

What: a card back contains more than 15 words, or a short answer contains more than six. The severity is
warning for card backs of more than 30 words and short answers of more than ten. Otherwise, the severity is
info: many sound answers contain seven or eight words. A short answer of four to six words is an info, too, if no other answer is accepted or it has no name in
it. A name of up to ten words is not reported.

Why: learners often remember only part of a long answer, and such an answer is hard to mark as correct or
incorrect. Learners also seldom type a long answer word for word. See Wozniak, Twenty rules of formulating
knowledge (1999), rule 4: the minimum information principle.

Bad:  front: Suez Canal
      back: A canal in Egypt, opened in 1869 after ten years of work, that joins two seas and saves ships the way round Africa
Good: front: Which two seas does the Suez Canal join?
      back: The Mediterranean and the Red Sea
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.questions import Flashcard, ShortAnswer
from quizgen.problems import Severity, plural_count
from quizgen.text.languages import language_data
from quizgen.text.tokens import articles

ON_A_CARD: Final = 15
FAR_TOO_LONG: Final = 30
"""The maximum number of words of a card back, and the number above which it is certainly too long."""

WORDED_FREELY: Final = 3
"""The maximum number of words of a short answer that learners can hardly say in another way."""

TYPED: Final = 6
FAR_TOO_LONG_TO_TYPE: Final = 10
"""The same for a short answer."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are too long to recall or type."""
    for prompt in context.recall_items:
        if prompt.recalled is None:
            continue
        words = prompt.recalled.word_count
        card = isinstance(prompt.question, Flashcard)
        what, most, far = (
            ("card back", ON_A_CARD, FAR_TOO_LONG) if card else ("typed answer", TYPED, FAR_TOO_LONG_TO_TYPE)
        )
        named = words <= FAR_TOO_LONG_TO_TYPE and _is_name(prompt.recalled.text, prompt.language)
        if most >= words > WORDED_FREELY and not named and _may_be_said_otherwise(prompt):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"learners may say the {plural_count(words, 'word')} of the typed answer in another way",
                "Ask for a name or a single thing, or change the type to open-ended.",
                Severity.INFO,
            )
        if words > most and not named:
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"the {what} contains {plural_count(words, 'word')} (recommended: at most {most})",
                "Ask for one thing only. Move the rest of the answer to `explain` or to other questions.",
                Severity.WARNING if words > far else Severity.INFO,
            )


def _may_be_said_otherwise(prompt: RecallItem) -> bool:
    """Whether a typed answer has no name in it, or is the only one that is accepted: *They sold it to a miller*."""
    question = prompt.question
    if not isinstance(question, ShortAnswer) or not prompt.wording_known or "," in question.answer:
        return False
    return not question.accept or all(word[0].islower() for word in question.answer.split()[1:])


def _is_name(text: str, language: str) -> bool:
    """Whether all words of an answer, apart from words such as *of*, have capital letters, so that it cannot be shortened."""
    data = language_data(language)
    small = articles(language) | (data.prepositions.union(data.and_words) if data else frozenset())
    words = [word for word in text.split() if word[0].isalpha()]
    return all(word[0].isupper() or word in small for word in words) and "," not in text


LONG_ANSWER: Final = Check("long-answer", Severity.WARNING, run)
