"""The points of a class as a table for the terminal and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from quizgen.cli.report import escape_for_json, replace_control_characters
from quizgen.outputs.points_table import format_points
from quizgen.problems import plural_count
from quizgen.text.display_width import display_width

if TYPE_CHECKING:
    from quizgen.api.class_grading import LearnerPoints

MAX_NAME_COLUMNS: Final = 30
BETWEEN: Final = "  "


def class_points_text(learners: Sequence[LearnerPoints], *, with_names: bool) -> str:
    """One row per learner, and a summary of the class."""
    heads = ("Name", "Pseudonym", "Form", "Points", "%", "Mark", "Left out", "To grade")
    ordered = learners if with_names else sorted(learners, key=lambda each: each.pseudonym)
    rows = [_cells(each) for each in ordered]
    shown = [
        place
        for place, head in enumerate(heads)
        if (head != "Name" or with_names) and any(row[place] for row in rows)
    ]
    table = [[cells[place] for place in shown] for cells in (heads, *rows)]
    numeric = {heads.index(head) for head in ("Points", "%", "Left out", "To grade")}
    widths = [max(display_width(cells[column]) for cells in table) for column in range(len(shown))]
    lines = [
        BETWEEN.join(
            _padded(cell, width, right=place in numeric)
            for cell, width, place in zip(cells, widths, shown, strict=True)
        ).rstrip()
        for cells in table
    ]
    return "\n".join([*lines, "", *_summary(learners)]) + "\n"


def class_points_json(learners: Sequence[LearnerPoints], *, with_names: bool) -> str:
    """Each learner as an object, with all answers."""
    ordered = learners if with_names else sorted(learners, key=lambda each: each.pseudonym)
    data = [_as_data(each, with_names=with_names) for each in ordered]
    return escape_for_json(json.dumps(data, ensure_ascii=False, indent=1)) + "\n"


def _cells(each: LearnerPoints) -> tuple[str, ...]:
    name = replace_control_characters(each.learner)
    short = name if len(name) <= MAX_NAME_COLUMNS else name[: MAX_NAME_COLUMNS - 1] + "…"
    return (
        short,
        replace_control_characters(each.pseudonym),
        each.form,
        f"{format_points(each.earned)} / {each.maximum.normalize():f}",
        _percent(each.share),
        replace_control_characters(each.mark),
        str(each.omitted or ""),
        str(each.ungraded or ""),
    )


def _summary(learners: Sequence[LearnerPoints]) -> list[str]:
    shares = [each.share for each in learners if each.share is not None]
    count = plural_count(len(learners), "learner")
    if not shares:
        return [f"{count}. Nothing is graded yet."]
    mean = sum(shares, Fraction(0)) / len(shares)
    lines = [f"{count}. Mean {_percent(mean)}%, median {_percent(median(shares))}%."]
    if waiting := sum(each.ungraded for each in learners):
        ids = sorted(
            {each.card.question.id for own in learners for each in own.responses if each.grade is None}
        )
        verb = "has" if waiting == 1 else "have"
        lines.append(
            f"{plural_count(waiting, 'answer')} {verb} to be graded by a person and {'does' if waiting == 1 else 'do'} not count yet: {', '.join(ids)}"
        )
    return lines


def _percent(share: Fraction | None) -> str:
    return "" if share is None else f"{float(share * 100):.1f}".removesuffix(".0")


def _padded(cell: str, width: int, *, right: bool) -> str:
    room = " " * (width - display_width(cell))
    return room + cell if right else cell + room


def _as_data(each: LearnerPoints, *, with_names: bool) -> dict[str, Any]:
    return {
        "learner": each.learner if with_names else each.pseudonym,
        "form": each.form or None,
        "points": round(float(each.earned), 4),
        "maximum": float(each.maximum),
        "percent": None if each.share is None else round(float(each.share * 100), 4),
        "mark": each.mark or None,
        "answers": [
            {
                "question": response.card.id,
                "answer": list(response.response.lines),
                "verdict": None if response.grade is None else str(response.grade.verdict),
                "points": None if response.points is None else round(float(response.points), 4),
            }
            for response in each.responses
        ],
    }
