"""The answers of all forms in one table, in Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.outputs.docx.answers import note_paragraphs
from quizgen.outputs.docx.elements import Element
from quizgen.outputs.docx.inline_runs import parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.writer import Writer
from quizgen.outputs.worksheet.short_key import FormAnswers, ShortKeyView


@dataclass(frozen=True, slots=True)
class ShortKeyWriter:
    """Writes the short answer key for marking a whole class."""

    key: ShortKeyView
    page: Page
    writer: Writer

    def elements(self) -> Iterator[Element]:
        """The tables of answers, and the rules for partial points."""
        key, write = self.key, self.writer.paragraph
        yield write("SheetCode", "\t", key.code)
        yield write("Title", key.labels.all_keys)
        yield write("Normal", f"{key.title}  ", *self.writer.points(key.total_points))
        for forms in key.tables:
            yield self._table(forms)
            yield write("Normal")
        if key.credits:
            yield write("Heading2", key.labels.partial_credit)
        for note in key.credits:
            yield from note_paragraphs(note, key.language, self.writer)

    def _table(self, forms: Sequence[FormAnswers]) -> Element:
        write, number_width = self.writer.paragraph, self.page.gutter
        heads = [[], *([write("CellHead", f"{form.name} {form.digest}")] for form in forms)]
        rows = [
            [
                [write("CellHead", self.key.labels.figures(number))],
                *([write("Cell", *parse_line(form.answers[number - 1]))] for form in forms),
            ]
            for number in range(1, self.key.questions + 1)
        ]
        width = (self.page.width - number_width) // len(forms)
        return self.writer.table("Glance", [number_width, *[width] * len(forms)], [heads, *rows], headed=True)
