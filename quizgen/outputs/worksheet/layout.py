"""Puts the questions of a form into the order that a layout needs."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from quizgen.model.questions import TYPE_NAMES, Cloze, Flashcard
from quizgen.model.shuffle import group_key
from quizgen.outputs.worksheet.forms import Form, Placed
from quizgen.outputs.worksheet.settings import Layout


def arrange_form(form: Form, layout: Layout, *, has_sections: bool = False) -> Form:
    """Arrange a form for a layout. It gets a code of its own if the layout changes the question numbers."""
    placed = _asked(form.placed, layout, has_sections=has_sections)
    if placed == form.placed:
        return form
    order = repr([each.question.id for each in placed])
    return form._replace(placed=placed, code=hashlib.sha256((form.code + order).encode()).hexdigest()[:4])


def _asked(placed: Sequence[Placed], layout: Layout, *, has_sections: bool) -> tuple[Placed, ...]:
    """What the sheet asks: without cards that are cut out, by type under headings, and texts with gaps together.

    Groups of several types stay together, after all other questions. Sections keep their questions, and have headings of
    their own.

    Texts with gaps share the box of their words. One that stood alone with its only word would be answered by it.
    Those of a group bring the whole group along.
    """
    asked = [each for each in placed if not (layout.cards and isinstance(each.question, Flashcard))]
    if has_sections:
        pass
    elif layout.headings:
        mixed = mixed_groups(asked)
        asked.sort(
            key=lambda each: (
                len(TYPE_NAMES) if each.question.group in mixed else TYPE_NAMES.index(each.question.type)
            )
        )
    elif layout.word_bank:
        units = {group_key(each.question) for each in asked if isinstance(each.question, Cloze)}
        gapped = [each for each in asked if group_key(each.question) in units]
        first = asked.index(gapped[0]) if gapped else 0
        rest = [each for each in asked[first:] if group_key(each.question) not in units]
        asked = [*asked[:first], *gapped, *rest]
    return tuple(asked)


def mixed_groups(placed: Sequence[Placed]) -> frozenset[str]:
    """The groups with questions of several types, which cannot share one type heading."""
    types: dict[str, set[str]] = {}
    for each in placed:
        if each.question.group:
            types.setdefault(each.question.group, set()).add(each.question.type)
    return frozenset(group for group, known in types.items() if len(known) > 1)
