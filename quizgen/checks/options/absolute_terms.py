"""Options with words such as "always" or "never".

What: one option contains an absolute word, such as *always*, *never*, *all*, *every*, *only* or *completely*, or a phrase
such as *without exception*, and another option contains none. The severity is usually info. It is warning if there are at least two distractors, all
of them contain an absolute word, at least two of these words, the others a word such as *ever*, and the correct option contains none. *Only* is not reported where it states how
many there are or picks out one of several (*only two*, *Only the mayor*), nor *every* where it says how often (*every
ten minutes*), nor a word that the option denies (*cannot repair everything*). Only questions in English are checked.

Why: statements without exceptions are seldom true, and test-wise learners rule such options out at once. See
Tarrant et al. (2006), flaw 5. However, one in ten good questions written by experts contains such a word.

Bad:  distractors: [It was never repaired, Nobody lived in it, It was always empty]
Good: distractors: [It was repaired in 1954, A keeper lived in it, It was used as a school]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.problems import Severity
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.languages.question_wording import QuestionWording
from quizgen.text.number_start import may_begin_number
from quizgen.text.tokens import TokenizedText, articles
from quizgen.text.units import is_measure


def run(context: CheckContext) -> Iterator[Finding]:
    """Options with absolute words, if other options have none."""
    for item in context.choice_items:
        absolute = {
            option: words
            for option in answering_options(item)
            if (words := absolute_terms(option.phrase, item.wording))
        }
        if not absolute or len(absolute) == len(item.options):
            continue
        cues = item.wording.absolute_cues
        told = len(absolute) > 1 and all(
            (option in absolute or not cues.isdisjoint(option.phrase.words)) != option.right
            for option in item.options
        )
        first, words = next(iter(absolute.items()))
        if told:
            message = f"all distractors contain absolute words ({_list(absolute)}), but the correct option contains none"
            yield item.finding(first, message, "Reword the distractors without such words.", Severity.WARNING)
        else:
            hint = "Remove this word. Make sure that correct options stay correct and distractors stay incorrect."
            yield item.finding(
                first,
                f'"{words[0]}" is an absolute word, so learners may rule this option out without knowing the answer',
                hint,
            )


def absolute_terms(text: TokenizedText, wording: QuestionWording) -> tuple[str, ...]:
    """The absolute words in a text; none if those of its language are not known."""
    words = text.words
    phrases = compiled(wording.absolute_phrases or NEVER, re.IGNORECASE).findall(text.text)
    return tuple(
        [
            word
            for at, (before, word, after) in enumerate(
                zip(("", *words), words, (*words[1:], ""), strict=False)
            )
            if word in wording.absolute_terms
            and before != wording.absolute_unless_after
            and not (word in wording.limiting and _is_limited(after, text.language))
            and not (word in wording.distributive and _is_interval(after, text.language))
            and not _is_denied(words[:at], wording, text.language)
        ]
        + phrases
    )


def _is_interval(after: str, language: str) -> bool:
    """Whether *every* says how often: *every ten minutes*, *every day*."""
    return bool(after) and (may_begin_number(after, language) or is_measure(after))


def _is_denied(before: Sequence[str], wording: QuestionWording, language: str) -> bool:
    """Whether a negation precedes an absolute word: *not all*, *cannot repair everything*. *Never* is absolute itself."""
    data = language_data(language)
    ending = data.turning_ending[0] if data else ""
    return data is not None and any(
        (word in data.negations and word not in wording.absolute_terms) or (ending and word.endswith(ending))
        for word in before
    )


def _is_limited(after: str, language: str) -> bool:
    """Whether *only* says how many, or which of several: *only two*, *for only an hour*, *Only the mayor*."""
    return bool(after) and (after in articles(language) or may_begin_number(after, language))


def _list(absolute: dict[OptionText, tuple[str, ...]]) -> str:
    return ", ".join(dict.fromkeys(f'"{word}"' for words in absolute.values() for word in words))


ABSOLUTE_TERMS: Final = Check("absolute-terms", Severity.INFO, run)
