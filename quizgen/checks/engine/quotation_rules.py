"""The message about a statement or an answer that its quotation as a whole does not support."""

from __future__ import annotations

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.quoted_degrees import exceeds_quotation
from quizgen.checks.engine.quoted_denials import denied_by_quotation
from quizgen.checks.engine.whole_quotations import unlike_quotation
from quizgen.problems import shorten


def against_quotation(text: str, ask: str, support: Evidence) -> str | None:
    """The message about what a quotation denies, leaves open or says to a lower degree; None if it may support the text.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        support: The evidence for it.
    """
    if words := denied_by_quotation(text, ask, support):
        return f'the cited sentences say "{shorten(words)}"'
    words = unlike_quotation(text, ask, support) or exceeds_quotation(text, ask, support)
    return f'the cited sentences only say "{shorten(words)}"' if words else None
