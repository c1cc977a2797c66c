"""Wrong options are not told by words like always and never.

What: *always*, *never*, *all*, *every*, *only*, *completely* and the like in options of English
words: a remark, unless every option has one. A warning if two or more distractors have one and
the right option has none.

Why: hardly anything is always so, and test-wise learners leave such options out at sight
(Tarrant et al. 2006, flaw 5). One question in ten of expert writers has such a word and is sound, so
one alone is no more than a remark.

Bad:  distractors: [It was never repaired, Nobody lived in it, It was always empty]
Good: distractors: [It was repaired in 1954, A keeper lived in it, It was used as a school]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.problems import Severity

ABSOLUTE: Final = frozenset(
    [
        "absolutely",
        "all",
        "always",
        "completely",
        "entire",
        "entirely",
        "every",
        "everybody",
        "everyone",
        "everything",
        "everywhere",
        "exclusively",
        "impossible",
        "invariably",
        "never",
        "nobody",
        "nothing",
        "nowhere",
        "only",
        "solely",
        "totally",
    ]
)


def run(context: CheckContext) -> Iterator[Finding]:
    """Options with absolute words, where others have none."""
    for item in context.choice_items:
        if not item.english:
            continue
        absolute = {option: words for option in answering_options(item) if (words := _absolute(option))}
        if not absolute or len(absolute) == len(item.options):
            continue
        told = not any(option.right for option in absolute) and len(absolute) > 1
        first, words = next(iter(absolute.items()))
        if told:
            message = f"{len(absolute)} wrong options have absolute words ({_list(absolute)}), the right one has none"
            yield item.finding(first, message, "Say what is wrong without such words.", Severity.WARNING)
        else:
            hint = "Take it out if the option is as right or as wrong without it."
            yield item.finding(first, f'the option says "{words[0]}", others nothing so absolute', hint)


def _absolute(option: OptionText) -> tuple[str, ...]:
    words = option.phrase.words
    return tuple(
        [
            word
            for before, word in zip(("", *words), words, strict=False)
            if word in ABSOLUTE and before != "at"
        ]
    )


def _list(absolute: dict[OptionText, tuple[str, ...]]) -> str:
    return ", ".join(dict.fromkeys(word for words in absolute.values() for word in words))


ABSOLUTE_TERMS: Final = Check("absolute-terms", Severity.INFO, run)
