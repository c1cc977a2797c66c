"""Which papers are made besides pages, and what prints the PDFs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from quizgen.cli.output_options import parse_choice

if TYPE_CHECKING:
    from quizgen.outputs.base import FolderOutput

ENGINES: Final = ("weasyprint", "chromium")


def extra_outputs(*, docx: bool, pdf: bool, engine: str | None) -> Sequence[str]:
    """The outputs that were asked for by name; who chooses an engine wants PDFs."""
    return ["docx"] * docx + ["pdf"] * (pdf or engine is not None)


def with_engine(outputs: Iterable[FolderOutput[Any]], engine: str | None) -> tuple[FolderOutput[Any], ...]:
    """The outputs, the PDFs among them by that engine, once it is certain that they can be made.

    Raises:
        MissingExtraError: If what an output needs is not installed.
        PrintError: If the engine does not work here.
    """
    from quizgen.outputs.base import require_extras
    from quizgen.outputs.pdf import Pdf, WeasyPrint

    engine = parse_choice(engine or ENGINES[0], "--pdf-engine", ENGINES)
    chosen = tuple(_by_chromium(output) if engine == "chromium" else output for output in outputs)
    require_extras(chosen)
    for output in chosen:
        if isinstance(output, Pdf) and isinstance(output.printer, WeasyPrint):
            output.printer.require()
    return chosen


def _by_chromium(output: FolderOutput[Any]) -> FolderOutput[Any]:
    from quizgen.api.building import find_chromium
    from quizgen.outputs.pdf import Pdf

    return Pdf(find_chromium()) if isinstance(output, Pdf) else output
