"""A bank: one file of questions about one article."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, Self, Unpack

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from quizgen.model.attributes import Filter, WantedNames, has_names, read_filter
from quizgen.model.check_settings import CheckSettings
from quizgen.model.components import Bloom, Difficulty, Points
from quizgen.model.questions import Question
from quizgen.model.values import (
    FileName,
    FileSlug,
    Language,
    Markdown,
    Number,
    PlainText,
    Slug,
    Tag,
    Value,
    entries,
)
from quizgen.model.worksheet_spec import SpecProblem, WorksheetSpec, validate_specs


class Objective(Value):
    """What a learner can do who answers the questions of this objective."""

    id: Slug
    """Its name, which questions refer to."""

    text: Markdown
    """The objective as a sentence, beginning with a verb."""


class Defaults(Value):
    """What holds for every question of the bank that does not say otherwise."""

    points: Points | None = None
    """Points of a question."""

    difficulty: Difficulty | None = None
    """How hard the questions are."""

    bloom: Bloom | None = None
    """The level of Bloom's revised taxonomy."""

    tags: tuple[Tag, ...] = ()
    """Tags that every question gets besides its own."""


Objectives = Annotated[
    tuple[Objective, ...],
    BeforeValidator(entries("id", "text"), json_schema_input_type=dict[str, str]),
]


class Bank(Value):
    """The questions of one file."""

    bank: FileSlug
    """The bank's name, unique and for life: Anki cards and learners' histories hang on it."""

    title: PlainText
    """The bank's title, as learners see it."""

    article: FileName = "article.md"
    """The article that the questions are keyed to: a file in the same folder."""

    language: Language | None = None
    """BCP 47 tag of the questions' language, if it is not the article's."""

    instructions: Markdown | None = None
    """What a learner is told before the first question."""

    objectives: Objectives = ()
    """What the questions teach: a name for each objective and a sentence that begins with a verb."""

    defaults: Defaults = Defaults()
    """What holds for every question that does not say otherwise."""

    checks: CheckSettings = ()
    """How much findings of checks matter in this bank, each code with error, warning, info or off:
    {long-stem: off}. What makes a question wrong stays an error."""

    reading_grade: Annotated[Number, Field(ge=1, le=18)] | None = None
    """The school grade that the bank is written for, 1 to 18 (US grades; 18 is the end of university).
    Texts that are harder to read are reported. For English."""

    worksheets: tuple[WorksheetSpec, ...] = ()
    """Worksheets of some of the questions, such as a short quiz and a final, besides the one of them all."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions, in the order in which they are asked."""

    @model_validator(mode="after")
    def _worksheets_fit(self) -> Self:
        if found := list(validate_specs(self.worksheets, self.questions)):
            raise ValidationError.from_exception_data("Bank", [_at(fault) for fault in found])
        return self

    @cached_property
    def active(self) -> tuple[Question, ...]:
        """The questions that are asked: all but the retired ones."""
        return tuple(question for question in self.questions if question.retired is None)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not every question."""
        return [("bank", self.bank), ("title", self.title), ("questions", len(self.questions))]

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The bank with only the questions that have these names: `bank.filter(difficulty="easy", tag="figures")`.

        Of several names of one kind any will do. The bank's own worksheets are left out: they choose from all of
        its questions.

        Raises:
            FilterError: If no question has one of the names.
        """
        return self.having(read_filter(by, self.questions))

    def having(self, wanted: WantedNames) -> Self:
        """The bank with only the questions that have a name of every kind asked for, which may be none."""
        questions = tuple(question for question in self.questions if has_names(question, wanted))
        return self.model_copy(update={"questions": questions, "worksheets": ()})


def _at(fault: SpecProblem) -> InitErrorDetails:
    """A fault of a worksheet, told where it stands and not of the bank as a whole."""
    path, code, message = fault
    kind = PydanticCustomError(code, "{why}", {"why": message})
    return InitErrorDetails(type=kind, loc=("worksheets", *path), input=None)
