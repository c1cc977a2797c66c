"""All checks, in the order in which `check --list` shows them. Each folder lists its own."""

from __future__ import annotations

from typing import Final

from quizgen.checks.bank_wide import BANK_WIDE_CHECKS
from quizgen.checks.citations import CITATION_CHECKS
from quizgen.checks.engine.check import Check
from quizgen.checks.item_analysis import ITEM_ANALYSIS_CHECKS
from quizgen.checks.options import OPTION_CHECKS
from quizgen.checks.recall import RECALL_CHECKS
from quizgen.checks.structure import ABOUT_CHECKS, STRUCTURE_CHECKS

__all__ = ["ABOUT_CHECKS", "CHECKS"]

CHECKS: Final[tuple[Check, ...]] = (
    *CITATION_CHECKS,
    *STRUCTURE_CHECKS,
    *RECALL_CHECKS,
    *OPTION_CHECKS,
    *BANK_WIDE_CHECKS,
    *ITEM_ANALYSIS_CHECKS,
)
