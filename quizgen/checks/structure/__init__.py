"""Checks of ids, objectives, groups, media files and `allow`."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.structure.audio_missing import AUDIO_MISSING
from quizgen.checks.structure.card_lost import CARD_LOST
from quizgen.checks.structure.check_setting import CHECK_SETTING
from quizgen.checks.structure.common_bank_id import COMMON_BANK_ID
from quizgen.checks.structure.duplicate_id import DUPLICATE_ID
from quizgen.checks.structure.formerly_in_use import FORMERLY_IN_USE
from quizgen.checks.structure.group_of_one import GROUP_OF_ONE
from quizgen.checks.structure.image_missing import IMAGE_MISSING
from quizgen.checks.structure.math_not_readable import MATH_NOT_READABLE
from quizgen.checks.structure.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.structure.unknown_objective import UNKNOWN_OBJECTIVE
from quizgen.checks.structure.unused_allow import UNUSED_ALLOW
from quizgen.checks.structure.unused_objective import UNUSED_OBJECTIVE

STRUCTURE_CHECKS: Final[tuple[Check, ...]] = (
    DUPLICATE_ID,
    CARD_LOST,
    FORMERLY_IN_USE,
    COMMON_BANK_ID,
    UNKNOWN_OBJECTIVE,
    UNUSED_OBJECTIVE,
    GROUP_OF_ONE,
    IMAGE_MISSING,
    AUDIO_MISSING,
    MATH_NOT_READABLE,
)

ABOUT_CHECKS: Final[tuple[Check, ...]] = (CHECK_SETTING, UNKNOWN_ALLOW, UNUSED_ALLOW)
"""The checks of `allow:` and `checks:`, which `quizgen.checks.runner` runs because it knows all others."""
