"""Checks of item writing: options, stems and statements."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.options.absolute_terms import ABSOLUTE_TERMS
from quizgen.checks.options.all_of_the_above import ALL_OF_THE_ABOVE
from quizgen.checks.options.blank_mid_stem import BLANK_MID_STEM
from quizgen.checks.options.clang import CLANG
from quizgen.checks.options.complex_choice import COMPLEX_CHOICE
from quizgen.checks.options.convergence import CONVERGENCE
from quizgen.checks.options.duplicate_option import DUPLICATE_OPTION
from quizgen.checks.options.grammar_cue import GRAMMAR_CUE
from quizgen.checks.options.implausible_option import IMPLAUSIBLE_OPTION
from quizgen.checks.options.key_among_distractors import KEY_AMONG_DISTRACTORS
from quizgen.checks.options.key_longest import KEY_LONGEST
from quizgen.checks.options.long_stem import LONG_STEM
from quizgen.checks.options.negative_stem import NEGATIVE_STEM
from quizgen.checks.options.none_of_the_above import NONE_OF_THE_ABOVE
from quizgen.checks.options.one_right_answer import ONE_RIGHT_ANSWER
from quizgen.checks.options.opinion_asked import OPINION_ASKED
from quizgen.checks.options.option_count import OPTION_COUNT
from quizgen.checks.options.option_within_option import OPTION_WITHIN_OPTION
from quizgen.checks.options.options_unsortable import OPTIONS_UNSORTABLE
from quizgen.checks.options.parallel_form import PARALLEL_FORM
from quizgen.checks.options.repeated_beginning import REPEATED_BEGINNING
from quizgen.checks.options.true_false_options import TRUE_FALSE_OPTIONS
from quizgen.checks.options.true_false_wording import TRUE_FALSE_WORDING
from quizgen.checks.options.unfocused_stem import UNFOCUSED_STEM
from quizgen.checks.options.vague_terms import VAGUE_TERMS

OPTION_CHECKS: Final[tuple[Check, ...]] = (
    KEY_AMONG_DISTRACTORS,
    DUPLICATE_OPTION,
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
    IMPLAUSIBLE_OPTION,
    OPINION_ASKED,
    REPEATED_BEGINNING,
)
