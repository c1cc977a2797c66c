"""Flashcards to cut out in Word: a table of fronts on one page, and a table of backs on the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from docx.shared import Mm

from quizgen.outputs.docx.elements import Element, w
from quizgen.outputs.docx.inline_runs import parse_blocks
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.pictures import Pictures
from quizgen.outputs.docx.writer import Writer
from quizgen.outputs.worksheet.cards import HEIGHT, PADDING, PICTURE, WIDTH
from quizgen.outputs.worksheet.views import CardFace, CardPageView, CardSheet

CARD_PADDING_TWIPS: Final = Mm(2 * PADDING).twips
MAX_PICTURE_TWIPS: Final = Mm(PICTURE - PADDING).twips


@dataclass(frozen=True, slots=True)
class DeckWriter:
    """Writes the pages with flashcards to cut out. Only the fronts have cutting lines."""

    deck: CardSheet
    page: Page
    writer: Writer
    pictures: Pictures

    def elements(self) -> Iterator[Element]:
        """Each page as a table, followed by an invisible paragraph that ends the page."""
        for number, page in enumerate(self.deck.pages):
            yield self.writer.paragraph("PageEnd", properties=[w("pageBreakBefore")] * bool(number))
            yield self._leaf(page)
        yield self.writer.paragraph("PageEnd")

    def _leaf(self, page: CardPageView) -> Element:
        width = Mm(WIDTH).twips // page.columns
        rows = ([self._face(face, width) if face else [] for face in row] for row in page.faces)
        return self.writer.table(
            "CutOut" if page.side == "front" else "CutOutBack",
            [width] * page.columns,
            rows,
            height=Mm(HEIGHT / page.rows).twips,
            cut_out=True,
        )

    def _face(self, face: CardFace, width: int) -> list[Element]:
        made = [self.writer.paragraph("FaceNumber", self.deck.labels.figures(face.number))]
        if face.picture:
            made += self.pictures.figure(
                face.picture, width - CARD_PADDING_TWIPS, MAX_PICTURE_TWIPS, place="Face"
            )
        return made + self.writer.blocks("Face", "Face", parse_blocks(face.text))
