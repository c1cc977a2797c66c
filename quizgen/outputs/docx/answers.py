"""The answer key in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from docx.shared import Mm

from quizgen.outputs.docx.elements import Element, w
from quizgen.outputs.docx.inline_runs import parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.page_breaks import keep_with_next, kept_together
from quizgen.outputs.docx.writer import TextLanguage, Writer
from quizgen.outputs.worksheet.views import KeyEntryView, NoteView, SheetView, SourceView
from quizgen.text.languages import language_data

WIDE: Final = 12
"""Answers with more characters get wider columns."""

ROW: Final = Mm(6.4).twips
"""The height of a line for a name."""


@dataclass(frozen=True, slots=True)
class KeyWriter:
    """Writes the answer key."""

    sheet: SheetView
    page: Page
    writer: Writer

    def elements(self, *, appended: bool) -> Iterator[Element]:
        """The answer key, on a new page if it follows the worksheet."""
        sheet, write = self.sheet, self.writer.paragraph
        yield self._code(begins_page=appended)
        yield write("Heading1" if appended else "Title", sheet.key_title)
        yield write("Normal", f"{sheet.title}  ", *self.writer.points(sheet.total_points))
        yield from self._glance()
        for entry in sheet.key:
            if entry.heading:
                yield write("Heading2", entry.heading.title)
                if entry.heading.instruction:
                    told = write("PartTask", entry.heading.instruction)
                    keep_with_next(told)
                    yield told
            yield from kept_together(list(self._entry(entry)))
        yield from self._class_marks()
        yield write("PageEnd")

    def _code(self, *, begins_page: bool) -> Element:
        """Form and code, by which the key is matched to its sheet."""
        name = self.writer.styled("Strong", self.sheet.form or "")
        begin = [w("pageBreakBefore")] if begins_page else []
        return self.writer.paragraph("SheetCode", *name, "\t", self.sheet.code, properties=begin)

    def _glance(self) -> Iterator[Element]:
        """All answers in a line each, for fast marking."""
        yield self.writer.paragraph("Heading2", self.sheet.labels.at_a_glance)
        cells = [
            [
                self.writer.paragraph(
                    "Cell",
                    f"{self.sheet.labels.figures(entry.number)}  ",
                    *parse_line(f"<strong>{entry.short}</strong>"),
                )
            ]
            for entry in self.sheet.key
        ]
        if not cells:
            return
        is_wide = any(len(entry.short.striptags()) > WIDE for entry in self.sheet.key)
        columns = self.page.columns // 2 if is_wide else self.page.columns
        rows = [[*cells[i : i + columns]] for i in range(0, len(cells), columns)]
        rows[-1] += [[] for _ in range(columns - len(rows[-1]))]
        yield self.writer.table("Glance", [self.page.width // columns] * columns, rows)

    def _entry(self, entry: KeyEntryView) -> Iterator[Element]:
        asked, answers = entry.stem, entry.answers
        if asked is None:  # a text with gaps, which is its own answer
            asked, answers = answers[0].text, answers[1:]
        points = self.writer.points_of(entry.points)
        yield from self.writer.blocks("KeyQuestion", "KeyText", parse_blocks(asked), after=points)
        for answer in answers:
            mark = [f"{answer.mark}  "] if answer.mark else []
            yield from self.writer.blocks("Answer", "Answer", parse_blocks(answer.text), before=mark)
        if entry.rubric:
            yield self.writer.paragraph("Note", *self.writer.styled("Label", self.sheet.labels.marking))
            yield self._rubric(entry)
        for note in entry.notes:
            yield from note_paragraphs(note, self.sheet.language, self.writer)
        yield from map(self._source, entry.sources)
        if entry.remark:
            yield self.writer.paragraph("Remark", entry.remark)

    def _class_marks(self) -> Iterator[Element]:
        """A table to note the points of a class in, on a page of its own."""
        sheet, labels, write = self.sheet, self.sheet.labels, self.writer.paragraph
        for number, entries in enumerate(sheet.class_marks, start=1):
            first = number == 1
            heads = [
                labels.name,
                *[labels.total] * first,
                *(labels.figures(entry.number) for entry in entries),
            ]
            worth = [labels.points_heading, *[sheet.total] * first, *(entry.worth for entry in entries)]
            rows = [
                *([[write("MarkHead", text)] for text in texts] for texts in (heads, worth)),
                *([[write("MarkHead")] for _ in heads] for _ in range(sheet.learners)),
            ]
            total = self.page.ems(2.6) * first
            width = (self.page.width - self.page.name - total) // (len(entries) or 1)
            yield self._code(begins_page=True)
            yield write("Heading2", labels.class_marks)
            yield self.writer.table(
                "Marks",
                [self.page.name, *[total] * first, *[width] * len(entries)],
                rows,
                height=ROW,
                headed=True,
            )

    def _rubric(self, entry: KeyEntryView) -> Element:
        room, worth = self.page.width - self.page.gutter, self.page.worth
        rows = (
            (
                [self.writer.paragraph("Cell", *parse_line(criterion.text))],
                [self.writer.paragraph("Cell", *self.writer.styled("Points", criterion.mark))],
            )
            for criterion in entry.rubric
        )
        return self.writer.table("Rubric", (room - worth, worth), rows, indent=self.page.gutter)

    def _source(self, source: SourceView) -> Element:
        reading = self.sheet.reading
        voice = TextLanguage(reading.language, reading.direction == "rtl")
        where = self.writer.styled("Label", f"{source.paragraph} ", voice) if source.paragraph else []
        return self.writer.paragraph("Source", *where, *parse_line(source.words), voice=voice)


def note_paragraphs(note: NoteView, language: str, writer: Writer) -> list[Element]:
    """A note with its label. The colon is written as usual in the language."""
    data = language_data(language)
    colon = f"{data.before_colon if data else ''}: "
    label = [*writer.styled("Label", note.label), colon]
    return writer.blocks("Note", "Note", parse_blocks(note.text), before=label)
