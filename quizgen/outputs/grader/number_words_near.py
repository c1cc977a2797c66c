"""Number words that a misspelt word may stand for, for graders without word lists: 3 *milion*."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from quizgen.grading.numbers import MIN_LETTERS, correctable_words, own_words
from quizgen.model.questions import Numeric
from quizgen.outputs.grader.near_words import words_by_metric_distance, words_one_letter_from, words_within
from quizgen.text.hedges import hedge_words
from quizgen.text.languages import in_any_language, languages_read
from quizgen.text.number_words import read_number_words, scales
from quizgen.text.units import is_measure
from quizgen.text.word_lists import has_word_list


@cache
def correctable_number_words(language: str) -> dict[str, list[str]]:
    """Words that a misspelt word of a number may stand for, and words that are similar to them.

    Only words with a meaning in numbers are included.
    """
    if not has_word_list(language):
        return _described((), frozenset(), language)
    known = correctable_words(language)
    others = hedge_words() | _words_of_numbers(language) | scales().keys()
    meant = {
        word
        for word in known
        if len(word) >= MIN_LETTERS and (word in others or _counts(word, language) or is_measure(word))
    }
    return _described(meant, known, language)


def own_number_words(question: Numeric, language: str) -> dict[str, list[str]]:
    """Words that a misspelt word may stand for, from a question and its unit, and words similar to them."""
    if not has_word_list(language):
        return _described((), frozenset(), language)
    own = {*own_words(question)}
    meant = own.difference(correctable_number_words(language)["words"])
    return _described(meant, correctable_words(language) | own, language)


def _described(meant: Iterable[str], known: frozenset[str], language: str) -> dict[str, list[str]]:
    """Words, which of them count, which others are nearly them, and which typed ones mean themselves."""
    long = sorted(word for word in meant if len(word) >= MIN_LETTERS)
    rivals = {other for word in long for other in _near(word, language)[1] if len(other) >= MIN_LETTERS} - {
        *long
    }
    return {
        "words": long,
        "counting": [word for word in long if _counts(word, language)],
        "known": sorted({*long, *(other for word in long for other in _near(word, language)[0])}),
        "rivals": sorted(rivals & known),
    }


@cache
def _near(word: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The listed words one letter from a word, and the known ones that something typed may be as near to."""
    near = frozenset(words_by_metric_distance(word, 2, correctable_words(language)))
    return words_one_letter_from(word, language) | words_within(word, 1, near) - {word}, near - {word}


def _counts(word: str, language: str) -> bool:
    return read_number_words([word], language)[0] is not None


@cache
def _words_of_numbers(language: str) -> frozenset[str]:
    """Single words that have a meaning in a number, besides those that count and measure."""
    phrases = [
        phrase
        for data in languages_read(language)
        for phrase in (
            *data.scales,
            *data.fractions.values,
            *data.fractions.parts,
            *data.range_words,
            *data.answer_fillers,
        )
    ]
    return frozenset(
        word for phrase in [*phrases, *in_any_language(lambda data: data.minus)] for word in phrase.split()
    )
