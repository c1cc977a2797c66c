"""Checks of citations: whether the quoted words are in the article, and support the key."""

from __future__ import annotations

from typing import Final

from quizgen.checks.citations.calculation_unclear import CALCULATION_UNCLEAR
from quizgen.checks.citations.citation_ambiguous import CITATION_AMBIGUOUS
from quizgen.checks.citations.citation_changed import CITATION_CHANGED
from quizgen.checks.citations.citation_facts_changed import CITATION_FACTS_CHANGED
from quizgen.checks.citations.citation_moved import CITATION_MOVED
from quizgen.checks.citations.citation_not_found import CITATION_NOT_FOUND
from quizgen.checks.citations.citation_pending import CITATION_PENDING
from quizgen.checks.citations.citation_too_long import CITATION_TOO_LONG
from quizgen.checks.citations.distractor_supported import DISTRACTOR_SUPPORTED
from quizgen.checks.citations.fact_not_in_article import FACT_NOT_IN_ARTICLE
from quizgen.checks.citations.key_not_cited import KEY_NOT_CITED
from quizgen.checks.citations.order_contradicted import ORDER_CONTRADICTED
from quizgen.checks.citations.pairs_swapped import PAIRS_SWAPPED
from quizgen.checks.citations.statement_contradicted import STATEMENT_CONTRADICTED
from quizgen.checks.citations.statement_not_cited import STATEMENT_NOT_CITED
from quizgen.checks.citations.support_unclear import SUPPORT_UNCLEAR
from quizgen.checks.engine.check import Check

CITATION_CHECKS: Final[tuple[Check, ...]] = (
    CITATION_NOT_FOUND,
    CITATION_MOVED,
    CITATION_CHANGED,
    CITATION_FACTS_CHANGED,
    CITATION_AMBIGUOUS,
    CITATION_TOO_LONG,
    CITATION_PENDING,
    KEY_NOT_CITED,
    STATEMENT_NOT_CITED,
    STATEMENT_CONTRADICTED,
    ORDER_CONTRADICTED,
    PAIRS_SWAPPED,
    CALCULATION_UNCLEAR,
    FACT_NOT_IN_ARTICLE,
    DISTRACTOR_SUPPORTED,
    SUPPORT_UNCLEAR,
)

PROOF_CHECKS: Final[frozenset[Check]] = frozenset(
    {
        KEY_NOT_CITED,
        STATEMENT_NOT_CITED,
        STATEMENT_CONTRADICTED,
        ORDER_CONTRADICTED,
        PAIRS_SWAPPED,
        CALCULATION_UNCLEAR,
        FACT_NOT_IN_ARTICLE,
    }
)
"""The checks that compare a key with the article and say how they differ."""
