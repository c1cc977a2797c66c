"""Claims about amounts: *twice* for *half*, *all* for *most*, *thirty of the 34* for *all of the 34*."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.compared_sides import comparisons
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.number_start import has_no_number
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize

REACH: Final = 3
"""The maximum number of words between a figure and *each*."""

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim and a sentence share, besides words for amounts."""


class _Ratio(NamedTuple):
    """A ratio such as *twice*, its word, and the stems of the content words before and after it."""

    value: Fraction
    word: str
    before: frozenset[str]
    after: frozenset[str]


def turned_ratio(text: str, ask: str, cited: str, language: str) -> tuple[str, str] | None:
    """A ratio in a claim, and its reverse in the cited sentences: *twice* and *half*; None if they may agree.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    said = ratios(text, language)
    there = ratios(cited, language) if said else ()
    for mine in said:
        if any(mine.value == other.value for other in there):
            continue
        before = mine.before | frozenset(
            stem for each in read_sentences(ask, language) for stem in each.content
        )
        for other in there:
            if ask and not (mine.after or other.after):
                continue  # "twice as much" and "half as much" may be said of either thing
            both = (mine.after & other.after) | (mine.before & mine.after)
            crossed = (before & other.after) | (mine.after & other.before)
            alike = (before & other.before) | (mine.after & other.after)
            if mine.value * other.value == 1 and alike and not crossed - both:
                return mine.word, other.word
            turned = mine.value < 1 < other.value or other.value < 1 < mine.value
            if turned and mine.after & other.after and not crossed - both:
                return mine.word, other.word
    return None


@lru_cache(maxsize=1 << 8)
def ratios(text: str, language: str) -> tuple[_Ratio, ...]:
    """The ratios of a text: *twice*, *half as large*, *five times*, *a fifth of*."""
    data = language_data(language)
    words = data.claim_words if data else None
    if (
        data is None
        or words is None
        or {*words.ratios, words.times}.isdisjoint(tokenize(text, language).words)
    ):
        return ()
    return tuple(_ratios(text, data, language))


def _ratios(text: str, data: LanguageData, language: str) -> Iterator[_Ratio]:
    words = data.claim_words
    if words is None:
        return
    for read in read_sentences(text, language):
        for at, word in enumerate(read.words):
            value = words.ratios.get(word)
            if value is None and at and word == words.times:
                number = next(iter(numbers_in(read.words[at - 1], language)), None)
                value = Fraction(number) if number else None
            elif (
                value is not None
                and value < 1
                and not words.ratio_joins.intersection(read.words[at + 1 : at + 2])
            ):
                continue  # "the third" counts nothing
            if value is not None and value > 0:
                before, after = (
                    read.content.intersection(part) for part in (read.stems[:at], read.stems[at + 1 :])
                )
                yield _Ratio(value, word, before, after)


def overstated(text: str, cited: str, language: str) -> str | None:
    """Cited words that say something of some things, if a statement says it of all; otherwise None.

    Args:
        text: A statement, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if (
        data is None
        or data.claim_words is None
        or data.claim_words.universal.isdisjoint(text.casefold().split())
    ):
        return None
    words = data.claim_words
    numbers = numbers_in(text, language)
    for said in read_sentences(text, language):
        if said.denied or words.universal.isdisjoint(said.words) or not words.partial.isdisjoint(said.words):
            continue
        for part, whole in pairwise(amounts_in_text(cited, language)):
            of_it = part.after[:1] and part.after[0] in data.after_scale
            if of_it and whole.value in numbers and part.value not in numbers and part.value < whole.value:
                return f"{part.text} {part.after[0]} {whole.text}"
        for sentence in read_sentences(cited, language):
            if found := _partial(said, sentence, data):
                return found
    return None


def _partial(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> str | None:
    """The word for some before a word of which a statement says something of all."""
    words = data.claim_words
    if words is None or not (words.universal | data.negations).isdisjoint(sentence.words):
        return None
    shared = said.content & sentence.content
    if len(shared) >= FEWEST_SHARED and said.words[0] in words.universal:
        first = next((word for word in sentence.words[:REACH] if word in words.partial), "")
        if first and shared == said.content - {said.stems[1]}:
            return f"{first} {sentence.words[sentence.words.index(first) + 1]}"
    if len(shared) <= FEWEST_SHARED:
        return None
    for at, word in enumerate(said.words[:-1]):
        if word not in words.universal:
            continue
        noun = next(
            (
                said.stems[place]
                for place in range(at + 1, len(said.words))
                if said.stems[place] in said.content
            ),
            "",
        )
        for place, other in enumerate(sentence.words[:-1]):
            near = sentence.stems[place + 1 : place + 4]
            if other in words.partial and noun in near:
                return f"{other} {sentence.words[place + 1 + near.index(noun)]}"
    return None


def other_share(answer: str, cited: str, language: str) -> tuple[str, str] | None:
    """The share in an answer and the different cited share, as in *a third* and *two thirds*; None if there is none."""
    if has_no_number(answer, language):
        return None
    said = amounts_in_text(answer, language)
    if len(said) != 1 or not 0 < said[0].value < 1 or said[0].unit or said[0].after:
        return None
    there = [
        amount for amount in amounts_in_text(cited, language) if 0 < amount.value < 1 and not amount.unit
    ]
    percent = {amount.value / 100 for amount in amounts_in_text(cited, language)}
    known = {amount.value for amount in there} | percent
    return (str(said[0].value), str(there[0].value)) if there and said[0].value not in known else None


def other_side_of_comparison(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The comparative in a cited sentence that contradicts an answer; None if there is none.

    To *Do large or small bodies cool faster?*, the answer is not *large ones* if the cited sentence is *small
    bodies cool faster than large ones*.
    """
    data = language_data(language)
    if data is None or data.comparing.isdisjoint(tokenize(cited, language).words):
        return None
    asked, said = read_text(ask, language), read_text(answer, language)
    if data.claim_words is not None and data.claim_words.why in asked.words:
        return None  # a reason is not one of the sides
    for each in comparisons(cited, language):
        more = said.content & each.before - each.after
        less = said.content & each.after - each.before
        superlative = (
            data.claim_words is not None
            and each.word in data.claim_words.preferring
            and "most" in asked.words
        )
        if (
            (each.word in asked.words or superlative)
            and less
            and not more
            and asked.content & (each.before - each.after - said.content)
        ):
            return each.word
    return None


def of_each(ask: str, values: frozenset[Fraction], cited: str, language: str) -> tuple[str, str] | None:
    """The total in an answer, and the cited figure for each that the stem asks for: *120 in all, 40 in each*."""
    words = (data := language_data(language)) and data.claim_words
    if not words or words.each.isdisjoint(read_text(ask, language).words):
        return None
    known = amounts_in_text(cited, language)
    for_each = [amount for amount in known if not words.each.isdisjoint(amount.after[:REACH])]
    mine = [amount for amount in known if amount.value in values]
    if not mine or not for_each or any(amount in for_each for amount in mine):
        return None
    return mine[0].text, for_each[0].text
