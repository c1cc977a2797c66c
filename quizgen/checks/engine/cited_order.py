"""Finds swapped words: *from Greenwich to Slough* for *from Slough to Greenwich*.

The words that a text shares with the cited sentences are compared in their order. If two words must be swapped to make
the orders equal, they are reported. Lists, passive sentences, and verbs with the same meaning for both sides are
skipped, because their word order does not show who does what.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import TokenizedText, articles, function_words, tokenize

MAX_WORDS: Final = 60
"""The maximum number of words in a text that is compared."""

MAX_CITED_WORDS: Final = 300
FEWEST_SHARED: Final = 2
"""The minimum number of content words that both texts share."""

MAX_BLOCKS: Final = 12
FEWEST_BLOCKS: Final = 3
SENTENCE_END: Final = re.compile(r"[.!?;](?=\s)")
GAIN: Final = 2
"""The minimum number of blocks that are in order after the exchange."""

MOST_STRAY: Final = 0.4
"""The maximum share of content words of the text that the cited sentences lack."""

WORD: Final = re.compile(r"\d[\d.,:/]*\d|\d|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


class Swapped(NamedTuple):
    """Two words or phrases that have swapped places compared with the cited sentences."""

    one: str
    other: str


class _Words(NamedTuple):
    """A text as it is compared: its words, their stems, which are content words, and where they begin and end."""

    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    content: tuple[bool, ...]
    spans: tuple[tuple[int, int], ...]


class _Block(NamedTuple):
    """Words that both texts have side by side: their places in each, and how many they are."""

    at: int
    place: int
    size: int


@lru_cache(maxsize=1 << 8)
def _read(text: str, language: str) -> _Words:
    small = function_words(language)
    found = list(WORD.finditer(text))
    words = tuple([each[0].casefold() if text.isascii() else bare(plain_case(each[0])) for each in found])
    return _Words(
        text,
        words,
        tuple([verb_stem(word, language) for word in words]),
        tuple([word not in small for word in words]),
        tuple([each.span() for each in found]),
    )


def swapped_words(text: str, cited: str, language: str) -> Swapped | None:
    """Two words or phrases that a text has swapped; None if there are none, or if this is not clear.

    Args:
        text: A sentence or a clause, as plain text.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or data.roles is None or data.nouns_in_capitals:
        return None
    if text.count(" ") < FEWEST_SHARED:
        return None
    if _is_in_order(tokenize(text, language), tokenize(cited, language)):
        return None
    said = _read(text, language)
    content = [stem for stem, is_content in zip(said.stems, said.content, strict=True) if is_content]
    if len(content) < 2 or len(said.words) > MAX_WORDS:
        return None
    there = _read(cited, language)
    if len(there.words) > MAX_CITED_WORDS:
        return None
    known = sum(stem in there.stems for stem in content)
    if known < 2 or known < len(content) * (1 - MOST_STRAY):
        return None
    return _around_direction(said, there, language) or _exchanged(said, there, language)


def _is_in_order(text: TokenizedText, cited: TokenizedText) -> bool:
    """Whether the content words that both texts have stand in one order, or are too few to tell."""
    shared = text.stems & cited.stems
    if len(shared) < FEWEST_SHARED:
        return True
    places: dict[str, list[int]] = {}
    for at, word in enumerate(cited.words):
        places.setdefault(verb_stem(word, cited.language), []).append(at)
    found = [
        places.get(verb_stem(word, text.language), [])
        for word in text.words
        if word not in function_words(text.language)
    ]
    known = [each for each in found if each]
    return all(len(each) == 1 for each in known) and all(one[0] <= other[0] for one, other in pairwise(known))


def _around_direction(said: _Words, there: _Words, language: str) -> Swapped | None:
    """*B to A* where the cited sentences have *A to B* and nowhere *B to A*."""
    data = language_data(language)
    small = data.directions if data else frozenset()
    cited = set(_beside(there, small, language))
    for one, word, other in _beside(said, small, language):
        if one[0] != other[0] and (one, word, other) not in cited:
            mirrored = any(
                word == each and one[0] == last[0] and other[0] == first[0] for first, each, last in cited
            )
            if mirrored and not any(
                word == each and (one[0], other[0]) == (first[0], last[0]) for first, each, last in cited
            ):
                return Swapped(one[1], other[1])
    return None


def _beside(
    read: _Words, small: frozenset[str], language: str
) -> list[tuple[tuple[str, str], str, tuple[str, str]]]:
    """The content words on both sides of each word of direction, with their stems."""
    skipped, found = articles(language), []
    for at, word in enumerate(read.words):
        if word not in small or not 0 < at < len(read.words) - 1:
            continue
        after = at + 2 if read.words[at + 1] in skipped and at + 2 < len(read.words) else at + 1
        if read.content[at - 1] and read.content[after]:
            found.append(
                (
                    (read.stems[at - 1], read.words[at - 1]),
                    word,
                    (read.stems[after], read.words[after]),
                )
            )
    return found


def _exchanged(said: _Words, there: _Words, language: str) -> Swapped | None:
    blocks = _blocks(said, there)
    if not FEWEST_BLOCKS <= len(blocks) <= MAX_BLOCKS:
        return None
    order = [block.place for block in blocks]
    in_order = _longest_rise(order)
    if in_order == len(order):
        return None
    for one, other in combinations(range(len(blocks)), 2):
        if order[one] < order[other] or other == one + 1:
            continue
        exchanged = list(order)
        exchanged[one], exchanged[other] = order[other], order[one]
        after = _longest_rise(exchanged)
        if after - in_order >= GAIN and after == len(order):
            first, last = blocks[one], blocks[other]
            start, end = there.spans[last.place][0], there.spans[first.place][1]
            # Who does it in one sentence says nothing of another sentence, in which a pronoun may stand for it.
            edge = SENTENCE_END.search(there.text, start, end)
            if edge and (len(blocks) == FEWEST_BLOCKS or _has_pronoun(there.text[edge.end() :], language)):
                continue
            if _tells_roles(said, there, first, last, language):
                return Swapped(_shown(said, first), _shown(said, last))
    return None


def _has_pronoun(text: str, language: str) -> bool:
    wording = question_wording(language)
    return not (wording.pronouns | wording.subject_pronouns).isdisjoint(_read(text, language).words)


def _blocks(said: _Words, there: _Words) -> list[_Block]:
    """The longest runs of words that both texts have, none of them twice, in the order of the text."""
    taken, used = [False] * len(said.words), [False] * len(there.words)
    found: list[_Block] = []
    where: dict[str, list[int]] = {}
    for place, stem in enumerate(there.stems):
        where.setdefault(stem, []).append(place)
    runs = []
    for at, stem in enumerate(said.stems):
        for place in where.get(stem, ()):
            if at and place and said.stems[at - 1] == there.stems[place - 1]:
                continue
            size = 1
            while (
                at + size < len(said.stems)
                and place + size < len(there.stems)
                and said.stems[at + size] == there.stems[place + size]
            ):
                size += 1
            weight = sum(said.content[at : at + size])
            if weight:
                runs.append((weight, size, at, place))
    for _, size, at, place in sorted(runs, key=lambda run: (-run[0], -run[1], run[2], run[3])):
        free = [not (taken[at + more] or used[place + more]) for more in range(size)]
        start, end = 0, size
        while start < end and not free[start]:
            start += 1
        while end > start and not free[end - 1]:
            end -= 1
        if all(free[start:end]) and any(said.content[at + start : at + end]):
            taken[at + start : at + end] = used[place + start : place + end] = [True] * (end - start)
            found.append(_Block(at + start, place + start, end - start))
    return sorted(found)


def _longest_rise(order: Sequence[int]) -> int:
    """How many of some numbers rise, at most, if the others are left out."""
    ends: list[int] = []
    for number in order:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def _tells_roles(said: _Words, there: _Words, first: _Block, last: _Block, language: str) -> bool:
    """Whether the exchange of two blocks says something else: not in a list, nor in the passive."""
    data = language_data(language)
    if data is None or data.roles is None:
        return False
    mine = said.words[first.at + first.size : last.at]
    theirs = there.words[last.place + last.size : first.place]
    if _is_figure(said, first) != _is_figure(said, last):
        return False
    pronouns = question_wording(language).subject_pronouns
    if any(block.at and said.words[block.at - 1] in pronouns for block in (first, last)):
        return False  # "the computer has to be right; it needs an hour" names the subject of "needs" by the pronoun
    between = {*mine, *theirs}
    # Where two things change places, the prepositions before them stay: else it is another construction.
    if _preposition(said, first.at, language) != _preposition(there, last.place, language):
        return False
    if _preposition(said, last.at, language) != _preposition(there, first.place, language):
        return False
    if _begins(said, first.at) and _begins(there, last.place) and _preposition(said, first.at, language):
        return False  # *In Bath* may begin a sentence and *in June* end it, or the other way round
    if not data.roles.relatives.isdisjoint(between):
        return False
    if not data.mutual.isdisjoint(between) or (data.roles.by in mine) != (data.roles.by in theirs):
        return False
    if _is_passive(mine, data) != _is_passive(theirs, data):
        return False
    if not any(
        stem in there.stems[last.place + last.size : first.place]
        for stem, is_content in zip(said.stems, said.content, strict=True)
        if is_content and stem in said.stems[first.at + first.size : last.at]
    ):
        return False
    joins = "|".join(data.conjunctions)
    listed = re.compile(
        rf"(?:[\s,]|\b(?:{joins}|{'|'.join(articles(language))})\b|\b[^\W\d_]+(?=\s*(?:,|\s(?:{joins})\b)))*"
    )
    gap = there.text[there.spans[last.place + last.size - 1][1] : there.spans[first.place][0]]
    return listed.fullmatch(gap.casefold()) is None


def _is_passive(words: Sequence[str], data: LanguageData) -> bool:
    """Whether words have a verb in the passive: *each blast was released when he opened it*."""
    be = data.roles.be if data.roles else frozenset()
    return any(one in be and is_past(verb, data) for one, verb in pairwise(words))


def _preposition(read: _Words, at: int, language: str) -> str:
    """The preposition with which a block begins, or that comes before it and its small words; empty if there is none."""
    data = language_data(language)
    if data is None:
        return ""
    if read.words[at] in data.prepositions:
        return read.words[at]
    before = at - 1
    while before > 0 and not read.content[before] and read.words[before] not in data.prepositions:
        before -= 1
    return read.words[before] if before >= 0 and read.words[before] in data.prepositions else ""


def _begins(read: _Words, at: int) -> bool:
    """Whether a block begins a sentence, small words before it aside."""
    start = at
    while start and not read.content[start - 1]:
        start -= 1
    return start == 0 or read.text[: read.spans[start][0]].rstrip()[-1:] in ".!?"


def _is_figure(read: _Words, block: _Block) -> bool:
    return any(word[0].isdecimal() for word in read.words[block.at : block.at + block.size])


def _shown(read: _Words, block: _Block) -> str:
    return read.text[read.spans[block.at][0] : read.spans[block.at + block.size - 1][1]]
