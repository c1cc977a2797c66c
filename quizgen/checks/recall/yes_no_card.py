"""A flashcard or short-answer question whose answer is only yes or no.

What: the answer of a flashcard or short-answer question is only *yes*, *no*, *true* or *false*, or its stem
begins with *True or false*. In a language that quizgen does not know, this check reports nothing.

Why: half of all guesses are correct, and learners remember *yes* or *no* instead of the fact. Ask for the
fact itself, or use a true-false question, whose `correction` states what is true. See Wozniak, Twenty rules
of formulating knowledge (1999), rule 4.

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
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.problems import Severity
from quizgen.text.letters import bare
from quizgen.text.truth_words import affirms_or_denies


def run(context: CheckContext) -> Iterator[Finding]:
    """Cards and typed answers that are only yes or no."""
    for prompt in context.recall_items:
        if prompt.recalled is None or not prompt.recalled.words:
            continue
        first, *rest = prompt.recalled.words
        wording = prompt.wording
        if prompt.language_known and affirms_or_denies(bare(first)) and wording.after_yes.issuperset(rest):
            message = (
                f'the answer is only "{prompt.recalled.text.strip()}", so a guess is correct half the time'
            )
        elif _asks_true_or_false(prompt):
            message = 'the question asks "true or false", so a guess is correct half the time'
        else:
            continue
        hint = "Ask for the fact itself, or change the type to true-false."
        yield Finding(prompt.bank.bank, prompt.question.id, prompt.recalled_path, message, hint)


def _asks_true_or_false(prompt: RecallItem) -> bool:
    words = prompt.wording.asks_true_or_false
    return bool(words) and prompt.stem.words[: len(words)] == words


YES_NO_CARD: Final = Check("yes-no-card", Severity.WARNING, run)
