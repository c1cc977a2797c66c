"""Determines which files are made besides HTML pages, and which engine prints PDF files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from quizgen.cli.output_options import parse_choice

if TYPE_CHECKING:
    from quizgen.outputs.base import FolderOutput
    from quizgen.outputs.pdf import Printer
    from quizgen.outputs.print_file import PageMap

ENGINES: Final = ("weasyprint", "chromium")


def extra_outputs(*, docx: bool, pdf: bool, engine: str | None) -> Sequence[str]:
    """The outputs that were asked for by name. A PDF engine among the options adds PDF files."""
    return ["docx"] * docx + ["pdf"] * (pdf or engine is not None)


def with_engine(
    outputs: Iterable[FolderOutput[Any]], engine: str | None, each: PageMap = map
) -> tuple[FolderOutput[Any], ...]:
    """Replace the PDF outputs with those of one engine, after making sure that all outputs can be made.

    Args:
        outputs: The outputs to make.
        engine: The name of the PDF engine; None for the default.
        each: Whether PDF files are printed one after another or in several processes.

    Raises:
        MissingExtraError: If an output needs libraries that are not installed.
        PrintError: If the engine does not work on this computer.
    """
    from quizgen.outputs.base import require_extras

    engine = parse_choice(engine or ENGINES[0], "--pdf-engine", ENGINES)
    given = tuple(outputs)
    if not {"pdf", "print"} & {output.name for output in given}:
        require_extras(given)
        return given
    from quizgen.outputs.pdf import Pdf, WeasyPrint
    from quizgen.outputs.print_file import PrintFile

    chromium = _chromium() if engine == "chromium" else None
    printer, untagged = (chromium or WeasyPrint(tagged=tagged) for tagged in (True, False))
    chosen = tuple(
        Pdf(printer)
        if isinstance(output, Pdf)
        else replace(output, printer=untagged, each=each)
        if isinstance(output, PrintFile)
        else output
        for output in given
    )
    require_extras(chosen)
    if isinstance(printer, WeasyPrint):
        printer.require()
    return chosen


def _chromium() -> Printer:
    from quizgen.api.building import find_chromium

    return find_chromium()
