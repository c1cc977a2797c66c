"""Negations in the stem of a question: *Which of these is not a fish?*."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.markup.plain import to_plain
from quizgen.text.languages import compiled, question_wording
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.sentences import sentences


def negation(text: str, wording: QuestionWording) -> re.Match[str] | None:
    """The negation in the last sentence of a text; None if there is none or the language's negations are unknown."""
    start = max((first for first, _ in sentences(text)), default=0)
    return compiled(wording.negation).search(text[start : start + 1].lower() + text[start + 1 :])


@lru_cache(maxsize=1 << 6)
def asks_for_exception(ask: str, language: str) -> bool:
    """Whether a question with options asks for an exception, which the article need not contain."""
    return negation(to_plain(ask).casefold(), question_wording(language)) is not None
