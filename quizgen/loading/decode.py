"""Converts plain data to the model. Invalid data becomes problems in terms of the author's file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from quizgen.loading.authored_paths import Path, authored_path
from quizgen.loading.positions import Positions
from quizgen.loading.yaml_reader import Read
from quizgen.model.bank import Bank, Defaults
from quizgen.model.components import ACCEPTED_TEXT, ACCEPTED_WORDS
from quizgen.model.questions import TYPE_NAMES
from quizgen.problems import Problem, shorten

if TYPE_CHECKING:  # most files have no mistake that must be explained
    from quizgen.loading.validation_messages import UnplacedProblem

OF_THE_WHOLE: Final = frozenset(
    {"missing-key", "no-citation", "wrong-count", "wrong-type", "empty", "unknown-question", "cannot-pick"}
)
"""Problems that are meaningless for a file that was read only in part."""

OF_ALL_QUESTIONS: Final = frozenset({"unknown-question", "cannot-pick"})
"""Problems that are meaningless for a bank with unreadable questions."""

QUOTES: Final = "\"'"

M = TypeVar("M", bound=BaseModel)


def decode_bank(data: object, positions: Positions) -> tuple[Bank | None, tuple[Problem, ...]]:
    """Convert the data of a file to a bank; None and the problems if it is invalid."""
    if isinstance(data, Mapping) and "questions" in data:
        data = {**data, "questions": _with_defaults(data["questions"], data.get("defaults"))}
    return decode(Bank, data, positions)


def decode(model: type[M], data: object, positions: Positions) -> tuple[M | None, tuple[Problem, ...]]:
    """Convert the data of a file to a value of a model class; None and the problems if it is invalid."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    faults = [(detail, _fault(model, detail, data)) for detail in details if _is_meaningful(detail, details)]
    misspelt = {(*fault.path[:-1], fault.meant) for _, fault in faults if fault.meant}
    return None, tuple(
        _problem(fault, positions) for detail, fault in faults if _absent_field(detail, fault) not in misspelt
    )


def meaningful(problems: Sequence[Problem], read: Read) -> tuple[Problem, ...]:
    """Drop problems that only result from parts of a file that could not be read."""
    if read.whole and not read.recovered:
        return tuple(problems)
    unclear = OF_ALL_QUESTIONS if read.whole else OF_THE_WHOLE
    return tuple(problem for problem in problems if problem.code not in unclear)


INHERITED: Final = ("points", "difficulty", "bloom")


def _with_defaults(questions: object, defaults: object) -> object:
    """The questions' data with the bank's defaults filled in, before anything is read as a type.

    Defaults that are wrong are not filled in: they are reported once, at their place.
    """
    if not (isinstance(questions, list) and isinstance(defaults, dict)):
        return questions
    try:
        Defaults.model_validate(defaults)
    except ValidationError:
        return questions
    inherited = {key: value for key, value in defaults.items() if key in INHERITED}
    tags = defaults.get("tags", [])
    return [
        _filled(question, inherited, tags) if isinstance(question, dict) else question
        for question in questions
    ]


def _filled(question: dict[str, Any], inherited: dict[str, Any], tags: list[str]) -> dict[str, Any]:
    filled = {**inherited, **question}
    if question.get("type") == "open-ended" and "points" not in question:
        filled.pop("points", None)  # its points come from its rubric
    own = question.get("tags", [])
    if tags and isinstance(own, list):
        filled["tags"] = [*own, *(tag for tag in tags if tag not in own)]
    return filled


def _fault(model: type[BaseModel], detail: ErrorDetails, data: object) -> UnplacedProblem:
    from quizgen.loading.validation_messages import from_pydantic  # noqa: PLC0415 - see above

    path, at_key = authored_path(_without_types(detail["loc"]), data)
    fault = from_pydantic(model, detail, path, data)
    return fault._replace(at_key=True) if at_key else fault


def _without_types(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Pydantic's location without the names of the unions' members, which are not fields of the author's."""
    loc = tuple(part for part in loc if part not in {ACCEPTED_TEXT, ACCEPTED_WORDS})
    if len(loc) > 2 and loc[0] == "questions" and loc[2] in TYPE_NAMES:
        return (*loc[:2], *loc[3:])
    return loc


def _is_meaningful(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Whether an error is one of its own: not that a list is empty because its entries failed."""
    loc = detail["loc"]
    follows = detail["type"] == "too_short" and any(
        other["loc"][: len(loc)] == loc and len(other["loc"]) > len(loc) for other in details
    )
    return not follows


def _absent_field(detail: ErrorDetails, fault: UnplacedProblem) -> Path | None:
    """The way to the field whose absence an error is about; None if it is about something else."""
    match fault.code:
        case "missing-key":
            return (*fault.path, detail["loc"][-1])
        case "no-citation":
            return (*fault.path, "cite")
        case _:
            return None


def _problem(fault: UnplacedProblem, positions: Positions) -> Problem:
    from quizgen.loading.lookalikes import EXACT, describe, find_lookalike, reveal  # noqa: PLC0415 - see above

    span = positions.span(fault.path, key=fault.at_key)
    if fault.code in EXACT and span.line == span.end_line:
        written = positions.source(span)[span.column - 1 : span.end_column - 1]
        place = find_lookalike(written)
        if place is not None:
            what, hint = describe(written[place])
            column = span.column + place
            span = span._replace(column=column, end_column=column + 1)
            message = f'"{shorten(reveal(written.strip(QUOTES)))}" contains {what}'
            return positions.problem(span, "invisible-character", message, hint)
    return positions.problem(span, fault.code, fault.message, fault.hint)
