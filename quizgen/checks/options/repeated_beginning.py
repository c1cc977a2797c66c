"""Options that all begin with the same words.

What: all options of a question, three or more, begin with the same three or more words, of which at least two are content
words.

Why: learners read these words again with every option and look for a difference in them. What all options have in common
belongs in the stem. See Haladyna, Downing and Rodriguez (2002), guideline 16: include the central idea in the stem
instead of the options.

Bad:  ask: What happened?   answer: The keeper left the lamp in May   distractors: [The keeper left the lamp in June, ...]
Good: ask: When did the keeper leave the lamp?   answer: In May   distractors: [In June, In July]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, shorten
from quizgen.text.tokens import function_words, words_of

FEWEST_OPTIONS: Final = 3
FEWEST_WORDS: Final = 3
FEWEST_CONTENT: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Options whose first words belong in the stem."""
    for item in context.choice_items:
        options = [option.text.split() for option in item.options if option.text not in item.pinned]
        if len(options) < FEWEST_OPTIONS:
            continue
        common = [row[0] for row in takewhile(lambda row: len({*row}) == 1, zip(*options, strict=False))]
        told = [
            word
            for word in words_of(" ".join(common).casefold())
            if word not in function_words(item.language)
        ]
        if len(common) >= FEWEST_WORDS and len(told) >= FEWEST_CONTENT:
            message = f'all options begin with "{shorten(" ".join(common))}"'
            yield item.finding("distractors", message, "Move these words to the stem.")


REPEATED_BEGINNING: Final = Check("repeated-beginning", Severity.INFO, run)
