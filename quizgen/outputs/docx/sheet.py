"""The worksheet in Word: header, article and questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from docx.oxml.ns import qn
from docx.shared import Mm

from quizgen.outputs.docx.elements import Element, w
from quizgen.outputs.docx.inline_runs import parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.page_breaks import begin_page, keep_with_next, kept_apart, kept_together
from quizgen.outputs.docx.pictures import Pictures
from quizgen.outputs.docx.space import SpaceWriter
from quizgen.outputs.docx.writer import TextLanguage, Writer
from quizgen.outputs.worksheet.item_views import (
    ArticleView,
    ClozeItemView,
    FlashcardItemView,
    FlashcardRow,
    ItemView,
    QuestionItemView,
    SpaceView,
)
from quizgen.outputs.worksheet.lines import without_numbers
from quizgen.outputs.worksheet.views import HandoutView, HeaderView, KeyEntryView, SheetView


def _voice(reading: ArticleView) -> TextLanguage:
    return TextLanguage(reading.language, reading.direction == "rtl")


def _article(reading: ArticleView, writer: Writer) -> Iterator[Element]:
    """The paragraphs of the article with their headings, and what it is based on."""
    voice = _voice(reading)
    for paragraph in reading.paragraphs:
        if paragraph.heading:
            yield writer.paragraph("Heading2", paragraph.heading, voice=voice)
        # Word numbers the lines itself. They end where those of the page end, so their numbers are the same.
        blocks = parse_blocks(without_numbers(paragraph.lines) if paragraph.lines else paragraph.text)
        # A list, a table or code stands below a paragraph without words, which has the number.
        yield from writer.blocks("Passage", "PassageText", blocks, before=[""], voice=voice)
    if reading.based_on:
        yield writer.paragraph("BasedOn", reading.based_on, voice=voice)


@dataclass(frozen=True, slots=True)
class HandoutWriter:
    """Writes the article on a separate sheet."""

    handout: HandoutView
    writer: Writer

    def elements(self) -> Iterator[Element]:
        """All elements, from the code at the top to the end of the article."""
        name = self.writer.styled("Strong", self.handout.labels.article)
        yield self.writer.paragraph("SheetCode", *name, "\t", self.handout.code)
        yield self.writer.paragraph("Title", self.handout.title)
        yield from _article(self.handout.reading, self.writer)


SCORE: Final = "____"
"""The place for the score of a question."""

MIN_LINES: Final = 3
"""The minimum number of writing lines on either page, if they continue on the next one."""


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Writes the worksheet for learners."""

    sheet: SheetView
    page: Page
    writer: Writer
    pictures: Pictures

    def elements(self) -> Iterator[Element]:
        """All elements, from the code at the top to the last question.

        The footer shows where the worksheet ends.
        """
        yield from self._head()
        yield from self._reading(self.sheet.reading)
        columns = 1
        for number, item in enumerate(self.sheet.items):
            apart = bool(item.heading or item.reading) or item.new_page or number == 0
            if apart and columns > 1:
                yield self._columns_end(columns)
            if item.reading:
                yield from self._reading(item.reading)
            above = list(self._above(item))
            columns = self.page.question_columns
            if apart and columns > 1:
                above.append(self._columns_end(1))
            if isinstance(item, FlashcardItemView):
                asked = list(self._table_of_cards(item))
            else:
                asked = list(self._question(item))
            if item.new_page and (number > 0 or self.sheet.reading.paragraphs):
                begin_page((above + asked)[0])
            yield from (*above, *asked)
        if columns > 1:
            yield self._columns_end(columns)
        yield from self._partial_credit()
        yield self.writer.paragraph("PageEnd")

    def _partial_credit(self) -> Iterator[Element]:
        """How parts of answers earn points, on a sheet with the answers."""
        told = [
            (self.sheet.labels.figures(entry.number), entry.credit)
            for entry in self.sheet.key
            if entry.credit
        ]
        if self.sheet.given and told:
            yield self.writer.paragraph("Heading1", self.sheet.labels.partial_credit)
            for number, credit in told:
                label = self.writer.styled("Strong", number)
                yield self.writer.paragraph("PartTask", *label, f" {credit}")

    def _reading(self, reading: ArticleView) -> Iterator[Element]:
        """An article, if it is to be printed, and the heading of the questions on it."""
        if reading.paragraphs:
            yield self.writer.paragraph("Heading1", reading.title, voice=_voice(reading))
            yield from _article(reading, self.writer)
        yield self.writer.paragraph("Heading1", self.sheet.labels.questions)

    def _columns_end(self, count: int) -> Element:
        """The end of a section of the document with this number of columns."""
        columns = w("cols", num=count, space=self.page.ems(2))
        section = w("sectPr", w("type", val="continuous"), columns)
        return self.writer.paragraph("PageEnd", properties=[section])

    def _head(self) -> Iterator[Element]:
        sheet, labels, write = self.sheet, self.sheet.labels, self.writer.paragraph
        name = sheet.key_title if sheet.given else sheet.form
        yield from self._letterhead(sheet.header)
        yield write("SheetCode", *self.writer.styled("Strong", name or ""), "\t", sheet.code)
        yield write("Title", sheet.title)
        if sheet.learner:
            yield write("Settled", f"{labels.name} ", *self.writer.styled("Strong", sheet.learner))
        else:
            yield write("NameLine", f"{labels.name} \t")
        if sheet.header.candidate_number:
            yield write("NameLine", f"{labels.candidate} \t")
        out_of = labels.out_of.format(total=sheet.total)
        date = f"{labels.date} \t "
        if sheet.header.date:
            yield write("Settled", f"{labels.date} {sheet.header.date}")
            date = ""
        yield write("Particulars", f"{labels.class_name} \t {date}{labels.score} \t {out_of}")
        for entries in sheet.points_table:
            yield write("PageEnd")
            yield self._points_table(entries, last=entries is sheet.points_table[-1])
        if sheet.instructions:
            yield from self.writer.blocks("Instructions", "Instructions", parse_blocks(sheet.instructions))
        if sheet.see_article:
            yield write("SeeArticle", sheet.see_article)

    def _letterhead(self, header: HeaderView) -> Iterator[Element]:
        """Logo, school and teacher."""
        if header.logo:
            yield from self.pictures.figure(header.logo, self.page.width // 3, Mm(16).twips, place="Cell")
        if header.school or header.teacher:
            teacher = f"{self.sheet.labels.teacher}: {header.teacher}" if header.teacher else ""
            school = self.writer.styled("Strong", header.school or "")
            yield self.writer.paragraph("Letterhead", *school, "\t", teacher)

    def _points_table(self, entries: Sequence[KeyEntryView], *, last: bool) -> Element:
        """Questions with their points, and room for the scores."""
        sheet, labels = self.sheet, self.sheet.labels
        heads = [
            labels.question,
            *(labels.figures(entry.number) for entry in entries),
            *[labels.total] * last,
        ]
        worth = [labels.points_heading, *(entry.worth for entry in entries), *[sheet.total] * last]
        blank = [labels.achieved, *[""] * (len(heads) - 1)]
        rows = [[[self.writer.paragraph("MarkHead", text)] for text in row] for row in (heads, worth, blank)]
        first = self.page.ems(6)
        width = (self.page.width - first) // (len(heads) - 1)
        return self.writer.table(
            "Marks", [first, *[width] * (len(heads) - 1)], rows, height=self.page.ems(1.8)
        )

    def _above(self, item: ItemView) -> Iterator[Element]:
        """What stands before the first question of a type, and the words of the gaps."""
        if item.heading:
            yield self.writer.paragraph("Heading2", item.heading.title)
            told = []
            if item.heading.text:
                told += self.writer.blocks("PartText", "PartText", parse_blocks(item.heading.text))
            if item.heading.instruction:
                told.append(self.writer.paragraph("PartTask", item.heading.instruction))
            for paragraph in told:
                keep_with_next(paragraph)
            yield from told
        if isinstance(item, ClozeItemView) and item.words:
            yield self.writer.paragraph("Heading2", self.sheet.labels.words)
            box = self.writer.paragraph("WordBox", *self.writer.apart(map(parse_line, item.words)))
            keep_with_next(box)
            yield box

    def _question(self, item: QuestionItemView) -> Iterator[Element]:
        points = self.writer.points_of(self._points(item.points))
        # A text with gaps under a heading that says what to do stands in the place of the stem.
        answer = SpaceWriter(self.sheet.labels, self.page, self.writer, self.sheet.given)
        text = answer.text(item) if isinstance(item, ClozeItemView) and not (item.stem or item.task) else None
        if text is not None:
            asked = self.writer.blocks("GapQuestion", "GapText", parse_blocks(text), after=points)
        elif item.stem:
            asked = self.writer.blocks("Question", "QuestionText", parse_blocks(item.stem), after=points)
        else:
            asked = [self.writer.paragraph("Question", item.task or "", *points)]
        if item.picture:
            asked += self.pictures.figure(item.picture, self.page.room)
        told = [item.task] if item.stem and item.task else []
        if told := told + [f"({item.where})"] * bool(item.where):
            asked.append(self.writer.paragraph("Task", " ".join(told)))
        space = list(answer.elements(item) if text is None else answer.room(item.space))
        if item.long:
            for paragraph in (each for element in asked for each in element.iter(qn("w:p"))):
                keep_with_next(paragraph, whole=False)
            yield from (*asked, *kept_apart(space, _breaks(item, len(space))))
        else:
            yield from kept_together(asked + space)

    def _points(self, text: str) -> str:
        """What a question is worth, after room for the score if the sheet has that."""
        return f"{SCORE} {text}" if self.sheet.score_boxes else text

    def _table_of_cards(self, item: FlashcardItemView) -> Iterator[Element]:
        write, labels = self.writer.paragraph, self.sheet.labels
        if not (item.heading and item.heading.instruction == item.task):
            caption = write("Caption", item.task)
            keep_with_next(caption)
            yield caption
        gutter, worth = self.page.gutter, self.page.worth
        half = (self.page.column - gutter - worth) // 2
        heads = ("#", labels.question, labels.answer, labels.points_heading)
        rows = chain(
            [[[write("CellHead", head)] for head in heads]],
            (self._card(row) for row in item.rows),
        )
        widths = (gutter, half, self.page.column - gutter - worth - half, worth)
        yield self.writer.table("Cards", widths, rows, height=self.page.box * 2, headed=True)

    def _card(self, row: FlashcardRow) -> list[list[Element]]:
        front = self.writer.blocks("Cell", "Cell", parse_blocks(row.front))
        if row.where:
            front.append(self.writer.paragraph("Cell", *self.writer.styled("Points", f"({row.where})")))
        if row.picture:
            front += self.pictures.figure(row.picture, self.page.room // 3, place="Cell")
        points = self.writer.points(self._points(row.points))
        if given := self.sheet.given.get(row.number):
            room = self.writer.blocks("Cell", "Cell", parse_blocks(given.fields[0]))
        else:
            room = [] if row.space is None else list(self._card_room(row.space))
        return [[self.writer.paragraph("CardNumber")], front, room, [self.writer.paragraph("Cell", *points)]]

    def _card_room(self, space: SpaceView) -> Iterator[Element]:
        """Room for the answer on a card: lines, or as much room as is asked for."""
        if space.kind == "lines":
            yield from (self.writer.paragraph("CellLine") for _ in range(space.lines))
        else:
            after = w("spacing", before=0, after=Mm(space.height).twips)
            yield self.writer.paragraph("Cell", properties=[after])


def _breaks(item: QuestionItemView, count: int) -> Sequence[int]:
    """The positions at which a page may end in the answer space of a long question, as numbers of elements before them."""
    if item.space is None:
        return ()
    first = 0 if item.works_first else max(count - (item.space.lines or 1), 0)
    if item.space.kind == "lines":
        return range(first + MIN_LINES, first + item.space.lines - MIN_LINES + 1)
    return [first] * (first > 0)
