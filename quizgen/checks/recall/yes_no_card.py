"""A flashcard or short answer that is only yes or no.

What: a flashcard or a short answer whose answer is only *yes*, *no*, *true* or *false*, or whose stem begins
with *True or false*.

Why: half of all guesses are correct, and learners recall the verdict without the fact (see Wozniak, Twenty
rules of formulating knowledge, 1999, rule 4: ask for the one fact itself). A true-false question also teaches
what is true instead.

Bad:  front: Is Canberra the capital of Australia?
      back: Yes
Good: front: What is the capital of Australia?
      back: Canberra
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.grading.normalise import bare
from quizgen.grading.vocabulary import NO, YES
from quizgen.problems import Severity

ALONE: Final = frozenset(word for word in YES | NO if len(word) > 1) - {"right", "si"}
"""Words by which something is affirmed or denied; *right* may be a side, and *Si* is silicon to most."""

AROUND: Final = frozenset(
    """
    it he she they is was did does do are were has have had can could will would not it's
    isn't wasn't didn't doesn't don't aren't weren't hasn't haven't hadn't can't couldn't won't wouldn't
    """.split()  # noqa: SIM905 - as a list it would fill a page
)
"""Words around them that add nothing: *Yes, it is*."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Cards and typed answers that say yes or no."""
    for prompt in context.recall_items:
        if prompt.recalled is None or not prompt.recalled.words:
            continue
        first, *rest = prompt.recalled.words
        if bare(first) in ALONE and all(word in AROUND for word in rest):
            message = f'the answer is only "{prompt.recalled.text.strip()}": a guess is correct half the time'
        elif prompt.english and prompt.stem.words[:3] == ("true", "or", "false"):
            message = "this is a true-false question: a guess is correct half the time"
        else:
            continue
        hint = "Ask for the fact itself, or make it a true-false question."
        yield Finding(prompt.bank.bank, prompt.question.id, prompt.recalled_path, message, hint)


YES_NO_CARD: Final = Check("yes-no-card", Severity.WARNING, run)
