"""All checks, in the order in which they are listed. A new one is added here."""

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
from quizgen.checks.citations.citation_ambiguous import CITATION_AMBIGUOUS
from quizgen.checks.citations.citation_changed import CITATION_CHANGED
from quizgen.checks.citations.citation_facts_changed import CITATION_FACTS_CHANGED
from quizgen.checks.citations.citation_moved import CITATION_MOVED
from quizgen.checks.citations.citation_not_found import CITATION_NOT_FOUND
from quizgen.checks.citations.citation_too_long import CITATION_TOO_LONG
from quizgen.checks.citations.distractor_supported import DISTRACTOR_SUPPORTED
from quizgen.checks.citations.fact_not_in_article import FACT_NOT_IN_ARTICLE
from quizgen.checks.citations.key_not_cited import KEY_NOT_CITED
from quizgen.checks.engine.check import Check
from quizgen.checks.options.absolute_terms import ABSOLUTE_TERMS
from quizgen.checks.options.all_of_the_above import ALL_OF_THE_ABOVE
from quizgen.checks.options.blank_mid_stem import BLANK_MID_STEM
from quizgen.checks.options.clang import CLANG
from quizgen.checks.options.complex_choice import COMPLEX_CHOICE
from quizgen.checks.options.convergence import CONVERGENCE
from quizgen.checks.options.duplicate_option import DUPLICATE_OPTION
from quizgen.checks.options.grammar_cue import GRAMMAR_CUE
from quizgen.checks.options.key_among_distractors import KEY_AMONG_DISTRACTORS
from quizgen.checks.options.key_longest import KEY_LONGEST
from quizgen.checks.options.long_stem import LONG_STEM
from quizgen.checks.options.negative_stem import NEGATIVE_STEM
from quizgen.checks.options.none_of_the_above import NONE_OF_THE_ABOVE
from quizgen.checks.options.one_right_answer import ONE_RIGHT_ANSWER
from quizgen.checks.options.option_count import OPTION_COUNT
from quizgen.checks.options.option_within_option import OPTION_WITHIN_OPTION
from quizgen.checks.options.options_unsortable import OPTIONS_UNSORTABLE
from quizgen.checks.options.parallel_form import PARALLEL_FORM
from quizgen.checks.options.true_false_options import TRUE_FALSE_OPTIONS
from quizgen.checks.options.true_false_wording import TRUE_FALSE_WORDING
from quizgen.checks.options.unfocused_stem import UNFOCUSED_STEM
from quizgen.checks.options.vague_terms import VAGUE_TERMS
from quizgen.checks.recall.cloze_too_much import CLOZE_TOO_MUCH
from quizgen.checks.recall.context_missing import CONTEXT_MISSING
from quizgen.checks.recall.gap_answer_visible import GAP_ANSWER_VISIBLE
from quizgen.checks.recall.key_in_stem import KEY_IN_STEM
from quizgen.checks.recall.list_answer import LIST_ANSWER
from quizgen.checks.recall.long_answer import LONG_ANSWER
from quizgen.checks.recall.matching_no_distractor import MATCHING_NO_DISTRACTOR
from quizgen.checks.recall.order_given_away import ORDER_GIVEN_AWAY
from quizgen.checks.recall.too_many_parts import TOO_MANY_PARTS
from quizgen.checks.recall.yes_no_card import YES_NO_CARD
from quizgen.checks.structure.audio_missing import AUDIO_MISSING
from quizgen.checks.structure.check_setting import CHECK_SETTING
from quizgen.checks.structure.duplicate_id import DUPLICATE_ID
from quizgen.checks.structure.group_of_one import GROUP_OF_ONE
from quizgen.checks.structure.image_missing import IMAGE_MISSING
from quizgen.checks.structure.math_not_readable import MATH_NOT_READABLE
from quizgen.checks.structure.unknown_allow import UNKNOWN_ALLOW
from quizgen.checks.structure.unknown_objective import UNKNOWN_OBJECTIVE
from quizgen.checks.structure.unused_allow import UNUSED_ALLOW
from quizgen.checks.structure.unused_objective import UNUSED_OBJECTIVE

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
    GAP_ANSWER_VISIBLE,
    MATCHING_NO_DISTRACTOR,
    TOO_MANY_PARTS,
    ORDER_GIVEN_AWAY,
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
    OPTIONS_UNSORTABLE,
    NEGATIVE_STEM,
    BLANK_MID_STEM,
    UNFOCUSED_STEM,
    LONG_STEM,
    TRUE_FALSE_WORDING,
    NEAR_DUPLICATE,
    CROSS_ITEM_CUE,
    TESTWISE_CUES,
    KEY_POSITION,
    TRUE_FALSE_BALANCE,
    RECALL_ONLY,
    READING_LEVEL,
)

ABOUT_CHECKS: Final[tuple[Check, ...]] = (CHECK_SETTING, UNKNOWN_ALLOW, UNUSED_ALLOW)
"""The checks of what banks and questions say about checks; `quizgen.checks.engine.runner` applies them."""
