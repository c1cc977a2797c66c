"""All checks, in the order in which they are listed. A new one is added here."""

from __future__ import annotations

from typing import Final

from quizgen.checks.absolute_terms import ABSOLUTE_TERMS
from quizgen.checks.all_of_the_above import ALL_OF_THE_ABOVE
from quizgen.checks.audio_missing import AUDIO_MISSING
from quizgen.checks.base import Check
from quizgen.checks.blank_mid_stem import BLANK_MID_STEM
from quizgen.checks.check_setting import CHECK_SETTING
from quizgen.checks.citation_ambiguous import CITATION_AMBIGUOUS
from quizgen.checks.citation_changed import CITATION_CHANGED
from quizgen.checks.citation_facts_changed import CITATION_FACTS_CHANGED
from quizgen.checks.citation_moved import CITATION_MOVED
from quizgen.checks.citation_not_found import CITATION_NOT_FOUND
from quizgen.checks.citation_too_long import CITATION_TOO_LONG
from quizgen.checks.clang import CLANG
from quizgen.checks.cloze_too_much import CLOZE_TOO_MUCH
from quizgen.checks.complex_choice import COMPLEX_CHOICE
from quizgen.checks.context_missing import CONTEXT_MISSING
from quizgen.checks.convergence import CONVERGENCE
from quizgen.checks.distractor_supported import DISTRACTOR_SUPPORTED
from quizgen.checks.duplicate_id import DUPLICATE_ID
from quizgen.checks.duplicate_option import DUPLICATE_OPTION
from quizgen.checks.duplicate_question import DUPLICATE_QUESTION
from quizgen.checks.fact_not_in_article import FACT_NOT_IN_ARTICLE
from quizgen.checks.gap_in_sight import GAP_IN_SIGHT
from quizgen.checks.gives_away import GIVES_AWAY
from quizgen.checks.grammar_cue import GRAMMAR_CUE
from quizgen.checks.group_of_one import GROUP_OF_ONE
from quizgen.checks.idle_allow import IDLE_ALLOW
from quizgen.checks.image_missing import IMAGE_MISSING
from quizgen.checks.key_among_distractors import KEY_AMONG_DISTRACTORS
from quizgen.checks.key_in_stem import KEY_IN_STEM
from quizgen.checks.key_longest import KEY_LONGEST
from quizgen.checks.key_not_cited import KEY_NOT_CITED
from quizgen.checks.key_position import KEY_POSITION
from quizgen.checks.list_answer import LIST_ANSWER
from quizgen.checks.long_answer import LONG_ANSWER
from quizgen.checks.long_stem import LONG_STEM
from quizgen.checks.lost_sequence import LOST_SEQUENCE
from quizgen.checks.many_parts import MANY_PARTS
from quizgen.checks.math_not_readable import MATH_NOT_READABLE
from quizgen.checks.near_duplicate import NEAR_DUPLICATE
from quizgen.checks.negative_stem import NEGATIVE_STEM
from quizgen.checks.none_of_the_above import NONE_OF_THE_ABOVE
from quizgen.checks.one_right_answer import ONE_RIGHT_ANSWER
from quizgen.checks.option_count import OPTION_COUNT
from quizgen.checks.option_within_option import OPTION_WITHIN_OPTION
from quizgen.checks.order_told import ORDER_TOLD
from quizgen.checks.pairs_odd import PAIRS_ODD
from quizgen.checks.parallel_form import PARALLEL_FORM
from quizgen.checks.reading_level import READING_LEVEL
from quizgen.checks.recall_only import RECALL_ONLY
from quizgen.checks.test_wise import TEST_WISE
from quizgen.checks.true_false_balance import TRUE_FALSE_BALANCE
from quizgen.checks.true_false_options import TRUE_FALSE_OPTIONS
from quizgen.checks.true_false_wording import TRUE_FALSE_WORDING
from quizgen.checks.unfocused_stem import UNFOCUSED_STEM
from quizgen.checks.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.unknown_objective import UNKNOWN_OBJECTIVE
from quizgen.checks.unused_objective import UNUSED_OBJECTIVE
from quizgen.checks.vague_terms import VAGUE_TERMS
from quizgen.checks.yes_no_card import YES_NO_CARD

CHECKS: Final[tuple[Check, ...]] = (
    CITATION_NOT_FOUND,
    CITATION_MOVED,
    CITATION_CHANGED,
    CITATION_FACTS_CHANGED,
    CITATION_AMBIGUOUS,
    CITATION_TOO_LONG,
    KEY_NOT_CITED,
    FACT_NOT_IN_ARTICLE,
    DISTRACTOR_SUPPORTED,
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
    KEY_IN_STEM,
    CONTEXT_MISSING,
    LONG_ANSWER,
    LIST_ANSWER,
    YES_NO_CARD,
    CLOZE_TOO_MUCH,
    GAP_IN_SIGHT,
    PAIRS_ODD,
    MANY_PARTS,
    ORDER_TOLD,
    KEY_LONGEST,
    CLANG,
    GRAMMAR_CUE,
    PARALLEL_FORM,
    CONVERGENCE,
    ABSOLUTE_TERMS,
    VAGUE_TERMS,
    NONE_OF_THE_ABOVE,
    ALL_OF_THE_ABOVE,
    COMPLEX_CHOICE,
    TRUE_FALSE_OPTIONS,
    OPTION_WITHIN_OPTION,
    OPTION_COUNT,
    ONE_RIGHT_ANSWER,
    LOST_SEQUENCE,
    NEGATIVE_STEM,
    BLANK_MID_STEM,
    UNFOCUSED_STEM,
    LONG_STEM,
    TRUE_FALSE_WORDING,
    NEAR_DUPLICATE,
    GIVES_AWAY,
    TEST_WISE,
    KEY_POSITION,
    TRUE_FALSE_BALANCE,
    RECALL_ONLY,
    READING_LEVEL,
)

ABOUT_CHECKS: Final[tuple[Check, ...]] = (CHECK_SETTING, UNKNOWN_ALLOW, IDLE_ALLOW)
"""The checks of what banks and questions say about checks; `quizgen.checks.run` applies them."""
