"""Finds reversed comparisons: *others had more than she* for *she had more than any other*."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, verb_stem
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in

MAX_BEFORE: Final = 5
"""The maximum number of words between a comparative and *than*."""

MIN_SHARED: Final = 2


class ComparedSides(NamedTuple):
    """A comparative with the content words on both sides, and whether a pronoun or *others* precedes it."""

    word: str
    before: frozenset[str]
    after: frozenset[str]
    has_pronoun: bool
    is_of_others: bool


def turned_comparison(text: str, cited: str, language: str) -> str | None:
    """The comparative whose two sides a text has swapped; None if there is none.

    Args:
        text: A statement, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not any(f" {word} " in text for word in data.comparing):
        return None
    there = comparisons(cited, language)
    whole = frozenset(stem for read in read_sentences(cited, language) for stem in read.content)
    for mine in comparisons(text, language):
        for yours in there:
            if mine.word != yours.word:
                opposed = yours.word in _opposites_of(mine.word, language)
                if opposed and f" {mine.word} " not in cited and _are_of_one(mine, yours, whole):
                    return yours.word
                continue
            turned = mine.before & yours.after
            left = mine.after & yours.before - yours.after
            whole_side = len(yours.after) >= MIN_SHARED and yours.after <= mine.before - mine.after
            # "Two other shows drew more than it", where the cited sentence begins with "it".
            of_it = (
                mine.is_of_others and (yours.has_pronoun or not mine.after) and not mine.after & yours.after
            )
            if len(turned) >= MIN_SHARED and (
                of_it or whole_side or (left and not mine.before & yours.before - yours.after)
            ):
                return mine.word
    return None


def _are_of_one(mine: ComparedSides, yours: ComparedSides, whole: frozenset[str]) -> bool:
    """Whether two opposite comparisons compare with the same thing, and the cited sentences name what is compared."""
    shared = mine.after & yours.after and mine.before & whole
    return bool(shared and mine.after <= whole and not mine.before & yours.after)


def _opposites_of(word: str, language: str) -> frozenset[str]:
    tables, stem = opposites(language), verb_stem(word, language)
    return tables.small.get(stem, frozenset()) | tables.words.get(stem, frozenset())


@lru_cache(maxsize=1 << 8)
def comparisons(text: str, language: str) -> tuple[ComparedSides, ...]:
    """The comparisons of a text with *than*."""
    found = (_comparison(read) for read in read_sentences(text, language))
    return tuple(each for each in found if each)


def _comparison(read: ReadSentence) -> ComparedSides | None:
    data = language_data(read.language)
    if data is None or read.denied:
        return None
    at = next((at for at, word in enumerate(read.words) if word in data.comparing), None)
    if at is None or at < 1 or numbers_in(" ".join(read.words[at + 1 : at + 2]), read.language):
        return None  # "more than 10 per cent" compares nothing with something else
    near = range(max(0, at - MAX_BEFORE), at)
    word = next(
        (read.words[place] for place in reversed(near) if _is_comparative(read.words[place], data)), ""
    )
    before, after = (read.content.intersection(stems) for stems in (read.stems[:at], read.stems[at + 1 :]))
    pronouns = question_wording(read.language).subject_pronouns
    if not word or not (after or not pronouns.isdisjoint(read.words[at + 1 :])):
        return None
    others = data.claim_words.others if data.claim_words else frozenset()
    first = read.words[:at]
    if data.claim_words and word in data.claim_words.preferring:
        word = min(data.claim_words.preferring)  # rather than, more than
    return ComparedSides(word, before, after, not pronouns.isdisjoint(first), not others.isdisjoint(first))


def _is_comparative(word: str, data: LanguageData) -> bool:
    words = data.claim_words
    return words is not None and (
        word in words.comparatives
        or (word.endswith(words.comparative_ending) and word not in data.function_words)
    )
