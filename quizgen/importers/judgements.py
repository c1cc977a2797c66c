"""Recognises options that only judge a statement, in formats without true-false questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.text.letters import bare, plain_case
from quizgen.text.truth_words import yes_or_no

ANSWERS: Final = frozenset(["yes", "no", "y", "n", "ja", "j", "nein", "oui", "non", "si", "نعم", "لا"])
"""Words that answer a question, but do not judge a statement."""


def truth_value(text: str) -> bool | None:
    """The truth value that a word states, such as "true" or "no"; None if it states none."""
    word = bare(plain_case(text)).strip(" .!")
    return None if word in ANSWERS else yes_or_no(word)


def judgement(correct: Sequence[str], incorrect: Sequence[str]) -> bool | None:
    """Whether a statement is true, if its options are words for true and false; otherwise None."""
    if len(correct) != 1 or len(incorrect) != 1:
        return None
    judged, other = truth_value(correct[0]), truth_value(incorrect[0])
    return judged if judged is not None and other is (not judged) else None
