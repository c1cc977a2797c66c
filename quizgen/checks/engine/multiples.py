"""Compares verbs that multiply an amount: *doubled*, *trebled*, *halved*."""

from __future__ import annotations

from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.languages import language_data
from quizgen.text.numbers import numbers_in


def other_multiple(text: str, cited: str, language: str) -> tuple[str, str] | None:
    """A verb of a claim, and the one of the cited sentences with another factor; None if they may agree.

    Args:
        text: A statement or an answer, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    factors = data.claim_words.multiplying if data and data.claim_words else {}
    said = [word for word in read_text(text, language).words if word in factors]
    if not said:
        return None
    there = [word for word in read_text(cited, language).words if word in factors]
    known = {factors[word] for word in there} | numbers_in(cited, language)
    other = next((word for word in said if factors[word] not in known), None)
    return (other, there[0]) if other and there else None
