"""Question types in which parts are arranged: matching and ordering."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.components import Pair
from quizgen.model.question_base import StemQuestion
from quizgen.model.values import (
    Markdown,
    entries,
)
from quizgen.text.dates import PartialDate


class Matching(StemQuestion):
    """A question in which learners match entries on the left with entries on the right."""

    type: Literal["matching"]
    """A question in which learners match entries on the left with entries on the right."""

    pairs: Annotated[
        tuple[Pair, ...],
        BeforeValidator(
            entries("left", "right"), json_schema_input_type=dict[str, Markdown] | list[dict[str, Markdown]]
        ),
        Field(min_length=2),
    ]
    """The pairs, each written as left: right."""

    distractors: tuple[Markdown, ...] = ()
    """Extra entries on the right that belong to no pair."""

    @property
    def rights(self) -> tuple[str, ...]:
        """All right sides, each once: those of the pairs in order, then the distractors."""
        return tuple(dict.fromkeys([*(pair.right for pair in self.pairs), *self.distractors]))


class Ordering(StemQuestion):
    """A question in which learners put items in order."""

    type: Literal["ordering"]
    """A question in which learners put items in order."""

    items: Annotated[tuple[Markdown, ...], Field(min_length=2)]
    """The items, in the correct order."""

    dates: tuple[PartialDate, ...] = ()
    """The date of each item, if the items are events. Shown with the answer."""

    @model_validator(mode="after")
    def _dates_fit(self) -> Self:
        if self.dates and len(self.dates) != len(self.items):
            raise PydanticCustomError("wrong-count", "`dates` must have one date for each item")
        keys = [date.sort_key for date in self.dates]
        if keys != sorted(keys):
            raise PydanticCustomError(
                "dates-out-of-order", "`dates` must be in chronological order, like `items`"
            )
        if len(set(self.items)) != len(self.items):
            raise PydanticCustomError(
                "duplicate-item", "two items are identical: change or remove one of them"
            )
        return self
