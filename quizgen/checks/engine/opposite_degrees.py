"""Finds comparisons of the same things in the opposite direction: *A was lower than B*, from *A was higher*.

*Goats eat less than cows* and *Cows eat more than goats* say the same, so the sides are compared, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text, verb_stem
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData

MAX_BEFORE: Final = 5
"""The maximum number of words between a comparative and *than*."""


class Degree(NamedTuple):
    """A comparative with the content words before it, after it and after *than*.

    Attributes:
        word: The comparative.
        stem: Its stem.
        before: The stems of the content words before it.
        measured: The stem of the content word directly after it: *pressure* in *more pressure*; "" if there is none.
        after: The stems of the content words after *than*; None if there is no *than*.
    """

    word: str
    stem: str
    before: frozenset[str]
    measured: str
    after: frozenset[str] | None


def opposite_degree(text: str, ask: str, cited: str, language: str) -> tuple[str, str] | None:
    """The comparative of a claim and the opposite one of the cited sentences; None if they agree or are unclear.

    Args:
        text: A statement or an answer, as plain text.
        ask: The question, if the text is an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.claim_words is None or not _may_compare(text, ask, data):
        return None
    mine = degrees(text, language)
    there, known = degrees(cited, language), {each.stem for each in degrees(cited, language)}
    asked, compared_with = _asked_sides(ask, data)
    for each in mine:
        said = each._replace(
            before=each.before | asked, after=each.after if each.after is not None else compared_with
        )
        for other in there:
            if (
                each.stem not in known
                and _oppose(said, other, language)
                and _are_of_one(said, other, is_answer=bool(ask))
            ):
                return each.word, other.word
    return None


def _may_compare(text: str, ask: str, data: LanguageData) -> bool:
    """Whether a text has *than*, or answers a question with *compare*."""
    claims = data.claim_words
    return any(f" {word} " in text for word in data.comparing) or (
        claims is not None and any(word in ask for word in claims.asks_comparison)
    )


def compares_otherwise(text: str, cited: str, language: str) -> bool:
    """Whether a text compares with *than* by a word that the cited sentences lack: *B is less than A*, *A is more than B*."""
    there = {stem for read in read_sentences(cited, language) for stem in read.stems}
    return any(each.after and each.stem not in there for each in degrees(text, language))


def _asked_sides(ask: str, data: LanguageData) -> tuple[frozenset[str], frozenset[str] | None]:
    """The content words of a question before and after *compare with*."""
    read = read_text(ask, data.tag)
    claims = data.claim_words
    at = next((at for at, word in enumerate(read.words) if claims and word in claims.asks_comparison), None)
    if at is None:
        return read.content, None
    before, after = (read.content.intersection(stems) for stems in (read.stems[:at], read.stems[at + 1 :]))
    return before, after - before


def _oppose(mine: Degree, yours: Degree, language: str) -> bool:
    greater, smaller = _amounts(language)
    if mine.measured and yours.measured and mine.measured != yours.measured:
        return False
    sizes = (greater, smaller) if mine.stem in greater else (smaller, greater)
    if mine.stem in sizes[0] and yours.stem in sizes[1]:
        return mine.stem not in _unspecific(language) or mine.measured == yours.measured
    tables = opposites(language)
    return yours.stem in tables.words.get(mine.stem, frozenset())


def _are_of_one(mine: Degree, yours: Degree, *, is_answer: bool) -> bool:
    """Whether two comparisons are about the same thing, and not with their sides exchanged."""
    after = mine.after or frozenset()
    told = {stem for stem in after & yours.before - mine.before if not stem[0].isdecimal()}
    if told or not mine.before & yours.before:
        return False
    if yours.after is None:
        return bool(after) and (mine.before <= yours.before or is_answer)
    return bool(after & yours.after) and not mine.before & yours.after - after


@cache
def _amounts(language: str) -> tuple[frozenset[str], frozenset[str]]:
    claims = (data := language_data(language)) and data.claim_words
    sides = (claims.greater, claims.smaller) if claims else ((), ())
    one, other = (frozenset(verb_stem(word, language) for word in words) for words in sides)
    return one, other


@cache
def _unspecific(language: str) -> frozenset[str]:
    """The stems of comparatives that may precede any adjective: *more*, *less*."""
    claims = (data := language_data(language)) and data.claim_words
    return frozenset(verb_stem(word, language) for word in claims.comparatives) if claims else frozenset()


@lru_cache(maxsize=1 << 8)
def degrees(text: str, language: str) -> tuple[Degree, ...]:
    """The comparatives of a text, apart from those before a noun that they only describe: *the older brother*."""
    return tuple(each for read in read_sentences(text, language) for each in _degrees(read))


def _degrees(read: ReadSentence) -> Iterator[Degree]:
    data = language_data(read.language)
    claims = data.claim_words if data else None
    if data is None or claims is None:
        return
    for at, word in enumerate(read.words):
        if word not in claims.comparatives and not word.endswith(claims.comparative_ending):
            continue
        stem = read.stems[at]
        if at in read.denied or not _has_opposite(stem, read.language):
            continue
        than = next(
            (
                later
                for later in range(at + 1, min(len(read.words), at + 1 + MAX_BEFORE))
                if read.words[later] in data.comparing
            ),
            None,
        )
        following = read.stems[at + 1] if at + 1 < len(read.words) else ""
        measured = following if following in read.content else ""
        if than is None and measured and word not in claims.comparatives:
            continue
        if than is not None and any(later in claims.comparatives for later in read.words[at + 1 : than]):
            continue  # "the winter was colder than"
        after = None if than is None else read.content.intersection(read.stems[than + 1 :])
        before = read.content.intersection((*read.stems[:at], measured)) - {stem}
        yield Degree(word, stem, before, measured, after)


@cache
def _sizes(language: str) -> frozenset[str]:
    greater, smaller = _amounts(language)
    return greater | smaller


@cache
def _has_opposite(stem: str, language: str) -> bool:
    return stem in _sizes(language) or stem in opposites(language).words
