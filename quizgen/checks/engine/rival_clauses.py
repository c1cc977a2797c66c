"""Finds answers that stand in another part of a cited sentence than the words of the question, which stand beside a distractor.

To *Who wrote the leaflet?*, the answer is not Okoro if the cited sentence is *it was written by Weiss and checked by
Okoro*, and a distractor is Weiss. Parts are shorter than clauses: *lost to Lund in 1908* and *to Berg in 1910* are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import begins_with_verb, is_past
from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.clauses import Clause
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import read_text
from quizgen.markup.plain import to_normal
from quizgen.model.questions import DateQuestion, MultipleChoice
from quizgen.problems import shorten
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.names_as_units import names_of
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles

MARKS: Final = r"[;:()\u2013\u2014]|,(?=\s)"
YEAR: Final = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]*\d)")
MAX_PARTS: Final = 24


class _Part(NamedTuple):
    """The content words of a part of a sentence, and what separates it from the part before."""

    stems: frozenset[str]
    joint: str
    text: str
    at: int


def rival_clauses(support: Evidence) -> Iterator[DifferingFact]:
    """An answer in another part than the one that has words of the question and a distractor or another year."""
    question, language = support.question, support.language
    match question:
        case MultipleChoice(answer=option, distractors=others):
            cited = support.sentences.stems
            rivals = [
                other.text for other in others if tokenize_markdown(other.text, language).stems <= cited
            ]
            key = to_normal(option.text)
            rivals = [to_normal(rival) for rival in rivals]
            titled = all(word[:1].isupper() for word in key.split())
            if titled and key in (names := names_of(support.text, language)):
                rivals += [name for name in names if name not in question.ask]
        case DateQuestion(answer=date) if not date.month:
            key, rivals = str(date), [year for year in YEAR.findall(support.text) if year != str(date)]
        case _:
            return
    data = language_data(language)
    if not rivals or data is None or data.claim_words is None or not may_tell(question.ask, support):
        return
    asked = asked_words(to_normal(question.ask), language)
    answer = read_text(key, language).content - asked
    if not answer or not answer <= support.sentences.stems | _cited_stems(support):
        return
    told = [stems for rival in rivals if (stems := read_text(rival, language).content - asked)]
    told = [stems for stems in told if not (stems <= answer or answer <= stems)]
    quoted = frozenset(stem for cited in question.cite for stem in read_text(cited.quote, language).content)
    if answer <= quoted:
        told = [stems for stems in told if stems <= quoted]  # else, the quotation tells which is meant
    if told and (part := _asked_part(asked, answer, told, support.text, data)):
        message = (
            f'the question seems to ask about "{shorten(part)}", which does not contain "{shorten(key)}"'
        )
        yield DifferingFact(key, ("answer",), message)


def _cited_stems(support: Evidence) -> frozenset[str]:
    return read_text(support.text, support.language).content


def may_tell(ask: str, support: Evidence) -> bool:
    """Whether a question has no word that points to another thing than the one it names: *before*, *second*, *not*.

    Such words may be those of the cited sentences, too: *more than half*.
    """
    words = read_text(ask, support.language)
    return not words.denied and (_turning(support.language) & {*words.words}).issubset(
        support.sentences.words
    )


@cache
def _turning(language: str) -> frozenset[str]:
    data = language_data(language)
    claims = data.claim_words if data else None
    if data is None or claims is None:
        return frozenset()
    return (
        data.turning_words | data.relative_dates | data.comparing | data.denying
        | claims.turning_time | claims.at_start | claims.at_end | claims.others | claims.comparatives
    )  # fmt: skip


def _asked_part(
    asked: frozenset[str],
    answer: frozenset[str],
    rivals: Sequence[frozenset[str]],
    cited: str,
    data: LanguageData,
) -> str | None:
    """The part of a sentence that has a rival and words of the question, if those with the answer have none of these."""
    for start, end in sentences(cited):
        parts = _parts(cited[start:end], data.tag)
        if not 1 < len(parts) <= MAX_PARTS:
            continue
        own = [at for at, part in enumerate(parts) if answer <= part.stems]
        there = [
            (at, rival)
            for rival in rivals
            for at, part in enumerate(parts)
            if rival <= part.stems
            and at not in own
            and not any(rival <= parts[place].stems for place in own)
            and not read_text(part.text, data.tag).denies(rival)  # "neither steam nor steel but nylon"
        ]
        for at, rival in there if own else ():
            if _is_asked(asked - answer - rival, answer, parts, own, at, data):
                return parts[at].text
    return None


def _is_asked(
    asked: frozenset[str],
    answer: frozenset[str],
    parts: Sequence[_Part],
    own: Sequence[int],
    at: int,
    data: LanguageData,
) -> bool:
    """Whether a part has words of the question that those with the answer lack, which have none of their own.

    If no mark shows that both have subjects of their own, the sentence must have all words of the question.
    """
    here = frozenset(stem for place in own for stem in parts[place].stems)
    low, high = sorted((at, own[0]))
    if any(_is_clear(parts[place], data) for place in range(low + 1, high + 1)):
        here |= _joined_to(parts, own[0], data)
    elif any(_is_only(parts[place], answer, data) for place in own) or any(
        all(stem not in part.stems for part in parts) for stem in asked
    ):
        return (
            False  # a part that is only the answer may be one of a list: "the mayor and the abbot signed it"
        )
    if _refers_back(parts[own[0]], data):
        return False
    only_here = asked & here - parts[at].stems - _stood_for(parts[at], parts[own[0]], data)
    return bool(asked & parts[at].stems - here) and not only_here


def _is_only(part: _Part, answer: frozenset[str], data: LanguageData) -> bool:
    """Whether a part has no other words than an answer, with articles and prepositions."""
    read, small = read_text(part.text, data.tag), articles(data.tag) | data.prepositions
    return all(stem in answer or word in small for word, stem in zip(read.words, read.stems, strict=True))


def _joined_to(parts: Sequence[_Part], at: int, data: LanguageData) -> frozenset[str]:
    """The stems of the parts that belong to one, as far as the next one with a subject of its own on each side."""
    first, last = at, at + 1
    while first and not _is_clear(parts[first], data):
        first -= 1
    while last < len(parts) and not _is_clear(parts[last], data):
        last += 1
    return frozenset(stem for part in parts[first:last] for stem in part.stems)


def _refers_back(part: _Part, data: LanguageData) -> bool:
    """Whether a part has a word that stands for a noun before it: *one that has been farther away*."""
    return data.claim_words is not None and not data.claim_words.placeholders.isdisjoint(
        read_text(part.text, data.tag).words
    )


def _stood_for(part: _Part, before: _Part, data: LanguageData) -> frozenset[str]:
    """The stems of the subject for which a pronoun in the next part may stand: *from 1951 until he died*."""
    pronouns = question_wording(data.tag).subject_pronouns
    if part.at < before.at or pronouns.isdisjoint(read_text(part.text, data.tag).words):
        return frozenset()
    read = read_text(before.text, data.tag)
    verbs = (data.roles.be if data.roles else frozenset()) | data.within_denial
    verb = next((at for at, word in enumerate(read.words) if word in verbs or is_past(word, data)), 0)
    return read.content.intersection(read.stems[:verb])


def _is_clear(part: _Part, data: LanguageData) -> bool:
    """Whether a part has a subject of its own, and does not continue the one before it: *whereas Berg did*."""
    claims = data.claim_words
    contrasting = claims is not None and part.joint in claims.contrasting
    helping = data.within_denial | (claims.modal if claims else frozenset())
    if read_text(part.text, data.tag).words[0] in helping:
        return False
    return (part.joint == ";" or contrasting) and not begins_with_verb(Clause(part.text, data.tag, 0))


@lru_cache(maxsize=1 << 8)
def _parts(sentence: str, language: str) -> tuple[_Part, ...]:
    parts, at, joint = [], 0, ""
    for edge in [*_edges(language).finditer(sentence), None]:
        text = sentence[at : edge.start() if edge else len(sentence)].strip()
        if stems := read_text(text, language).content:
            parts.append(_Part(stems, joint, text, at))
            joint = ""
        if edge:
            at, joint = edge.end(), edge[0].strip().casefold() if joint in {"", ","} else joint
    return tuple(parts)


@cache
def _edges(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words: set[str] = set()
    if data and data.claim_words:
        words = {*data.clause_words, *data.ruling_out, *data.comparing, "or", "until"}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"{MARKS}|\b(?:{'|'.join(ordered)})\b" if ordered else MARKS, re.IGNORECASE)
