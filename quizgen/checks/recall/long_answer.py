"""A typed answer or card back that is too long.

What: a card back contains more than 15 words, or a short answer contains more than six. The severity is
warning for short answers, and for card backs of more than 30 words. For other card backs, the severity is
info.

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

ON_A_CARD: Final = 15
FAR_TOO_LONG: Final = 30
TYPED: Final = 6


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are too long to recall or type."""
    for prompt in context.recall_items:
        if prompt.recalled is None:
            continue
        words = prompt.recalled.word_count
        card = isinstance(prompt.question, Flashcard)
        if words > (ON_A_CARD if card else TYPED):
            what = "card back" if card else "typed answer"
            most = ON_A_CARD if card else TYPED
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.recalled_path,
                f"the {what} contains {plural_count(words, 'word')} (recommended: at most {most})",
                "Ask for one thing only. Move the rest of the answer to `explain` or to other questions.",
                Severity.INFO if card and words <= FAR_TOO_LONG else Severity.WARNING,
            )


LONG_ANSWER: Final = Check("long-answer", Severity.WARNING, run)
