"""The sections of a worksheet, and the total points of its questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from quizgen.grading.totals import maximum_points
from quizgen.model.questions import Question
from quizgen.model.worksheet_section import WorksheetSection


class Section(NamedTuple):
    """A section with its selected questions, in the order of the bank or of the section's list.

    Attributes:
        spec: The section as described in the bank.
        questions: The questions of the section.
        added: The ids of questions that were added because `pick` selected others of their group.
    """

    spec: WorksheetSection
    questions: tuple[Question, ...]
    added: tuple[str, ...] = ()


def section_members(
    sections: Sequence[Section], asked: Sequence[Question]
) -> Iterator[tuple[WorksheetSection, list[Question]]]:
    """Each section with its questions on a sheet, in the order of the sheet. Empty sections are left out."""
    for section in sections:
        own = {question.id for question in section.questions}
        if members := [question for question in asked if question.id in own]:
            yield section.spec, members


def sheet_total(sections: Sequence[Section], asked: Sequence[Question]) -> Decimal:
    """The maximum number of points on a worksheet, without bonus questions."""
    if not sections:
        return maximum_points(asked)
    return sum(
        (maximum_points(members, section.choose) for section, members in section_members(sections, asked)),
        Decimal(0),
    )
