"""The worksheets that a bank defines, such as "quiz 1" or a final test."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Annotated, Final, Literal, Self

from pydantic import Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.components import Points
from quizgen.model.questions import Question
from quizgen.model.selection import selection_problems
from quizgen.model.sheet_header import SheetHeader
from quizgen.model.values import Flag, Markdown, PlainText, Slug, Value, whole_number_schema
from quizgen.model.worksheet_section import Picks, WorksheetSection, section_problems
from quizgen.problems import did_you_mean

LETTERS: Final = 26
MAX_FORMS: Final = 702
"""The maximum number of forms: A to Z, then AA to ZZ."""

ArticlePlacement = Literal["with", "without", "separate"]
"""Where learners find the article: on the worksheet, nowhere, or on a sheet of its own."""

SpecProblem = tuple[tuple[str | int, ...], str, str]
"""A problem: its location, its code and a message."""


class WorksheetSpec(Value):
    """A worksheet with a name and a selection of the bank's questions."""

    name: Slug
    """The name of the worksheet in files and commands: lower-case letters, digits and hyphens. Unique in the bank."""

    title: PlainText
    """Worksheet title."""

    instructions: Markdown | None = None
    """Instructions for this worksheet, instead of the bank's instructions."""

    pick: Picks = ()
    """Which questions to use, and how many, for example [easy:5, medium:3]. A name can be a difficulty, type, tag or
    objective. If a name is ambiguous, write tag=NAME or objective=NAME. For a level of Bloom's taxonomy, write
    bloom=NAME, and for a citation state (cited, inferred, uncited or pending) citation=NAME. Without a number, all matching questions are used. The seed decides which questions are selected. The selected questions keep the bank's order."""

    questions: tuple[Slug, ...] = ()
    """The ids of the questions on the worksheet, in order. Use this instead of `pick`."""

    sections: tuple[WorksheetSection, ...] = ()
    """Sections, each with its own title, instructions and questions. Use this instead of `pick` and `questions`."""

    points: Points | None = None
    """Points per question on this worksheet. Open-ended questions keep the points of their rubric."""

    header: SheetHeader | None = None
    """Values of the header for this worksheet, such as its date. All other values come from the bank."""

    article: ArticlePlacement | None = None
    """Where learners find the article: `with` (default) prints it above the questions. `without` omits it, so that
    learners answer from memory. `separate` prints it on a separate sheet with the same paragraph numbers."""

    columns: Annotated[int, Field(ge=1, le=2), WithJsonSchema(whole_number_schema(1, 2))] | None = None
    """Number of columns for the questions: 1 (default) or 2."""

    score_boxes: Flag = False
    """Write true to leave room for the score beside each question, as in "___ / 3"."""

    points_table: Flag = False
    """Write true to print a table at the top for entering the scores."""

    forms: (
        Annotated[int, Field(ge=1, le=MAX_FORMS), WithJsonSchema(whole_number_schema(1, MAX_FORMS))] | None
    ) = None
    """Number of forms (shuffled versions) of this worksheet. Set `forms` only if the number differs from that of the other worksheets."""

    @model_validator(mode="after")
    def _one_way_to_choose(self) -> Self:
        if self.sections and (self.pick or self.questions):
            raise PydanticCustomError(
                "sections-and-pick",
                "`sections` cannot be combined with `pick` or `questions`: move these into a section",
            )
        if self.pick and self.questions:
            raise PydanticCustomError(
                "pick-and-questions", "`pick` and `questions` cannot be combined: remove one of them"
            )
        return self


def validate_specs(
    blueprints: Sequence[WorksheetSpec], questions: Sequence[Question]
) -> Iterator[SpecProblem]:
    """The problems of worksheets that depend on the whole bank."""
    active = [question for question in questions if question.retired is None]
    yield from name_problems(blueprints)
    for index, blueprint in enumerate(blueprints):
        for path, code, message in (
            *_listed_faults(blueprint.questions, questions),
            *_section_faults(blueprint.sections, questions),
        ):
            yield (index, *path), code, message
        for entry, message in selection_problems(active, blueprint.pick):
            yield (index, "pick", entry), "cannot-pick", message


def keep_possible_specs(
    blueprints: Sequence[WorksheetSpec], questions: Sequence[Question]
) -> tuple[WorksheetSpec, ...]:
    """The worksheets that can be made from a part of the bank's questions.

    Missing ids are dropped from lists.
    """
    active = [question for question in questions if question.retired is None]
    known = {question.id for question in active}
    found = []
    for blueprint in blueprints:
        listed = tuple(name for name in blueprint.questions if name in known)
        sections = tuple(_possible_sections(blueprint.sections, known))
        # Without a list or sections, it would have all questions.
        is_empty = bool(blueprint.questions or blueprint.sections) and not (listed or sections)
        if is_empty or any(selection_problems(active, blueprint.pick)):
            continue
        if not any(section_problems(sections, active)):
            found.append(blueprint.model_copy(update={"questions": listed, "sections": sections}))
    return tuple(found)


def _possible_sections(
    sections: Sequence[WorksheetSection], known: Collection[str]
) -> Iterator[WorksheetSection]:
    """The sections without questions that are not there, and with no choice if too few are left for one."""
    for section in sections:
        listed = tuple(name for name in section.questions if name in known)
        choose = section.choose
        if section.questions and choose is not None and choose >= len(listed):
            choose = None
        if listed or section.pick:
            yield section.model_copy(update={"questions": listed, "choose": choose})


def name_problems(blueprints: Sequence[WorksheetSpec]) -> Iterator[SpecProblem]:
    """The problems of worksheet names in the same folder."""
    for index, blueprint in enumerate(blueprints):
        path = (index, "name")
        if any(other.name == blueprint.name for other in blueprints[:index]):
            yield path, "duplicate-worksheet", f'two worksheets have the same name, "{blueprint.name}"'
        for other in blueprints:
            if _is_file_of(blueprint.name, other):
                message = (
                    f'the files of the worksheet "{blueprint.name}" would have the same names as those of "{other.name}": '
                    "choose another name"
                )
                yield path, "worksheet-files", message


def _is_file_of(name: str, other: WorksheetSpec) -> bool:
    """Whether a worksheet would be called like a file of another one: a form, a key or cards."""
    letters = "[a-z]{1,2}" if (other.forms or 1) > LETTERS else "[a-z]"
    return (
        re.fullmatch(rf"{other.name}-(key|cards|text|keys|print|print-keys|points|{letters}(-key)?)", name)
        is not None
    )


def _listed_faults(
    listed: Sequence[str], questions: Sequence[Question], before: Sequence[str] = ()
) -> Iterator[SpecProblem]:
    """What is wrong with a list of ids; `before` are those that other sections list."""
    retired = {question.id: question.retired for question in questions}
    for place, name in enumerate(listed):
        where = ("questions", place)
        if name not in retired:
            meant = did_you_mean(name, retired)
            yield where, "unknown-question", f'unknown question "{name}"{meant}'
        elif retired[name] is not None:
            yield (
                where,
                "retired-question",
                f'the question "{name}" is retired, so it cannot be on a worksheet',
            )
        elif name in (*before, *listed[:place]):
            yield where, "listed-twice", f'the worksheet lists the question "{name}" twice'


def _section_faults(
    sections: Sequence[WorksheetSection], questions: Sequence[Question]
) -> Iterator[SpecProblem]:
    """What is wrong with sections: first with their lists of ids, then with what they pick of the rest."""
    before: tuple[str, ...] = ()
    found = []
    for at, section in enumerate(sections):
        found += [
            (("sections", at, *path), code, message)
            for path, code, message in _listed_faults(section.questions, questions, before)
        ]
        before += section.questions
    yield from found
    if not found:
        active = [question for question in questions if question.retired is None]
        for path, code, message in section_problems(sections, active):
            yield ("sections", *path), code, message
