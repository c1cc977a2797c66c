"""Question types with typed answers: words, numbers, dates and gaps."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, field_validator, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.cloze import ClozeError, ClozeText, parse_cloze
from quizgen.model.components import AcceptedAnswer, AnswerWords, RejectedAnswer, Tolerance, WordOrder
from quizgen.model.question_base import QuestionBase, StemQuestion
from quizgen.model.values import (
    ExactNumber,
    Markdown,
    PlainText,
    whole_number_schema,
)
from quizgen.text.dates import PartialDate
from quizgen.text.notation import Exact, rounded_alike


def _listed(raw: object) -> object:
    return [raw] if isinstance(raw, Mapping) else raw


class ShortAnswer(StemQuestion):
    """A question that learners answer by typing one or a few words."""

    type: Literal["short-answer"]
    """A question that learners answer by typing one or a few words."""

    answer: PlainText
    """The correct answer, as it is shown to learners."""

    accept: Annotated[
        tuple[AcceptedAnswer, ...],
        BeforeValidator(_listed, json_schema_input_type=AnswerWords | list[AcceptedAnswer]),
    ] = ()
    """Other answers that are accepted as correct. Write each as text, or as {words: dark damp, order: any} to accept every answer with these words, or as {words: dark damp, only: true} if it must contain no others."""

    reject: tuple[RejectedAnswer, ...] = ()
    """Answers that are never fully correct, even if they resemble the correct one. Write each as text or as {text, feedback, credit}, where credit is a share of the points such as 50%."""

    order: WordOrder = "any"
    """Write `order: fixed` if things joined by "and" must be in the same order as in the answer, for example "cause and effect"."""

    kind: Literal["text", "exact"] = "text"
    """How strictly answers are compared: `text` ignores case and small spelling mistakes, `exact` accepts only identical text."""

    @property
    def accepted(self) -> tuple[str, ...]:
        """The other accepted answers, formatted for readers."""
        return tuple(map(str, self.accept))


class Numeric(StemQuestion):
    """A question that learners answer by typing a number."""

    type: Literal["numeric"]
    """A question that learners answer by typing a number."""

    answer: ExactNumber
    """The correct number, for example 4500, 4,500, 0.5, 3e8 or 1/2."""

    tolerance: Tolerance | None = None
    """Greatest accepted difference between an answer and the correct number, for example 50 or 5%."""

    range: tuple[ExactNumber, ExactNumber] | None = None
    """The lowest and highest number that are correct, as [low, high]. Use this instead of `tolerance`."""

    significant: Annotated[int, Field(ge=1, le=20), WithJsonSchema(whole_number_schema(1, 20))] | None = None
    """Number of significant figures that must agree: with 3, every number that rounds to the same three figures is correct."""

    unit: PlainText | None = None
    """The unit or the things that are counted, for example km, soldiers or US dollars."""

    hedge: PlainText | None = None
    """The word with which the article qualifies the number, such as "nearly" or "about". An answer with a word of opposite meaning is incorrect, for example "more than" instead of "nearly"."""

    @model_validator(mode="after")
    def _range_holds_answer(self) -> Self:
        ways = [name for name in ("range", "tolerance", "significant") if getattr(self, name) is not None]
        if len(ways) > 1:
            raise PydanticCustomError(
                "range-and-tolerance",
                "`{one}` and `{other}` cannot be combined: remove one of them",
                {"one": ways[0], "other": ways[1]},
            )
        if self.range and not self.range[0] <= self.answer <= self.range[1]:
            raise PydanticCustomError(
                "invalid-range", "`range` must have the form [low, high] and contain the answer"
            )
        if self.tolerance and self.tolerance.amount < 0:
            raise PydanticCustomError("invalid-tolerance", "`tolerance` cannot be negative")
        return self

    @property
    def interval(self) -> tuple[Exact, Exact]:
        """The lowest and the highest correct number."""
        if self.range:
            return self.range
        if self.significant:
            return rounded_alike(self.answer, self.significant)
        return self.tolerance.around(self.answer) if self.tolerance else (self.answer, self.answer)


class DateQuestion(StemQuestion):
    """A question that learners answer by typing a date."""

    type: Literal["date"]
    """A question that learners answer by typing a date."""

    answer: PartialDate
    """The correct date, as precise as the question asks: 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century."""


class Cloze(QuestionBase):
    """A text with gaps to fill in."""

    type: Literal["cloze"]
    """A text with gaps to fill in."""

    ask: Markdown | None = None
    """A question or instruction above the text, if the text with gaps needs one."""

    text: Markdown
    """The text, with {{gaps}}. {{answer|other answer}} is a gap with two accepted answers. {{1::These}} {{1::gaps}} are hidden together."""

    @field_validator("text")
    @classmethod
    def _has_gaps(cls, text: str) -> str:
        try:
            parse_cloze(text)
        except ClozeError as error:
            raise PydanticCustomError("invalid-cloze", "{why}", {"why": str(error)}) from None
        return text

    @property
    def parsed(self) -> ClozeText:
        """The text split at its gaps."""
        return parse_cloze(self.text)
