"""Which left side of a matching question the cited sentences connect with a right side.

A clause belongs to the left side at its beginning. If it begins with a pronoun or a quotation, it belongs to
the left side at the beginning of the sentence before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import ReadSentence
from quizgen.markup.plain import to_normal
from quizgen.model.components import Pair
from quizgen.text.languages import language_data, question_wording
from quizgen.text.number_start import may_begin_number
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize, without_possessive

OPENING: Final = 5
"""The number of words at the beginning of a clause among which its subject begins."""

BEFORE: Final = 2
"""The number of sentences before a pronoun that may contain what it refers to."""

FEWEST_SHARED: Final = 2
"""The minimum number of words of a right side in the clause of another left side."""

QUOTES: Final = '"\u201c\u201d'

Stems = frozenset[str]


class _Attributed(NamedTuple):
    """A clause of a cited sentence by its stems, and the left side that it belongs to; None if that cannot be told."""

    stems: Stems
    left: int | None


def attributed_otherwise(support: Evidence, pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Pairs whose right side belongs to another left side in the cited sentences: the numbers of both.

    Args:
        support: The question with its evidence.
        pairs: The pairs of the question.
    """
    lefts = _apart([_stems(to_normal(pair.left), support.language) for pair in pairs])
    rights = [tokenize_markdown(pair.right, support.language).stems for pair in pairs]
    own_words = _apart(rights)
    if not all(lefts):
        return
    names = frozenset(stem for left in lefts for stem in left)
    units = list(_units(support, lefts))
    for at, right in enumerate(rights):
        shared = [len((right - names) & unit.stems) for unit in units]
        most = max(shared, default=0)
        owners = {unit.left for unit, count in zip(units, shared, strict=True) if count == most}
        mine = (
            count for unit, count in zip(units, shared, strict=True) if not lefts[at].isdisjoint(unit.stems)
        )
        telling = any(
            own_words[at] & unit.stems for unit, count in zip(units, shared, strict=True) if count == most
        )
        if any(_is_beside(units, place, lefts[at]) for place, count in enumerate(shared) if count == most):
            continue  # "the council leader, Graham Tolley"
        if most < FEWEST_SHARED or not telling or len(owners) != 1 or max(mine, default=0) >= most:
            continue
        if (owner := owners.pop()) is not None and owner != at:
            yield at, owner


def _stems(text: str, language: str) -> Stems:
    """The stems of the content words of a text, and its numbers."""
    return tokenize(text, language).stems | {f"{number}" for number in numbers_in(text, language)}


def _is_beside(units: Sequence[_Attributed], place: int, left: Stems) -> bool:
    """Whether the clause before or after a place is only a left side."""
    return any(
        unit.stems and unit.stems <= left
        for unit in (*units[max(0, place - 1) : place], *units[place + 1 : place + 2])
    )


def _apart(sides: Sequence[Stems]) -> list[Stems]:
    """Sides without the words that several of them have."""
    return [
        side.difference(*(other for number, other in enumerate(sides) if number != at))
        for at, side in enumerate(sides)
    ]


def _units(support: Evidence, lefts: Sequence[Stems]) -> Iterator[_Attributed]:
    """The clauses of the cited sentences with the left sides that they belong to."""
    for place in support.places:
        passage = support.article.passage(place.passage)
        for number in passage.analysis.touched(place.start, place.end):
            rows = [
                to_normal(passage.normal[slice(*passage.analysis.sentences[at])])
                for at in range(max(0, number - BEFORE), number + 1)
            ]
            parts = list(_of_sentence(rows, lefts, support.language))
            owners = {part.left for part in parts}
            if len(owners) == 1:  # all that the sentence says is said of one
                yield _Attributed(frozenset(stem for part in parts for stem in part.stems), owners.pop())
            else:
                yield from parts


def _of_sentence(rows: Sequence[str], lefts: Sequence[Stems], language: str) -> Iterator[_Attributed]:
    sentence, owner = rows[-1], None
    for clause in clauses(sentence, language):
        is_new, named = _subject(clause.text, lefts, language)
        if named is not None:
            owner = named
        elif may_begin_number(clause.text, language):
            owner = None  # "38 per cent had lice and 11 per cent saw badly"
        elif is_new and not clause.number:
            owner = _antecedent(rows[:-1], lefts, language)
        elif is_new:
            owner = None
        stems = _stems(clause.text, language)
        present = [at for at, left in enumerate(lefts) if left & stems]
        yield _Attributed(stems, owner if set(present) <= {owner} else None)


def _antecedent(before: Sequence[str], lefts: Sequence[Stems], language: str) -> int | None:
    """The left side with which the nearest sentence before a pronoun begins that names one, if it names no other."""
    for row in reversed(before):
        stems = tokenize(row, language).stems
        present = [at for at, left in enumerate(lefts) if left & stems]
        if present:
            return present[0] if len(present) == 1 and _subject(row, lefts, language)[1] is not None else None
    return None


def _subject(text: str, lefts: Sequence[Stems], language: str) -> tuple[bool, int | None]:
    """Whether a clause begins with a pronoun or a quotation mark, and the left side with which it begins."""
    data, read = language_data(language), ReadSentence(text, language)
    prepositions = data.prepositions if data else frozenset()
    pronouns = question_wording(language).subject_pronouns
    for word in read.words[:OPENING]:
        if word in pronouns:
            return True, None
        if word in prepositions or (data and is_past(word, data)):
            break
        stems = tokenize(word, language).stems
        found = next((number for number, left in enumerate(lefts) if stems & left), None)
        if found is not None and without_possessive(word) == word:  # "Berg's sister Ann" is Ann
            return False, found
    return text[:1] in QUOTES, None
