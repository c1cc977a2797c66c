"""Checks of questions that are answered from memory."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.recall.cloze_too_much import CLOZE_TOO_MUCH
from quizgen.checks.recall.context_missing import CONTEXT_MISSING
from quizgen.checks.recall.double_question import DOUBLE_QUESTION
from quizgen.checks.recall.gap_answer_visible import GAP_ANSWER_VISIBLE
from quizgen.checks.recall.key_in_stem import KEY_IN_STEM
from quizgen.checks.recall.line_reference import LINE_REFERENCE
from quizgen.checks.recall.list_answer import LIST_ANSWER
from quizgen.checks.recall.long_answer import LONG_ANSWER
from quizgen.checks.recall.matching_no_distractor import MATCHING_NO_DISTRACTOR
from quizgen.checks.recall.misspelling import MISSPELLING
from quizgen.checks.recall.narrow_answer import NARROW_ANSWER
from quizgen.checks.recall.open_ended_form import OPEN_ENDED_FORM
from quizgen.checks.recall.order_given_away import ORDER_GIVEN_AWAY
from quizgen.checks.recall.too_many_parts import TOO_MANY_PARTS
from quizgen.checks.recall.trivial_detail import TRIVIAL_DETAIL
from quizgen.checks.recall.unit_missing import UNIT_MISSING
from quizgen.checks.recall.wide_tolerance import WIDE_TOLERANCE
from quizgen.checks.recall.yes_no_card import YES_NO_CARD

RECALL_CHECKS: Final[tuple[Check, ...]] = (
    KEY_IN_STEM,
    CONTEXT_MISSING,
    LINE_REFERENCE,
    MISSPELLING,
    LONG_ANSWER,
    LIST_ANSWER,
    YES_NO_CARD,
    CLOZE_TOO_MUCH,
    GAP_ANSWER_VISIBLE,
    MATCHING_NO_DISTRACTOR,
    TOO_MANY_PARTS,
    ORDER_GIVEN_AWAY,
    DOUBLE_QUESTION,
    UNIT_MISSING,
    WIDE_TOLERANCE,
    OPEN_ENDED_FORM,
    NARROW_ANSWER,
    TRIVIAL_DETAIL,
)
