"""Pictures in a Word document, at the size in which a browser would print them."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from docx.document import Document
from docx.image.image import Image
from docx.shared import Emu, Inches, Length, Mm, Twips

from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.docx.elements import Element, clean, w
from quizgen.outputs.docx.writer import Writer
from quizgen.outputs.worksheet.item_views import PictureView

PIXELS_AN_INCH: Final = 96
MAX_HEIGHT: Final = Mm(110)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Puts pictures into one document."""

    document: Document
    writer: Writer

    def figure(
        self, picture: PictureView, widest: int, tallest: int = MAX_HEIGHT.twips, *, place: str = ""
    ) -> Iterator[Element]:
        """The picture with what is owed to its maker, or its words if Word does not show it.

        Args:
            picture: What to show.
            widest: How wide it may be, in twentieths of a point.
            tallest: How high.
            place: Which styles it takes: those of a question, of a `Cell` or of the `Face` of a card.
        """
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
        if size is None:
            return None
        width, height = (Inches(pixels / PIXELS_AN_INCH) for pixels in size)
        scale = min(1, widest / width, tallest / height)
        inline = self.document.part.new_pic_inline(
            BytesIO(data), Emu(round(width * scale)), Emu(round(height * scale))
        )
        inline.docPr.set("descr", clean(picture.alt))
        return w("drawing", inline)


def size_in_pixels(data: bytes) -> tuple[int, int] | None:
    """Width and height of a picture of a kind that Word shows, or None."""
    try:
        image = Image.from_blob(data)
        size = image.px_width, image.px_height
    except Exception:  # noqa: BLE001 - what python-docx raises over a damaged file, a plain Exception among it
        return None
    return size if min(size) > 0 else None


def why_not_in_word(question: Question, folder: Folder) -> str | None:
    """Why Word does not show a question's picture, as a sentence for the author; None if it does."""
    if question.image is None:
        return None
    file = question.image.file
    data = folder.media_by_file.get(file)
    if data is None:
        return f'the image "{file}" was not found, so its alt text is shown instead'
    if size_in_pixels(data) is None:
        return f'Word cannot show the image "{file}", so its alt text is shown instead'
    return None
