"""Pages as WeasyPrint lays them out, with the fonts inside them unpacked once, as the output `pdf` does.

The coverage of what WeasyPrint calls is not measured, because each line of its own would take three times as long.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from quizgen.outputs.pdf import _font_configuration, document_and_styles


@contextmanager
def not_measured() -> Iterator[None]:
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


@not_measured()
def laid_out(data: bytes) -> Any:
    """The pages of a sheet, with the boxes on them."""
    document, styles = document_and_styles(data.decode())
    return document.render(font_config=_font_configuration(), stylesheets=styles).pages


@not_measured()
def printed_by_weasyprint(data: bytes) -> bytes:
    """The PDF of a sheet."""
    document, styles = document_and_styles(data.decode())
    pdf: bytes = document.write_pdf(font_config=_font_configuration(), stylesheets=styles)
    return pdf
