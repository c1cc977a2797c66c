"""The question types, and `Question`, their closed union.

Every consumer is a `match` over the union that ends in `assert_never`, so the type checker names each
place where a new type must be handled. The types are in one module per kind. The docstrings of their
fields are the authors' reference: they become the hover texts of editors through the JSON Schema
(`quizgen schema`).
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Final, assert_never, get_args

from pydantic import BaseModel, Field

from quizgen.model.citation import Citation
from quizgen.model.components import (
    Allowance,
    AnswerWords,
    Audio,
    Criterion,
    Image,
    Option,
    Pair,
    RejectedAnswer,
    Tolerance,
)
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions.arranged import Matching, Ordering
from quizgen.model.questions.choice import (
    MultipleChoice,
    MultipleResponse,
    OptionQuestion,
    TrueFalse,
    options,
    right_options,
)
from quizgen.model.questions.open import Flashcard, OpenEnded
from quizgen.model.questions.typed import Cloze, DateQuestion, Numeric, ShortAnswer
from quizgen.model.work_space import WorkSpace
from quizgen.text.dates import PartialDate

__all__ = [
    "QUESTION_TYPES",
    "TYPE_NAMES",
    "Cloze",
    "DateQuestion",
    "Flashcard",
    "Matching",
    "MultipleChoice",
    "MultipleResponse",
    "Numeric",
    "OpenEnded",
    "OptionQuestion",
    "Ordering",
    "Question",
    "ShortAnswer",
    "TrueFalse",
    "build_question_schemas",
    "note_kind",
    "options",
    "right_options",
    "stem",
    "type_name",
]

Question = Annotated[
    MultipleChoice
    | MultipleResponse
    | TrueFalse
    | ShortAnswer
    | Numeric
    | DateQuestion
    | Cloze
    | Matching
    | Ordering
    | OpenEnded
    | Flashcard,
    Field(discriminator="type"),
]

QUESTION_TYPES: Final[tuple[type[QuestionBase], ...]] = get_args(get_args(Question)[0])

PARTS: Final[tuple[type[BaseModel], ...]] = (
    PartialDate,
    Citation,
    Option,
    RejectedAnswer,
    AnswerWords,
    Tolerance,
    Pair,
    Criterion,
    Allowance,
    Image,
    Audio,
    WorkSpace,
)
"""The models that questions contain. A model comes before those that contain it."""


@cache
def build_question_schemas() -> None:
    """Complete the question types. Do this before reading a bank whose questions are also written as JSON.

    Pydantic completes a model when it is first used. Without this function, it completes all question types
    as parts of the bank, and each type once more when one of its questions is written.
    """
    for model in (*PARTS, *QUESTION_TYPES):
        model.model_rebuild()


def type_name(question_type: type[QuestionBase]) -> str:
    """The name of this class after `type:` in banks."""
    name: str = get_args(question_type.model_fields["type"].annotation)[0]
    return name


TYPE_NAMES: Final = tuple(type_name(question_type) for question_type in QUESTION_TYPES)
"""The eleven names, in the order in which documents list them."""


def stem(question: Question) -> str:
    """The question in Markdown: the stem, a cloze text with blanks, or the front of a card."""
    match question:
        case Cloze():
            return question.ask or question.parsed.blanked
        case Flashcard():
            return question.front
        case _:
            return question.ask


def note_kind(question: Question) -> str:
    """The note type of a question. Anki cannot convert a note to another type."""
    match question.type:  # matching by class would take ten times as long
        case "multiple-choice" | "multiple-response" | "true-false":
            return "choice"
        case "short-answer" | "numeric" | "date" | "open-ended" | "flashcard":
            return "recall"
        case "cloze":
            return "cloze"
        case "matching" | "ordering":
            return "arrange"
        case _:
            assert_never(question.type)
