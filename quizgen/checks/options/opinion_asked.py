"""A stem that asks for an opinion as if it were a fact.

What: a stem contains a judgement such as *the best decision*, *the most useful work* or *Why was it wrong?*,
and does not say whose judgement it is (warning, or info if the article has the same words, or *value* for *valuable*). The check also reports stems that ask for the learner's own
opinion (*Do you think …?*) or suggest one (*Surely …, wasn't it?*, *It is sad that …*), also in open-ended
questions (warning). Only questions in English are checked.

Why: learners may have good reasons for a different opinion, and would still be marked as incorrect. See Haladyna,
Downing and Rodriguez (2002), guideline 7: avoid opinions, unless the question names whose opinion it is.

Bad:  ask: What was the keeper's most useful invention?
Good: ask: Which invention did the harbour master call the keeper's most useful one?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.article import Article
from quizgen.model.questions import Flashcard, MultipleChoice, ShortAnswer, TrueFalse
from quizgen.problems import Severity
from quizgen.text.languages import compiled

MOST: Final = "most"
ROOT: Final = 4
"""The minimum length of the root of an adjective, and the maximum length of its ending: *valu-able*, *remark-able*."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that ask for an opinion without naming the person who holds it."""
    for prompt in context.recall_items:
        text, wording = prompt.stem.text, prompt.wording
        if any(map(text.casefold().__contains__, wording.of_opinions)) and (
            found := compiled(wording.asks_opinion, re.IGNORECASE).search(text)
        ):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'the question asks for an opinion ("{found[0]}"), for which there is no correct answer',
                "Ask for facts or reasons that the article gives.",
                Severity.WARNING,
            )
            continue
        if not isinstance(prompt.question, MultipleChoice | ShortAnswer | Flashcard | TrueFalse):
            continue
        if not prompt.stem.may_have(wording.of_judgements):
            continue
        found = compiled(wording.judging_worth, re.IGNORECASE).search(text)
        if found and not compiled(wording.attributed, re.IGNORECASE).search(text):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                prompt.path,
                f'"{found[0]}" is a judgement, but the question does not say whose',
                "Say in the stem whose judgement it is, or ask for a fact.",
                None if _is_in(context.folder.article, found[0]) else Severity.WARNING,
            )


def _is_in(article: Article, words: str) -> bool:
    """Whether the article itself has a judgement, also in other forms: *the most valuable*, *of great value*."""
    texts = [passage.normal.casefold() for passage in article.passages]
    most, _, word = words.casefold().partition(" ")
    if most == MOST and word:
        root = word[: max(ROOT, len(word) - ROOT)]
        return any(re.search(rf"\b{re.escape(root)}", text) for text in texts)
    return any(words.casefold() in text for text in texts)


OPINION_ASKED: Final = Check("opinion-asked", Severity.INFO, run)
