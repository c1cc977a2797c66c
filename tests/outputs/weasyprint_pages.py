"""Pages as WeasyPrint lays them out, with the fonts inside them unpacked once, as the output `pdf` does."""

from __future__ import annotations

from typing import Any

import weasyprint

from quizgen.outputs.pdf import _font_configuration


def laid_out(data: bytes) -> Any:
    """The pages of a sheet, with the boxes on them."""
    return weasyprint.HTML(string=data.decode()).render(font_config=_font_configuration()).pages


def printed_by_weasyprint(data: bytes) -> bytes:
    """The PDF of a sheet."""
    pdf: bytes = weasyprint.HTML(string=data.decode()).write_pdf(font_config=_font_configuration())
    return pdf
