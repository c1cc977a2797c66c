"""A question that contains its own answer.

What: the answer to a short-answer, numeric or date question or a flashcard is in what is asked. For a
reversed flashcard, its front on the back is reported too. For questions with options, see `clang`. Info for
numbers below ten, and if the answer is part of a longer name or a word in another form. Also info if the stem
offers a choice (*Was it A or B?*) or lists several.

Why: a learner who copies an answer recalls nothing (Haladyna, Downing & Rodriguez 2002, guideline 28: no clues
to the right answer).

Bad:  ask: In which year did the Spanish Civil War of 1936 begin?    answer: 1936
Good: ask: In which year did the Spanish Civil War begin?    answer: 1936
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.adjacency import is_mentioned_alone
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.recall_item import Path, RecallItem
from quizgen.checks.wording import Phrase, phrase, within
from quizgen.grading.vocabulary import ONES, TEENS, TENS
from quizgen.model.date_words import MONTH_NUMBERS
from quizgen.model.dates import PartialDate
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.problems import Severity, shorten

OFFERED: Final = frozenset(
    ["or", "between", "larger", "smaller", "longer", "shorter", "higher", "lower", "older", "younger"]
)
ABOUT_WORDS: Final = frozenset(
    [
        "plural",
        "singular",
        "past",
        "tense",
        "participle",
        "spelling",
        "spelt",
        "spelled",
        "synonym",
        "antonym",
        "translate",
        "word",
        "symbol",
        "letter",
        "anagram",
        "abbreviation",
        "stand",
        "stands",
        "mean",
        "means",
        "meaning",
    ]
)
"""What is asked about a word itself: *What is the plural of sheep?*"""

RECKONED: Final = re.compile(
    r"\d\s*[-+*/=xX\u00d7\u00f7:\u2212]\s*\d|\$|\bper cent\b|%|\btimes\b|\bdivided\b|\bplus\b|\bminus\b"
)
NUMBER_WORDS: Final = {**ONES, **TEENS, **TENS}
IN_WORDS: Final = re.compile(
    rf"(?<![\w-])(?:({'|'.join(TENS)})(?:[- ]({'|'.join(ONES)}))?|({'|'.join([*TEENS, *ONES])}))(?!\w)"
)
MAX_COUNTING_NUMBER: Final = 10
IN_BRACKETS: Final = re.compile(r"\([^)]*\)")


class Seen(NamedTuple):
    """An answer that can be read in its question, and the way to where it is written."""

    answer: str
    path: Path
    sure: bool = True
    where: str = "is in the question"
    form: str = ""


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are in their questions."""
    for prompt in context.recall_items:
        seen = _seen(prompt)
        if seen:
            offered = (
                bool(OFFERED.intersection(prompt.stem.words)) or "which of" in prompt.stem.text.casefold()
            )
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                seen.path,
                f'the answer "{shorten(seen.answer)}" {seen.where}{seen.form}',
                "Reword the text there, or ask for something else.",
                None if seen.sure and not offered else Severity.INFO,
            )


def _seen(prompt: RecallItem) -> Seen | None:
    question = prompt.question
    match question:
        case ShortAnswer(answer=answer, accept=accept):
            return _word(prompt, answer, ("answer",)) or next(
                filter(None, (_word(prompt, text, ("accept", index)) for index, text in enumerate(accept))),
                None,
            )
        case Flashcard() as card:
            return _on_card(prompt, card)
        case Numeric(answer=number):
            said = number in _figures(prompt) and not RECKONED.search(prompt.stem.text)
            return Seen(f"{number:f}", ("answer",), abs(number) >= MAX_COUNTING_NUMBER) if said else None
        case DateQuestion(answer=date):
            return Seen(str(date), ("answer",)) if _dated(prompt.stem, date) else None
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
        ):
            return None
        case _:
            assert_never(question)


def _word(prompt: RecallItem, answer: str, path: Path) -> Seen | None:
    key = _without_article(phrase(answer, prompt.language))
    if not _says_something(prompt, key) or ABOUT_WORDS.intersection(prompt.stem.words):
        return None
    if RECKONED.search(prompt.stem.text):
        return None
    if not within(key, prompt.stem):
        if path[0] == "accept" or len(key.words) > 1 or not key.stems <= prompt.stem.stems:
            return None
        return Seen(answer, path, sure=False, form=" in another form")
    return Seen(answer, path, path[0] != "accept" and is_mentioned_alone(key.text, prompt.stem.text))


def _without_article(key: Phrase) -> Phrase:
    """An answer as it may be in a sentence: *the cello* is given away by *a cello*."""
    if key.words[1:] and key.words[0] in {"a", "an", "the"}:
        return key._replace(words=key.words[1:], text=key.text.split(maxsplit=1)[-1])
    return key


def _on_card(prompt: RecallItem, card: Flashcard) -> Seen | None:
    if found := _word(prompt, card.back, ("back",)):
        return found._replace(where="is on the front")
    front = phrase(IN_BRACKETS.sub(" ", card.front), prompt.language)
    back = phrase(card.back, prompt.language)
    if card.reverse and _says_something(prompt, front) and within(front, back):
        return Seen(card.front, ("front",), where="is on the back, which the reversed card shows")
    return None


def _says_something(prompt: RecallItem, key: Phrase) -> bool:
    """Whether an answer has words of content; of other languages no function words are known here."""
    return bool(key.stems) and (prompt.english or any(len(word) > 3 for word in key.words))


def _figures(prompt: RecallItem) -> set[Decimal]:
    """The numbers in a stem; in English those in words as well."""
    found = set()
    for word in prompt.stem.words:
        if word[0].isdecimal():
            with suppress(InvalidOperation):
                found.add(Decimal(word.replace(",", "")))
    if prompt.english:
        for tens, ones, other in IN_WORDS.findall(prompt.stem.text.casefold()):
            found.add(
                Decimal(NUMBER_WORDS.get(tens, 0) + NUMBER_WORDS.get(ones, 0) + NUMBER_WORDS.get(other, 0))
            )
    return found


def _dated(stem: Phrase, date: PartialDate) -> bool:
    """Whether all that is asked of a date is said: the year, or the month and the year, or the day as well."""
    if date.month is not None and str(date) in stem.text:
        return True
    months = {MONTH_NUMBERS[word] for word in stem.words if word in MONTH_NUMBERS}
    days = {word.rstrip("stndrh") for word in stem.words if word[0].isdecimal()}
    return (
        str(date.year) in stem.words
        and (date.month is None or date.month in months)
        and (date.day is None or str(date.day) in days)
    )


KEY_IN_STEM: Final = Check("key-in-stem", Severity.WARNING, run)
