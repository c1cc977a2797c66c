"""The headings of the sections of a worksheet."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.model.questions import Question
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.item_views import HeadingView
from quizgen.outputs.worksheet.items import block_html
from quizgen.outputs.worksheet.sections import Section, section_members


def section_headings(
    sections: Sequence[Section], asked: Sequence[Question], words: Labels
) -> dict[int, HeadingView]:
    """The headings of sections, by the number of the first question of each.

    Args:
        sections: The sections of the worksheet.
        asked: The questions in the order of the worksheet.
        words: The labels.
    """
    found = {}
    number = 1
    for section, members in section_members(sections, asked):
        there = sum(not question.bonus for question in members)
        chosen = section.choose if section.choose is not None and section.choose < there else None
        found[number] = HeadingView(
            section.title,
            words.figures(words.choose.format(count=chosen, total=there)) if chosen else "",
            block_html(section.instructions) if section.instructions else None,
            new_page=section.new_page,
        )
        number += len(members)
    return found
