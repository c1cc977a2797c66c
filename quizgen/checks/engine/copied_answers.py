"""Finds typed answers that are copied from a cited sentence that leaves open whether they are true: *probably halved the price*."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.compared_answers import KeyText
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.uncertain_claims import uncertain_claim
from quizgen.model.questions import ShortAnswer

MIN_SPACES: Final = 3
"""The minimum number of spaces in an answer that is copied, and not only short."""


def is_copied(support: Evidence, key: KeyText) -> bool:
    """Whether a typed answer of several words is copied from the cited sentences, which leave open whether it is true."""
    answer, language = key.forms[0], support.language
    copied = (
        isinstance(support.question, ShortAnswer) and answer.count(" ") >= MIN_SPACES and support.says(answer)
    )
    return copied and uncertain_claim(answer, key.ask, support.sentences.text, language) is not None
