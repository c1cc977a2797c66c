"""Question types that people grade: open-ended questions and flashcards."""

from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.components import Criterion, Points
from quizgen.model.question_base import OptionalCitation, StemQuestion
from quizgen.model.values import (
    Flag,
    Markdown,
    decimal_in,
    entries,
)
from quizgen.model.work_space import Lines

_CRITERIA: Final = entries("text", "points")


class OpenEnded(OptionalCitation, StemQuestion):
    """A question that learners answer in sentences, graded with a rubric."""

    type: Literal["open-ended"]
    """A question that learners answer in sentences, graded with a rubric."""

    model: Markdown
    """A model answer."""

    rubric: Annotated[
        tuple[Criterion, ...],
        BeforeValidator(
            _CRITERIA, json_schema_input_type=dict[str, Points] | list[Criterion | dict[str, Points]]
        ),
        Field(min_length=1),
    ]
    """The criteria for a good answer, each written as criterion: points. The question is worth the sum of the points."""

    lines: Lines = 6
    """Number of lines for the answer on worksheets. For a frame, squared paper or empty space, use `space`."""

    @model_validator(mode="before")
    @classmethod
    def _worth_its_rubric(cls, raw: Any) -> Any:
        if not isinstance(raw, dict) or "points" in raw or not isinstance(raw.get("rubric"), dict | list):
            return raw
        criteria = _CRITERIA(raw["rubric"])
        given = [each.get("points") for each in criteria if isinstance(each, dict)]
        worths = [decimal_in(worth) for worth in given if isinstance(worth, str)]
        total = sum(worth for worth in worths if worth is not None)
        # Mistakes in the rubric are reported at the rubric, not at points that the author did not write.
        return {**raw, "points": total} if total > 0 else raw

    @model_validator(mode="after")
    def _points_add_up(self) -> Self:
        if self.points != (total := sum(criterion.points for criterion in self.rubric)):
            raise PydanticCustomError(
                "rubric-points",
                "the points of the rubric add up to {total}, but `points` is {points}: remove `points`",
                {"total": f"{total:f}", "points": f"{self.points:f}"},
            )
        return self


class Flashcard(OptionalCitation):
    """A card with a front and a back. Learners grade themselves."""

    type: Literal["flashcard"]
    """A card with a front and a back. Learners grade themselves."""

    front: Markdown
    """The front of the card: a question or a term."""

    back: Markdown
    """The back of the card: the answer."""

    reverse: Flag = False
    """Write true to add a second card, which shows the back and asks for the front."""
