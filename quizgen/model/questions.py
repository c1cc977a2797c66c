"""The eleven question types, and `Question`, their closed union.

Every consumer is a `match` over the union that ends in `assert_never`, so the
type checker names each place where a new type must be handled. The field
docstrings are the authors' reference: they become the hover text of editors
through the JSON Schema (`quizgen schema`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.cloze import ClozeError, ClozeText, parse_cloze
from quizgen.model.components import Criterion, Option, Pair, Tolerance
from quizgen.model.dates import PartialDate
from quizgen.model.question_base import OptionalCitation, QuestionBase, StemQuestion
from quizgen.model.values import (
    Flag,
    Markdown,
    Number,
    PlainText,
    decimal_in,
    entries,
    one_or_many,
)
from quizgen.problems import shown


class OptionQuestion(StemQuestion):
    """What the two types with options to tick have."""

    distractors: Annotated[tuple[Option, ...], Field(min_length=1)]
    """Incorrect options, plausible and of the same kind as the key. Each is text, or {text, feedback}."""

    shuffle: Flag = True
    """false sorts options alphabetically. Numbers in figures with one unit, and dates, are always sorted by value."""

    pin: Annotated[
        tuple[Markdown, ...], BeforeValidator(one_or_many, json_schema_input_type=str | list[str])
    ] = ()
    """Options that stay last when the others are shuffled."""

    @model_validator(mode="after")
    def _pins_are_options(self) -> Self:
        texts = {option.text for option in options(self)}
        for pinned in self.pin:
            if pinned not in texts:
                raise PydanticCustomError(
                    "invalid-pin", '"{pin}" is in `pin` but is not an option', {"pin": shown(pinned)}
                )
        return self


class MultipleChoice(OptionQuestion):
    """A question with one correct option."""

    type: Literal["multiple-choice"]
    """A question with one correct option."""

    answer: Option
    """The correct option: text, or {text, feedback}."""


class MultipleResponse(OptionQuestion):
    """A question with one or more correct options."""

    type: Literal["multiple-response"]
    """A question in which learners tick all correct options, and no others."""

    answers: Annotated[tuple[Option, ...], Field(min_length=1)]
    """The correct options. Each is text, or {text, feedback}."""


class TrueFalse(StemQuestion):
    """A statement to judge."""

    type: Literal["true-false"]
    """A statement to judge; `ask` is the statement."""

    answer: Flag
    """true or false."""

    correction: Markdown | None = None
    """What is true instead, if the statement is false."""

    @model_validator(mode="after")
    def _false_is_corrected(self) -> Self:
        if not self.answer and self.correction is None:
            raise PydanticCustomError(
                "no-correction", "a false statement needs a `correction` that states what is true"
            )
        return self


class ShortAnswer(StemQuestion):
    """A question answered by typing one or a few words."""

    type: Literal["short-answer"]
    """A question answered by typing one or a few words."""

    answer: PlainText
    """The answer that is shown as correct."""

    accept: tuple[PlainText, ...] = ()
    """Other answers that are accepted as correct."""

    reject: tuple[Option, ...] = ()
    """Answers that are incorrect even if they resemble the correct one. Each is text, or {text, feedback}."""

    kind: Literal["text", "exact"] = "text"
    """text ignores case and small spelling mistakes; exact ignores nothing."""


class Numeric(StemQuestion):
    """A question answered by typing a number."""

    type: Literal["numeric"]
    """A question answered by typing a number."""

    answer: Number
    """The number: 4500, 4,500 or 0.5."""

    tolerance: Annotated[
        Tolerance | None, BeforeValidator(lambda raw: raw, json_schema_input_type=float | str | None)
    ] = None
    """How far an answer may differ from the key: 50, or 5%."""

    range: tuple[Number, Number] | None = None
    """Instead of `tolerance`: [lowest, highest] number that is correct."""

    unit: PlainText | None = None
    """The unit, or what is counted: soldiers, km, US dollars."""

    hedge: PlainText | None = None
    """The word by which the article qualifies the number: nearly, about. Shown, never graded."""

    @model_validator(mode="after")
    def _range_holds_answer(self) -> Self:
        if self.range and self.tolerance:
            raise PydanticCustomError("range-and-tolerance", "`range` and `tolerance` cannot be combined")
        if self.range and not self.range[0] <= self.answer <= self.range[1]:
            raise PydanticCustomError("invalid-range", "`range` must be [low, high] and contain the answer")
        if self.tolerance and self.tolerance.amount < 0:
            raise PydanticCustomError("invalid-tolerance", "`tolerance` cannot be negative")
        return self

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that is right."""
        if self.range:
            return self.range
        return self.tolerance.around(self.answer) if self.tolerance else (self.answer, self.answer)


class DateQuestion(StemQuestion):
    """A question answered by typing a date."""

    type: Literal["date"]
    """A question answered by typing a date."""

    answer: Annotated[PartialDate, BeforeValidator(lambda raw: raw, json_schema_input_type=int | str)]
    """The date, as precise as the question asks for it: 2011-12-18, 2011-12 or 2011."""


class Cloze(QuestionBase):
    """A text with gaps to fill in."""

    type: Literal["cloze"]
    """A text with gaps to fill in."""

    ask: Markdown | None = None
    """A question or instruction above the text, if filling in the gaps is not enough."""

    text: Markdown
    """The text with its {{gaps}}; {{answer|also accepted}}; {{1::hidden}} {{1::together}}."""

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
        """The text cut at its gaps."""
        return parse_cloze(self.text)


class Matching(StemQuestion):
    """A question in which learners match right sides to left sides."""

    type: Literal["matching"]
    """A question in which learners match right sides to left sides."""

    pairs: Annotated[
        tuple[Pair, ...],
        BeforeValidator(entries("left", "right"), json_schema_input_type=dict[str, str]),
        Field(min_length=2),
    ]
    """The pairs that belong together, as left: right."""

    distractors: tuple[Markdown, ...] = ()
    """Extra right sides that belong to no pair."""

    @property
    def rights(self) -> tuple[str, ...]:
        """All right-hand sides, each once: those of the pairs in their order, then the distractors."""
        return tuple(dict.fromkeys([*(pair.right for pair in self.pairs), *self.distractors]))


class Ordering(StemQuestion):
    """A question in which learners put items in order."""

    type: Literal["ordering"]
    """A question in which learners put items in order."""

    items: Annotated[tuple[Markdown, ...], Field(min_length=2)]
    """The items, in the correct order."""

    dates: tuple[PartialDate, ...] = ()
    """The date of each item, if the items are events; shown with the answer."""

    @model_validator(mode="after")
    def _dates_fit(self) -> Self:
        if self.dates and len(self.dates) != len(self.items):
            raise PydanticCustomError("wrong-count", "`dates` must have one date for each item")
        keys = [date.sort_key for date in self.dates]
        if keys != sorted(keys):
            raise PydanticCustomError("dates-out-of-order", "`dates` must be chronological, like `items`")
        if len(set(self.items)) != len(self.items):
            raise PydanticCustomError("duplicate-item", "two items are the same")
        return self


class OpenEnded(OptionalCitation, StemQuestion):
    """A question answered in sentences and graded with a rubric."""

    type: Literal["open-ended"]
    """A question answered in sentences and graded with a rubric."""

    model: Markdown
    """A model answer."""

    rubric: Annotated[
        tuple[Criterion, ...],
        BeforeValidator(entries("text", "points"), json_schema_input_type=dict[str, float | str]),
        Field(min_length=1),
    ]
    """What a good answer does, as criterion: points. The points add up to those of the question."""

    lines: Annotated[int, Field(ge=1, le=60)] = 6
    """Number of lines for the answer on paper."""

    @model_validator(mode="before")
    @classmethod
    def _worth_its_rubric(cls, raw: Any) -> Any:
        if not isinstance(raw, dict) or "points" in raw or not isinstance(raw.get("rubric"), dict):
            return raw
        worths = [decimal_in(worth) for worth in raw["rubric"].values() if isinstance(worth, str)]
        total = sum(worth for worth in worths if worth is not None)
        # Mistakes in the rubric are reported at the rubric, not at points that the author did not write.
        return {**raw, "points": total} if total > 0 else raw

    @model_validator(mode="after")
    def _points_add_up(self) -> Self:
        if self.points != (total := sum(criterion.points for criterion in self.rubric)):
            raise PydanticCustomError(
                "rubric-points",
                "the rubric adds up to {total}, but `points` is {points}: remove `points`",
                {"total": f"{total:f}", "points": f"{self.points:f}"},
            )
        return self


class Flashcard(OptionalCitation):
    """A card with a front and a back; learners grade themselves."""

    type: Literal["flashcard"]
    """A card with a front and a back; learners grade themselves."""

    front: Markdown
    """The front of the card: a question or a term."""

    back: Markdown
    """The back of the card: the answer."""

    reverse: Flag = False
    """true adds a card that asks from back to front."""


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


def type_name(question_type: type[QuestionBase]) -> str:
    """What authors write after `type:` for this class."""
    name: str = get_args(question_type.model_fields["type"].annotation)[0]
    return name


TYPE_NAMES: Final = tuple(type_name(question_type) for question_type in QUESTION_TYPES)
"""The eleven names, in the order in which documents list them."""


def options(question: OptionQuestion) -> tuple[Option, ...]:
    """The options of a question in canonical order: the right ones, then the distractors."""
    match question:
        case MultipleChoice():
            return (question.answer, *question.distractors)
        case MultipleResponse():
            return (*question.answers, *question.distractors)
        case _:
            raise TypeError(question)


def right_options(question: MultipleChoice | MultipleResponse) -> frozenset[int]:
    """Which of the canonical options are right, counted from 0."""
    return frozenset(range(1 if isinstance(question, MultipleChoice) else len(question.answers)))


def stem(question: Question) -> str:
    """What is asked, in Markdown: the stem, a cloze text with blanks, or a card's front."""
    match question:
        case Cloze():
            return question.ask or question.parsed.blanked
        case Flashcard():
            return question.front
        case _:
            return question.ask
