"""A sheet as Word shows it: head, article, and the answer space of each type of question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final

from quizgen.grading.letters import letter
from quizgen.outputs.docx.elements import Element, w
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.pictures import Pictures
from quizgen.outputs.docx.prose import line, prose
from quizgen.outputs.docx.writer import Voice, Writer, in_list, keep_with_next, kept_together
from quizgen.outputs.worksheet.view import Entry, Item, Picture, Row, Sheet

NUMBER: Final = 9.0
"""Room for a number, in em."""

TICKED: Final = {"multiple-choice": "circles", "multiple-response": "boxes"}
"""The lists of options: circles where one is right, boxes where several may be."""


@dataclass(frozen=True, slots=True)
class SheetWriter:
    """Writes what learners get."""

    sheet: Sheet
    page: Page
    writer: Writer
    pictures: Pictures

    def elements(self) -> Iterator[Element]:
        """Everything from the code at the top to the end of the sheet."""
        yield from self._head()
        yield from self._reading()
        write, labels = self.writer.paragraph, self.sheet.labels
        yield write("Heading1", labels.questions)
        for item in self.sheet.items:
            if item.rows:
                yield from self._table_of_cards(item)
            else:
                yield from self._question(item)
        yield write("SheetCode", labels.end, "\t", self.sheet.code)

    def _head(self) -> Iterator[Element]:
        sheet, labels, write = self.sheet, self.sheet.labels, self.writer.paragraph
        yield write("SheetCode", *self.writer.styled("Strong", sheet.form or ""), "\t", sheet.code)
        yield write("Title", sheet.title)
        yield write("NameLine", f"{labels.name} \t")
        out_of = labels.out_of.format(total=sheet.total)
        yield write("Particulars", f"{labels.class_name} \t {labels.date} \t {labels.score} \t {out_of}")
        if sheet.instructions:
            yield from self.writer.blocks("Instructions", "Instructions", prose(sheet.instructions))

    def _reading(self) -> Iterator[Element]:
        reading, write = self.sheet.reading, self.writer.paragraph
        voice = Voice(reading.language, reading.direction == "rtl")
        yield write("Heading1", reading.title, voice=voice)
        for paragraph in reading.paragraphs:
            if paragraph.heading:
                yield write("Heading2", paragraph.heading, voice=voice)
            yield from self.writer.blocks("Passage", "PassageText", prose(paragraph.text), voice=voice)
        if reading.based_on:
            yield write("BasedOn", reading.based_on, voice=voice)

    def _question(self, item: Item) -> Iterator[Element]:
        points = ["\t", *self.writer.points(item.points)]
        if item.stem:
            asked = self.writer.blocks("Question", "QuestionText", prose(item.stem), after=points)
        else:
            asked = [self.writer.paragraph("Question", item.task or "", *points)]
        if item.picture:
            asked += self._picture(item.picture)
        if item.stem and item.task:
            asked.append(self.writer.paragraph("Task", item.task))
        space = list(self._space(item))
        if item.long:
            keep_with_next(asked[-1], whole=False)
            yield from (*asked, *kept_together(space[:2]), *space[2:])
        else:
            yield from kept_together(asked + space)

    def _space(self, item: Item) -> Iterator[Element]:
        write, labels = self.writer.paragraph, self.sheet.labels
        match item.type:
            case "multiple-choice" | "multiple-response":
                yield from self._options(item.entries, TICKED[item.type])
            case "true-false":
                yield write("Verdicts", f"○ {labels.is_true}\t○ {labels.is_false}")
                yield write("Correction", f"{labels.if_false} \t")
            case "numeric":
                words = (f"{item.hedge} " if item.hedge else "", f" {item.unit}" if item.unit else "")
                yield write("GapText", words[0], self.writer.blank(NUMBER), words[1])
            case "cloze":
                yield from self.writer.blocks("GapText", "GapText", prose(item.text or ""))
            case "matching":
                yield self._columns(item)
            case "ordering":
                yield self._to_order(item)
            case _:
                yield from (write("AnswerLine") for _ in range(item.lines))

    def _options(self, entries: Sequence[Entry], definition: str) -> Iterator[Element]:
        sign = {"circles": "○", "boxes": "☐"}.get(definition, "")
        for number, entry in self._listed(entries, definition):
            mark = "" if number else f"{sign} {entry.mark}\t".lstrip()
            yield self.writer.paragraph("Option", mark, *line(entry.text), properties=number)

    def _listed(self, entries: Sequence[Entry], definition: str) -> Iterator[tuple[list[Element], Entry]]:
        """Entries with the list that letters them, if Word would give them the letters that they have."""
        counted = all(entry.mark in {letter(i), str(i + 1)} for i, entry in enumerate(entries[:26]))
        if counted and len(entries) <= 26:
            number = self.writer.list_of(definition)
            return ((([in_list(number)]), entry) for entry in entries)
        return (([], entry) for entry in entries)

    def _entry(self, number: list[Element], entry: Entry) -> list[Element]:
        mark = "" if number else f"{entry.mark}\t"
        return [self.writer.paragraph("Entry", mark, *line(entry.text), properties=number)]

    def _columns(self, item: Item) -> Element:
        box, room = self.page.box, self.page.width - self.page.gutter
        lefts = [self._entry(*each) for each in self._listed(item.lefts, "figures")]
        rights = [self._entry(*each) for each in self._listed(item.entries, "letters")]
        nothing: list[Element] = []
        rows = (
            ([self.writer.paragraph("Cell")] if left else [], left, right)
            for left, right in zip_longest(lefts, rights, fillvalue=nothing)
        )
        half = (room - box) // 2
        return self.writer.table(
            "Columns", (box, half, room - box - half), rows, indent=self.page.gutter, height=box, boxed=True
        )

    def _to_order(self, item: Item) -> Element:
        box, room = self.page.box, self.page.width - self.page.gutter
        rows = (
            ([self.writer.paragraph("Cell")], self._entry(*each))
            for each in self._listed(item.entries, "letters")
        )
        return self.writer.table(
            "Columns", (box, room - box), rows, indent=self.page.gutter, height=box, boxed=True
        )

    def _table_of_cards(self, item: Item) -> Iterator[Element]:
        write, labels = self.writer.paragraph, self.sheet.labels
        caption = write("Caption", item.task or "")
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

    def _card(self, row: Row) -> list[list[Element]]:
        front = self.writer.blocks("Cell", "Cell", prose(row.front))
        if row.picture:
            front += self._picture(row.picture, in_cell=True)
        points = self.writer.styled("Points", row.points)
        return [[self.writer.paragraph("CardNumber")], front, [], [self.writer.paragraph("Cell", *points)]]

    def _picture(self, picture: Picture, *, in_cell: bool = False) -> Iterator[Element]:
        widest = (self.page.width - self.page.gutter) // (3 if in_cell else 1)
        drawing = self.pictures.drawing(picture, widest)
        style = "CellPicture" if in_cell else "Picture"
        if drawing is None:
            yield self.writer.paragraph("Unshown", picture.alt)
        else:
            yield self.writer.paragraph(style, w("r", drawing))
        if picture.credit:
            yield self.writer.paragraph("PictureCredit", picture.credit)
