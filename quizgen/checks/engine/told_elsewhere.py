"""Finds answers most of whose words stand together in another sentence of the article than the cited ones."""

from __future__ import annotations

from collections import Counter
from typing import Final

from quizgen.checks.engine.asked_texts import is_exception
from quizgen.checks.engine.compared_answers import compared_answers
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.recall_item import Path
from quizgen.checks.engine.support_signs import uncited_stems
from quizgen.model.questions import Cloze
from quizgen.text.names_as_units import names_of

FEWEST: Final = 2
"""The minimum number of uncited words of an answer that another sentence has."""


def told_elsewhere(support: Evidence) -> tuple[Path, str] | None:
    """The path of an answer that another sentence has, and this sentence; None if there is none.

    An answer of which half or more is cited may say the rest in other words. Words of the question do not count.
    Nor do names, for which the cited sentences may have pronouns: *her meadow*.
    """
    if isinstance(support.question, Cloze) or not support.in_one_language or is_exception(support):
        return None
    for key in compared_answers(support):
        found = [_elsewhere(support, form, key.ask) for form in key.forms]
        if all(found) and (sentence := found[0]):
            return key.path, sentence
    return None


def _elsewhere(support: Evidence, answer: str, ask: str) -> str | None:
    asked, said = read_text(ask, support.language).content, read_text(answer, support.language)
    names = names_of(answer, support.language)
    uncited = uncited_stems(support, said) - asked
    uncited -= {stem for name in names for stem in read_text(name, support.language).content}
    if len(uncited) < max(FEWEST, len(said.content - asked) / 2):
        return None
    shared = Counter(
        sentence
        for stem in sorted(uncited)
        for sentence in support.index.having(stem)
        if (sentence.passage, sentence.at) not in support.cited_places
    )
    best = max(shared, key=lambda sentence: shared[sentence], default=None)
    return best.read.text if best and shared[best] >= FEWEST else None
