"""Dates as exact as they are known: a year, a month or a day."""

from __future__ import annotations

import calendar
import re
from typing import Any, Final, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.values import Value
from quizgen.problems import shorten

ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class PartialDate(Value):
    """A date of the Gregorian calendar, exact to the day, the month or the year."""

    year: int
    """1 to 9999."""

    month: int | None = None
    """1 to 12, or None if only the year is known."""

    day: int | None = None
    """1 to 31, or None if only the month is known."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        found = ISO.fullmatch(raw.strip())
        if not found:
            raise PydanticCustomError(
                "invalid-date",
                '"{raw}" is not a date: write it like 2011-12-18, 2011-12 or 2011',
                {"raw": shorten(raw)},
            )
        return dict(
            zip(("year", "month", "day"), (part and int(part) for part in found.groups()), strict=True)
        )

    @model_validator(mode="after")
    def _exists(self) -> Self:
        month_ok = self.month is None or 1 <= self.month <= 12
        day_ok = self.day is None or (
            self.month is not None
            and month_ok
            and 1 <= self.day <= calendar.monthrange(max(self.year, 1), self.month)[1]
        )
        if not (1 <= self.year <= 9999 and month_ok and day_ok):
            raise PydanticCustomError("invalid-date", '"{raw}" is not a calendar date', {"raw": str(self)})
        return self

    def __str__(self) -> str:
        """The date in ISO 8601, as exact as it is: `2011-12-18`, `2011-12` or `2011`."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date written in ISO 8601.

        Raises:
            pydantic.ValidationError: If the text is no such date.
        """
        return cls.model_validate(text)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """For ordering in time; what is less exact comes before what is more exact."""
        return (self.year, self.month or 0, self.day or 0)
