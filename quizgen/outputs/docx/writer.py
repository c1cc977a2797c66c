"""Writes the body of a Word document: paragraphs and tables in named styles, lists, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from quizgen.outputs.docx.elements import Element, by_direction, text_run, w
from quizgen.outputs.docx.formulas import formula_element
from quizgen.outputs.docx.inline_runs import Block, BlockKind, InlineRun, InlineStyle, TableCell
from quizgen.outputs.docx.page import Page
from quizgen.outputs.worksheet.wide_tables import MIN_WIDE_COLUMNS
from quizgen.text.code_wrapping import wrapped_code
from quizgen.text.digits import NumberingSystem, in_digits

LOW_LINES_IN_AN_EM: Final = 2
"""Gaps consist of low lines, because underlined spaces would be invisible at the end of a line."""

NO_BREAK_SPACE: Final = "\u00a0"
WIDE_SPACE: Final = "  \u2003 "
FIRST_LIST: Final = 100
"""The first number of lists in texts and questions. Lists of styles are in `numbering.xml.j2`."""

NARROW: Final = frozenset({"Cell", "Face"})
"""Styles for text in a cell."""

LISTS: Final = {"Passage": 1, "Question": 2, "GapQuestion": 2, "CardNumber": 2, "KeyQuestion": 3}
"""The styles whose paragraphs are numbered, with the number of their list in `styles.xml.j2`."""

CODE_LETTER: Final = 0.6
"""The width of a letter of code, in em, in Courier New and in the fonts that replace it."""

CELL_LETTER: Final = 0.55
"""The usual maximum width of a letter in a cell, in em."""

LIST_STYLES: Final = {
    frozenset({InlineStyle.EMPHASIS}): "Emphasis",
    frozenset({InlineStyle.STRONG}): "Strong",
    frozenset({InlineStyle.EMPHASIS, InlineStyle.STRONG}): "StrongEmphasis",
}


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """The language of a paragraph."""

    language: str
    right_to_left: bool


@dataclass(slots=True)
class Writer:
    """Creates the elements of one document.

    Attributes:
        voice: The language of the document, which its styles already have.
        page: The measurements of the page.
        gap: The width of a gap in a text, in em.
        numbering: The digits of paragraphs and questions. Word's own lists have no others than 0 to 9.
        lists: The lists created so far: the definition of each, and its first number.
        formulas: Whether a formula was written as TeX source.
        counts: The number of entries of each list that Word does not count.
    """

    voice: TextLanguage
    page: Page
    gap: float
    numbering: NumberingSystem = "latn"
    lists: list[tuple[str, int]] = field(default_factory=list)
    formulas: bool = False
    counts: Counter[int] = field(default_factory=Counter)

    def paragraph(
        self,
        style: str,
        *content: str | InlineRun | Element,
        voice: TextLanguage | None = None,
        properties: Sequence[Element] = (),
    ) -> Element:
        """Create a paragraph with a style.

        Args:
            style: The id of the style.
            content: Text, parsed runs, or finished runs and fields.
            voice: The language of the paragraph, if it differs from that of the document.
            properties: Other properties of this paragraph, in the order of the schema.
        """
        spoken = voice or self.voice
        said = w("pPr", w("pStyle", val=style), *properties)
        if spoken.right_to_left != self.voice.right_to_left:
            said.append(w("bidi", val=int(spoken.right_to_left)))
        return w("p", said, *self._count(style), *self.runs(content, spoken))

    def _count(self, style: str) -> Iterator[Element]:
        """The number of a paragraph or question, if Word's list would write it in other digits."""
        if style in LISTS and self.numbering != "latn":
            self.counts[LISTS[style]] += 1
            number = in_digits(str(self.counts[LISTS[style]]), self.numbering)
            yield from self.styled("" if style == "Passage" else "Strong", number)
            yield from self.runs(["\t"])

    def runs(
        self, content: Iterable[str | InlineRun | Element], voice: TextLanguage | None = None
    ) -> Iterator[Element]:
        """Create runs from text. Finished runs stay unchanged."""
        for each in content:
            match each:
                case str():
                    yield from self._runs(InlineRun(each), voice or self.voice)
                case InlineRun():
                    yield from self._runs(each, voice or self.voice)
                case _:
                    yield each

    def styled(self, style: str, text: str, voice: TextLanguage | None = None) -> list[Element]:
        """Create runs with a character style."""
        return list(self._runs(InlineRun(text), voice or self.voice, style))

    def points_of(self, text: str) -> list[str | Element]:
        """The points of a question, attached to the last word of its stem to avoid a line of their own."""
        return [NO_BREAK_SPACE * 3, *self.points(text)]

    def points(self, text: str) -> list[Element]:
        """The points of a question, without a line break inside."""
        return self.styled("Points", text.replace(" ", NO_BREAK_SPACE))

    def blocks(
        self,
        style: str,
        more: str,
        blocks: Sequence[Block],
        *,
        before: Sequence[str | Element] = (),
        after: Sequence[str | Element] = (),
        voice: TextLanguage | None = None,
    ) -> list[Element]:
        """Write an author's text.

        Args:
            style: The style of the first paragraph.
            more: The style of the other paragraphs.
            blocks: The blocks of the text.
            before: What comes before the text in the first paragraph.
            after: What comes after the text in the first paragraph.
            voice: The language of the text, if it differs from that of the document.
        """
        begins = bool(blocks) and blocks[0].kind is BlockKind.PARAGRAPH
        content = (*before, *(blocks[0].stretches if begins else ()), *after)
        made = [self.paragraph(style, *content, voice=voice)] if content else []
        lists: dict[int, int] = {}
        for block in blocks[begins:]:
            if (
                block.kind is BlockKind.TABLE
                and self.page.is_large
                and len(block.rows[0]) >= MIN_WIDE_COLUMNS
            ):
                made += (
                    self.paragraph(more, *_record(block.rows[0], row), voice=voice) for row in block.rows[1:]
                )
            elif block.kind is BlockKind.TABLE:
                made += self._data_table(block, voice, within=more in NARROW)
            else:
                made.append(self._block(more, block, lists, voice))
        return made

    def _data_table(self, block: Block, voice: TextLanguage | None, *, within: bool) -> list[Element]:
        """An author's table, and a paragraph without height that keeps it apart from the next one."""
        indent = 0 if within else self.page.gutter
        widths = self._column_widths(block.rows, (self.page.column - indent) // (3 if within else 1))
        rows = (
            [[self._data_cell(cell, "CellHead" if at == 0 else "Cell", voice)] for cell in row]
            for at, row in enumerate(block.rows)
        )
        return [self.table("Data", widths, rows, indent=indent, headed=True), self.paragraph("PageEnd")]

    def _column_widths(self, rows: Sequence[Sequence[TableCell]], room: int) -> list[int]:
        """The widths of columns: each fits its longest text, and all are scaled down if they do not fit the page."""
        ems = [
            max(
                sum(
                    self.gap if InlineStyle.GAP in each.looks else CELL_LETTER * len(each.text)
                    for each in cell.stretches
                )
                for cell in column
            )
            for column in zip(*rows, strict=True)
        ]
        widths = [self.page.ems(2 + width) for width in ems]
        if (total := sum(widths)) <= room:
            return widths
        least = min(self.page.ems(2), room // len(widths))
        free = room - least * len(widths)
        return [least + free * width // total for width in widths]

    def _data_cell(self, cell: TableCell, style: str, voice: TextLanguage | None) -> Element:
        turned = (
            voice or self.voice
        ).right_to_left  # there, Word calls the end of a line right, though it is left
        align = {"left": "right", "right": "left"}.get(cell.align, cell.align) if turned else cell.align
        aligned = [w("jc", val=align)] if align else []
        return self.paragraph(style, *cell.stretches, voice=voice, properties=aligned)

    def apart(self, texts: Iterable[Sequence[InlineRun]]) -> list[InlineRun]:
        """Texts side by side on a line, each without a line break inside."""
        made: list[InlineRun] = []
        for text in texts:
            made += [InlineRun(WIDE_SPACE)] * bool(made)
            made += (
                stretch
                if InlineStyle.FORMULA in stretch.looks
                else replace(stretch, text=stretch.text.replace(" ", NO_BREAK_SPACE))
                for stretch in text
            )
        return made

    def list_of(self, definition: str, start: int = 1) -> int:
        """Create a list and return its number, which its paragraphs refer to."""
        self.lists.append((definition, start))
        return FIRST_LIST + len(self.lists) - 1

    def table(
        self,
        style: str,
        widths: Sequence[int],
        rows: Iterable[Sequence[Sequence[Element]]],
        *,
        indent: int = 0,
        height: int = 0,
        cut_out: bool = False,
        boxed: bool = False,
        headed: bool = False,
    ) -> Element:
        """Create a table.

        Args:
            style: The id of the style.
            widths: The widths of the columns, in twentieths of a point.
            rows: The rows; each cell is a list of paragraphs.
            indent: The distance from the margin.
            height: The minimum height of a row.
            cut_out: Whether rows have exactly this height and the table is centred, for cards.
            boxed: Whether the cells of the first column are boxes to write in.
            headed: Whether the first row is repeated on each page.
        """
        said = w("tblPr", w("tblStyle", val=style))
        if self.voice.right_to_left:
            said.append(w("bidiVisual"))
        said.append(w("tblW", w=sum(widths), type="dxa"))
        said.extend([w("jc", val="center")] * cut_out)
        said.append(w("tblInd", w=indent, type="dxa"))
        said.append(w("tblLayout", type="fixed"))
        said.append(
            w("tblLook", firstRow=int(headed), lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
        )
        made = w("tbl", said, w("tblGrid", *(w("gridCol", w=width) for width in widths)))
        for number, cells in enumerate(rows):
            row_said = w("trPr", w("cantSplit"))
            if headed and number == 0:
                row_said.append(w("tblHeader"))
            elif height:
                row_said.append(w("trHeight", val=height, hRule="exact" if cut_out else "atLeast"))
            row = w("tr", row_said)
            for column, (width, content) in enumerate(zip(widths, cells, strict=True)):
                borders = [_box()] if boxed and column == 0 and content else []
                cell = w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *borders))
                cell.extend(content or [self.paragraph("Cell")])
                row.append(cell)
            made.append(row)
        return made

    def _block(self, style: str, block: Block, lists: dict[int, int], voice: TextLanguage | None) -> Element:
        match block.kind:
            case BlockKind.BULLET | BlockKind.NUMBER:
                name = "bullets" if block.kind is BlockKind.BULLET else "numbers"
                if block.series not in lists:
                    lists[block.series] = self.list_of(name, block.start)
                numbered = in_list(lists[block.series], block.depth - 1)
                return self.paragraph("ListText", *block.stretches, voice=voice, properties=[numbered])
            case BlockKind.CODE:
                columns = int(self.page.room / self.page.ems(CODE_LETTER))
                code = wrapped_code("".join(each.text for each in block.stretches), columns, block.numbers)
                return self.paragraph("CodeBlock", code, voice=replace(self.voice, right_to_left=False))
            case BlockKind.FORMULA:
                shown = (
                    formula_element(each.text, display=True) if InlineStyle.FORMULA in each.looks else each
                    for each in block.stretches
                )
                return self.paragraph("Formula", *shown, voice=voice)
            case BlockKind.PARAGRAPH | BlockKind.TABLE:
                return self.paragraph("ListText" if block.depth else style, *block.stretches, voice=voice)

    def _runs(self, stretch: InlineRun, voice: TextLanguage, style: str = "") -> Iterator[Element]:
        if InlineStyle.GAP in stretch.looks:
            yield self.blank(self.gap)
            return
        if InlineStyle.FORMULA in stretch.looks:
            yield formula_element(stretch.text, display=False)
            return
        self.formulas |= InlineStyle.MATH in stretch.looks
        for text, right_to_left in by_direction(stretch.text, right_to_left=voice.right_to_left):
            said = _look(stretch.looks, style) + [w("rtl")] * right_to_left
            if voice.language != self.voice.language:
                said.append(w("lang", **{"bidi" if right_to_left else "val": voice.language}))
            yield text_run(text, *said)

    def blank(self, em: float) -> Element:
        """A line to write on within a text, with a width in em."""
        said = [w("rStyle", val="Gap")] + [w("rtl")] * self.voice.right_to_left
        return text_run("_" * round(em * LOW_LINES_IN_AN_EM), *said)


def _record(heads: Sequence[TableCell], row: Sequence[TableCell]) -> Iterator[InlineRun]:
    """A row of a table as lines, each with the head of its column and a cell."""
    told = [(head, cell) for head, cell in zip(heads, row, strict=True) if cell.stretches]
    for number, (head, cell) in enumerate(told):
        yield from [InlineRun("\n")] * bool(number)
        yield from (replace(each, looks=each.looks | {InlineStyle.STRONG}) for each in head.stretches)
        yield from (InlineRun(": "), *cell.stretches)


def in_list(number: int, level: int = 0) -> Element:
    """The property that makes a paragraph an item of a list."""
    return w("numPr", w("ilvl", val=min(level, 8)), w("numId", val=number))


def _look(looks: frozenset[InlineStyle], style: str) -> list[Element]:
    """How words look, as properties of a run: a character style, and weight where the style says something else."""
    for look, name in (
        (InlineStyle.CODE, "Code"),
        (InlineStyle.MATH, "Math"),
        (InlineStyle.FILLED, "Filled"),
    ):
        if look in looks:
            strong = [w("b"), w("bCs")] if InlineStyle.STRONG in looks else []
            return [w("rStyle", val=name), *strong]
    chosen = style or LIST_STYLES.get(looks, "")
    return [w("rStyle", val=chosen)] if chosen else []


def _box() -> Element:
    return w(
        "tcBorders",
        *(w(side, val="single", sz=8, space=0, color="auto") for side in ("top", "left", "bottom", "right")),
    )
