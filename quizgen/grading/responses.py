"""What a learner gave, by its shape. A response is parsed first and graded afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from quizgen.text.dates import PartialDate
from quizgen.text.hedges import Hedge
from quizgen.text.notation import Exact


@dataclass(frozen=True, slots=True)
class OptionResponse:
    """Options that were ticked, as indices into the question's canonical options."""

    options: frozenset[int]


@dataclass(frozen=True, slots=True)
class TrueFalseResponse:
    """A statement called true or false."""

    true: bool


@dataclass(frozen=True, slots=True)
class TextResponse:
    """Words, as they were typed."""

    text: str


@dataclass(frozen=True, slots=True)
class NumericResponse:
    """A number, read by the strict grammar; `unit` as typed, if one was, and `hedge`, what qualified it."""

    number: Exact
    unit: str | None = None
    hedge: Hedge | None = None


@dataclass(frozen=True, slots=True)
class DateResponse:
    """A date, as exact as it was given."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class ClozeResponse:
    """Words for the gaps of a cloze text, one for each gap in order; "" for a gap left open."""

    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchingResponse:
    """For left sides (by index) the right side that was matched (an index into `rights`)."""

    pairs: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class OrderingResponse:
    """Items in the order given, as indices into the canonical items."""

    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RubricResponse:
    """What a person gave for each criterion of a rubric, in the rubric's order."""

    points: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class SelfGradedResponse:
    """Whether the learner says to have known a card's back."""

    known: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """No answer was given, on purpose."""


Response = (
    OptionResponse
    | TrueFalseResponse
    | TextResponse
    | NumericResponse
    | DateResponse
    | ClozeResponse
    | MatchingResponse
    | OrderingResponse
    | RubricResponse
    | SelfGradedResponse
    | Skipped
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was typed is no response to this question: ask again, it is not wrong.

    `why` is one sentence for the learner that says how to write the answer.
    """

    why: str
