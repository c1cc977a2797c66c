"""Finds stems whose words point to another cited clause than that of the answer: *in 2019*, from *10 in 2014, 650 in 2019*.

A clause with the answer and another one differ in a year, an ordinal, a weekday or a similar word, or one has the
opposite of a word of the other. The stem has what only the other clause has. If the two are different sentences, it
is enough that the sentence with the answer has no word of the stem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.cited_kinds import kinds_of, names_kind
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.entities import is_year
from quizgen.text.languages import language_data, question_wording
from quizgen.text.names_as_units import names_of
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

MAX_CLAUSES: Final = 24
YEAR: Final = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]*\d)")
SENTENCE_END: Final = re.compile(r"[.!?]\s")
OPENING: Final = 4
"""The number of words at the beginning of a sentence in which a pronoun may stand for what the stem names."""

FEWEST: Final = 2
"""The minimum number of words that a stem shares with another sentence, if it shares none with that of the answer."""


def may_contrast(ask: str, support: Evidence) -> bool:
    """Whether a stem and the cited sentences have words in which clauses may differ, or there are several sentences.

    Most questions have neither.
    """
    if SENTENCE_END.search(support.text):
        return True
    asked, language = tokenize(ask, support.language), support.language
    words, small = support.sentences.words, opposites(language).small
    turning = small.keys() & asked.words
    if turning and any(not small[stem].isdisjoint(words) for stem in turning):
        return True
    if (
        names_kind(ask, language)
        and kinds_of(asked.words, language).keys() & kinds_of(words, language).keys()
    ):
        return True
    said = set(YEAR.findall(ask))
    return (
        bool(said) and not said.isdisjoint(years := YEAR.findall(support.text)) and not said.issuperset(years)
    )


def contrasted_clause(
    ask: str, cited: str, language: str, has_answer: Callable[[str], bool], has_rival: Callable[[str], bool]
) -> str | None:
    """The clause or sentence that a stem is about instead of the one with the answer; None if this is not clear.

    Args:
        ask: The stem, without its answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
        has_answer: Whether a text has the answer.
        has_rival: Whether a text has another thing of the kind of the answer.
    """
    data = language_data(language)
    if data is None or data.claim_words is None:
        return None
    asked = read_text(ask, language)
    turning = data.relative_dates | data.comparing | data.claim_words.turning_time
    if asked.denied or not turning.isdisjoint(asked.words):
        return None
    parts = clauses(cited, language)
    if 1 < len(parts) <= MAX_CLAUSES and (found := _in_clauses(asked, parts, has_answer, has_rival)):
        return found
    return _in_sentences(asked, cited, has_answer, has_rival)


def _in_clauses(
    asked: ReadSentence,
    parts: Sequence[Clause],
    has_answer: Callable[[str], bool],
    has_rival: Callable[[str], bool],
) -> str | None:
    own = [part.text for part in parts if has_answer(part.text)]
    for part in parts if own else ():
        if part.text in own or not has_rival(part.text):
            continue
        if all(
            _differs(asked, ReadSentence(each, asked.language), ReadSentence(part.text, asked.language))
            for each in own
        ):
            return part.text
    return None


def _differs(asked: ReadSentence, own: ReadSentence, other: ReadSentence) -> bool:
    """Whether a stem contains a year or a similar word from another clause, and the clause with the answer a different one."""
    years = _years(asked)
    mine, theirs = _years(own), _years(other)
    if years & theirs - mine and mine - years and not years & mine:
        return True
    kinds, here, there = (kinds_of(each.words, asked.language) for each in (asked, own, other))
    for kind, things in kinds.items():
        said, elsewhere = here.get(kind, set()), there.get(kind, set())
        if (
            things & elsewhere
            and said
            and not things & (said - elsewhere)
            and not things & said
            and not elsewhere & said
        ):
            return True
    table = opposites(asked.language).small
    return any(
        stem in other.stems
        and stem not in own.stems
        and not table[stem].isdisjoint(own.stems)
        and table[stem].isdisjoint((*asked.stems, *other.stems))
        for stem in asked.stems
        if stem in table
    )


def _years(read: ReadSentence) -> frozenset[object]:
    data = language_data(read.language)
    before = data.prepositions if data else frozenset()
    return frozenset(
        each.value
        for each in amounts_in_text(read.text, read.language)
        if is_year(each.value) and not each.unit and (each.noun is None or each.before in before)
    )


def _in_sentences(
    asked: ReadSentence, cited: str, has_answer: Callable[[str], bool], has_rival: Callable[[str], bool]
) -> str | None:
    language, wording = asked.language, question_wording(asked.language)
    read = [ReadSentence(cited[start:end], language) for start, end in sentences(cited)]
    own = [each for each in read if has_answer(each.text)]
    pronouns = wording.subject_pronouns | wording.pronouns | wording.possessives
    wanted = asked_words(asked.text, language)
    if len(read) < FEWEST or not own or any(wanted & each.content for each in own):
        return None
    if any(not pronouns.isdisjoint(each.words[:OPENING]) for each in own):
        return None
    names = {stem for name in names_of(asked.text, language) for stem in read_text(name, language).content}
    for each in read:
        if each in own or not has_rival(each.text):
            continue
        shared = wanted & each.content
        ranked = kinds_of({*asked.words} & {*each.words}, language)
        if len(shared) >= FEWEST or (shared and (ranked or shared >= wanted - names)):
            return each.text
    return None
