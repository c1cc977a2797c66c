"""Finds names and things in a text that replace cited ones of the same kind: another month, another place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.countries import stems_of_country
from quizgen.text.dates import is_month
from quizgen.text.languages import compiled, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.names_as_units import names_of
from quizgen.text.tokens import stem_word, tokenize, words_of

OFTEN: Final = 3
"""A name that occurs so often is the subject of the article, so a cited sentence may mean it implicitly."""

ROOT: Final = 4
"""The number of letters that a name shares with a word derived from it: *Iraq*, *Iraqi*."""


class Instead(NamedTuple):
    """The words of a text, and the words that the cited sentences have in their place."""

    said: str
    cited: str


class _Thing(NamedTuple):
    """The number of a kind, and the number of a thing of this kind, which several words may name."""

    kind: int
    number: int


def other_of_kind(text: str, ask: str, cited: str, language: str) -> Instead | None:
    """A word whose kind the cited sentences contain only in other words, such as *October* and *August*.

    Args:
        text: An answer or a statement, as plain text.
        ask: The question, if the text is an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    kinds = _kinds(language)
    said = read_text(text, language)
    if kinds.keys().isdisjoint(said.words):
        return None
    said = read_text(_without_times(text, language), language)
    asked = {*words_of(bare(plain_case(ask)))}
    limits = _limits(said.words, language)  # "more than once" may be twice
    mine = [word for word in said.words if word in kinds and word not in asked and word not in limits]
    if not mine or said.denied:
        return None
    there = words_of(bare(plain_case(_without_times(cited, language))))
    cited_things = {kinds[other] for other in there if other in kinds}
    elsewhere = {kinds[other] for other in (*said.words, *asked) if other in kinds}
    ranks = data.ordinals.keys() if (data := language_data(language)) else ()
    for word in mine:
        if kinds[word] in cited_things or _is_cited_country(word, there, language):
            continue
        for other in there:
            if (
                other in kinds
                and kinds[other].kind == kinds[word].kind
                and kinds[other] not in elsewhere
                and (
                    word not in ranks or _after(word, said.words, language) == _after(other, there, language)
                )
            ):
                return Instead(word, other)
    return None


def _after(word: str, words: tuple[str, ...], language: str) -> str:
    """The stem of what a rank counts: *year* of *the first year*."""
    return next((stem_word(after, language) for rank, after in pairwise(words) if rank == word), "")


def _limits(words: tuple[str, ...], language: str) -> frozenset[str]:
    """The words after *than*, which are only compared with something: *once* in *more than once*."""
    comparing = data.comparing if (data := language_data(language)) else frozenset[str]()
    return frozenset(word for than, word in pairwise(words) if than in comparing)


def _without_times(text: str, language: str) -> str:
    """A text without phrases such as *last year*, in which *last* is not a rank."""
    words = (data := language_data(language)) and data.quotations
    return compiled(words.gone, re.IGNORECASE).sub(" ", text) if words else text


def _is_cited_country(word: str, cited: Iterable[str], language: str) -> bool:
    """Whether the cited words name the country, or its people, that a word names: *Portuguese*, *Portugal*."""
    country = stems_of_country(stem_word(word, language), language)
    return bool(country) and any(stem_word(other, language) in country for other in cited)


def others_of_kind(text: str, cited: str, language: str) -> tuple[str, ...]:
    """Words of the cited sentences for other things of the same kind: *Sunday* for *on Saturday*."""
    kinds = _kinds(language)
    mine = {kinds[word] for word in read_text(text, language).words if word in kinds}
    if len(mine) != 1:
        return ()
    thing = mine.pop()
    there = words_of(bare(plain_case(cited)))
    return tuple(
        word for word in there if word in kinds and kinds[word].kind == thing.kind and kinds[word] != thing
    )


def names_kind(text: str, language: str) -> bool:
    """Whether a text contains the word for a thing of a certain kind."""
    return not _kinds(language).keys().isdisjoint(read_text(text, language).words)


def kinds_of(words: Iterable[str], language: str) -> dict[int, set[int]]:
    """The things that words name, by their kinds: Sunday among the weekdays, and so on."""
    found: dict[int, set[int]] = {}
    for word in words:
        if thing := _kinds(language).get(word):
            found.setdefault(thing.kind, set()).add(thing.number)
    return found


@cache
def _kinds(language: str) -> dict[str, _Thing]:
    """The thing that each word names."""
    data = language_data(language)
    rows = [row.split("|") for row in data.kinds] if data else []
    if data and rows:
        rows.append([bare(plain_case(month)) for month in data.months])
    return {
        word: _Thing(kind, number)
        for kind, row in enumerate(rows)
        for number, words in enumerate(row)
        for word in words.split()
    }


def name_from_elsewhere(text: str, ask: str, support: Evidence) -> Instead | None:
    """A name that a text takes from another passage, and the cited name in its place; None if there is none.

    Names in the title, the first passage or the stem, and names that occur throughout the article, may be
    meant implicitly.
    """
    data = language_data(support.language)
    if data is None or data.nouns_in_capitals or not data.prepositions:
        return None
    if not any(map(str.isupper, text)):
        return None
    title = f"{support.article.title} {support.article.passages[0].text}"
    for name in names_of(text, support.language):
        if (
            name.isupper()
            or is_month(plain_case(name))
            or _is_in(name, f"{support.paragraphs} {ask} {title}", support.language)
        ):
            continue
        if _mentions(name, support) >= OFTEN:
            continue
        for other in names_of(support.text, support.language):
            if _is_country(name, support.language) and not _is_country(other, support.language):
                continue  # readers know that Lyon is in France
            if not _is_in(other, f"{text} {ask} {title}", support.language) and not is_month(
                plain_case(other)
            ):
                return Instead(name, other)
    return None


def _is_country(name: str, language: str) -> bool:
    """Whether a name is that of a country, its people or a continent."""
    word = bare(plain_case(name))
    return bool(stems_of_country(stem_word(word, language), language)) or word in _kinds(language)


def _is_in(name: str, text: str, language: str) -> bool:
    """Whether a text has a word of a name, one that is made from it, or one for the same country."""
    words = tokenize(name).words
    return any(
        re.search(rf"\b{re.escape(word[: max(ROOT, len(word) - 2)])}", text, re.IGNORECASE) for word in words
    ) or any(_is_cited_country(word, words_of(bare(plain_case(text))), language) for word in words)


def _mentions(name: str, support: Evidence) -> int:
    last = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    return sum(len(last.findall(passage.text)) for passage in support.article.passages)
