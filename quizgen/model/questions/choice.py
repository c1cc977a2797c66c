"""Question types with options, and true-false questions."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.components import Option
from quizgen.model.question_base import StemQuestion
from quizgen.model.values import (
    Flag,
    Markdown,
    one_or_many,
    whole_number_schema,
)
from quizgen.problems import shorten


class OptionQuestion(StemQuestion):
    """The fields of the two question types with options."""

    distractors: Annotated[tuple[Option, ...], Field(min_length=1)]
    """Incorrect options, plausible and of the same kind as the correct one. Write each as text or as {text, feedback}."""

    shuffle: Flag = True
    """Write false to sort options alphabetically instead of shuffling them. Dates, and numbers with the same unit, are always sorted by value."""

    pin: Annotated[
        tuple[Markdown, ...], BeforeValidator(one_or_many, json_schema_input_type=Markdown | list[Markdown])
    ] = ()
    """Options that stay last when the other options are shuffled."""

    option_columns: Annotated[int, Field(ge=1, le=4), WithJsonSchema(whole_number_schema(1, 4))] | None = None
    """Number of columns for the options on worksheets, 1 to 4."""

    @model_validator(mode="after")
    def _pins_are_options(self) -> Self:
        texts = {option.text for option in options(self)}
        for pinned in self.pin:
            if pinned not in texts:
                raise PydanticCustomError(
                    "invalid-pin",
                    '`pin` lists "{pin}", which is not an option: copy the words of an option',
                    {"pin": shorten(pinned)},
                )
        return self


class MultipleChoice(OptionQuestion):
    """A question with one correct option."""

    type: Literal["multiple-choice"]
    """A question with one correct option."""

    answer: Option
    """The correct option, as text or as {text, feedback}."""


class MultipleResponse(OptionQuestion):
    """A question with one or more correct options."""

    type: Literal["multiple-response"]
    """A question in which learners tick all correct options, and no others."""

    answers: Annotated[tuple[Option, ...], Field(min_length=1)]
    """The correct options. Write each as text or as {text, feedback}."""


class TrueFalse(StemQuestion):
    """A statement that learners judge as true or false."""

    type: Literal["true-false"]
    """A statement that learners judge as true or false. `ask` contains the statement."""

    answer: Flag
    """The correct answer: true or false."""

    correction: Markdown | None = None
    """The true statement, required if the statement in `ask` is false."""

    @model_validator(mode="after")
    def _false_is_corrected(self) -> Self:
        if not self.answer and self.correction is None:
            raise PydanticCustomError(
                "no-correction", "a false statement needs a `correction` that states what is true"
            )
        return self


def options(question: OptionQuestion) -> tuple[Option, ...]:
    """The options in canonical order: correct ones, then distractors."""
    match question:
        case MultipleChoice():
            return (question.answer, *question.distractors)
        case MultipleResponse():
            return (*question.answers, *question.distractors)
        case _:
            raise TypeError(question)


def right_options(question: MultipleChoice | MultipleResponse) -> frozenset[int]:
    """The indices of the correct options in canonical order, from 0."""
    return frozenset(range(1 if isinstance(question, MultipleChoice) else len(question.answers)))
