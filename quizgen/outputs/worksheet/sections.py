"""Sections of a worksheet, and what the questions of a sheet are worth together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from quizgen.grading.totals import maximum_points
from quizgen.model.questions import Question
from quizgen.model.worksheet_section import WorksheetSection


class Section(NamedTuple):
    """A section with the questions that were selected for it, in the bank's order or in that of its list.

    Attributes:
        spec: What the bank says of it.
        questions: Its questions.
        added: The ids of those that no entry of `pick` took, but whose group one did.
    """

    spec: WorksheetSection
    questions: tuple[Question, ...]
    added: tuple[str, ...] = ()


def section_members(
    sections: Sequence[Section], asked: Sequence[Question]
) -> Iterator[tuple[WorksheetSection, list[Question]]]:
    """Each section with those of its questions that a sheet asks, in the sheet's order; not one without any."""
    for section in sections:
        own = {question.id for question in section.questions}
        if members := [question for question in asked if question.id in own]:
            yield section.spec, members


def sheet_total(sections: Sequence[Section], asked: Sequence[Question]) -> Decimal:
    """The most points that the questions of a sheet can earn, without bonus questions."""
    if not sections:
        return maximum_points(asked)
    return sum(
        (maximum_points(members, section.choose) for section, members in section_members(sections, asked)),
        Decimal(0),
    )
