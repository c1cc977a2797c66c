"""The types of responses. A response is parsed first and graded afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from quizgen.text.dates import PartialDate
from quizgen.text.hedges import Hedge
from quizgen.text.notation import Exact


@dataclass(frozen=True, slots=True)
class OptionResponse:
    """Ticked options, as indices into the canonical options."""

    options: frozenset[int]


@dataclass(frozen=True, slots=True)
class TrueFalseResponse:
    """Whether the learner judged the statement as true."""

    true: bool


@dataclass(frozen=True, slots=True)
class TextResponse:
    """The words as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class NumericResponse:
    """A number, with the unit and the hedge (such as "about") as typed, if any."""

    number: Exact
    unit: str | None = None
    hedge: Hedge | None = None


@dataclass(frozen=True, slots=True)
class DateResponse:
    """A date, with the precision in which it was given."""

    date: PartialDate


@dataclass(frozen=True, slots=True)
class ClozeResponse:
    """The words for the gaps of a cloze text, one for each gap in order; "" for an empty gap."""

    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatchingResponse:
    """The index in `rights` that was matched with each left side, by the index of the left side."""

    pairs: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class OrderingResponse:
    """Items in the given order, as indices into the canonical items."""

    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RubricResponse:
    """The points given for each criterion of a rubric, in order."""

    points: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class SelfGradedResponse:
    """Whether the learner claims to have known the back of a card."""

    known: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """The question was deliberately not answered."""


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
    """The text cannot be read as a response. It is not incorrect: ask again.

    `why` is one sentence for the learner that says how to write the answer.
    """

    why: str
