"""Compares the numbers, names, negations and key words of a quotation with those of the article.

*4,500 soldiers* is 96 per cent similar to *5,400 soldiers*, so similarity alone must not change a quotation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Final

from quizgen.text.dates_said import dates_said
from quizgen.text.entities import WORD, EntityKind, find_entities, no_names
from quizgen.text.languages import language_data
from quizgen.text.letters import ascii_digits, bare
from quizgen.text.number_words import knows_number_words, read_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize, without_elision, without_possessive, words_of

FIGURE: Final = re.compile(r"\d(?:[\d.,]*\d)?")
FIGURE_OR_WORD: Final = re.compile(rf"\d(?:[\d.,]*\d)?|{WORD.pattern}")

MAX_KEY_WORDS: Final = 6


def compare_quoted_facts(
    quote: str, words: str, key: tuple[str, ...], language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Facts in a quotation that the words lack, and facts that the words have in addition.

    If the language is not known, only figures are compared.

    Args:
        quote: The quotation, in normal form.
        words: The words of the article.
        key: The key of the question, whose words also count as facts.
        language: BCP 47 tag of the article.
    """
    lost, instead = _differing(quote, words, language)
    return tuple(dict.fromkeys([*lost, *_lost_of_key(quote, words, key, language)])), instead


def _differing(quote: str, words: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not knows_number_words(language):
        quoted, there = FIGURE.findall(ascii_digits(quote)), FIGURE.findall(ascii_digits(words))
        return (tuple(quoted), tuple(there)) if quoted != there else ((), ())
    lost, added = _lost(quote, words, language), _added(quote, words, language)
    if not (lost or added):
        quoted, there = _in_order(quote, language), _in_order(words, language)
        both = {*quoted} & {*there}
        quoted, there = [each for each in quoted if each in both], [each for each in there if each in both]
        if quoted != there:  # who attacked whom, from which figure to which, and how many of what
            return tuple(quoted), tuple(there)
    return lost, added


def _lost(quote: str, words: str, language: str) -> tuple[str, ...]:
    """Names, turning words and numbers of a quotation that are not among the words."""
    said, numbers = words.casefold(), numbers_in(words, language)
    lost = [
        fact
        for fact in find_entities(quote, language)
        if (
            fact.text.casefold() not in said
            if fact.kind is EntityKind.NAME
            else not numbers_in(fact.text, language) & numbers or not _has_months(words, fact.text, language)
        )
    ]
    named = [fact.text for fact in lost]
    if not any(fact.kind is EntityKind.NAME for fact in lost):
        kept = {_alone(word, language) for word in WORD.findall(words)}
        named += [
            word for word in WORD.findall(quote) if _may_name(word) and _alone(word, language) not in kept
        ]
    named += sorted(_turning(quote, language) - _turning(words, language))
    return tuple(named or (f"{number:f}" for number in numbers_in(quote, language) - numbers))


def _has_months(words: str, date: str, language: str) -> bool:
    """Whether words name the months of a date; true if there are none, or if they cannot be told."""
    wanted, said = (dates_said(text, language, spelt=False) for text in (date, words))
    return wanted is None or said is None or wanted.months <= said.months


def _lost_of_key(quote: str, words: str, key: tuple[str, ...], language: str) -> Iterator[str]:
    """Words of the key, other than numbers, that the quotation has and the words have not, in any form.

    A key of many words is a sentence, which may be in other words.
    """
    parts = [tokenize(part, language) for part in key]
    asked = frozenset(stem for part in parts if len(part.words) <= MAX_KEY_WORDS for stem in part.stems)
    ours, theirs = (Counter(_stems(text, language)) for text in (quote, words))
    for word in dict.fromkeys(words_of(quote)):
        fewer = any(ours[stem] > theirs[stem] for stem in _stems(word, language) if stem in asked)
        if fewer and not numbers_in(word, language):
            yield word


def _stems(text: str, language: str) -> Iterator[str]:
    """The stems of the words of a text, as often as they occur."""
    return (stem for word in words_of(text) for stem in tokenize(word, language).stems)


def _added(quote: str, words: str, language: str) -> tuple[str, ...]:
    """Numbers, names and turning words among the words that the quotation does not have.

    A name that is longer now is not another name: *Obama*, *Barack Obama*. Nor is a figure another one that
    only adds a phrase of its own: *an offer of 1,200 crowns from Vardby*.
    """
    quote += " ".join(["", *_phrases_added(quote, words, language)])
    numbers, known = numbers_in(quote, language), {_alone(word, language) for word in WORD.findall(quote)}
    added = [
        fact.text
        for fact in find_entities(words, language)
        if (
            known.isdisjoint(_alone(word, language) for word in WORD.findall(fact.text))
            if fact.kind is EntityKind.NAME
            else not numbers_in(fact.text, language) & numbers
        )
    ]
    return (*added, *sorted(_turning(words, language) - _turning(quote, language)))


def _phrases_added(quote: str, words: str, language: str) -> Iterator[str]:
    """Words put between those of a quotation that make a phrase of their own: a preposition, and no name.

    A word that begins another phrase follows, so that no figure counts anything that is quoted.
    """
    data = language_data(language)
    if data is None:
        return
    ours, theirs = quote.split(), words.split()
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    opening = {*data.function_words} - {
        *data.turning_words,
        *data.articles,
        *" ".join(data.conjunctions).split(),
    }
    for change, at, _, start, end in changes:
        if change not in {"equal", "insert"}:
            return
        if change == "insert" and start and at < len(ours):
            added, phrase = theirs[start:end], " ".join(theirs[start:end])
            if (
                added[0] in opening
                and ours[at] in opening
                and theirs[start - 1][-1].isalnum()
                and not any(map(_may_name, added))
                and not _turning(phrase, language)
            ):
                yield phrase


def _in_order(text: str, language: str) -> list[str]:
    """The numbers of a text, spelt or in figures, and what may be names in it, in their order."""
    return [
        str(number) if (number := _spelt(word, language)) is not None else _alone(word, language)
        for word in FIGURE_OR_WORD.findall(text)
        if word[0].isdecimal() or _may_name(word) or _spelt(word, language) is not None
    ]


def _spelt(word: str, language: str) -> Decimal | None:
    """The number that a single word is."""
    parts = bare(word.casefold()).replace("-", " ").split()
    number, used = read_number_words(parts, language)
    return number if used == len(parts) else None


def _turning(text: str, language: str) -> frozenset[str]:
    """The words of a text that turn what it says; `didn't` has a *not*."""
    data = language_data(language)
    if data is None:
        return frozenset()
    words = [word.casefold().replace("\u2019", "'") for word in WORD.findall(text)]
    ending, meaning = data.turning_ending
    denied = [meaning for word in words if ending and word.endswith(ending)]
    return data.turning_words.intersection([*words, *denied])


def _may_name(word: str) -> bool:
    """Whether a word may be a name: the one that begins a quotation cannot be told from others."""
    return word[0].isupper() and word.casefold() not in no_names()


def _alone(word: str, language: str) -> str:
    """A word without what is joined to it: an elided article, an ending of one who owns something."""
    return without_possessive(without_elision(word, language).casefold())
