"""The questions of a form in the order in which a layout prints them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.model.questions import TYPE_NAMES, Cloze, Flashcard
from quizgen.model.shuffle import group_key
from quizgen.outputs.base import Loss
from quizgen.outputs.worksheet.forms import Form, Placed
from quizgen.outputs.worksheet.settings import Layout
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet


def arrange_form(form: Form, layout: Layout, *, has_sections: bool = False) -> Form:
    """The form as a layout prints it, with a code of its own where that numbers the questions in another way."""
    placed = _asked(form.placed, layout, has_sections=has_sections)
    if placed == form.placed:
        return form
    order = repr([each.question.id for each in placed])
    return replace(form, placed=placed, code=hashlib.sha256((form.code + order).encode()).hexdigest()[:4])


def _asked(placed: Sequence[Placed], layout: Layout, *, has_sections: bool) -> tuple[Placed, ...]:
    """What the sheet asks: without cards that are cut out, by type under headings, and texts with gaps together.

    Sections keep their questions, and have headings of their own.

    Texts with gaps share the box of their words. One that stood alone with its only word would be answered by it.
    Those of a group bring the whole group along.
    """
    asked = [each for each in placed if not (layout.cards and isinstance(each.question, Flashcard))]
    if has_sections:
        pass
    elif layout.headings:
        asked.sort(key=lambda each: TYPE_NAMES.index(each.question.type))
    elif layout.word_bank:
        units = {group_key(each.question) for each in asked if isinstance(each.question, Cloze)}
        gapped = [each for each in asked if group_key(each.question) in units]
        first = asked.index(gapped[0]) if gapped else 0
        rest = [each for each in asked[first:] if group_key(each.question) not in units]
        asked = [*asked[:first], *gapped, *rest]
    return tuple(asked)


def split_groups(paper: PlannedWorksheet, layout: Layout) -> Iterator[Loss]:
    """A loss for each group whose questions are of several types, and so stand under several headings."""
    if layout.headings and paper.sections:
        what = f'--headings does not affect the worksheet "{paper.name}", which has sections with their own headings'
        yield Loss(paper.bank.bank, "", what)
    elif layout.headings:
        groups = dict.fromkeys(question.group for question in paper.bank.active if question.group)
        for group in groups:
            members = [question for question in paper.bank.active if question.group == group]
            if len({member.type for member in members}) > 1:
                what = (
                    f"--headings separates the questions of the group “{group}”, because their types differ"
                )
                yield Loss(paper.bank.bank, members[0].id, what)
