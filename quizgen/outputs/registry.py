"""All outputs, in the order in which they are made and listed. Add new ones here."""

from __future__ import annotations

from typing import Final

from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.base import Output
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.exchange.formats import EXCHANGE_OUTPUTS
from quizgen.outputs.index import INDEX
from quizgen.outputs.page import EXAM, PAGE
from quizgen.outputs.pdf import PDF
from quizgen.outputs.worksheet import WORKSHEET

OUTPUTS: Final[tuple[Output, ...]] = (ANKI, WORKSHEET, PAGE, EXAM, DOCX, PDF, *EXCHANGE_OUTPUTS, INDEX)


def default_outputs() -> tuple[Output, ...]:
    """The outputs that are made by default."""
    return tuple(output for output in OUTPUTS if output.default)
