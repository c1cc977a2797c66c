"""A question that contains its own answer.

What: the stem of a short-answer, numeric or date question contains its own answer, or the front of a flashcard
contains its back. For a reversed flashcard, the check also looks for the front in the back. For the stems of questions
with options, see the check `clang`. Hints that contain the answer are reported as well. The severity is info for
numbers below ten, for answers that are part of a longer name, and for other forms of the answer, also if its words stand
apart in the stem (a warning for three words). Answers between
commas are a warning (*Which flower, a rose, …?*). The severity is also info if the stem offers a choice (*Was it A or
B?*) or lists several things. In a language that quizgen does not know, the severity is always info.

Why: a learner who copies an answer recalls nothing. See Haladyna, Downing & Rodriguez (2002), guideline 28:
give no clues to the right answer.

Bad:  ask: In which year did the Spanish Civil War of 1936 begin?    answer: 1936
Good: ask: In which year did the Spanish Civil War begin?    answer: 1936
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Final, Literal, NamedTuple, assert_never

from quizgen.checks.engine.adjacency import is_mentioned_alone
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.recall_item import Path, RecallItem
from quizgen.markup.plain import to_plain
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
from quizgen.text.dates import PartialDate
from quizgen.text.dates_said import dates_said
from quizgen.text.languages import compiled, language_data
from quizgen.text.letters import plain_case
from quizgen.text.number_format import plain_number
from quizgen.text.number_words import find_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import TokenizedText, articles, is_within
from quizgen.text.word_lists import is_dictionary_word

RECKONED: Final = re.compile(r"\d\s*[-+*/=xX\u00d7\u00f7:\u2212]\s*\d|[$%]")
"""Signs of calculations. Words for them are in the data of each language."""

SCATTERED: Final = 3
"""The number of words of an answer that are hardly in its stem by chance, apart from one another."""

MASKED: Final = re.compile(r"(?<!\w)(?=\w*_)\w{4,30}(?!\w)")
MIN_PART: Final = 3
"""The minimum number of letters in a part of a word that a hint gives away."""

MAX_COUNTING_NUMBER: Final = 10
COMMAS_AROUND: Final = 2
IN_BRACKETS: Final = re.compile(r"\([^)]*\)")


class Seen(NamedTuple):
    """An answer that is visible in its question, and the path to this place."""

    answer: str
    path: Path
    sure: bool = True
    place: Literal["question", "front", "back", "hint"] = "question"
    inflected: bool = False

    @property
    def message(self) -> str:
        """The message about it."""
        answer = shorten(self.answer)
        match self.place, self.inflected:
            case "question", False:
                return f'the question contains its answer, "{answer}"'
            case "question", True:
                return f'the question contains another form of its answer, "{answer}"'
            case "front", False:
                return f'the front of the card contains the answer "{answer}"'
            case "front", True:
                return f'the front of the card contains another form of the answer "{answer}"'
            case "hint", _:
                return f'the hint contains the answer "{answer}"'
            case _:
                return f'the back of the card contains the front "{answer}", which is the answer on the reversed card'


def run(context: CheckContext) -> Iterator[Finding]:
    """Answers that are visible in their questions."""
    for prompt in context.recall_items:
        for seen in filter(None, (_seen(prompt), _in_hint(prompt))):
            yield Finding(
                prompt.bank.bank,
                prompt.question.id,
                seen.path,
                seen.message,
                "Remove the answer from the hint."
                if seen.place == "hint"
                else "Remove the answer from the question, or ask for something else.",
                None if seen.sure and prompt.language_known and not _offered(prompt) else Severity.INFO,
            )


def _seen(prompt: RecallItem) -> Seen | None:
    question = prompt.question
    match question:
        case ShortAnswer(answer=answer, accepted=accepted):
            return _word(prompt, answer, ("answer",)) or next(
                filter(None, (_word(prompt, text, ("accept", index)) for index, text in enumerate(accepted))),
                None,
            )
        case Flashcard() as card:
            return _on_card(prompt, card)
        case Numeric(answer=number):
            said = number in _figures(prompt) and not _reckoned(prompt)
            return (
                Seen(plain_number(number), ("answer",), abs(Fraction(number)) >= MAX_COUNTING_NUMBER)
                if said
                else None
            )
        case DateQuestion(answer=date):
            return Seen(str(date), ("answer",)) if _dated(prompt.stem.text, prompt.language, date) else None
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


def _is_told(word: str, key: TokenizedText, hint: TokenizedText, prompt: RecallItem) -> bool:
    """Whether a hint has a word of an answer in parts or without some letters (*Hens and ford*, *H_nsf_rd*), or a part of its name."""
    parts = {part for part in hint.words if len(part) >= MIN_PART and word.startswith(part)}
    if any(word.removeprefix(part) in hint.words for part in parts if len(word) >= len(part) + MIN_PART):
        return True
    if any(
        len(part) < len(word) <= len(part) * 3 // 2 and not is_dictionary_word(part, prompt.language)
        for part in parts
    ):
        return True
    name = word.capitalize()
    if len(word) > MIN_PART and name in key.text and name in hint.text and word not in prompt.stem.words:
        return True
    masked = [found[0].casefold() for found in MASKED.finditer(hint.text)]
    return any(
        len(each) == len(word) and all(one in ("_", other) for one, other in zip(each, word, strict=True))
        for each in masked
        if each.strip("_")
    )


def _in_hint(prompt: RecallItem) -> Seen | None:
    """An answer in words that the hint contains."""
    hint = prompt.question.hint
    if hint is None:
        return None
    match prompt.question:
        case ShortAnswer(answer=text) | Flashcard(back=text):
            answers = [text]
        case MultipleChoice(answer=option):
            answers = [option.text]
        case MultipleResponse(answers=options):
            answers = [option.text for option in options]
        case Cloze() as cloze:
            answers = [gap.answer for gap in cloze.parsed.gaps]
        case Numeric(answer=number):
            told = number in numbers_in(to_plain(hint), prompt.language)
            return Seen(plain_number(number), ("hint",), place="hint") if told else None
        case DateQuestion(answer=date):
            told = _dated(hint, prompt.language, date)
            return Seen(str(date), ("hint",), place="hint") if told else None
        case _:
            return None
    within = tokenize_markdown(hint, prompt.language)
    keys = (_without_article(prompt, tokenize_markdown(text, prompt.language)) for text in answers)
    for key in keys:
        if _says_something(prompt, key) and is_within(key, within):
            return Seen(key.text, ("hint",), place="hint")
        if any(_is_told(word, key, within, prompt) for word in key.words):
            return Seen(key.text, ("hint",), sure=False, place="hint")
    return None


def _word(prompt: RecallItem, answer: str, path: Path) -> Seen | None:
    key = _without_article(prompt, tokenize_markdown(answer, prompt.language))
    within = is_within(key, prompt.stem)
    if not within and (path[0] == "accept" or (len(key.words) > 1 and len(key.stems) == 1)):
        return None
    if not _says_something(prompt, key) or prompt.wording.about_words.intersection(prompt.stem.words):
        return None
    if _reckoned(prompt):
        return None
    if not within:
        if not key.stems <= prompt.stem.stems:
            return None
        return Seen(answer, path, sure=len(key.stems) >= SCATTERED, inflected=True)
    alone = is_mentioned_alone(key.text, prompt.stem.text, prompt.language)
    is_amount = len(key.words) > 1 and key.words[0][0].isdecimal()
    return Seen(answer, path, path[0] != "accept" and (alone or is_amount or _is_set_off(prompt, key.text)))


def _is_set_off(prompt: RecallItem, key: str) -> bool:
    """Whether commas set an answer off from what the stem asks for: *Which contractor, Denholm Works, was heard?*."""
    text, data = prompt.stem.text, language_data(prompt.language)
    if (
        data is None
        or not set(data.conjunctions).isdisjoint(prompt.stem.words)
        or text.count(",") > COMMAS_AROUND
    ):
        return False
    return re.search(rf",\s(?:\w{{1,3}} )?{re.escape(key)},", text, re.IGNORECASE) is not None


def _without_article(prompt: RecallItem, key: TokenizedText) -> TokenizedText:
    """An answer as it may be in a sentence: *the cello* is given away by *a cello*."""
    if prompt.wording_known and key.words[1:] and key.words[0] in articles(prompt.language):
        return replace(key, words=key.words[1:], text=key.text.split(maxsplit=1)[-1])
    return key


def _on_card(prompt: RecallItem, card: Flashcard) -> Seen | None:
    if found := _word(prompt, card.back, ("back",)):
        return found._replace(place="front")
    if not card.reverse:
        return None
    front = tokenize_markdown(IN_BRACKETS.sub(" ", card.front), prompt.language)
    back = tokenize_markdown(card.back, prompt.language)
    if _says_something(prompt, front) and is_within(front, back):
        return Seen(card.front, ("front",), place="back")
    return None


def _says_something(prompt: RecallItem, key: TokenizedText) -> bool:
    """Whether an answer has words of content; of many languages the others are not known so well."""
    return bool(key.stems) and (prompt.wording_known or any(len(word) > 3 for word in key.words))


def _offered(prompt: RecallItem) -> bool:
    """Whether the stem offers the answer among others."""
    wording, data = prompt.wording, language_data(prompt.language)
    offered = wording.offered or frozenset(data.conjunctions if data else ())
    named = bool(wording.offering) and wording.offering in prompt.stem.text.casefold()
    return named or bool(offered.intersection(prompt.stem.words))


def _reckoned(prompt: RecallItem) -> bool:
    """Whether the answer is to be reckoned from what the stem has."""
    return bool(
        RECKONED.search(prompt.stem.text) or compiled(prompt.wording.reckoned).search(prompt.stem.text)
    )


def _figures(prompt: RecallItem) -> set[Decimal]:
    """The numbers in a stem, in figures or spelt out; small ones that may be articles only in English."""
    found = set()
    for word in prompt.stem.words:
        if word[0].isdecimal():
            with suppress(InvalidOperation):
                found.add(Decimal(word.replace(",", "")))
    text = plain_case(prompt.stem.text)
    spelt = find_number_words(text, prompt.language, ordinals=False)
    return found | {number for number in spelt if prompt.wording_known or number >= MAX_COUNTING_NUMBER}


def _dated(text: str, language: str, date: PartialDate) -> bool:
    """Whether all that is asked of a date is said: the year, or the month and the year, or the day as well."""
    said = dates_said(text, language, spelt=False)
    return said is not None and said.may_say(date, said.numbers)


KEY_IN_STEM: Final = Check("key-in-stem", Severity.WARNING, run)
