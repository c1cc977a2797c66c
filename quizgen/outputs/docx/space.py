"""The answer space of each question type in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final, assert_never

from docx.shared import Mm
from markupsafe import Markup

from quizgen.grading.letters import letter
from quizgen.outputs.docx.elements import Element
from quizgen.outputs.docx.inline_runs import InlineRun, parse_answer_html, parse_blocks, parse_line
from quizgen.outputs.docx.page import Page
from quizgen.outputs.docx.writer import Writer, in_list
from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.item_views import (
    ClozeItemView,
    DateItemView,
    GivenAnswer,
    LabelledLine,
    MatchingItemView,
    MultipleChoiceItemView,
    MultipleResponseItemView,
    NumericItemView,
    OpenEndedItemView,
    OrderingItemView,
    QuestionItemView,
    ShortAnswerItemView,
    SpaceView,
    TrueFalseItemView,
)
from quizgen.text.option_letters import LATIN

NUMBER: Final = 9.0
"""The width for a number, in em."""

SIGNS: Final = {"circles": "○ ", "boxes": "☐ "}
"""The bullets of options: circles if one option is correct, boxes if several may be."""

TICKED: Final = {"circles": "⊗ ", "boxes": "☒ "}
"""The bullets of ticked options on a worksheet with answers."""

NOTHING_GIVEN: Final = GivenAnswer()

Cell = list[Element]


@dataclass(frozen=True, slots=True)
class SpaceWriter:
    """Writes the space for answers.

    Attributes:
        labels: The labels.
        page: The measurements of the page.
        writer: Writes paragraphs and tables.
        given: The answers to fill in, by the number of the question.
    """

    labels: Labels
    page: Page
    writer: Writer
    given: Mapping[int, GivenAnswer] = field(default_factory=dict)

    def elements(self, item: QuestionItemView) -> Iterator[Element]:
        """The answer space of a question, with options, lines, and the room for working."""
        is_filled = isinstance(item, OpenEndedItemView) and item.number in self.given
        room = [] if is_filled else list(self.room(item.space))
        yield from room if item.works_first else ()
        yield from self._answer(item)
        yield from () if item.works_first else room

    def room(self, space: SpaceView | None) -> Iterator[Element]:
        """The room for working, beside the gutter, if there is any."""
        if space is None:
            return
        height, width = Mm(space.height).twips, self.page.room
        match space.kind:
            case "lines":
                yield from (self.writer.paragraph("AnswerLine") for _ in range(space.lines))
            case "box":
                yield self._room_table("Frame", [width], 1, height)
            case "grid":
                wide, high = space.squares
                square = Mm(space.height / high).twips
                yield self._room_table("Squares", [square] * min(wide, width // square), high, square)
            case "blank":
                yield self._room_table("Columns", [width], 1, height)
            case kind:
                assert_never(kind)

    def _room_table(self, style: str, widths: Sequence[int], rows: int, height: int) -> Element:
        rows_of_cells = ([[self.writer.paragraph("PageEnd")] for _ in widths] for _ in range(rows))
        return self.writer.table(style, widths, rows_of_cells, indent=self.page.gutter, height=height)

    def text(self, item: ClozeItemView) -> Markup:
        """A text with gaps, empty or filled in."""
        given = self.given.get(item.number)
        return given.fields[0] if given else item.text

    def _answer(self, item: QuestionItemView) -> Iterator[Element]:
        write, labels = self.writer.paragraph, self.labels
        given = self.given.get(item.number, NOTHING_GIVEN)
        fields = list(map(parse_answer_html, given.fields))
        match item:
            case MultipleChoiceItemView():
                yield from self._options(item.options, "circles", item.columns, given.ticks)
            case MultipleResponseItemView():
                yield from self._options(item.options, "boxes", item.columns, given.ticks)
            case TrueFalseItemView():
                verdicts = (labels.is_true, labels.is_false)
                signs = [(TICKED if each in given.ticks else SIGNS)["circles"] for each in verdicts]
                yield write("Verdicts", f"{signs[0]}{verdicts[0]}\t{signs[1]}{verdicts[1]}")
                yield write("Correction", f"{labels.if_false} ", *(fields[0] if fields else "\t"))
            case NumericItemView(hedge=hedge, unit=unit):
                before, after = (f"{hedge} " if hedge else ""), (f" {unit}" if unit else "")
                yield write("GapText", before, *(fields[0] if fields else [self.writer.blank(NUMBER)]), after)
            case ClozeItemView():
                yield from self.writer.blocks("GapText", "GapText", parse_blocks(self.text(item)))
            case MatchingItemView():
                yield self._columns(fields, self._entries(item.lefts, "figures"), item.rights)
            case OrderingItemView() if item.slots:
                yield self._columns(fields, ([write("Cell", slot)] for slot in item.slots), item.entries)
            case OrderingItemView():
                yield self._columns(fields, self._entries(item.entries, "letters"))
            case ShortAnswerItemView() | DateItemView() if fields:
                yield write("GapText", *fields[0])
            case ShortAnswerItemView() | DateItemView():
                yield write("AnswerLine")
            case OpenEndedItemView():
                model = (block for each in given.fields for block in parse_blocks(each))
                yield from self.writer.blocks("QuestionText", "QuestionText", list(model))
            case _:
                assert_never(item)

    def _options(
        self, entries: Sequence[LabelledLine], definition: str, columns: int | None, ticks: Sequence[str]
    ) -> Iterator[Element]:
        columns = min(columns or 1, self.page.option_columns)
        if columns > 1:
            yield self._beside_each_other(entries, definition, columns, ticks)
            return
        # A list of Word's begins each option with the same sign.
        listed = (([], entry) for entry in entries) if ticks else self._listed(entries, definition)
        for number, entry in listed:
            mark = "" if number else _mark(entry, definition, ticks)
            yield self.writer.paragraph("Option", mark, *parse_line(entry.text), properties=number)

    def _beside_each_other(
        self, entries: Sequence[LabelledLine], definition: str, columns: int, ticks: Sequence[str]
    ) -> Element:
        """Options in the columns of a table without lines."""
        cells = [
            [self.writer.paragraph("CellOption", _mark(entry, definition, ticks), *parse_line(entry.text))]
            for entry in entries
        ]
        cells += [[] for _ in range(-len(cells) % columns)]
        rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
        widths = [self.page.room // columns] * columns
        return self.writer.table("OptionColumns", widths, rows, indent=self.page.gutter)

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

    def _columns(
        self,
        fields: Sequence[Sequence[InlineRun]],
        lefts: Iterable[Cell],
        rights: Sequence[LabelledLine] = (),
    ) -> Element:
        """A box before each entry of the left column, and beside it the right column, if there is one.

        Args:
            fields: What stands in the boxes; nothing, if the learner writes it.
            lefts: The left column.
            rights: The right column.
        """
        box, room = self.page.box, self.page.room - self.page.box
        widths = [box, room // 2, room - room // 2] if rights else [box, room]
        nothing: Cell = []
        written = iter(fields)
        rows = [
            ([self.writer.paragraph("Cell", *next(written, ()))] if left else nothing, left, right)[
                : len(widths)
            ]
            for left, right in zip_longest(lefts, self._entries(rights, "letters"), fillvalue=nothing)
        ]
        return self.writer.table("Columns", widths, rows, indent=self.page.gutter, height=box, boxed=True)


def _mark(entry: LabelledLine, definition: str, ticks: Sequence[str]) -> str:
    """The sign and the letter before an option."""
    signs = TICKED if entry.mark in ticks else SIGNS
    return f"{signs[definition]}{entry.mark}\t"
