"""The filters of a practice page. Learners choose questions by the same names as in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from quizgen.markup.plain import to_plain
from quizgen.model.attributes import DIFFICULTY, OBJECTIVE, TAG, TYPE, QuestionAttribute
from quizgen.model.bank import Bank
from quizgen.outputs.labels import Labels
from quizgen.outputs.page.views import FilterView

KINDS: Final = (TYPE, DIFFICULTY, OBJECTIVE, TAG)


def filter_views(bank: Bank, words: Labels) -> tuple[FilterView, ...]:
    """The filters of a page: one for each attribute in which the questions of the bank differ."""
    return tuple(_filters(bank, words))


def _filters(bank: Bank, words: Labels) -> Iterator[FilterView]:
    for kind in KINDS:
        counts = Counter(name for question in bank.active for name in kind.values(question))
        if len(counts) > 1 or any(count < len(bank.active) for count in counts.values()):
            names = sorted(counts, key=partial(_place, kind, bank))
            yield FilterView(
                kind.name,
                words.practice[f"by_{kind.name}"],
                tuple((name, _label(kind, bank, name, words), words.figures(counts[name])) for name in names),
            )


def _place(kind: QuestionAttribute, bank: Bank, name: str) -> tuple[int, str]:
    known = kind.known or tuple(objective.id for objective in bank.objectives)
    return (known.index(name) if name in known else len(known), name)


def _label(kind: QuestionAttribute, bank: Bank, name: str, words: Labels) -> str:
    if kind is TYPE:
        return words.heading(name)
    if kind is DIFFICULTY:
        return words.anki[name]
    if kind is OBJECTIVE:
        return next((to_plain(each.text) for each in bank.objectives if each.id == name), name)
    return name
