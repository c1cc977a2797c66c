"""The names of all fields in banks, at any level."""

from __future__ import annotations

from typing import Final

from quizgen.model.bank import Bank, Defaults
from quizgen.model.citation import Citation
from quizgen.model.components import Audio, Image, Option, RejectedAnswer
from quizgen.model.questions import QUESTION_TYPES
from quizgen.model.sheet_header import SheetHeader
from quizgen.model.values import Value
from quizgen.model.work_space import WorkSpace
from quizgen.model.worksheet_section import WorksheetSection
from quizgen.model.worksheet_spec import WorksheetSpec

OTHERS: Final[tuple[type[Value], ...]] = (
    Bank,
    Defaults,
    WorksheetSpec,
    WorksheetSection,
    SheetHeader,
    WorkSpace,
    Option,
    RejectedAnswer,
    Citation,
    Image,
    Audio,
)

FIELDS: Final = frozenset(
    name for kinds in (OTHERS, QUESTION_TYPES) for kind in kinds for name in kind.model_fields
)
"""The beginning of a line that is a field of its own."""
