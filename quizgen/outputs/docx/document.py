"""A Word document: its parts, page and properties. The same content always gives the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Twips

from quizgen.markup.template_files import template_text
from quizgen.outputs.docx.answers import KeyWriter
from quizgen.outputs.docx.cards import DeckWriter
from quizgen.outputs.docx.elements import Element, clean, field, w
from quizgen.outputs.docx.page import MARGINS, Page
from quizgen.outputs.docx.pictures import Pictures
from quizgen.outputs.docx.sheet import HandoutWriter, SheetWriter
from quizgen.outputs.docx.short_key import ShortKeyWriter
from quizgen.outputs.docx.writer import FIRST_LIST, TextLanguage, Writer
from quizgen.outputs.templating import environment
from quizgen.outputs.worksheet.pages import NAME_LINE
from quizgen.outputs.worksheet.short_key import ShortKeyView
from quizgen.outputs.worksheet.views import CardSheet, HandoutView, PageView, SheetView

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip file can state, because a document does not record when it was made."""

FONT_TABLE: Final = "/word/fontTable.xml"
NUMBER_EVERY: Final = 5
"""The interval of line numbers in the article."""

UNWANTED: Final = (
    RELATION.CUSTOM_XML,
    RELATION.EXTENDED_PROPERTIES,
    RELATION.THUMBNAIL,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
"""Parts of python-docx's empty document that are removed: a thumbnail, another program's name."""


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A document, and whether it contains formulas as TeX source."""

    data: bytes
    formulas: bool


def sheet_document(sheet: SheetView, page: Page, *, with_key: bool = False) -> WordDocument:
    """The worksheet for learners, followed by the answer key if requested."""
    sheet = replace(sheet, given={})
    document, writer = _begun(sheet, page)
    elements = list(SheetWriter(sheet, page, writer, Pictures(document, writer)).elements())
    if with_key:
        elements += KeyWriter(sheet, page, writer).elements(appended=True)
    _fill(document, elements)
    return _finished(document, sheet, page, writer, sheet.form)


def key_document(sheet: SheetView, page: Page) -> WordDocument:
    """The answer key of the worksheet, or the worksheet with the answers filled in."""
    document, writer = _begun(sheet, page)
    if sheet.given:
        _fill(document, SheetWriter(sheet, page, writer, Pictures(document, writer)).elements())
    else:
        _fill(document, KeyWriter(sheet, page, writer).elements(appended=False))
    return _finished(document, sheet, page, writer, sheet.key_title)


def handout_document(handout: HandoutView, page: Page) -> WordDocument:
    """The article on a separate sheet."""
    document, writer = _begun(handout, page)
    _fill(document, HandoutWriter(handout, writer).elements())
    return _finished(document, handout, page, writer, handout.labels.article)


def short_key_document(key: ShortKeyView, page: Page) -> WordDocument:
    """The answers of all forms in one table."""
    document, writer = _begun(key, page)
    _fill(document, ShortKeyWriter(key, page, writer).elements())
    return _finished(document, key, page, writer, key.labels.all_keys)


def cards_document(deck: CardSheet, page: Page) -> WordDocument:
    """The flashcards to cut out."""
    document, writer = _begun(deck, page)
    _fill(document, DeckWriter(deck, page, writer, Pictures(document, writer)).elements())
    return _finished(document, deck, page, writer, deck.labels.cards)


def _begun(sheet: PageView, page: Page) -> tuple[Document, Writer]:
    gap = sheet.gap if isinstance(sheet, SheetView) else 0.0
    return docx.Document(BytesIO(_bare())), Writer(
        TextLanguage(sheet.language, sheet.direction == "rtl"), page, gap, sheet.labels.numbering
    )


@cache
def _bare() -> bytes:
    """A document of python-docx's without what it brings along; its own styles alone are a megabyte."""
    document, saved = docx.Document(), BytesIO()
    for package in (document.part.package, document.part):
        for key in [key for key, relation in package.rels.items() if relation.reltype in UNWANTED]:
            del package.rels[key]
    document.styles.element[:] = []
    (fonts,) = (part for part in document.part.package.iter_parts() if part.partname == FONT_TABLE)
    fonts._blob = template_text("docx/fonts.xml").encode()  # noqa: SLF001 - python-docx has no class for this part
    document.save(saved)
    return saved.getvalue()


def _fill(document: Document, elements: Iterable[Element]) -> None:
    """Put everything before the description of the page, which ends a body."""
    page = document.element.body[-1]
    for element in elements:
        page.addprevious(element)


def _finished(
    document: Document, sheet: PageView, page: Page, writer: Writer, name: str | None
) -> WordDocument:
    for template, part in (
        ("styles", document.styles.element),
        ("numbering", document.part.numbering_part.element),
        ("settings", document.settings.element),
    ):
        part[:] = list(_filled_in(f"docx/{template}.xml.j2", sheet, page, writer))
    _set_page(document, sheet, page)
    first = document.sections[0]
    footers = [first.footer]
    if isinstance(sheet, SheetView) and sheet.header.name_on_each_page and name != sheet.key_title:
        first.different_first_page_header_footer = True
        first.header.is_linked_to_previous = False
        first.header.part.element[:] = [
            writer.paragraph("Footer", f"{sheet.labels.name} {sheet.learner or NAME_LINE}")
        ]
        footers.append(first.first_page_footer)
    for footer in footers:
        footer.is_linked_to_previous = False
        footer.part.element[:] = [_footer(sheet, writer, name)]
    _set_properties(document, sheet, name)
    return WordDocument(_bytes(document), writer.formulas)


def _filled_in(template: str, sheet: PageView, page: Page, writer: Writer) -> Element:
    page_of_template = environment().get_template(template)
    text = page_of_template.render(
        page=page,
        language=sheet.language,
        right_to_left=sheet.direction == "rtl",
        numbered_by_word=writer.numbering == "latn",
        lists=writer.lists,
        first_list=FIRST_LIST,
    )
    return parse_xml(text.encode())


def _set_page(document: Document, sheet: PageView, page: Page) -> None:
    sections = document.sections
    if len(sections) > 1:
        sections[-1].start_type = WD_SECTION.CONTINUOUS
    for section in sections:
        section.page_width, section.page_height = (Twips(length) for length in page.paper)
        section.top_margin, section.bottom_margin = Twips(MARGINS["top"]), Twips(MARGINS["bottom"])
        section.left_margin, section.right_margin = Twips(MARGINS["left"]), Twips(MARGINS["right"])
        section.footer_distance = Twips(MARGINS["bottom"] // 2)
    for columns in document.element.body.iter(qn("w:cols")):
        if page.line_numbers:  # only of the article: the styles of everything else are left out
            columns.addprevious(w("lnNumType", countBy=NUMBER_EVERY, restart="continuous"))
        if sheet.direction == "rtl":
            columns.addnext(w("bidi"))


def _footer(sheet: PageView, writer: Writer, name: str | None) -> Element:
    """The code of the sheet and what it is at one side, the page at the other."""
    before, _, rest = sheet.labels.page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    left = f"{name} · {sheet.code}" if name else sheet.code
    return writer.paragraph("Footer", left, "\t", before, field("PAGE"), between, field("NUMPAGES"), after)


def _set_properties(document: Document, sheet: PageView, name: str | None) -> None:
    """Title and language; no author, because nobody said who that is, and no dates, because nothing reads a clock."""
    properties = document.core_properties
    properties.title = clean(f"{sheet.title} \u2013 {name}" if name else sheet.title)[:255]
    properties.language = sheet.language
    properties.identifier = sheet.code
    properties.author = ""
    properties.comments = ""
    element = document.part.package.part_related_by(RELATION.CORE_PROPERTIES).element
    for dated in [child for child in element if child.tag.endswith(("}created", "}modified"))]:
        element.remove(dated)


def _bytes(document: Document) -> bytes:
    """The package with its files in one order and without dates."""
    saved, packed = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
