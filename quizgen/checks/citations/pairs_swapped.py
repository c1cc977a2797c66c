"""Two pairs of a matching question whose right sides are swapped in the citation.

What: in the cited sentences, the left side of each of two pairs is close to the right side of the other pair, or in
the same clause. It is not close to its own right side. The check also reports two pairs whose order differs from that
of the two lists in a sentence with *respectively*. Words that occur in both left sides, or in both right sides, are
ignored, unless nothing else tells the sides apart. One pair is reported if the clause that has most words of its right side begins with the left side of another
pair, or with a pronoun for it, or if the only sentence that has its right side names another left side. So are three
pairs with each other's right sides, and a side whose clause has the number of another pair. The severity is info where such
readings are often wrong: in a question in words of its own. If quizgen does not know the
language, this check reports nothing.

Why: two lines that were swapped while typing mark every correct response as incorrect.

Bad:  pairs: {the keeper: drew the plans, the engineer: trimmed the lamp}
      cite: The engineer drew the plans, and the keeper trimmed the lamp
Good: pairs: {the keeper: trimmed the lamp, the engineer: drew the plans}
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from quizgen.checks.engine.attributed_sides import attributed_otherwise
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.sides_elsewhere import CitedPart, Sides, connected_otherwise
from quizgen.markup.plain import to_normal, to_plain
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.countries import stems_of_country
from quizgen.text.language_tags import primary
from quizgen.text.languages import NEVER, language_data
from quizgen.text.numbers import numbers_in
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, stem_word, tokenize, words_of

REACH: Final = 8
"""The maximum distance, in words, of a left and a right side that belong together."""

FAR: Final = 40
"""The distance of words in different sentences."""

ROOT: Final = 4
"""The minimum length of a word that is compared with longer words that begin with it."""

MAX_PAIRS: Final = 15
MAX_CITED: Final = 5000

Stems = frozenset[str]


def run(context: CheckContext) -> Iterator[Finding]:
    """Pairs whose right sides are swapped."""
    for support in context.evidence:
        question = support.question
        if not isinstance(question, Matching) or not support.in_one_language:
            continue
        if len(support.text) > MAX_CITED:
            continue
        for one, other in _swapped(support, question):
            left, right = question.pairs[one].left, question.pairs[other].right
            yield Finding(
                support.bank.bank,
                question.id,
                ("pairs", one),
                f'the cited sentences connect "{shorten(left)}" with "{shorten(right)}"',
                "Swap the right sides, or cite the words that connect each left side with its own right side.",
                context.severity_of_reading(support),
            )


def _swapped(support: Evidence, question: Matching) -> Iterator[tuple[int, int]]:
    """The numbers of two pairs that are swapped."""
    cited = _sentences(support)
    stems = {stem_word(word, primary(support.language)) for word in support.sentences.words}.union(*cited)
    sides = [
        (_side(pair.left, stems, support.language), _side(pair.right, stems, support.language))
        for pair in question.pairs[:MAX_PAIRS]
    ]
    if len({left for left, _ in sides}) < len(sides):
        sides = [
            (_all_stems(pair.left, support.language), right)
            for pair, (_, right) in zip(question.pairs, sides, strict=False)
        ]
    parts: list[list[Stems]] = []
    reported = False
    for one, other in combinations(range(len(sides)), 2):
        (left, right), (other_left, other_right) = sides[one], sides[other]
        lefts, rights = _own(left, other_left), _own(right, other_right)
        if any(map(stems.isdisjoint, (*lefts, *rights))):
            continue  # the cited sentences say nothing about one of the sides
        parts = parts or _partitions(support)
        if any(_in_clauses(lefts, rights, each) for each in parts) or _respectively(
            lefts, rights, cited, support.language
        ):
            reported = True
            yield one, other
            continue
        if any(_is_joined(lefts, rights, at, parts[0]) for at in (0, 1)):
            continue  # one clause has both sides of a pair
        own = [_distance(lefts[at], rights[at], cited) for at in (0, 1)]
        crossed = [_distance(lefts[at], rights[1 - at], cited) for at in (0, 1)]
        if None in own or None in crossed:
            continue
        near = [distance for distance in crossed if distance is not None and distance <= REACH]
        if len(near) == 2 and 2 * sum(near) < sum(distance or 0 for distance in own):
            reported = True
            yield one, other
    if reported:
        return
    if found := next(attributed_otherwise(support, question.pairs[:MAX_PAIRS]), None):
        yield found[1], found[0]
    elif elsewhere := _connected_otherwise(support, sides):
        yield elsewhere


def _connected_otherwise(support: Evidence, sides: Sequence[tuple[Stems, Stems]]) -> tuple[int, int] | None:
    text, language = support.sentences.text, support.language
    parts, rows = (
        [CitedPart(part, _stems(part, language)) for part in texts]
        for texts in (
            [clause.text for clause in clauses(text, language)],
            [text[start:end] for start, end in sentences(text)],
        )
    )
    return connected_otherwise(Sides.of(sides), parts, rows, language)


def _side(text: str, cited: Collection[str], language: str) -> Stems:
    """The stems of a side. Where the cited sentences have another form (*foundation*, *founded*), the cited stem."""
    return frozenset(
        stem if stem in cited else _cited_form(stem, cited, language)
        for stem in _stems(to_normal(text), language)
    )


def _cited_form(stem: str, cited: Collection[str], language: str) -> str:
    """The cited stem of a shorter form or of the same country; the stem itself if there is none."""
    country = stems_of_country(stem, language)
    return next(
        (each for each in sorted(cited) if (len(each) >= ROOT and stem.startswith(each)) or each in country),
        stem,
    )


def _all_stems(text: str, language: str) -> Stems:
    """The stems of all words of a side, if it differs from the other sides only in function words: *the first hour*."""
    return frozenset(
        stem_word(word, primary(language))
        for word in words_of(to_plain(text).casefold())
        if word not in articles(language)
    )


def _own(one: Stems, other: Stems) -> tuple[Stems, Stems]:
    """The words that are in only one of two sides."""
    return one - other, other - one


def _partitions(support: Evidence) -> list[list[Stems]]:
    """The stems of the parts of the cited sentences: long clauses, short ones, and whole sentences."""
    text, language = support.sentences.text, support.language
    return [
        _clauses(support),
        [_stems(clause.text, language) for clause in clauses(text, language)],
        [_stems(text[start:end], language) for start, end in sentences(text)],
    ]


def _clauses(support: Evidence) -> list[Stems]:
    """The stems of the clauses that marks and words such as *while* part; *and* joins what is said of one thing."""
    text, language, data = support.sentences.text, support.language, language_data(support.language)
    words = data.claim_words.contrasting if data and data.claim_words else frozenset()
    edges = re.compile(
        rf"[,;:()]+(?!\d)|[.!?](?=\s|$)|\b(?:{'|'.join(sorted(words)) or NEVER})\b", re.IGNORECASE
    )
    return [_stems(part, language) for part in edges.split(text) if part.strip()]


@lru_cache(maxsize=1 << 8)
def _stems(text: str, language: str) -> Stems:
    """The stems of the content words of a text, its numbers, and its months, such as *May*."""
    data = language_data(language)
    months = frozenset(month for month in data.months if month in text) if data else frozenset()
    return (
        tokenize(text, language).stems
        | (frozenset(map(str.casefold, months)) if months else months)
        | frozenset(f"{number}" for number in numbers_in(text, language))
    )


def _in_clauses(lefts: tuple[Stems, Stems], rights: tuple[Stems, Stems], parts: Sequence[Stems]) -> bool:
    """Whether one clause has the left side of each pair with the right side of the other, and none has a pair."""

    def beside(left: int, right: int) -> list[int]:
        return [
            at
            for at, stems in enumerate(parts)
            if not (lefts[left].isdisjoint(stems) or rights[right].isdisjoint(stems))
        ]

    crossed = [beside(0, 1), beside(1, 0)]
    return (
        all(len(each) == 1 for each in crossed)
        and crossed[0] != crossed[1]
        and not (beside(0, 0) or beside(1, 1))
    )


def _is_joined(
    lefts: tuple[Stems, Stems], rights: tuple[Stems, Stems], at: int, parts: Sequence[Stems]
) -> bool:
    """Whether a clause has both sides of one of two pairs, and no side of the other: *and B at 9.00*."""
    mine, others = (lefts[at], rights[at]), (lefts[1 - at], rights[1 - at])
    return any(not any(map(stems.isdisjoint, mine)) and all(map(stems.isdisjoint, others)) for stems in parts)


def _respectively(
    lefts: tuple[Stems, Stems], rights: tuple[Stems, Stems], cited: Sequence[tuple[str, ...]], language: str
) -> bool:
    """Whether a sentence with *respectively* lists the left sides in one order and the right sides in the other."""
    data = language_data(language)
    if data is None or data.claim_words is None:
        return False
    word = stem_word(data.claim_words.respectively, language)
    for row in cited:
        if word not in row:
            continue
        places = [_first(side, row) for side in (*lefts, *rights)]
        if min(places) >= 0 and len(set(places)) == len(places):
            one, other, its, others = places
            apart = max(one, other) < min(its, others) or max(its, others) < min(one, other)
            if apart and (one < other) != (its < others):
                return True
    return False


def _first(side: Stems, row: tuple[str, ...]) -> int:
    return next((at for at, stem in enumerate(row) if stem in side), -1)


def _sentences(support: Evidence) -> list[tuple[str, ...]]:
    """The stems of the words of each cited sentence, in their order."""
    text, language = support.sentences.text, primary(support.language)
    return [
        tuple([stem_word(word, language) for word in words_of(text[start:end].casefold())])
        for start, end in sentences(text)
    ]


def _distance(some: Stems, others: Stems, cited: Sequence[tuple[str, ...]]) -> int | None:
    """Words between the nearest of two sides; `FAR` if no sentence has both, None if none has one of them."""
    places = [
        (
            [at for at, stem in enumerate(row) if stem in some],
            [at for at, stem in enumerate(row) if stem in others],
        )
        for row in cited
    ]
    if not (any(mine for mine, _ in places) and any(yours for _, yours in places)):
        return None
    return min((abs(a - b) for mine, yours in places for a in mine for b in yours), default=FAR)


PAIRS_SWAPPED: Final = Check("pairs-swapped", Severity.WARNING, run)
