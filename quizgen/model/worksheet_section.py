"""The sections of a worksheet, each with its own title, instructions and shuffled questions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.components import Points
from quizgen.model.questions import Question
from quizgen.model.selection import Pick, selection_problems, share_questions
from quizgen.model.values import Flag, Markdown, PlainText, Slug, Value, whole_number_schema
from quizgen.problems import plural_count

MAX_CHOOSE: Final = 100

SectionProblem = tuple[tuple[str | int, ...], str, str]
"""A problem in a list of sections: its location, its code and a message."""


def pick_entries(raw: Any) -> Any:
    """Convert comma-separated entries to a list."""
    return raw.split(",") if isinstance(raw, str) else raw


Picks = Annotated[tuple[Pick, ...], BeforeValidator(pick_entries, json_schema_input_type=str | list[str])]
"""Entries that select questions: `[easy:5, medium:3]`."""


class WorksheetSection(Value):
    """A section of a worksheet."""

    title: PlainText
    """The heading of the section, such as "Part A: Reading"."""

    instructions: Markdown | None = None
    """Instructions below the heading."""

    pick: Picks = ()
    """Which questions to use, and how many, as in the `pick` of a worksheet. No question is used in two sections."""

    questions: tuple[Slug, ...] = ()
    """The ids of the questions in the section, in order. Use this instead of `pick`."""

    choose: (
        Annotated[int, Field(ge=1, le=MAX_CHOOSE), WithJsonSchema(whole_number_schema(1, MAX_CHOOSE))] | None
    ) = None
    """How many of the questions learners must answer. The best of their answers count."""

    points: Points | None = None
    """Points per question in this section. Open-ended questions keep the points of their rubric."""

    shuffle: Flag = True
    """Write false to keep the order of the questions in every form."""

    new_page: Flag = False
    """Write true to begin the section on a new page."""

    @model_validator(mode="after")
    def _one_way_to_choose(self) -> Self:
        if bool(self.pick) == bool(self.questions):
            raise PydanticCustomError(
                "section-questions", "a section needs either `pick` or `questions`, to select its questions"
            )
        return self


def section_problems(
    sections: Sequence[WorksheetSection], questions: Sequence[Question]
) -> Iterator[SectionProblem]:
    """The problems of sections that depend on the questions of the bank.

    Args:
        sections: The sections of one worksheet.
        questions: The questions that may be selected, without retired ones.
    """
    entries = [(at, entry) for at, section in enumerate(sections) for entry in range(len(section.pick))]
    picks = [sections[at].pick[entry] for at, entry in entries]
    found = list(selection_problems(_unlisted(sections, questions), picks))
    for index, message in found:
        at, entry = entries[index]
        yield (at, "pick", entry), "cannot-pick", message
    if found:
        return
    for at, (section, members) in enumerate(zip(sections, assign_sections(sections, questions), strict=True)):
        if section.choose is not None and section.choose >= len(members):
            there = plural_count(len(members), "question")
            message = f"`choose` must be less than the number of questions, and this section has {there}"
            yield (at, "choose"), "out-of-range", message


def assign_sections(
    sections: Sequence[WorksheetSection], questions: Sequence[Question], *seed: str
) -> tuple[tuple[Question, ...], ...]:
    """Assign questions to sections. `pick` uses questions that no section lists, each once."""
    by_id: Mapping[str, Question] = {question.id: question for question in questions}
    shared = share_questions(_unlisted(sections, questions), [section.pick for section in sections], *seed)
    return tuple(
        picked or tuple(by_id[name] for name in section.questions if name in by_id)
        for section, picked in zip(sections, shared, strict=True)
    )


def _unlisted(sections: Sequence[WorksheetSection], questions: Sequence[Question]) -> list[Question]:
    listed = {name for section in sections for name in section.questions}
    return [question for question in questions if question.id not in listed]
