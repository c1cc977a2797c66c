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
    """Wrong options, plausible and of the same kind as the key; each text, or {text, feedback}."""

    shuffle: Flag = True
    """false sorts options by the alphabet. Numbers in figures with one unit, and dates, rise in any case."""

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
                    "unknown-pin", '"{pin}" is pinned but is no option', {"pin": shown(pinned)}
                )
        return self


class MultipleChoice(OptionQuestion):
    """One option is right."""

    type: Literal["multiple-choice"]
    """A question with one right option."""

    answer: Option
    """The right option: text, or {text, feedback}."""


class MultipleResponse(OptionQuestion):
    """Several options may be right."""

    type: Literal["multiple-response"]
    """A question in which all right options are to be ticked, and no other."""

    answers: Annotated[tuple[Option, ...], Field(min_length=1)]
    """The right options; each text, or {text, feedback}."""


class TrueFalse(StemQuestion):
    """A statement to judge."""

    type: Literal["true-false"]
    """A statement to judge; `ask` is the statement."""

    answer: Flag
    """true or false."""

    correction: Markdown | None = None
    """What is true instead, for a false statement."""

    @model_validator(mode="after")
    def _false_is_corrected(self) -> Self:
        if not self.answer and self.correction is None:
            raise PydanticCustomError(
                "no-correction", "a false statement needs `correction`: what is true instead"
            )
        return self


class ShortAnswer(StemQuestion):
    """A word or a few to type."""

    type: Literal["short-answer"]
    """A question answered with a word or a few."""

    answer: PlainText
    """The canonical answer."""

    accept: tuple[PlainText, ...] = ()
    """Other answers that are right."""

    reject: tuple[Option, ...] = ()
    """Answers that are wrong whatever they resemble; each text, or {text, feedback}."""

    kind: Literal["text", "exact"] = "text"
    """text forgives case and small slips of spelling; exact forgives nothing."""


class Numeric(StemQuestion):
    """A number to type."""

    type: Literal["numeric"]
    """A question answered with a number."""

    answer: Number
    """The number: 4500, 4,500 or 0.5."""

    tolerance: Annotated[
        Tolerance | None, BeforeValidator(lambda raw: raw, json_schema_input_type=float | str | None)
    ] = None
    """How far off is still right: 50, or 5%."""

    range: tuple[Number, Number] | None = None
    """Instead of a tolerance: [lowest, highest] that is right."""

    unit: PlainText | None = None
    """What is counted or measured: soldiers, km, US dollars."""

    hedge: PlainText | None = None
    """The word by which the article qualifies the number: nearly, about. Shown, never graded."""

    @model_validator(mode="after")
    def _range_holds_answer(self) -> Self:
        if self.range and self.tolerance:
            raise PydanticCustomError("range-and-tolerance", "write either `range` or `tolerance`, not both")
        if self.range and not self.range[0] <= self.answer <= self.range[1]:
            raise PydanticCustomError("range", "`range` must go from low to high and hold the answer")
        if self.tolerance and self.tolerance.amount < 0:
            raise PydanticCustomError("tolerance", "`tolerance` cannot be negative")
        return self

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest number that is right."""
        if self.range:
            return self.range
        return self.tolerance.around(self.answer) if self.tolerance else (self.answer, self.answer)


class DateQuestion(StemQuestion):
    """A date to type."""

    type: Literal["date"]
    """A question answered with a date."""

    answer: Annotated[PartialDate, BeforeValidator(lambda raw: raw, json_schema_input_type=int | str)]
    """The date, as exact as it is asked: 2011-12-18, 2011-12 or 2011."""


class Cloze(QuestionBase):
    """Gaps to fill in."""

    type: Literal["cloze"]
    """A text with gaps."""

    ask: Markdown | None = None
    """What to do, if filling in the gaps is not all."""

    text: Markdown
    """The text with its {{deletions}}; {{deletion|also accepted}}; {{1::hidden}} {{1::together}}."""

    @field_validator("text")
    @classmethod
    def _has_gaps(cls, text: str) -> str:
        try:
            parse_cloze(text)
        except ClozeError as error:
            raise PydanticCustomError("cloze", "{why}", {"why": str(error)}) from None
        return text

    @property
    def parsed(self) -> ClozeText:
        """The text cut at its gaps."""
        return parse_cloze(self.text)


class Matching(StemQuestion):
    """Pairs to put together."""

    type: Literal["matching"]
    """A question in which things are matched with what belongs to them."""

    pairs: Annotated[
        tuple[Pair, ...],
        BeforeValidator(entries("left", "right"), json_schema_input_type=dict[str, str]),
        Field(min_length=2),
    ]
    """What belongs together, left: right."""

    distractors: tuple[Markdown, ...] = ()
    """Right-hand sides that belong to nothing."""

    @property
    def rights(self) -> tuple[str, ...]:
        """All right-hand sides, each once: those of the pairs in their order, then the distractors."""
        return tuple(dict.fromkeys([*(pair.right for pair in self.pairs), *self.distractors]))


class Ordering(StemQuestion):
    """Things to put in order."""

    type: Literal["ordering"]
    """A question in which things are put in order."""

    items: Annotated[tuple[Markdown, ...], Field(min_length=2)]
    """The things, in the right order."""

    dates: tuple[PartialDate, ...] = ()
    """When each of them happened, if they are events; shown with the key."""

    @model_validator(mode="after")
    def _dates_fit(self) -> Self:
        if self.dates and len(self.dates) != len(self.items):
            raise PydanticCustomError("dates", "`dates` needs one date for each of the items")
        keys = [date.sort_key for date in self.dates]
        if keys != sorted(keys):
            raise PydanticCustomError("dates", "`dates` do not rise, but items stand in the right order")
        if len(set(self.items)) != len(self.items):
            raise PydanticCustomError("duplicate-item", "two items are the same")
        return self


class OpenEnded(OptionalCitation, StemQuestion):
    """An answer in sentences, judged against a rubric."""

    type: Literal["open-ended"]
    """A question answered in sentences and judged against a rubric."""

    model: Markdown
    """A model answer."""

    rubric: Annotated[
        tuple[Criterion, ...],
        BeforeValidator(entries("text", "points"), json_schema_input_type=dict[str, float | str]),
        Field(min_length=1),
    ]
    """What a good answer does, criterion: points. Together they are the question's points."""

    lines: Annotated[int, Field(ge=1, le=60)] = 6
    """How many lines to leave for the answer on paper."""

    @model_validator(mode="before")
    @classmethod
    def _worth_its_rubric(cls, raw: Any) -> Any:
        if not isinstance(raw, dict) or "points" in raw or not isinstance(raw.get("rubric"), dict):
            return raw
        worths = [decimal_in(worth) for worth in raw["rubric"].values() if isinstance(worth, str)]
        total = sum(worth for worth in worths if worth is not None)
        # What is wrong with the rubric is said of the rubric, not of points that nobody wrote.
        return {**raw, "points": total} if total > 0 else raw

    @model_validator(mode="after")
    def _points_add_up(self) -> Self:
        if self.points != (total := sum(criterion.points for criterion in self.rubric)):
            raise PydanticCustomError(
                "rubric-points",
                "the rubric adds up to {total}, not to the question's {points} points: leave `points` out",
                {"total": f"{total:f}", "points": f"{self.points:f}"},
            )
        return self


class Flashcard(OptionalCitation):
    """A card to turn over."""

    type: Literal["flashcard"]
    """A card with a front and a back; the learner judges."""

    front: Markdown
    """What is shown."""

    back: Markdown
    """What is to be remembered."""

    reverse: Flag = False
    """true also asks from back to front."""


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
