"""The questions of a form in the order in which a layout prints them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from quizgen.model.questions import TYPE_NAMES, Cloze, Flashcard
from quizgen.outputs.base import Layout
from quizgen.outputs.worksheet.forms import Form, Placed


def arranged(form: Form, layout: Layout) -> Form:
    """The form as a layout prints it, with a code of its own where that numbers the questions in another way."""
    placed = _asked(form.placed, layout)
    if placed == form.placed:
        return form
    order = repr([each.question.id for each in placed])
    return replace(form, placed=placed, code=hashlib.sha256((form.code + order).encode()).hexdigest()[:4])


def _asked(placed: Sequence[Placed], layout: Layout) -> tuple[Placed, ...]:
    """What the sheet asks: without cards that are cut out, by type under headings, and texts with gaps together.

    Texts with gaps share the box of their words. One that stood alone with its only word would be answered by it.
    """
    asked = [each for each in placed if not (layout.cards and isinstance(each.question, Flashcard))]
    if layout.headings:
        asked.sort(key=lambda each: TYPE_NAMES.index(each.question.type))
    elif layout.word_bank:
        gapped = [each for each in asked if isinstance(each.question, Cloze)]
        first = asked.index(gapped[0]) if gapped else 0
        rest = [each for each in asked[first:] if not isinstance(each.question, Cloze)]
        asked = [*asked[:first], *gapped, *rest]
    return tuple(asked)
