"""`quizgen.yaml`: settings that several banks share."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Self

from pydantic import StringConstraints, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from quizgen.model.bank import Bank, ReadingGrade
from quizgen.model.check_settings import CheckCodes, CheckSettings
from quizgen.model.components import Strictness
from quizgen.model.mark_scale import MarkScale, ScaleProblem, validate_scale
from quizgen.model.sheet_header import SheetHeader, merged_header
from quizgen.model.values import DeckName, Language, Slug, Value
from quizgen.model.worksheet_section import WorksheetSection
from quizgen.model.worksheet_spec import WorksheetSpec

BANK_KEYS: Final = ("language", "strictness", "reading_grade")
"""The keys with the same meaning as in a bank. They apply to banks that do not set them."""


QuestionAddress = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)?$", max_length=129)]
"""A question: `bank/id`, or its id alone if only one bank has it."""


class SharedSection(WorksheetSection):
    """A section of a worksheet from several banks."""

    questions: tuple[QuestionAddress, ...] = ()
    """The questions in the section, in order, each written as bank/id. Use this instead of `pick`."""


class SharedWorksheet(WorksheetSpec):
    """A worksheet from several banks."""

    banks: tuple[Slug, ...] = ()
    """The names of the banks whose questions are used. Without `banks`, all banks below this file are used."""

    questions: tuple[QuestionAddress, ...] = ()
    """The questions on the worksheet, in order, each written as bank/id. Use this instead of `pick`."""

    sections: tuple[SharedSection, ...] = ()
    """Sections, each with its own title, instructions and questions. Use this instead of `pick` and `questions`."""


class SharedSettings(Value):
    """What the banks of a folder, and of the folders below it, share. A value in a bank takes precedence."""

    deck: DeckName | None = None
    """The name of the Anki deck above the banks' decks, with `::` between levels: Biology::Glass."""

    language: Language | None = None
    """The language of the questions as a tag, such as en or pt-BR, if it differs from the language of the articles."""

    strictness: Strictness | None = None
    """How strictly typed words are graded: strict accepts no spelling mistakes, normal accepts small mistakes, and lenient accepts more mistakes."""

    reading_grade: ReadingGrade | None = None
    """The school grade that the banks are written for, 1 to 18 (US grades, where 18 is the end of
    university). `quizgen check` reports texts that are harder. Only English texts are checked."""

    header: SheetHeader | None = None
    """The header of worksheets: school, logo, teacher, date, and lines for a candidate number and for the name on each page."""

    select: CheckCodes | None = None
    """The only checks to make, by code, or all. Checks that always report errors are made in any case."""

    ignore: CheckCodes = ()
    """Checks not to make, by code. Checks that always report errors cannot be ignored."""

    checks: CheckSettings = ()
    """The severity of checks, by code: error, warning, info or off, as in {long-stem: off}. The severity of checks that always report errors cannot be changed."""

    scale: MarkScale | None = None
    """The marks that `quizgen class grade` gives, each with the lowest percentage of the points for it, as in {1: 90, 2: 75, 3: 60, 4: 45, 5: 0}. The lowest mark has 0 percent."""

    worksheets: tuple[SharedWorksheet, ...] = ()
    """Worksheets with questions of several banks, such as a final test of a term. `quizgen worksheet` makes them if its path is the folder of this file, or a folder above it."""

    @model_validator(mode="after")
    def _scale_fits(self) -> Self:
        if found := list(validate_scale(self.scale or ())):
            raise ValidationError.from_exception_data("SharedSettings", list(map(_at, found)))
        return self


def _at(problem: ScaleProblem) -> InitErrorDetails:
    """A problem of the scale, reported at its step."""
    place = ("scale",) if problem.step is None else ("scale", problem.step, "percent")
    kind = PydanticCustomError(problem.code, "{why}", {"why": problem.message})
    return InitErrorDetails(type=kind, loc=place, input=None)


NOTHING_SET: Final = SharedSettings.model_construct()
"""The settings without a file.

They are made without validation, because validation compiles the model, which a quiz does not need.
"""


def nearest_value(files: Sequence[SharedSettings], key: str) -> Any:
    """The value of a key in the nearest file that sets it; None if no file does.

    Args:
        files: The settings that apply to a folder, the nearest last.
        key: The key.
    """
    values = (getattr(settings, key) for settings in reversed(files))
    return next((value for value in values if value is not None), None)


def with_shared(bank: Bank, files: Sequence[SharedSettings]) -> Bank:
    """The bank, with values from `quizgen.yaml` files for keys that it does not set."""
    shared = {key: nearest_value(files, key) for key in BANK_KEYS if key not in bank.model_fields_set}
    update = {key: value for key, value in shared.items() if value is not None}
    header = bank.header
    for settings in reversed(files):
        header = merged_header(header, settings.header)
    if header != bank.header:
        update["header"] = header
    return bank.model_copy(update=update) if update else bank
