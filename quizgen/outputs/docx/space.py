"""The answer space of each type of question, in constructs of Word's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from quizgen.grading.letters import letter
from quizgen.outputs.docx.elements import Element
from quizgen.outputs.docx.inline_runs import parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.writer import Writer, in_list
from quizgen.outputs.labels import LATIN, Labels
from quizgen.outputs.worksheet.views import ItemView, LabelledLine

NUMBER: Final = 9.0
"""Room for a number, in em."""

SIGNS: Final = {"circles": "○ ", "boxes": "☐ "}
"""What the lists of options begin with: circles where one is right, boxes where several may be."""

Cell = list[Element]


@dataclass(frozen=True, slots=True)
class SpaceWriter:
    """Writes where the learner answers."""

    labels: Labels
    page: Page
    writer: Writer

    def elements(self, item: ItemView) -> Iterator[Element]:
        """The space of a question, from its options to its lines."""
        write, labels = self.writer.paragraph, self.labels
        match item.type:
            case "multiple-choice":
                yield from self._options(item.entries, "circles")
            case "multiple-response":
                yield from self._options(item.entries, "boxes")
            case "true-false":
                yield write("Verdicts", f"○ {labels.is_true}\t○ {labels.is_false}")
                yield write("Correction", f"{labels.if_false} \t")
            case "numeric":
                hedge, unit = (f"{item.hedge} " if item.hedge else ""), (f" {item.unit}" if item.unit else "")
                yield write("GapText", hedge, self.writer.blank(NUMBER), unit)
            case "cloze":
                yield from self.writer.blocks("GapText", "GapText", parse_blocks(item.text or ""))
            case "matching":
                yield self._columns(self._entries(item.lefts, "figures"), item.entries)
            case "ordering" if item.slots:
                yield self._columns(([write("Cell", slot)] for slot in item.slots), item.entries)
            case "ordering":
                yield self._columns(self._entries(item.entries, "letters"))
            case "short-answer" | "date" | "open-ended":
                yield from (write("AnswerLine") for _ in range(item.lines))
            case unknown:
                raise AssertionError(f"no space to answer a question of type {unknown}")

    def _options(self, entries: Sequence[LabelledLine], definition: str) -> Iterator[Element]:
        for number, entry in self._listed(entries, definition):
            mark = "" if number else f"{SIGNS[definition]}{entry.mark}\t"
            yield self.writer.paragraph("Option", mark, *parse_line(entry.text), properties=number)

    def _listed(
        self, entries: Sequence[LabelledLine], definition: str
    ) -> Iterator[tuple[list[Element], LabelledLine]]:
        """Entries with the list that letters or numbers them, if Word would do that as the sheet does."""
        counted = all(entry.mark in {letter(i), str(i + 1)} for i, entry in enumerate(entries))
        if counted and len(entries) <= len(LATIN):
            number = self.writer.list_of(definition)
            yield from (([in_list(number)], entry) for entry in entries)
        else:
            yield from (([], entry) for entry in entries)

    def _entries(self, entries: Sequence[LabelledLine], definition: str) -> Iterator[Cell]:
        for number, entry in self._listed(entries, definition):
            mark = "" if number else f"{entry.mark}\t"
            yield [self.writer.paragraph("Entry", mark, *parse_line(entry.text), properties=number)]

    def _columns(self, lefts: Iterable[Cell], rights: Sequence[LabelledLine] = ()) -> Element:
        """A box before each entry of the left column, and beside it the right column, if there is one."""
        box, room = self.page.box, self.page.room - self.page.box
        widths = [box, room // 2, room - room // 2] if rights else [box, room]
        nothing: Cell = []
        rows = [
            ([self.writer.paragraph("Cell")] if left else nothing, left, right)[: len(widths)]
            for left, right in zip_longest(lefts, self._entries(rights, "letters"), fillvalue=nothing)
        ]
        return self.writer.table("Columns", widths, rows, indent=self.page.gutter, height=box, boxed=True)
