"""Claims that state as a fact what the cited sentences leave open: *may have*, *according to a legend*, *some believe*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import plain_case
from quizgen.text.tokens import stem_word, tokenize, words_of

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim shares with a clause."""

LEAST_SHARE: Final = 0.33
"""The minimum share of the content words of a claim that are in such a clause."""

SHORT: Final = 2
"""The number of content words of a clause such as *legend has it that*, which is about the clause after it."""


class _Part(NamedTuple):
    """A clause, the stems of its content words, and the words that leave it open, if any."""

    text: str
    stems: frozenset[str]
    opening: str


def uncertain_claim(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited clause that leaves open what a claim states; None if there is none, or the claim leaves it open, too.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None:
        return None
    there, asserted = tokenize(cited, language), compiled(words.asserted, re.IGNORECASE)
    asserts = is_asserted(f"{ask} {text}", language)
    signs = _signs(language, contested=asserts or _may_contest(there.words, data))
    if signs.isdisjoint((*there.words, *there.stems)) or not _is_open(cited, words):
        return None
    text = asserted.sub("", text)
    said = read_text(f"{asserted.sub('', ask)} {text}".strip(), language)
    hedges = {each[0].casefold() for each in compiled(words.hedged, re.IGNORECASE).finditer(said.text)}
    reports = not asserts and bool(
        hedges
    )  # "Lund says that it will snow" is more than "Lund says that it may snow"
    is_hedged = reports and not {stem_word(each, language) for each in hedges} <= _reporting(language)
    denials = data.negations.intersection(said.words)
    if is_hedged or (denials and not (asserts and denials <= {*there.words})):
        return None
    parts, answer = (
        list(_parts(cited, words, said, is_asserted=asserts)),
        read_text(text, language).content,
    )
    best, found = 0, None
    for part in parts:
        shared = said.content & part.stems
        whole = bool(ask) and answer <= part.stems
        if not answer & part.stems or len(shared) < (1 if whole or asserts else FEWEST_SHARED):
            continue
        if len(shared) > best or (len(shared) == best and not part.opening):
            best, found = len(shared), part
    if found is None or not found.opening:
        return None
    if reports and found.opening.casefold() not in words.possible:
        return None
    if not data.comparing.isdisjoint(said.words) and data.comparing.isdisjoint(
        words_of(plain_case(found.text))
    ):
        return None  # "it is dearer to dig than to drill" does not say that they dig, as they hope to
    if best < LEAST_SHARE * len(said.content) and not (asserts or (ask and answer <= found.stems)):
        return None
    plain = frozenset(stem for part in parts if not part.opening for stem in part.stems)
    return found.text if not ask or not answer <= plain else None


def is_asserted(text: str, language: str) -> bool:
    """Whether a claim says that it is certain: *it is proven that*."""
    words = (data := language_data(language)) and data.certainty
    return words is not None and compiled(words.asserted, re.IGNORECASE).search(text) is not None


def asks_for_view(ask: str, language: str) -> bool:
    """Whether a question asks what somebody thinks or says, so that a model answer may leave out whose view it is."""
    words = (data := language_data(language)) and data.certainty
    if words is None:
        return False
    return (
        compiled(f"{words.viewed}|{words.reported}|{words.asked_view}", re.IGNORECASE).search(ask) is not None
    )


def is_view(clause: str, language: str) -> bool:
    """Whether a clause leaves something open only because somebody argues it, and so may be asked for: *they argued that*."""
    words = (data := language_data(language)) and data.certainty
    return (
        words is not None
        and compiled(words.argued, re.IGNORECASE).search(clause) is not None
        and not compiled(words.uncertain, re.IGNORECASE).search(clause)
    )


def _may_contest(words: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a text has a word such as *but*, with which it may contest a report."""
    return data.claim_words is not None and not data.claim_words.contrasting.isdisjoint(words)


@cache
def _signs(language: str, *, contested: bool) -> frozenset[str]:
    """Words and stems without which a text leaves nothing open."""
    words = (data := language_data(language)) and data.certainty
    signs = (words.signs | words.reporting if contested else words.signs) if words else frozenset()
    return signs | {stem_word(word, language) for word in signs}


@cache
def _reporting(language: str) -> frozenset[str]:
    """The stems of words for what somebody says."""
    words = (data := language_data(language)) and data.certainty
    return frozenset(stem_word(word, language) for word in words.reporting) if words else frozenset()


def _is_open(text: str, words: CertaintyWords) -> bool:
    return bool(
        compiled(words.uncertain, re.IGNORECASE).search(text)
        or compiled(f"{words.viewed}|{words.reported}").search(text)
    )


def _parts(cited: str, words: CertaintyWords, said: ReadSentence, *, is_asserted: bool) -> Iterator[_Part]:
    """The cited clauses. A view begins after the words that say whose it is.

    So does a report that is contested, or that a claim such as *it is proven that* takes for certain. A view of somebody
    whom the claim names, too, leaves nothing open: it may be asked for.
    """
    language = said.language
    carried, parts = "", clauses(cited, language)
    for at, part in enumerate(parts):
        opening = compiled(words.uncertain, re.IGNORECASE).search(part.text)
        view = None if opening else compiled(words.viewed).search(part.text)
        if not (opening or view) and (is_asserted or _is_contested(parts[at + 1 :], language)):
            view = compiled(words.reported).search(part.text)
        if view and not said.content.isdisjoint(read_text(part.text[: view.start()], language).content):
            view = None
        mark = opening or view
        scope = part.text[view.end() :] if view else part.text
        stems = read_text(scope, language).content
        if not mark and carried and part.joint == ",":
            yield _Part(part.text, stems, carried)
        else:
            yield _Part(part.text, stems, mark[0] if mark else "")
        is_inserted = part.joint in _relatives(language)
        carried = mark[0] if mark and len(stems) <= SHORT and not is_inserted else ""


def _relatives(language: str) -> frozenset[str]:
    data = language_data(language)
    return data.roles.relatives if data and data.roles else frozenset()


def _is_contested(after: tuple[Clause, ...], language: str) -> bool:
    """Whether the next clause begins with a word such as *but*."""
    data = language_data(language)
    words = data.claim_words if data else None
    return words is not None and bool(after) and after[0].joint in words.contrasting
