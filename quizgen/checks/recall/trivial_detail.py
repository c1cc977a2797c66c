"""A question about a detail that is not worth learning.

What: the options are consecutive numbers (*44, 45, 46, 47*) or amounts that differ by up to three per cent, or a stem asks for the weekday of a past event, for digits of a
number, for a page or a paragraph, for a telephone number, a postcode or a middle name, or how many letters or words
something has. It also reports questions and statements about the spelling of a word, questions that print some of its letters (*am_ _ _ _ a*), typed numbers up to three that the cited words have (*How many judges were there?*), and details
of daily life: colours, clothes, food, pets, streets, times of day, somebody's age, how many minutes something took, and answers
or stems with a thing such as *scarf* or *bicycle* that the article names only once. Only questions in English are checked.

Why: such details do not show whether learners have understood the text, and nobody needs to remember them. See
Haladyna, Downing and Rodriguez (2002), guideline 3: base each question on important content.

Bad:  ask: On which weekday did the court decide?
Good: ask: What did the court decide?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import RecallItem
from quizgen.model.article import Article
from quizgen.model.questions import (
    Cloze,
    Flashcard,
    MultipleChoice,
    Numeric,
    OpenEnded,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import compiled
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import stem_word, words_of

HINT: Final = "Ask for something that shows whether learners have understood the text."
FEWEST: Final = 2
SMALL: Final = 20
"""The smallest number that is hardly known from counting."""

SMALL_COUNTS: Final = frozenset(map(Decimal, (1, 2, 3)))
FINGERS: Final = frozenset(map(Decimal, range(1, 13)))
"""Numbers that are small in a stem of few words: *How many bars has the bridge?*."""

FEW_WORDS: Final = 7
SPELT: Final = re.compile(r"\w{1,5}")
"""A small number as a short answer, in figures or words."""

PRINTED: Final = re.compile(r"\b[^\W\d_]{1,3}(?:_{2,}|_(?: _\b)+|(?: _\b){2,})(?: ?[^\W_]\b)?")
"""Letters of a word, with lines for the others: *am_ _ _ _ a*, *d _ _ _*."""

FIGURE: Final = re.compile(r"\d")
SLIGHTLY: Final = Fraction(103, 100)
"""The largest ratio of amounts that are too close to each other to ask for."""

DIGITS: Final = 3
"""The maximum number of digits; four may be a year."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that ask for such a detail."""
    for prompt in context.recall_items:
        if spelt := _about_spelling(prompt):
            message = (
                f'"{shorten(spelt)}" makes the question one about spelling, which says little about the text'
            )
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        elif _is_small_count(prompt):
            message = "the number is so small that it can be guessed, and it shows little about the text"
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        elif asked := _asked_detail(prompt):
            message = f'"{shorten(asked)}" asks for a detail that is hardly worth learning'
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
        elif thing := _thing_of_daily_life(prompt, context.folder.article):
            message = (
                f'the article mentions "{shorten(thing)}" only in passing, so it shows little about the text'
            )
            yield Finding(prompt.bank.bank, prompt.question.id, prompt.path, message, HINT)
    for item in context.choice_items:
        numbers = sorted(
            int(option.text)
            for option in item.options
            if option.text.isdecimal() and len(option.text) <= DIGITS
        )
        in_a_row = all(later - earlier == 1 for earlier, later in pairwise(numbers))
        if len(numbers) == len(item.options) > FEWEST and numbers[0] >= SMALL and in_a_row:
            message = f"the options {numbers[0]} to {numbers[-1]} are so close that the exact number must be learnt by heart"
            yield item.finding("distractors", message, "Use numbers that differ so much that it matters.")
        elif _differ_slightly(item):
            message = "the amounts are so close that the exact one must be learnt by heart"
            yield item.finding("distractors", message, "Use amounts that differ so much that it matters.")


def _about_spelling(prompt: RecallItem) -> str:
    """The words or printed letters that make an item one about spelling: *am_ _ _ _ a*; "" if it is none, or only the exact spelling is accepted."""
    match prompt.question:
        case ShortAnswer(kind="text") | Flashcard() | Cloze():
            text = prompt.stem.text
        case TrueFalse(correction=correction):
            text = f"{prompt.stem.text} {correction or ''}"
        case _:
            return ""
    pattern = prompt.wording.asks_spelling
    found = (PRINTED.search(text) or compiled(pattern, re.IGNORECASE).search(text)) if pattern else None
    return found[0].strip() if found else ""


def _differ_slightly(item: ChoiceItem) -> bool:
    """Whether the options are amounts of one unit that differ by a few per cent: *620 kg*, *622 kg*, *625 kg*."""
    if len(item.options) <= FEWEST or not all(map(FIGURE.search, [each.text for each in item.options])):
        return False
    read = [amounts_in_text(option.text, item.language) for option in item.options]
    units = {amounts[0].unit for amounts in read if len(amounts) == 1}
    if not all(len(amounts) == 1 for amounts in read) or len(units) != 1 or None in units:
        return False
    values = [amounts[0].value for amounts in read]
    return 0 < max(values) <= min(values) * SLIGHTLY


def _asked_detail(prompt: RecallItem) -> str:
    """The words of a stem that ask for such a detail; "" if there are none."""
    if isinstance(prompt.question, TrueFalse | OpenEnded | Cloze):
        return ""
    wording, text = prompt.wording, prompt.stem.text
    for words, pattern in (
        (wording.of_trivial, wording.asks_trivial),
        (wording.of_detail, wording.asks_detail),
    ):
        if not words.isdisjoint(prompt.stem.words) and (
            found := compiled(pattern, re.IGNORECASE).search(text)
        ):
            return found[0]
    return ""


def _thing_of_daily_life(prompt: RecallItem, article: Article) -> str:
    """A colour in the answer, or a thing of daily life in the answer or stem, that the article names once; "" if there is none."""
    match prompt.question:
        case ShortAnswer(answer=answer) | Flashcard(back=answer):
            asked = prompt.stem.words
        case MultipleChoice(answer=option):
            answer, asked = option.text, prompt.stem.words
        case Cloze() as cloze if len(cloze.parsed.gaps) == 1:
            answer, asked = cloze.parsed.gaps[0].answer, ()
        case _:
            return ""
    wording, words = prompt.wording, tokenize_markdown(answer, prompt.language).words
    told = [word for word in (*words, *asked) if word in wording.everyday]
    if len(words) == 1 and words[0] in wording.colours:
        told.append(words[0])
    return next((word for word in told if _is_named_once(word, article)), "")


def _is_named_once(word: str, article: Article) -> bool:
    stem = stem_word(word, article.language)
    named = (
        stem_word(each, article.language) == stem
        for passage in article.passages
        for each in words_of(passage.normal.casefold())
        if each[:1] == word[:1]
    )
    return sum(named) == 1


def _is_small_count(prompt: RecallItem) -> bool:
    """Whether a stem asks how many there are of something, and the cited words say that there are one to three, or twelve at most."""
    asked = prompt.wording.asks_number
    small = FINGERS if len(prompt.stem.words) <= FEW_WORDS else SMALL_COUNTS
    match prompt.question:
        case Numeric(answer=number, cite=cite) if asked and number in small:
            read = frozenset({number})
        case ShortAnswer(answer=answer, cite=cite) if asked and SPELT.fullmatch(answer):
            read = numbers_in(answer, prompt.language) & small
        case MultipleChoice(answer=option, cite=cite) if asked and SPELT.fullmatch(option.text):
            read = numbers_in(option.text, prompt.language) & SMALL_COUNTS
        case _:
            return False
    return (
        bool(read)
        and prompt.stem.text.casefold().startswith(asked)
        and any(read <= numbers_in(citation.quote, prompt.language) for citation in cite)
    )


TRIVIAL_DETAIL: Final = Check("trivial-detail", Severity.INFO, run)
