"""A typed answer or card back that is too long.

What: a card back contains more than 15 words, or a short answer contains more than six. The severity is
warning for card backs of more than 30 words and short answers of more than ten. Otherwise, the severity is
info: many sound answers contain seven or eight words. A name of up to ten words is not reported.

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
from quizgen.model.questions import Flashcard
from quizgen.problems import Severity, plural_count
from quizgen.text.languages import language_data
from quizgen.text.tokens import articles

ON_A_CARD: Final = 15
FAR_TOO_LONG: Final = 30
"""The maximum number of words of a card back, and the number above which it is certainly too long."""

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
        if words > most and not (
            words <= FAR_TOO_LONG_TO_TYPE and _is_name(prompt.recalled.text, prompt.language)
        ):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"the {what} contains {plural_count(words, 'word')} (recommended: at most {most})",
                "Ask for one thing only. Move the rest of the answer to `explain` or to other questions.",
                Severity.WARNING if words > far else Severity.INFO,
            )


def _is_name(text: str, language: str) -> bool:
    """Whether all words of an answer, apart from words such as *of*, have capital letters, so that it cannot be shortened."""
    data = language_data(language)
    small = articles(language) | (data.prepositions.union(data.and_words) if data else frozenset())
    words = [word for word in text.split() if word[0].isalpha()]
    return all(word[0].isupper() or word in small for word in words) and "," not in text


LONG_ANSWER: Final = Check("long-answer", Severity.WARNING, run)
