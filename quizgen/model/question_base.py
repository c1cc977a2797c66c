"""The base classes of all question types."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, PrivateAttr, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.citation import Citation, CitationState
from quizgen.model.components import Allowance, Audio, Bloom, Difficulty, Image, Points
from quizgen.model.values import Flag, FormerId, Markdown, PlainText, Slug, Tag, Value, entries, one_or_many
from quizgen.model.work_space import Lines, WorkSpace
from quizgen.problems import shorten
from quizgen.text.dates import PartialDate

IN_SHORT: Final = ("id", "ask", "text", "front")
"""The fields that identify a question in a notebook."""


class Home:
    """Where a question was loaded from. Answers are graded with the vocabulary of this folder.

    Questions from different places can be equal. A question loses its home when it is sent to another
    process.

    Attributes:
        folder: The folder, or None for a question made in Python.
        bank: The id of its bank.
        policies: The grading policies in this folder, cached for each base policy.
    """

    __slots__ = ("bank", "folder", "policies")

    def __init__(self, folder: Value | None = None, bank: str = "") -> None:
        self.folder = folder
        self.bank = bank
        self.policies: dict[Any, Any] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Home)

    def __hash__(self) -> int:
        return hash(Home)

    def __reduce__(self) -> "tuple[type[Home], tuple[()]]":
        return Home, ()


NOWHERE: Final = Home()


class QuestionBase(Value):
    """The fields that all question types have."""

    _home: Home = PrivateAttr(default_factory=lambda: NOWHERE)

    id: Slug
    """The question's name, unique in the bank and permanent: learners' progress is stored under it. The name consists of lower-case letters, digits and hyphens."""

    cite: Annotated[
        tuple[Citation, ...],
        BeforeValidator(one_or_many, json_schema_input_type=Citation | list[Citation]),
    ] = ()
    """At most 25 words of the article that support the correct answer, copied exactly from one paragraph.
    To cite several places, write a list. If the words occur more than once, write {quote, before, after}."""

    pending: Annotated[PlainText | None, Field(validate_default=True)] = None
    """Where the question comes from, instead of `cite`, until you key the question to the article."""

    inferred: Flag = False
    """Write true if the cited words do not state the answer, so that learners must work it out."""

    explain: Markdown | None = None
    """An explanation of the correct answer, shown after the learner has answered."""

    hint: Markdown | None = None
    """A hint that learners can ask for before they answer."""

    points: Points = Decimal(1)
    """Points for a correct answer."""

    bonus: Flag = False
    """Write true if the points are extra: learners can earn them, but they do not raise the maximum."""

    difficulty: Difficulty | None = None
    """The difficulty: easy, medium or hard."""

    bloom: Bloom | None = None
    """The level of Bloom's revised taxonomy: remember, understand, apply, analyse, evaluate or create."""

    objective: Slug | None = None
    """The name of one of the bank's `objectives`."""

    tags: tuple[Tag, ...] = ()
    """Labels for selecting questions."""

    group: Slug | None = None
    """A name shared by questions that belong together. Questions of a group are always asked one after the other, in the bank's order, so a question can refer to the question before it."""

    image: Image | None = None
    """An image shown with the question."""

    audio: Audio | None = None
    """A recording played with the question."""

    lines: Lines | None = None
    """Number of writing lines on worksheets, for working. Short for `space: {lines: N}`."""

    space: WorkSpace | None = None
    """Room on worksheets, for working: {lines: 4}, {box: 5cm}, {grid: 6cm} for squared paper, or {blank: 1/3 page}."""

    new_page: Flag = False
    """Write true to begin a new page of the worksheet with this question."""

    as_of: PartialDate | None = None
    """The date on which the facts were true, for facts that change: 2011-12-18, 2011-12 or 2011."""

    allow: Annotated[
        tuple[Allowance, ...],
        BeforeValidator(
            entries("code", "reason"), json_schema_input_type=dict[str, str] | list[dict[str, str]]
        ),
    ] = ()
    """Checks to suppress for this question: the code of each check, with a reason."""

    retired: PlainText | None = None
    """Why the question is no longer asked. Do not delete the question: its card shows this reason to learners."""

    formerly: Annotated[
        tuple[FormerId, ...], BeforeValidator(one_or_many, json_schema_input_type=FormerId | list[FormerId])
    ] = ()
    """The question's previous id or ids, so that learners keep their card. Write bank/id if it was in another bank."""

    @field_validator("pending")
    @classmethod
    def _is_cited_or_pending(cls, pending: str | None, info: ValidationInfo) -> str | None:
        if "uncited" not in source_fields(cls):  # which is read after this field, and checked then
            _require_one_source(info.data | {"pending": pending}, cls)
        return pending

    @model_validator(mode="after")
    def _has_one_space(self) -> Self:
        if self.space is not None and "lines" in self.model_fields_set and self.lines is not None:
            raise PydanticCustomError(
                "one-space", "`lines` and `space` cannot be combined: remove one of them"
            )
        return self

    @property
    def work_space(self) -> WorkSpace | None:
        """The room for working on worksheets, in whichever field it is set."""
        if self.space is None and self.lines is not None:
            return WorkSpace(lines=self.lines)
        return self.space

    @property
    def citation_state(self) -> CitationState:
        """Whether the article supports the key. All outputs and reports use this value."""
        if self.pending is not None:
            return CitationState.PENDING
        if not self.cite:
            return CitationState.UNCITED
        return CitationState.INFERRED if self.inferred else CitationState.CITED

    @property
    def home(self) -> Home:
        """Where the question was loaded from. A question made in Python has no folder."""
        return self._home

    def settle(self, home: Home) -> None:
        """Set where the question was loaded from. This does not affect equality."""
        self._home = home

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: which question, and what it asks."""
        return [
            (name, shorten(value) if isinstance(value, str) else value)
            for name, value in super().__repr_args__()
            if name in IN_SHORT and value is not None
        ]


class StemQuestion(QuestionBase):
    """The fields of all question types with a stem."""

    ask: Markdown
    """The question itself (the stem). Learners must understand it without reading the options."""


class OptionalCitation(QuestionBase):
    """The fields of the two question types that may have no citation."""

    uncited: Annotated[PlainText | None, Field(validate_default=True)] = None
    """The reason why the question cites no words of the article."""

    @field_validator("uncited")
    @classmethod
    def _is_cited_or_not(cls, uncited: str | None, info: ValidationInfo) -> str | None:
        _require_one_source(info.data | {"uncited": uncited}, cls)
        return uncited


@cache
def source_fields(question_type: type[QuestionBase]) -> tuple[str, ...]:
    """The fields of which a question has exactly one, to state the source of its answer."""
    return tuple(name for name in ("cite", "uncited", "pending") if name in question_type.model_fields)


def _require_one_source(read: Mapping[str, object], question_type: type[QuestionBase]) -> None:
    """Refuse a question that does not say where its key comes from, or says it in two ways.

    Args:
        read: The values of the fields that were read so far. One that is wrong is missing, and reported by itself.
        question_type: The type of the question.
    """
    fields = source_fields(question_type)
    if not read.keys() >= {*fields}:
        return
    given = [field for field in fields if read[field]]
    if len(given) > 1:
        raise PydanticCustomError(
            "no-citation",
            "`{first}` and `{second}` cannot be combined: keep one of them",
            {"first": given[0], "second": given[1]},
        )
    if not given:
        known = ", ".join(f"`{field}`" for field in fields[:-1])
        raise PydanticCustomError(
            "no-citation", "the question needs {known} or `{last}`", {"known": known, "last": fields[-1]}
        )


def media_files(question: QuestionBase) -> tuple[str, ...]:
    """The names of the files that a question shows or plays."""
    return tuple(each.file for each in (question.image, question.audio) if each is not None)
