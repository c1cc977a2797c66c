"""Checks that compare the questions of a bank, or of all banks about an article."""

from __future__ import annotations

from typing import Final

from quizgen.checks.bank_wide.cross_item_cue import CROSS_ITEM_CUE
from quizgen.checks.bank_wide.duplicate_question import DUPLICATE_QUESTION
from quizgen.checks.bank_wide.key_position import KEY_POSITION
from quizgen.checks.bank_wide.near_duplicate import NEAR_DUPLICATE
from quizgen.checks.bank_wide.reading_level import READING_LEVEL
from quizgen.checks.bank_wide.recall_only import RECALL_ONLY
from quizgen.checks.bank_wide.testwise_cues import TESTWISE_CUES
from quizgen.checks.bank_wide.true_false_balance import TRUE_FALSE_BALANCE
from quizgen.checks.engine.check import Check

BANK_WIDE_CHECKS: Final[tuple[Check, ...]] = (
    DUPLICATE_QUESTION,
    NEAR_DUPLICATE,
    CROSS_ITEM_CUE,
    TESTWISE_CUES,
    KEY_POSITION,
    TRUE_FALSE_BALANCE,
    RECALL_ONLY,
    READING_LEVEL,
)
