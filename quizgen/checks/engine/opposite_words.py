"""The opposites of a language, by word stem."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.read_sentence import AGAIN, ReadSentence, read_text, verb_stem
from quizgen.text.languages import language_data
from quizgen.text.word_lists import opposite_stems

NOTHING: Final = frozenset[str]()
MIN_ROOT: Final = 3
"""The minimum length of a word that a prefix can negate."""


class Opposites(NamedTuple):
    """The opposites in a language: for each word stem, its opposites, for content words and for short words."""

    words: dict[str, frozenset[str]]
    small: dict[str, frozenset[str]]


@cache
def opposites(language: str) -> Opposites:
    """The opposites in a language, by word stem."""
    data = language_data(language)
    if data is None:
        return Opposites({}, {})
    stemmed = [_sides(pair, language) for pair in data.opposites]
    endings = data.claim_words.comparing_endings if data.claim_words else ()
    stemmed += [
        [side.union(_compared(stem, ending) for stem in side for ending in endings) for side in sides]
        for sides in stemmed
    ]
    ruling = frozenset(verb_stem(word, language) for word in data.ruling_out)  # "unlike" has no opposite
    listed = [
        [frozenset(side.split()) - ruling for side in pair.split("|")] for pair in opposite_stems(language)
    ]
    return Opposites(
        _table([*stemmed, *listed]), _table([_sides(pair, language) for pair in data.small_opposites])
    )


def _compared(stem: str, ending: str) -> str:
    """The stem of a comparative or superlative: *rarer*, *easiest*."""
    return f"{stem.removesuffix('e')}{ending}"


def _sides(pair: str, language: str) -> list[frozenset[str]]:
    return [frozenset(verb_stem(word, language) for word in side.split()) for side in pair.split("|")]


def _table(pairs: list[list[frozenset[str]]]) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for sides in pairs:
        for one, other in (sides, sides[::-1]):
            for stem in one - other:
                table[stem] = table.get(stem, frozenset()) | (other - one)
    return table


def has_opposite_prefix(words: tuple[str, ...], language: str) -> bool:
    """Whether one of the words begins with a prefix that negates it: *unpaid*."""
    data = language_data(language)
    return data is not None and any(word.startswith(data.opposite_prefixes) for word in words)


def opposites_by_prefix(word: str, stem: str, sentence: ReadSentence) -> frozenset[str]:
    """The word stems in a sentence that are opposites of a word by a prefix: *paid* and *unpaid*."""
    data = language_data(sentence.language)
    prefixes = data.opposite_prefixes if data else ()
    if data is None or len(word) < MIN_ROOT or not (sentence.beginnings or word.startswith(prefixes)):
        return NOTHING
    return frozenset(
        there
        for other, there in zip(sentence.words, sentence.stems, strict=True)
        for prefix in prefixes
        if len(other) >= MIN_ROOT
        and other not in data.ruling_out  # "unlike his father" is not the opposite of "his liking"
        and (
            prefix + word == other
            or prefix + other == word
            or prefix + stem == there
            or prefix + there == stem
        )
    )


def same_side(stem: str, table: dict[str, frozenset[str]]) -> frozenset[str]:
    """The synonyms of a word: all opposites of its opposites."""
    return frozenset(same for other in table.get(stem, ()) for same in table.get(other, ()))


def one_side(stem: str, tables: Opposites) -> frozenset[str]:
    """A word and its synonyms."""
    return frozenset({stem}) | same_side(stem, tables.words) | same_side(stem, tables.small)


def says_opposite(text: str, cited: str, language: str) -> bool:
    """Whether a claim has an opposite of a cited word: *less than half remains*, from *lost more than half*."""
    table, there = opposites(language).words, read_text(cited, language).stems
    return any(
        not table.get(stem, frozenset()).isdisjoint(there) for stem in read_text(text, language).content
    )


def may_oppose(answer: str, language: str) -> bool:
    """Whether an answer has a word with an opposite, possibly in another form: *wrote*, *write*."""
    tables, said, irregular = opposites(language), read_text(answer, language), _irregular(language)
    return (
        not (tables.words.keys().isdisjoint(said.stems) and tables.small.keys().isdisjoint(said.stems))
        or any(word in irregular or word[len(AGAIN) :] in irregular for word in said.words)
        or has_opposite_prefix(said.words, language)
        or bool(said.denied)
    )


@cache
def _irregular(language: str) -> frozenset[str]:
    """The forms of irregular verbs."""
    data = language_data(language)
    return frozenset((*data.irregular_verbs, *data.irregular_verbs.values())) if data else frozenset()


def is_before_hyphen(sentence: ReadSentence, stem: str) -> bool:
    """Whether a sentence has a word only before a hyphen: *tie-break* is not *tie*."""
    text = sentence.text.casefold()
    words = {word for word, other in zip(sentence.words, sentence.stems, strict=True) if other == stem}
    return all(f"{word}-" in text for word in words)


def may_say_of_other_side(said: ReadSentence, sentence: ReadSentence, place: int) -> bool:
    """Whether a claim may be about the other side of a comparison: *B is slow* and *A is faster than B*.

    A claim that compares two things may be about what a clause after *whereas* says of one of them, and a claim about what
    only that clause names is about no other one.
    """
    data = language_data(said.language)
    if data is None:
        return False
    contrasting = data.claim_words.contrasting if data.claim_words else frozenset()
    parts = clauses(sentence.text, said.language)
    there = [part for part in parts if sentence.stems[place] in part.stems]
    if not data.comparing.isdisjoint(said.words):
        return any(part.joint in contrasting for part in there)
    subject = next((stem for stem in said.stems if stem in said.content), "")
    if all(subject not in part.stems for part in there) and any(
        subject in part.stems for part in parts if part.joint in contrasting
    ):
        return True
    than = next(
        (later for later in range(place, len(sentence.words)) if sentence.words[later] in data.comparing),
        None,
    )
    return than is not None and not said.content.isdisjoint(sentence.stems[than:])
