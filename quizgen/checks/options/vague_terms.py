"""Options with words such as "often" or "usually".

What: one option contains a vague word, such as *usually*, *often*, *sometimes*, *rarely*, *probably* or
*mostly*, and another option contains none. Only questions in English are checked.

Why: readers understand a word such as *often* in different ways, so several options can seem correct. If only
one option is vague, learners also tend to choose this option as the correct one. See Case and Swanson (2002)
and Tarrant et al. (2006), flaw 6.

Bad:  answer: It was often closed      distractors: [It was burnt down, It was sold]
Good: answer: It was closed in winter  distractors: [It was burnt down, It was sold]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Options with vague words."""
    for item in context.choice_items:
        vague = [
            (option, word)
            for option in item.options
            for word in option.phrase.words
            if word in item.wording.vague_terms
        ]
        if vague and len({option for option, _ in vague}) < len(item.options):
            option, word = vague[0]
            hint = "State exactly how often, when or how many."
            yield item.finding(
                option, f'"{word}" is vague, so learners may understand this option in different ways', hint
            )


VAGUE_TERMS: Final = Check("vague-terms", Severity.INFO, run)
