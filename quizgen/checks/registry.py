"""All checks, in the order in which they are listed. A new one is added here."""

from __future__ import annotations

from typing import Final

from quizgen.checks.audio_missing import AUDIO_MISSING
from quizgen.checks.base import Check
from quizgen.checks.check_setting import CHECK_SETTING
from quizgen.checks.citation_ambiguous import CITATION_AMBIGUOUS
from quizgen.checks.citation_not_found import CITATION_NOT_FOUND
from quizgen.checks.citation_too_long import CITATION_TOO_LONG
from quizgen.checks.duplicate_id import DUPLICATE_ID
from quizgen.checks.duplicate_option import DUPLICATE_OPTION
from quizgen.checks.duplicate_question import DUPLICATE_QUESTION
from quizgen.checks.group_of_one import GROUP_OF_ONE
from quizgen.checks.idle_allow import IDLE_ALLOW
from quizgen.checks.image_missing import IMAGE_MISSING
from quizgen.checks.key_among_distractors import KEY_AMONG_DISTRACTORS
from quizgen.checks.math_not_readable import MATH_NOT_READABLE
from quizgen.checks.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.unknown_objective import UNKNOWN_OBJECTIVE
from quizgen.checks.unused_objective import UNUSED_OBJECTIVE

CHECKS: Final[tuple[Check, ...]] = (
    CITATION_NOT_FOUND,
    CITATION_AMBIGUOUS,
    CITATION_TOO_LONG,
    DUPLICATE_ID,
    DUPLICATE_QUESTION,
    KEY_AMONG_DISTRACTORS,
    DUPLICATE_OPTION,
    UNKNOWN_OBJECTIVE,
    UNUSED_OBJECTIVE,
    GROUP_OF_ONE,
    IMAGE_MISSING,
    AUDIO_MISSING,
    MATH_NOT_READABLE,
)

ABOUT_CHECKS: Final[tuple[Check, ...]] = (CHECK_SETTING, UNKNOWN_ALLOW, IDLE_ALLOW)
"""The checks of what banks and questions say about checks; `quizgen.checks.run` applies them."""
