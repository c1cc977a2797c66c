"""Pictures in a Word document, in the size in which a browser would print them."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Emu, Inches, Length, Mm, Twips

from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.docx.drawings import drawing_as_png
from quizgen.outputs.docx.elements import Element, clean, w
from quizgen.outputs.docx.writer import Writer
from quizgen.outputs.worksheet.drawing_size import ROOT, drawing_size
from quizgen.outputs.worksheet.item_views import PictureView

PIXELS_AN_INCH: Final = 96
UNITS: Final = {"mm": Mm(1), "cm": Mm(10), "in": Inches(1)}
MAX_HEIGHT: Final = Mm(110)
MAX_WANTED_HEIGHT: Final = Mm(200)
"""The maximum height of a picture whose width the author has set."""

DRAWING_BEGINS: Final = 20_000
"""The number of bytes that may precede the first element of a drawing."""

EXTENSION: Final = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{id}"/>'
    "</a:ext></a:extLst>"
)
"""The extension that links a bitmap to the original drawing."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Adds pictures to a document."""

    document: Document
    writer: Writer

    def figure(
        self, picture: PictureView, widest: int, tallest: int = MAX_HEIGHT.twips, *, place: str = ""
    ) -> Iterator[Element]:
        """A picture with its credit; its alternative text if Word cannot show it.

        Args:
            picture: The picture.
            widest: The maximum width, in twentieths of a point.
            tallest: The maximum height.
            place: Determines the styles: those of a question, a `Cell`, or the `Face` of a card.
        """
        if picture.width and not place:
            tallest = MAX_WANTED_HEIGHT.twips
        drawing = self._drawing(picture, Twips(widest), Twips(tallest))
        if drawing is None:
            yield self.writer.paragraph(place or "Unshown", picture.alt)
        else:
            yield self.writer.paragraph(f"{place}Picture", w("r", drawing))
        if picture.credit:
            yield self.writer.paragraph(f"{place}Credit", picture.credit)

    def _drawing(self, picture: PictureView, widest: Length, tallest: Length) -> Element | None:
        if picture.address is None:
            return None
        data = b64decode(picture.address.partition(",")[2])
        size = size_in_pixels(data)
        shown = drawing_as_png(data) if is_drawing(data) else data
        if size is None or shown is None:
            return None
        width, height = (Inches(pixels / PIXELS_AN_INCH) for pixels in size)
        wanted = _length(picture.width, widest) if picture.width else width
        scale = min(wanted / width, widest / width, tallest / height)
        inline = self.document.part.new_pic_inline(
            BytesIO(shown), Emu(round(width * scale)), Emu(round(height * scale))
        )
        inline.docPr.set("descr", clean(picture.alt))
        if shown is not data:
            self._add_drawing(inline, data)
        return w("drawing", inline)

    def _add_drawing(self, inline: Element, data: bytes) -> None:
        """The drawing itself beside its pixels, for programs that show drawings: sharp at any size."""
        part = self.document.part
        name = PackURI(f"/word/media/drawing-{sha256(data).hexdigest()[:16]}.svg")
        known = (each.target_part for each in part.rels.values() if not each.is_external)
        drawing = next((each for each in known if each.partname == name), None)
        drawing = drawing or Part(name, "image/svg+xml", data, part.package)
        blip = inline.find(f".//{qn('a:blip')}")
        blip.append(parse_xml(EXTENSION.format(id=part.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE))))


def _length(text: str, whole: Length) -> Length:
    """The width of a picture: `5cm`, or `40%` of the room that it has."""
    number, unit = re.fullmatch(r"([0-9.]+)(.+)", text).groups()  # type: ignore[union-attr] # only such texts are made
    return Emu(round(float(number) * (whole / 100 if unit == "%" else UNITS[unit])))


def is_drawing(data: bytes) -> bool:
    """Whether a picture is a vector drawing."""
    return ROOT.search(data[:DRAWING_BEGINS]) is not None


def size_in_pixels(data: bytes) -> tuple[int, int] | None:
    """Width and height of a picture in a format that Word shows; otherwise None."""
    if is_drawing(data):
        size = drawing_size(data)
        return size and (round(size[0]), round(size[1]))
    try:
        image = Image.from_blob(data)
        size = image.px_width, image.px_height
    except Exception:  # noqa: BLE001 - what python-docx raises over a damaged file, a plain Exception among it
        return None
    return size if min(size) > 0 else None


def why_not_in_word(question: Question, folder: Folder) -> str | None:
    """The reason why Word cannot show the picture of a question, as a sentence; None if it can."""
    if question.image is None:
        return None
    file = question.image.file
    data = folder.media_by_file.get(file)
    if data is None:
        return f'the image "{file}" was not found, so its alt text is shown instead'
    if size_in_pixels(data) is None or (is_drawing(data) and drawing_as_png(data) is None):
        return f'Word cannot show the image "{file}", so its alt text is shown instead'
    return None
