"""A sheet as Word shows it: head, article, and the answer space of each type of question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from quizgen.outputs.docx.elements import Element
from quizgen.outputs.docx.inline_runs import parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.pictures import Pictures
from quizgen.outputs.docx.space import SpaceWriter
from quizgen.outputs.docx.writer import TextLanguage, Writer, keep_with_next, kept_together
from quizgen.outputs.worksheet.item_views import (
    ClozeItemView,
    FlashcardItemView,
    FlashcardRow,
    ItemView,
    QuestionItemView,
)
from quizgen.outputs.worksheet.lines import without_numbers
from quizgen.outputs.worksheet.views import SheetView


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Writes what learners get."""

    sheet: SheetView
    page: Page
    writer: Writer
    pictures: Pictures

    def elements(self) -> Iterator[Element]:
        """Everything from the code at the top to the last question. The foot of each page says where the sheet ends."""
        yield from self._head()
        yield from self._reading()
        write, labels = self.writer.paragraph, self.sheet.labels
        yield write("Heading1", labels.questions)
        for item in self.sheet.items:
            yield from self._above(item)
            if isinstance(item, FlashcardItemView):
                yield from self._table_of_cards(item)
            else:
                yield from self._question(item)
        yield write("PageEnd")

    def _head(self) -> Iterator[Element]:
        sheet, labels, write = self.sheet, self.sheet.labels, self.writer.paragraph
        yield write("SheetCode", *self.writer.styled("Strong", sheet.form or ""), "\t", sheet.code)
        yield write("Title", sheet.title)
        yield write("NameLine", f"{labels.name} \t")
        out_of = labels.out_of.format(total=sheet.total)
        yield write("Particulars", f"{labels.class_name} \t {labels.date} \t {labels.score} \t {out_of}")
        if sheet.instructions:
            yield from self.writer.blocks("Instructions", "Instructions", parse_blocks(sheet.instructions))

    def _reading(self) -> Iterator[Element]:
        reading, write = self.sheet.reading, self.writer.paragraph
        if not reading.paragraphs:
            return
        voice = TextLanguage(reading.language, reading.direction == "rtl")
        yield write("Heading1", reading.title, voice=voice)
        for paragraph in reading.paragraphs:
            if paragraph.heading:
                yield write("Heading2", paragraph.heading, voice=voice)
            # Word numbers the lines itself. They end where those of the page end, so their numbers are the same.
            blocks = parse_blocks(without_numbers(paragraph.lines) if paragraph.lines else paragraph.text)
            # A list, a table or code stands below a paragraph without words, which has the number.
            yield from self.writer.blocks("Passage", "PassageText", blocks, before=[""], voice=voice)
        if reading.based_on:
            yield write("BasedOn", reading.based_on, voice=voice)

    def _above(self, item: ItemView) -> Iterator[Element]:
        """What stands before the first question of a type, and the words of the gaps."""
        if item.heading:
            told = self.writer.paragraph("PartTask", item.heading.instruction)
            keep_with_next(told)
            yield from (self.writer.paragraph("Heading2", item.heading.title), told)
        if isinstance(item, ClozeItemView) and item.words:
            yield self.writer.paragraph("Heading2", self.sheet.labels.words)
            box = self.writer.paragraph("WordBox", *self.writer.apart(map(parse_line, item.words)))
            keep_with_next(box)
            yield box

    def _question(self, item: QuestionItemView) -> Iterator[Element]:
        points = self.writer.points_of(item.points)
        # A text with gaps under a heading that says what to do stands in the place of the stem.
        text = item.text if isinstance(item, ClozeItemView) and not (item.stem or item.task) else None
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
        answer = SpaceWriter(self.sheet.labels, self.page, self.writer).elements(item)
        space = [] if text is not None else list(answer)
        if item.long:
            keep_with_next(asked[-1], whole=False)
            yield from (*asked, *kept_together(space[:2]), *space[2:])
        else:
            yield from kept_together(asked + space)

    def _table_of_cards(self, item: FlashcardItemView) -> Iterator[Element]:
        write, labels = self.writer.paragraph, self.sheet.labels
        if not item.heading:
            caption = write("Caption", item.task)
            keep_with_next(caption)
            yield caption
        gutter, worth = self.page.gutter, self.page.worth
        half = (self.page.width - gutter - worth) // 2
        heads = ("#", labels.question, labels.answer, labels.points_heading)
        rows = chain(
            [[[write("CellHead", head)] for head in heads]],
            (self._card(row) for row in item.rows),
        )
        widths = (gutter, half, self.page.width - gutter - worth - half, worth)
        yield self.writer.table("Cards", widths, rows, height=self.page.box * 2, headed=True)

    def _card(self, row: FlashcardRow) -> list[list[Element]]:
        front = self.writer.blocks("Cell", "Cell", parse_blocks(row.front))
        if row.where:
            front.append(self.writer.paragraph("Cell", *self.writer.styled("Points", f"({row.where})")))
        if row.picture:
            front += self.pictures.figure(row.picture, self.page.room // 3, place="Cell")
        points = self.writer.styled("Points", row.points)
        return [[self.writer.paragraph("CardNumber")], front, [], [self.writer.paragraph("Cell", *points)]]
