"""A stem with a negation that is not emphasised.

What: a stem in English contains *not*, *except*, *never*, *least*, *false*, *incorrect* or a similar word
without emphasis. To emphasise a word, write it as **not**, *not* or NOT. The severity is warning if the stem
asks which option is not true (*Which of these is not …?*, *All of these … except*), and otherwise info. A
negation in a typed question that asks *which*, or in a matching question, is an info. Two negations in a stem (*Which did not
fail to …?*) are a warning, and options that all have *not* an info. A
negation of a fact is not reported, because it does not turn the options around (*Why did it not freeze?*).

Why: a negation is easily overlooked, above all in a foreign language, and learners then look for the true
option instead of the false one. Word the stem positively, or emphasise the negation. See Haladyna, Downing
and Rodriguez (2002), guideline 17.

Bad:  ask: Which of these countries did not take part?
Good: ask: Which of these countries did **not** take part?
Good: ask: Which of these countries stayed out of it?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.checks.engine.stem_negation import negation
from quizgen.model.questions import Cloze, Matching, ShortAnswer, TrueFalse
from quizgen.problems import Severity, shorten
from quizgen.text.languages import NEVER, compiled, language_data

EXCEPT: Final = frozenset({"except", "außer", "sauf", "excepto", "eccetto", "tranne"})
"""The last words of stems for which all options except one are true."""

SHORT_NOT: Final = ("n't", "n\u2019t")
"""The endings of English verbs with a negation."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems with a negation that is easily overlooked."""
    for item in context.choice_items:
        found = negation(item.question.ask, item.wording)
        if found and item.wording.or_not not in item.stem.text and not _denies_fact(item, found):
            hint = f"Word the question positively, or emphasise the negation: **{found[0]}**."
            excludes = _excludes(item.stem.words, found[0].casefold(), item.language)
            severity = Severity.WARNING if excludes else None
            yield item.finding("ask", f'the negation "{found[0]}" is easily overlooked', hint, severity)

        if _all_deny(item):
            message, hint = "all options are negative", "Say what is true, not what is not."
            yield item.finding("answer" if item.key else "answers", message, hint)
    for prompt in context.recall_items:
        question = prompt.question
        if not isinstance(question, TrueFalse | Cloze) and (twice := _denies_twice(prompt)):
            message = (
                f'the question is negative twice ("{shorten(twice)}"), so it is hard to tell what it asks'
            )
            hint = "Word the question positively."
            yield Finding(prompt.bank.bank, question.id, prompt.path, message, hint, Severity.WARNING)
            continue
        if isinstance(question, ShortAnswer | Matching) and (found := negation(question.ask, prompt.wording)):
            asks_which = isinstance(question, Matching) or _excludes(
                prompt.stem.words, found[0].casefold(), prompt.language
            )
            if asks_which and not _denies_fact(prompt, found):
                yield Finding(
                    prompt.bank.bank,
                    question.id,
                    ("ask",),
                    f'the negation "{found[0]}" is easily overlooked',
                    f"Word the question positively, or emphasise the negation: **{found[0]}**.",
                )


def _all_deny(item: ChoiceItem) -> bool:
    """Whether every option says what is not: *It was not sold*."""
    data = language_data(item.language)
    denying = frozenset(data.ruling_out[:1]) if data else frozenset[str]()
    return bool(denying) and all(
        any(word in denying or word.endswith(SHORT_NOT) for word in option.phrase.words)
        for option in item.options
    )


def _denies_twice(prompt: RecallItem) -> str:
    """The words of a stem with two negations: *How many did not fail to …?*; "" if there are none."""
    found = compiled(prompt.wording.denies_twice or NEVER, re.IGNORECASE).search(prompt.stem.text)
    return found[0] if found else ""


def _denies_fact(item: ChoiceItem | RecallItem, denial: re.Match[str]) -> bool:
    """Whether a negation belongs to a fact of which the stem asks something: *Why did it not freeze?*."""
    before = denial.string[: denial.start()]
    return compiled(item.wording.denies_fact, re.IGNORECASE).search(before) is not None


def _excludes(words: tuple[str, ...], denial: str, language: str) -> bool:
    """Whether a stem asks which option is not true: *Which of these is not …?*, *All of these … except*.

    *What may visitors not bring?* and *Which are genuine and not copies?* ask for facts.
    """
    data = language_data(language)
    if data is None or data.roles is None or not words:
        return False
    asks = words[0] in data.which | data.roles.who
    before = words[words.index(denial) - 1] if denial in words else ""
    modal = data.claim_words.modal if data.claim_words else frozenset()
    denies = denial in {*data.ruling_out[:1], *EXCEPT} and before not in modal | {*data.and_words}
    return (asks and denies) or words[-1] in EXCEPT


NEGATIVE_STEM: Final = Check("negative-stem", Severity.INFO, run)
