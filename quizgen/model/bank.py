"""A bank: one file of questions about one article."""

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, Self, Unpack

from pydantic import BeforeValidator, Field, ValidationError, WithJsonSchema, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from quizgen.model.attributes import Filter, WantedNames, has_names, read_filter
from quizgen.model.check_settings import CheckSettings
from quizgen.model.citation import CitationState
from quizgen.model.components import Bloom, Difficulty, Points, Strictness
from quizgen.model.questions import Question
from quizgen.model.sheet_header import SheetHeader
from quizgen.model.values import (
    DeckName,
    FileName,
    FileSlug,
    Language,
    Markdown,
    Number,
    PlainText,
    Slug,
    Tag,
    Uid,
    Value,
    entries,
    number_schema,
    one_or_many,
)
from quizgen.model.worksheet_spec import SpecProblem, WorksheetSpec, keep_possible_specs, validate_specs


class Objective(Value):
    """A learning objective of the bank."""

    id: Slug
    """The name that questions use as their `objective`."""

    text: Markdown
    """The objective as a sentence, beginning with a verb."""


class Defaults(Value):
    """Default values for the questions of the bank."""

    points: Points | None = None
    """Points for each question."""

    difficulty: Difficulty | None = None
    """The difficulty: easy, medium or hard."""

    bloom: Bloom | None = None
    """The level of Bloom's revised taxonomy: remember, understand, apply, analyse, evaluate or create."""

    tags: tuple[Tag, ...] = ()
    """Tags that every question gets in addition to its own."""


Objectives = Annotated[
    tuple[Objective, ...],
    BeforeValidator(
        entries("id", "text"), json_schema_input_type=dict[Slug, Markdown] | list[dict[Slug, Markdown]]
    ),
]

ReadingGrade = Annotated[
    Number, Field(ge=1, le=18), WithJsonSchema(number_schema(r"\+?", minimum=1, maximum=18))
]


class Bank(Value):
    """A bank: questions about one article, in one file."""

    bank: FileSlug
    """The bank's name, unique and permanent: Anki cards and learners' histories are stored under it."""

    uid: Uid | None = None
    """A random word that distinguishes the bank's cards from those of other banks with the same name: 8 to 32 lower-case
    letters and digits. `quizgen new` writes the word. Do not change the `uid`, and do not copy it to another bank."""

    formerly: Annotated[
        tuple[Slug, ...], BeforeValidator(one_or_many, json_schema_input_type=Slug | list[Slug])
    ] = ()
    """The bank's previous name or names, if you renamed the bank. Learners then keep their cards."""

    title: PlainText
    """The bank's title, shown to learners."""

    article: FileName = "article.md"
    """The file with the article that the questions are about, in the same folder as the bank."""

    deck: DeckName | None = None
    """The name of the bank's Anki deck, with `::` between levels: Biology::Glass. If `deck` is not set, the deck has the title of the bank and is a subdeck of the article's deck."""

    language: Language | None = None
    """The language of the questions as a tag, such as en or pt-BR, if it differs from the language of the article."""

    instructions: Markdown | None = None
    """Instructions shown before the first question."""

    header: SheetHeader | None = None
    """The header of worksheets: school, logo, teacher, date, and lines for a candidate number and for the name on each page."""

    objectives: Objectives = ()
    """Learning objectives: a name for each, and a sentence that begins with a verb."""

    defaults: Defaults = Defaults()
    """Default values for questions that do not set their own."""

    checks: CheckSettings = ()
    """The severity of checks in this bank, by code: error, warning, info or off, as in {long-stem: off}. The severity of checks that always report errors cannot be changed."""

    strictness: Strictness = Strictness.NORMAL
    """How strictly typed words are graded: strict accepts no spelling mistakes, normal accepts small mistakes, and lenient accepts more mistakes."""

    reading_grade: ReadingGrade | None = None
    """The school grade that the bank is written for, 1 to 18 (US grades, where 18 is the end of
    university). `quizgen check` reports texts that are harder. Only English texts are checked."""

    worksheets: tuple[WorksheetSpec, ...] = ()
    """Worksheets with a selection of the questions, such as a short quiz or a final test. These worksheets are made in addition to the worksheet with all questions."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions, in the order in which they are asked."""

    @model_validator(mode="after")
    def _worksheets_fit(self) -> Self:
        if found := list(validate_specs(self.worksheets, self.questions)):
            raise ValidationError.from_exception_data("Bank", [_at(fault) for fault in found])
        return self

    @cached_property
    def active(self) -> tuple[Question, ...]:
        """The questions that are asked: all except retired ones."""
        return tuple(question for question in self.questions if question.retired is None)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not every question."""
        return [("bank", self.bank), ("title", self.title), ("questions", len(self.questions))]

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The bank with only the questions that match: `bank.filter(difficulty="easy", tag="figures")`.

        If several values are given for an attribute, one of them must match. The bank's own worksheets are
        left out, because they choose from all of its questions.

        Raises:
            FilterError: If no question has one of the values.
        """
        return self.having(read_filter(by, self.questions))

    def having(self, wanted: WantedNames) -> Self:
        """The bank with only the questions that match all filters. It may have no questions."""
        questions = tuple(question for question in self.questions if has_names(question, wanted))
        return self.model_copy(update={"questions": questions, "worksheets": ()})

    def cited_only(self) -> Self:
        """The bank without pending questions, and without worksheets that need them."""
        questions = tuple(each for each in self.questions if each.citation_state is not CitationState.PENDING)
        if questions == self.questions:
            return self
        worksheets = keep_possible_specs(self.worksheets, questions)
        return self.model_copy(update={"questions": questions, "worksheets": worksheets})


def _at(fault: SpecProblem) -> InitErrorDetails:
    """A fault of a worksheet, reported at its place and not for the bank as a whole."""
    path, code, message = fault
    kind = PydanticCustomError(code, "{why}", {"why": message})
    return InitErrorDetails(type=kind, loc=("worksheets", *path), input=None)
