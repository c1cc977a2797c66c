"""A correct option that repeats words of the stem.

What: the correct option repeats content words of the stem that no distractor contains. Forms of one word
count as the same, such as *withdraw* and *withdrawing*. The severity is usually info. The severity is warning
if the correct option repeats at least two more words of the stem than any distractor does. The severity is
also warning if the correct option consists only of words of the stem, and no distractor contains any of these
words. Only questions in English are checked.

Why: learners who know nothing choose the option that sounds like the question. This flaw is common: in four
of seven published collections, at least 7% of the questions have it. Haladyna, Downing and Rodriguez (2002)
call it a clang association (guideline 28b).

Bad:  ask: What did the agreement on the date of withdrawal fix?
      answer: The date of withdrawal        distractors: [The price of oil, A new border]
Good: ask: What did the agreement fix?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text.tokens import stem_word

SEVERAL: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Correct options that repeat words of the stem, if no distractor does."""
    for item in context.choice_items:
        if item.key is None or not item.wording_known:
            continue
        in_distractors = frozenset[str]().union(*[option.phrase.stems for option in item.wrong])
        asked, key = item.stem.stems, item.key.phrase.stems
        shared = (asked & key) - in_distractors
        others = max(len(asked & option.phrase.stems) for option in item.wrong)
        if shared and len(asked & key) > others:
            told = len(asked & key) >= others + SEVERAL or (key <= asked and not others)
            words = dict.fromkeys(
                f'"{shorten(word)}"' for word in item.key.phrase.words if stem_word(word, "en") in shared
            )
            message = f"only the correct option repeats these words of the stem: {', '.join(words)}"
            hint = "Reword the stem or the correct option, or use these words in a distractor too."
            yield item.finding(item.key, message, hint, Severity.WARNING if told else None)


CLANG: Final = Check("clang", Severity.INFO, run)
