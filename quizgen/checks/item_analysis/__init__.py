"""Checks that use the answers of a class. Without class files, they report nothing."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.item_analysis.below_chance import BELOW_CHANCE
from quizgen.checks.item_analysis.key_missed import KEY_MISSED
from quizgen.checks.item_analysis.low_discrimination import LOW_DISCRIMINATION
from quizgen.checks.item_analysis.nonfunctional_distractor import NONFUNCTIONAL_DISTRACTOR

ITEM_ANALYSIS_CHECKS: Final[tuple[Check, ...]] = (
    KEY_MISSED,
    LOW_DISCRIMINATION,
    BELOW_CHANCE,
    NONFUNCTIONAL_DISTRACTOR,
)
