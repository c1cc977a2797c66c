"""Accepted answers that show no knowledge."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.text.languages import question_wording
from quizgen.text.tokens import articles, words_of


def says_nothing(answer: str, answers: Sequence[str], language: str) -> bool:
    """Whether an answer is a word such as *something*, or a single letter beside words: *l* beside *larva*."""
    words = words_of(answer.casefold())
    empty = question_wording(language).unclear.no_clear_answers
    if not empty:
        return False
    letter = len(answer) == 1 and answer.isalpha() and answer.islower()
    beside = (other for other in answers if other != answer)
    return (bool(words) and empty.union(articles(language)).issuperset(words)) or (
        letter and any(len(other) > 1 and other.isalpha() for other in beside)
    )
