"""A stem that is longer than it needs to be.

What: a stem contains more than 35 words, or has at least three sentences and more than 17 words in total. The
severity is info, and warning for more than 55 words. In English, the check also reports a sentence before the question
that the question does not need, and a clause of at least seven words that adds something about a thing (*the mill,
which …, …*). Three long words that the article does not have, of which two are hardly ever used (*emolument*),
and a statement of more than 30 words are an info. Cards, clozes
and open-ended questions are not checked.

Why: a stem need not repeat what the article says. Text that is not needed turns the question into a test of
reading speed. Haladyna, Downing and Rodriguez (2002) call such text window dressing (guidelines 13 and 16).

Bad:  ask: The lighthouse stands on a rock in the bay. It was built in 1850 and has been painted many times
      since. Its keepers lived there with their families. How many steps lead up to its lamp?
Good: ask: How many steps lead up to the lamp?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.article import Article
from quizgen.model.questions import (
    DateQuestion,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled
from quizgen.text.sentences import sentences
from quizgen.text.tokens import stem_word, tokenize
from quizgen.text.word_lists import is_rare

MAX_STEM_WORDS: Final = 35
MAX_STATEMENT_WORDS: Final = 30

FAR_TOO_LONG: Final = 55
"""The number of words above which a stem certainly contains something unnecessary."""

MAX_SENTENCES: Final = 2
LONG_WORD: Final = 8
MANY_HARD: Final = 3
"""The length of a long word, and the number of them in a stem with difficult words."""

MIN_ASIDE: Final = 7
"""The minimum number of words of a clause that may be left out."""

MIN_BEFORE: Final = 9
"""The minimum number of words of a sentence that does not belong to the question."""

HINT: Final = "Remove everything that learners do not need in order to answer. Learners can read the details in the article."


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that are longer than recommended."""
    for prompt in context.recall_items:
        if isinstance(prompt.question, TrueFalse) and prompt.stem.word_count > MAX_STATEMENT_WORDS:
            message = f"the statement contains {prompt.stem.word_count} words (recommended: at most {MAX_STATEMENT_WORDS})"
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        if not isinstance(
            prompt.question, MultipleChoice | MultipleResponse | ShortAnswer | Numeric | DateQuestion
        ):
            continue
        words = prompt.stem.word_count
        message = ""
        if words > MAX_STEM_WORDS:
            message = f"the stem contains {words} words (recommended: at most {MAX_STEM_WORDS})"
        elif words > MAX_STEM_WORDS // 2 and (n := len(sentences(prompt.stem.text))) > MAX_SENTENCES:
            message = f"the stem contains {n} sentences (recommended: at most {MAX_SENTENCES})"
        elif len(hard := _hard_words(prompt, context.folder.article)) > 1:
            message = f'the stem has several difficult words that the article does not have ("{hard[0]}", "{hard[1]}")'
        elif words > MIN_BEFORE and (unneeded := _aside(prompt) or _before(prompt)):
            message = f'the question may not need "{shorten(unneeded)}"'
        if message:
            severity = Severity.WARNING if words > FAR_TOO_LONG else None
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT, severity)


def _hard_words(prompt: RecallItem, article: Article) -> list[str]:
    """Several long and rare words of an English stem that the article does not have: *perquisite*, *emolument*."""
    long_words = [
        word
        for word in prompt.stem.words
        if len(word) >= LONG_WORD and word.isalpha() and word in prompt.stem.text
    ]
    if len(long_words) < MANY_HARD or not prompt.wording_known:
        return []
    said = "\n".join([passage.normal for passage in article.passages]).casefold()
    unsaid = [word for word in long_words if stem_word(word, prompt.language) not in said]
    if len(unsaid) < MANY_HARD:
        return []  # so that the list of words is seldom read
    return [word for word in unsaid if is_rare(word, prompt.language)]


def _aside(prompt: RecallItem) -> str:
    """A long clause between commas about something that the stem names: *the mill, which …, …*; "" if there is none."""
    if "," not in prompt.stem.text:
        return ""
    found = compiled(prompt.wording.aside, re.IGNORECASE).finditer(prompt.stem.text)
    return next(
        (each[1] for each in found if len(each[1].split()) >= MIN_ASIDE and _is_aside(each, prompt)), ""
    )


def _is_aside(found: re.Match[str], prompt: RecallItem) -> bool:
    """Whether a clause is not the question itself: *According to Bede, which of the kings …?*."""
    before = found.string[: found.start()]
    asks = compiled(prompt.wording.question_word, re.IGNORECASE).search(before)
    return asks is not None or found.string[found.end() : found.end() + 1] == ","


def _before(prompt: RecallItem) -> str:
    """The sentences before a question that has no word in common with them; "" if it needs them.

    After a question, a sentence only says how to answer it: *Which birds breed there? Mark two.*.
    """
    text, wording = prompt.stem.text, prompt.wording
    *before, last = sentences(text)
    if not before or not wording.pointing:
        return ""
    said = text[: last[0]].strip()
    if said.endswith("?") and not text.rstrip().endswith("?"):
        return ""
    first, asked = tokenize(said, prompt.language), tokenize(text[last[0] :], prompt.language)
    refers = wording.pointing | wording.pronouns | wording.subject_pronouns | wording.possessives
    if first.word_count < MIN_BEFORE or any(map(str.isdecimal, said)) or not refers.isdisjoint(asked.words):
        return ""
    return said if asked.stems and first.stems.isdisjoint(asked.stems) else ""


LONG_STEM: Final = Check("long-stem", Severity.INFO, run)
