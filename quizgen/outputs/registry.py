"""All outputs, in the order in which they are made and listed. Add new ones here."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.base import FolderOutput, LibraryOutput, Output
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.index import INDEX
from quizgen.outputs.page import EXAM, PAGE
from quizgen.outputs.pdf import PDF
from quizgen.outputs.worksheet import WORKSHEET

FOLDER_OUTPUTS: Final[tuple[FolderOutput[Any], ...]] = (ANKI, WORKSHEET, PAGE, EXAM, DOCX, PDF)
LIBRARY_OUTPUTS: Final[tuple[LibraryOutput[Any], ...]] = (INDEX,)


def all_outputs() -> tuple[Output, ...]:
    """All outputs, including the formats for other programs, which most builds do not import."""
    from quizgen.outputs.exchange.formats import EXCHANGE_OUTPUTS  # noqa: PLC0415 - see above

    return (*FOLDER_OUTPUTS, *EXCHANGE_OUTPUTS, *LIBRARY_OUTPUTS)


def outputs_by_name(names: Collection[str]) -> dict[str, Output]:
    """Outputs in which to look up these names: all of them, unless those that are not for other programs are enough."""
    own = {output.name: output for output in _own_outputs()}
    return own if own.keys() >= set(names) else {output.name: output for output in all_outputs()}


def default_outputs() -> tuple[Output, ...]:
    """The outputs that are made by default. Formats for other programs never are."""
    return tuple(output for output in _own_outputs() if output.default)


def _own_outputs() -> tuple[Output, ...]:
    return (*FOLDER_OUTPUTS, *LIBRARY_OUTPUTS)
