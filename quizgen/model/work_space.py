"""Room for working on paper: lines, a frame, squared paper, or empty space."""

import re
from fractions import Fraction
from typing import Annotated, Final, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.values import JsonSchema, Value, whole_number_schema
from quizgen.problems import shorten

MILLIMETRES: Final = {"mm": Fraction(1), "cm": Fraction(10), "in": Fraction(254, 10)}
MIN_HEIGHT: Final = 5
MAX_HEIGHT: Final = 240
"""The minimum and maximum height in millimetres, which fit within the margins of both A4 and Letter."""

HEIGHT: Final = r"(?:(\d{1,4}(?:\.\d{1,3})?|\d{1,2}/[1-9]\d?) ?)?(mm|cm|in|pages?)"
HEIGHT_SCHEMA: Final[JsonSchema] = {
    "type": "string",
    "pattern": r"^\s*(([0-9]+(\.[0-9]+)?|[0-9]+/[1-9][0-9]?) ?)?(mm|cm|in|pages?)\s*$",
    "patternErrorMessage": "Write a height like 5cm, 60mm, 2in or 1/3 page.",
}


def millimetres(height: str) -> float:
    """The height in millimetres of a valid space."""
    number, unit = _parts(height)
    return float(number * MILLIMETRES.get(unit, Fraction(MAX_HEIGHT)))


def _parts(height: str) -> tuple[Fraction, str]:
    found = re.fullmatch(HEIGHT, height)
    if found is None or (found[1] is None and not found[2].startswith("page")):
        raise ValueError(height)
    return Fraction(found[1] or 1), found[2]


def _height(raw: str) -> str:
    height = " ".join(raw.split())
    try:
        size = millimetres(height)
    except ValueError:
        raise PydanticCustomError(
            "invalid-height",
            '"{raw}" is not a height: write a height like 5cm, 60mm, 2in or 1/3 page',
            {"raw": shorten(raw)},
        ) from None
    if not MIN_HEIGHT <= size <= MAX_HEIGHT:
        raise PydanticCustomError(
            "invalid-height",
            f'the height "{{raw}}" does not fit on a page: write {MIN_HEIGHT}mm to {MAX_HEIGHT}mm, or at most 1 page',
            {"raw": shorten(raw)},
        )
    return height


Lines = Annotated[int, Field(ge=1, le=60), WithJsonSchema(whole_number_schema(1, 60))]
"""A number of lines to write on."""

Height = Annotated[str, AfterValidator(_height), WithJsonSchema(HEIGHT_SCHEMA)]
"""A height on paper, such as `5cm`, `60mm`, `2in` or `1/3 page`."""


class WorkSpace(Value):
    """Room for working on worksheets, of exactly one kind."""

    lines: Lines | None = None
    """Number of writing lines."""

    box: Height | None = None
    """The height of a frame, like 5cm, 60mm, 2in or 1/3 page."""

    grid: Height | None = None
    """The height of squared paper (5 mm squares), like 5cm, 60mm, 2in or 1/3 page."""

    blank: Height | None = None
    """The height of empty space, like 5cm, 60mm, 2in or 1/3 page."""

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "one-space",
                "`space` needs exactly one of `lines`, `box`, `grid` and `blank`, like {{lines: 4}} or {{box: 5cm}}",
                {},
            )
        return self
