"""Finds two gaps with each other's words: *The seat is of {{steel}} and the frame of {{oak}}*, from *a seat of oak and a frame of steel*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.markup.plain import to_normal
from quizgen.model.questions import Cloze
from quizgen.problems import shorten
from quizgen.text.tokens import tokenize


class _Gap(NamedTuple):
    """The hidden words, their stems, and the other stems of their clause."""

    answer: str
    hidden: frozenset[str]
    around: frozenset[str]


def exchanged_gaps(support: Evidence) -> Iterator[DifferingFact]:
    """A gap whose words the cited clauses connect with another gap, and the other way round."""
    question, language = support.question, support.language
    if not isinstance(question, Cloze) or len(question.parsed.gaps) < 2:
        return
    there = [part.stems for part in clauses(support.text, language)]
    for one, other in combinations(_gaps(question, language), 2):
        mine = one.around - other.around - other.hidden
        yours = other.around - one.around - one.hidden
        crossed = _having(mine, other.hidden, there), _having(yours, one.hidden, there)
        straight = _having(mine, one.hidden, there) or _having(yours, other.hidden, there)
        if all(len(each) == 1 for each in crossed) and crossed[0] != crossed[1] and not straight:
            message = (
                f'the cited sentences have "{shorten(other.answer)}" in the place of "{shorten(one.answer)}"'
            )
            yield DifferingFact(one.answer, ("text",), message)
            return


def _gaps(question: Cloze, language: str) -> list[_Gap]:
    parts = clauses(to_normal(question.parsed.whole), language)
    found = []
    for gap in question.parsed.gaps:
        answer = to_normal(gap.answer)
        own = [part.stems for part in parts if answer in part.text]
        hidden = tokenize(answer, language).stems
        if len(own) == 1 and hidden:
            found.append(_Gap(answer, hidden, own[0] - hidden))
    return found


def _having(around: frozenset[str], hidden: frozenset[str], there: list[frozenset[str]]) -> list[int]:
    """The numbers of the cited clauses that have hidden words and a word around them."""
    return [at for at, stems in enumerate(there) if hidden <= stems and not around.isdisjoint(stems)]
