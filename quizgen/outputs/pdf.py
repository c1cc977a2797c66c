"""Worksheets and answer keys as PDFs, printed from the pages of the worksheet output.

The default printer is WeasyPrint. In contrast to browsers, it writes PDF/UA-1, in which screen readers find headings,
lists and alternative texts, and always the same bytes for the same page. It loads no other files: a page contains
everything that it needs, and links in SVG pictures are rejected.
"""

from __future__ import annotations

import atexit
import gc
import hashlib
import logging
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Final, Literal, Protocol

from quizgen.model.folder import Folder
from quizgen.outputs.base import Extra, FolderOutput, OutputResult
from quizgen.outputs.index_links import BankLink, FileFormat
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.problems import QuizgenError

EXTRA: Final = Extra("pdf", "weasyprint")
FORMAT: Final = FileFormat("PDF", "PDF")

DPI: Final = 300
"""Pictures with a higher resolution, in dots per inch, are reduced, since printers cannot show it."""

FIRST_OWN_RULE: Final = "\n@page {\n  size:"
"""Where the style of worksheets stops being the same on all pages: the foot of a page has its title and its form."""

NO_PANGO: Final = (
    "WeasyPrint cannot find the Pango library, which it needs to draw text: install Pango (Debian: apt install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; macOS: brew install pango)"
)


class PrintError(QuizgenError):
    """A PDF cannot be made. The message gives the reason and a remedy."""


class Printer(Protocol):
    """Prints self-contained HTML pages to PDF."""

    @property
    def extra(self) -> Extra | None:
        """The optional libraries that it needs."""
        ...

    def print(self, page: bytes, /) -> bytes:
        """Print a page to PDF.

        Raises:
            PrintError: If the page cannot be printed.
        """
        ...


@dataclass(frozen=True, slots=True)
class WeasyPrint:
    """Prints with WeasyPrint in this process.

    Attributes:
        extra: The optional libraries that it needs.
        tagged: Whether PDFs have tags for screen readers. Without tags they are smaller and made faster.
    """

    extra: Extra = EXTRA
    tagged: bool = True

    def require(self) -> None:
        """Make sure that printing works on this computer.

        Raises:
            PrintError: If a system library is missing.
        """
        try:
            import weasyprint  # noqa: F401, PLC0415 - it takes a third of a second to load
        except OSError as error:
            raise PrintError(NO_PANGO) from error

    def print(self, page: bytes, /) -> bytes:
        """The PDF of a page, with embedded fonts. The same page always gives the same bytes."""
        self.require()
        document, styles = document_and_styles(page.decode())
        pdf: bytes = document.write_pdf(
            stylesheets=styles,
            pdf_variant="pdf/ua-1" if self.tagged else None,
            pdf_identifier=hashlib.sha256(page).digest()[:16],
            dpi=DPI,
            font_config=_font_configuration(),
        )
        del document
        gc.collect()  # pages are trees with cycles, of 50 MB for a sheet, and the collector may be off
        return pdf


def document_and_styles(page: str) -> tuple[Any, list[Any]]:
    """A page without its style, and the style, as WeasyPrint reads them.

    Fonts and style fill most of a page and are the same in many. They are read once: this takes a quarter of the layout.
    """
    from weasyprint import HTML  # noqa: PLC0415 - see above

    head, _, rest = page.partition("<style>")
    style, _, body = rest.partition("</style>")
    shared, own, end = style.partition(FIRST_OWN_RULE)
    return HTML(string=head + body, url_fetcher=_only_data()), [_style(shared), _style(own + end)]


@lru_cache(maxsize=8)
def _style(text: str) -> Any:
    from weasyprint import CSS  # noqa: PLC0415 - see above

    return CSS(string=text, url_fetcher=_only_data(), font_config=_font_configuration())


def _only_data() -> Any:
    """What refuses to load files."""
    from weasyprint.urls import URLFetcher  # noqa: PLC0415 - see above

    return URLFetcher(allowed_protocols=("data",))


@cache
def _font_configuration() -> Any:
    """The fonts of WeasyPrint: those inside the pages are unpacked once, although every page has them."""
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - see above

    logging.getLogger("fontTools").addHandler(
        logging.NullHandler()
    )  # what it says of fonts is not for authors
    atexit.register(_font_configuration.cache_clear)  # it cannot be taken apart after its library
    _keep_spaced_lines_whole()
    return FontConfiguration()


def _keep_spaced_lines_whole() -> None:
    """Keep WeasyPrint from leaving a single word on a line with letter spacing (Kozea/WeasyPrint#1051, #1122).

    WeasyPrint counts half of the spacing of the space at the end of a line, which Pango leaves out. If a line has only
    room without it, WeasyPrint takes the line for too long and keeps its first word. So such a word gets more room.
    """
    from weasyprint.layout import inline  # noqa: PLC0415 - see above

    split = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, room: float | None, *rest: Any, **how: Any
    ) -> Any:
        line = split(text, style, context, room, *rest, **how)
        _, length, goes_on, width, *_ = line
        spacing = style["letter_spacing"]
        if spacing == "normal" or room is None or not goes_on or b" " in text.encode()[:length]:
            return line
        wider = split(text, style, context, room + spacing / 2, *rest, **how)
        return wider if width < wider[3] <= room else line

    inline.split_first_line = split_first_line


@dataclass(frozen=True, slots=True)
class Pdf:
    """The PDF output: a PDF of each page of the worksheet output."""

    printer: Printer = WeasyPrint()
    name: str = "pdf"
    summary: str = "worksheets and answer keys as PDF files"
    default: bool = False
    scope: Literal["folder"] = "folder"
    settings: type[WorksheetSettings] = WorksheetSettings

    @property
    def extra(self) -> Extra | None:
        """The optional libraries that the printer needs."""
        return self.printer.extra

    def render(self, folder: Folder, settings: WorksheetSettings, /) -> OutputResult:
        """The PDFs of all worksheets and answer keys of the folder."""
        pages = WORKSHEET.render(folder, settings)
        return OutputResult(
            {pdf_name(name): self.printer.print(page) for name, page in pages.files.items()},
            pages.losses,
            links=tuple(
                replace(link, file=pdf_name(link.file), format=FORMAT, main=False)
                for link in pages.links
                if isinstance(link, BankLink)
            ),
        )


PDF: Final[FolderOutput[WorksheetSettings]] = Pdf()


def pdf_name(page: str) -> str:
    """The name of the PDF of a page."""
    return f"{page.removesuffix('.html')}.pdf"
