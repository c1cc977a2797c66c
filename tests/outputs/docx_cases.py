"""What the tests of Word documents share: documents to read back, and a reader that counts lists as Word does."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import docx
from docx.document import Document
from docx.oxml.ns import qn
from samples import a_folder

from quizgen.model.folder import Folder
from quizgen.outputs.base import OutputResult
from quizgen.outputs.docx.output import DOCX
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings

ORDER: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs noProof color spacing sz szCs u rtl cs lang",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar lnNumType cols titlePg bidi docGrid",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tcPr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
}
"""The order in which the schema wants what elements hold; Word calls a file damaged that has another."""


def made(folder: Folder | None = None, **settings: Any) -> OutputResult:
    """The documents of a folder; what `Layout` knows of the choices goes there, the rest to `WorksheetSettings`."""
    layout = {name: settings.pop(name) for name in Layout.__slots__ if name in settings}
    return DOCX.render(folder or a_folder(), WorksheetSettings(layout=Layout(**layout), **settings))


@dataclass
class Line:
    """A paragraph: its style, the number or letter that Word puts before it, and its words."""

    style: str
    mark: str
    text: str
    element: Any

    @property
    def kept(self) -> bool:
        """Whether it stays on the page of the next."""
        return self.element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


class Word:
    """A document read back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document: Document = docx.Document(BytesIO(data))
        self.body = self.document.element.body
        self._styles = {
            style.get(qn("w:styleId")): style for style in self.document.styles.element.iter(qn("w:style"))
        }
        self.lines = list(self._lines())

    def part(self, name: str) -> str:
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            return archive.read(name).decode()

    def styled(self, *styles: str) -> list[str]:
        return [line.text for line in self.lines if line.style in styles]

    @property
    def text(self) -> str:
        return " ".join(" ".join(f"{line.mark} {line.text}" for line in self.lines).split())

    def all(self, name: str) -> list[Any]:
        return list(self.body.iter(qn(f"w:{name}")))

    def _lines(self) -> Iterator[Line]:
        counts: Counter[str] = Counter()
        for element in self.body.iter(qn("w:p")):
            style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
            mark = ""
            number = self._number(element, style)
            if number is not None:
                counts[number] += 1
                mark = self._mark(number, counts[number])
            yield Line(style, mark, text_of(element), element)

    def _number(self, element: Any, style: str) -> str | None:
        for holder in (element, self._styles[style]):
            found = holder.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
            if found is not None:
                number: str = found.get(qn("w:val"))
                return number
        return None

    def _mark(self, number: str, count: int) -> str:
        numbering = self.document.part.numbering_part.element
        (abstract,) = numbering.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        (level,) = numbering.xpath(f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='0']")
        start = numbering.xpath(
            f"w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"
        )
        at = count - 1 + int(start[0] if start else 1)
        kind, pattern = (level.find(qn(f"w:{name}")).get(qn("w:val")) for name in ("numFmt", "lvlText"))
        shown = {"upperLetter": chr(64 + at % 64), "decimal": str(at), "bullet": ""}[kind]
        return str(pattern).replace("%1", shown)


def text_of(element: Any) -> str:
    """The words in an element, with its tabs and line breaks."""
    signs = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    pieces = element.iter(qn("w:t"), *signs)
    return "".join(signs.get(piece.tag, piece.text or "") for piece in pieces)


def the_sheet(folder: Folder | None = None, **settings: Any) -> Word:
    """Form A of the first bank, read back."""
    return Word(next(iter(made(folder, **settings).files.values())))


def the_key(folder: Folder | None = None, **settings: Any) -> Word:
    """The key of form A of the first bank, read back."""
    files = made(folder, **settings).files
    return Word(next(data for name, data in files.items() if name.endswith("-key.docx")))


def out_of_order(root: Any) -> list[str]:
    """The elements under a root whose content the schema wants in another order, or does not know."""
    wrong = []
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in ORDER:
            known = ORDER[name].split()
            held = [str(child.tag).rpartition("}")[2] for child in element]
            if set(held) - set(known) or held != sorted(held, key=known.index):
                wrong.append(f"{name}: {held}")
    return wrong
