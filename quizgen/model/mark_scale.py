"""Marks: the names of a school for shares of the points."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field, WithJsonSchema

from quizgen.model.values import Number, PlainText, Value, entries, number_schema


def _without_sign(raw: object) -> object:
    return raw.strip().removesuffix("%") if isinstance(raw, str) else raw


Percent = Annotated[
    Number,
    BeforeValidator(_without_sign),
    Field(ge=0, le=100),
    WithJsonSchema(number_schema(r"\+?", after="( ?%)?", minimum=0, maximum=100)),
]
"""A percentage from 0 to 100, with or without the sign."""


class MarkStep(Value):
    """A mark, and the share of the points from which it is given."""

    mark: PlainText
    """The mark, as it is printed: 1, A, pass."""

    percent: Percent
    """The lowest percentage of the points for which the mark is given."""


MarkScale = Annotated[
    tuple[MarkStep, ...],
    BeforeValidator(
        entries("mark", "percent"),
        json_schema_input_type=dict[str, Percent] | list[dict[str, Percent]],
    ),
]


class ScaleProblem(NamedTuple):
    """A problem of a scale.

    Attributes:
        step: The index of the step; None if the problem concerns the whole scale.
        code: The problem's code.
        message: The problem.
    """

    step: int | None
    code: str
    message: str


def validate_scale(scale: Sequence[MarkStep]) -> Iterator[ScaleProblem]:
    """The problems of a scale: two marks with the same percentage, a repeated mark, or none for 0 per cent."""
    marks: dict[str, int] = {}
    percents: dict[Decimal, MarkStep] = {}
    for place, step in enumerate(scale):
        if (other := percents.setdefault(step.percent, step)) is not step:
            message = f'the marks "{other.mark}" and "{step.mark}" both begin at {step.percent:f} percent'
            yield ScaleProblem(place, "invalid-scale", message)
        if marks.setdefault(step.mark, place) != place:
            yield ScaleProblem(place, "invalid-scale", f'the mark "{step.mark}" is in the scale twice')
    if scale and not any(step.percent == 0 for step in scale):
        lowest = min(scale, key=lambda step: step.percent)
        message = (
            f"the scale has no mark for less than {lowest.percent:f} percent: give the lowest mark 0 percent"
        )
        yield ScaleProblem(None, "invalid-scale", message)


def mark_for(scale: Sequence[MarkStep], share: Fraction) -> str:
    """The mark for a share of the points, 0 to 1 or more with bonus points; "" without a scale."""
    fitting = [step for step in scale if share * 100 >= Fraction(step.percent)]
    return max(fitting, key=lambda step: step.percent).mark if fitting else ""
