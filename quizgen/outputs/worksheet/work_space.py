"""Room for working, limited to what fits on a page: lines, a frame, squared paper, or empty space."""

from __future__ import annotations

from typing import Final

from quizgen.model.questions import Question
from quizgen.model.work_space import millimetres
from quizgen.outputs.worksheet.item_views import SpaceView
from quizgen.outputs.worksheet.settings import Layout

SQUARE: Final = 5
"""The side of a square, in millimetres."""

PAPER_WIDTHS: Final = {"a4": 210, "letter": 215.9}
MARGIN: Final = 18
COLUMN_GAP: Final = 8
GUTTERS: Final = {"normal": 8.5, "dyslexia": 11, "large": 15}
"""Millimetres, as in the style sheet: the margins, the space between columns, and before each question."""


def space_view(question: Question, layout: Layout) -> SpaceView | None:
    """The room for working of a question; None if it has none."""
    space = question.work_space
    match space:
        case None:
            return None
        case _ if space.lines is not None:
            return SpaceView("lines", lines=space.lines)
        case _ if space.box is not None:
            return SpaceView("box", height=millimetres(space.box))
        case _ if space.grid is not None:
            rows = max(1, int(millimetres(space.grid) / SQUARE))
            return SpaceView("grid", height=rows * SQUARE, squares=(_squares_beside(layout), rows))
        case _:
            return SpaceView("blank", height=millimetres(space.blank or ""))


def _squares_beside(layout: Layout) -> int:
    """How many squares fit beside each other in the room of a question."""
    width = PAPER_WIDTHS[layout.paper] - 2 * MARGIN
    if layout.question_columns == 2:
        width = (width - COLUMN_GAP) / 2
    return int((width - GUTTERS[layout.preset]) / SQUARE)
