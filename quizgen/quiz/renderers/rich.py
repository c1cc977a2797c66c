"""The rich renderer for terminals: one panel for each question. Colour is never the only signal.

Texts of a bank are passed to rich as `Text`, never as strings that could contain markup. Lines stay under 88
columns on wide terminals, because long lines are hard to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from rich.box import ASCII as ASCII_BOX
from rich.box import ROUNDED
from rich.console import Console, JustifyMethod, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.renderers.base import Awaited, Opening
from quizgen.quiz.renderers.symbols import (
    ASCII_SYMBOLS,
    COLOUR,
    UNICODE_SYMBOLS,
    label_text,
    padded,
    said,
)
from quizgen.quiz.views.question_view import LabelledText, QuestionView
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.phrases import phrase

if TYPE_CHECKING:
    from quizgen.quiz.renderers.rich_feedback import FeedbackLayout
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.pause_view import PauseView
    from quizgen.quiz.views.summary_view import Missed, SummaryView

MAX_WIDTH: Final = 88
WIDE: Final = 60
"""The minimum number of columns for numbers and small bars beside words."""


class RichRenderer:
    """Draws the quiz on a rich console."""

    def __init__(self, console: Console, *, pauses: bool = True, wording: Wording = ENGLISH) -> None:
        self.pauses = pauses
        self.wording = wording
        self._console = console
        self._signs = UNICODE_SYMBOLS if console.encoding.startswith("utf") else ASCII_SYMBOLS
        self._box = ROUNDED if self._signs is UNICODE_SYMBOLS else ASCII_BOX
        self._is_gap = False
        self._since_question: list[RenderableType] = []

    @property
    def _width(self) -> int:
        return min(self._console.width, MAX_WIDTH)

    @property
    def _layout(self) -> FeedbackLayout:
        from quizgen.quiz.renderers.rich_feedback import FeedbackLayout  # noqa: PLC0415 - the first question needs none

        return FeedbackLayout(self._console, self._width, self._signs, self.wording)

    def opening(self, opening: Opening) -> None:
        """Draw the title, the number of questions, and the author's instructions."""
        self._gap()
        self._said(Text(opening.title, "bold"))
        self._said(Text(opening.about, "dim"))
        for text in opening.instructions:
            self._said(Text(text))

    def question(self, asked: QuestionView) -> None:
        """Draw a progress rule, a panel with the question, and a line of help."""
        counter = phrase("{number} of {total}", number=asked.number, total=asked.total)
        if asked.round > 1:
            counter = phrase("Retry {number} of {total}", number=asked.number, total=asked.total)
        self._since_question = []
        self._gap()
        self._print(self._counter(counter, Fraction(asked.number - 1, asked.total)))
        self._print(
            Panel(
                self._body(asked),
                title=Text(f" {asked.kind} {self._signs.dot} {asked.points} ", "dim"),
                title_align="right" if self.wording.is_rtl else "left",
                box=self._box,
                border_style="dim",
                padding=(1, 2),
                width=self._width,
            )
        )
        self._said(Text(asked.how, "dim"))
        self._said(self._words(asked.words))

    def _words(self, words: Sequence[tuple[str, str]]) -> Text:
        """What may be typed, with its meaning, side by side."""
        dot = Text.assemble((f" {self._signs.dot} ", "dim"))
        parts = [Text.assemble((typed, "bold"), (f" {what}", "dim")) for typed, what in words]
        return _filled(parts, dot, self._width - 4)

    def _counter(self, counter: str, share: Fraction) -> Text:
        words = self.wording.say(counter)
        line = [(f" {words} ", "dim"), *self._rule(share, self._width - Text(words).cell_len - 3)]
        return Text.assemble(*(reversed(line) if self.wording.is_rtl else line))

    def _rule(self, share: Fraction, width: int) -> list[tuple[str, str]]:
        """A thin line whose first part is as long as the share, in the direction of reading."""
        done = min(int(share * width), width)
        return [(self._signs.done * done, "cyan"), (self._signs.rest * (width - done), "dim")]

    def _body(self, asked: QuestionView) -> Table:
        """The stem, what stands beside it, and the options."""
        justify: JustifyMethod = "right" if asked.rtl else "left"
        body = Table.grid(expand=True)
        stem = asked.stem
        if asked.code:
            from quizgen.quiz.renderers.rich_feedback import wrap_code_lines  # noqa: PLC0415 - few questions need it

            stem = wrap_code_lines(stem, asked.code, self._width - 6, self._signs)
        body.add_row(Text(stem, "bold", justify=justify))
        for note in asked.notes:
            body.add_row(Text(note, "dim", justify=justify))
        for items in filter(None, (asked.given, asked.choices)):
            body.add_row("")
            body.add_row(_options(items, rtl=asked.rtl))
        return body

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:  # noqa: ARG002 - the label says it
        """Return a small arrow after the label, if there is one. A long label is wrapped."""
        self._is_gap = False
        prompt = self._prompt(label)
        self._since_question.append(Text(prompt))
        return prompt

    def _prompt(self, label: str) -> str:
        sign = f" {self._signs.prompt} "
        lines = (
            Text(label).wrap(self._console, self._console.width - len(f"    {sign}")) if label else [Text()]
        )
        return "\n".join(f"  {line.plain.rstrip()}".rstrip() or " " for line in lines) + sign

    def remark(self, sentence: str) -> None:
        """Draw the remark in italics."""
        self._said(Text(sentence, "italic"))

    def nothing(self, sentence: str) -> None:
        """Draw the message like a remark."""
        self.remark(sentence)

    def reveal(self, title: str, text: str) -> None:
        """Draw the text under its title."""
        self._gap()
        self._said(Text(title, "dim"))
        self._said(Text(text))

    def feedback(self, view: FeedbackView, pause: PauseView | None = None) -> None:
        """Draw the verdict, the correct answer, the explanation and the passage. Before a pause, shorten them to fit."""
        self._gap()
        blocks = [*self._layout.feedback(view)]
        shown, shortened = [block.whole for block in blocks], False
        if pause is not None:
            room = self._console.height - self._rows(*self._below(pause, more=True)) - 1
            if self._rows(*self._since_question, *shown) > room:
                view = replace(view, answer=view.answer or view.repeated)
                shown = [block.whole for block in self._layout.feedback(view)]
            from quizgen.quiz.renderers.screen_fit import fit_blocks  # noqa: PLC0415 - the first question needs none

            if shortened := self._rows(*shown) > room:
                brief = [*self._layout.feedback(view, brief=True)]
                shown = [*fit_blocks(brief, max(1, room), self._rows, self._signs.ellipsis)]
        for each in shown:
            self._print(each)
        self._gap()
        if pause is not None:
            for each in self._below(pause, more=shortened)[:-1]:
                self._print(each)

    def _below(self, pause: PauseView, *, more: bool) -> list[RenderableType]:
        """What stands between feedback and what is typed; last the prompt."""
        words = ((pause.more,) if more else ()) + pause.words
        rtl = self.wording.is_rtl
        remark = [said(Text(pause.remark, "italic"), rtl=rtl)] if pause.remark else []
        return [*remark, said(self._words(words), rtl=rtl), Text(self._prompt(pause.prompt))]

    def _rows(self, *shown: RenderableType) -> int:
        """The rows that something takes on the screen."""
        options = self._console.options.update(width=self._width)
        return sum(len(self._console.render_lines(each, options, pad=False)) for each in shown)

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """Draw the question, the learner's answer, and the feedback."""
        self._gap()
        self._print(Text(f" {self._signs.rest * (self._width - 2)}", "dim"))
        self._said(Text.assemble((f"{number}  ", "dim"), (stem, "bold")))
        if view.given:
            self._said(Text(self.wording.say(phrase("You answered: {answer}", answer=view.given))))
        self.feedback(view)

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Draw each paragraph beside a bar, with the quoted words bold and underlined."""
        for block in self._layout.paragraphs(cited):
            self._print(block.whole)

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """Draw a small table of the commands."""
        table = self._table("left", "left", wide=1)
        for typed, meaning in rows:
            self._add_row(table, label_text(typed, "bold", rtl=self.wording.is_rtl), Text(meaning))
        self._indented(table, full=self.wording.is_rtl)

    def summary(self, summary: SummaryView) -> None:
        """Draw the score, a bar for each objective, and the missed questions."""
        self._gap()
        self._print(self._counter(phrase("Summary"), summary.share))
        self._said(Text(summary.title, "bold"))
        self._said(Text(summary.score, "bold"))
        self._said(Text(f" {self._signs.dot} ".join(summary.counts), "dim"))
        if summary.verdict:
            self._said(Text(summary.verdict, COLOUR[_as_verdict(summary)]))
        if summary.objectives:
            self._heading(phrase("Objectives"))
            self._indented(self._objectives(summary), full=self.wording.is_rtl)
        if summary.missed:
            self._heading(phrase("Incorrect or skipped questions"))
            self._indented(self._missed(summary.missed), full=self.wording.is_rtl)
        self._gap()
        for remark in summary.remarks:
            self._said(Text(remark, "dim"))
        self._gap()

    def _objectives(self, summary: SummaryView) -> Table:
        if self._width < WIDE:
            table = self._table("left")
            for reached in summary.objectives:
                self._add_row(table, Text(reached.objective))
                self._add_row(table, Text(f"  {reached.right}", "dim"))
            return table
        table = self._table("left", "right", "left")
        for reached in summary.objectives:
            bar = self._rule(reached.share, 10)
            shown = Text.assemble(*(reversed(bar) if self.wording.is_rtl else bar))
            self._add_row(table, Text(reached.objective), Text(reached.right), shown)
        return table

    def _missed(self, missed: Sequence[Missed]) -> Table:
        table = self._table("right", "left", wide=1)
        for question in missed:
            number = label_text(str(question.number), "dim", rtl=self.wording.is_rtl)
            self._add_row(table, number, Text(question.stem))
            where = f" {self._signs.dot} {question.where}" if question.where else ""
            self._add_row(table, Text(), Text.assemble((question.answer, "bold"), (where, "dim")))
        return table

    def _table(self, *justify: JustifyMethod, wide: int = 0) -> Table:
        """Columns in the direction of reading; the one at the place `wide` takes the room that is left."""
        rtl = self.wording.is_rtl
        table = Table.grid(padding=(0, 2), expand=rtl)
        columns = list(enumerate(justify))
        for place, side in reversed(columns) if rtl else columns:
            if place == wide:
                table.add_column(ratio=1, justify="right" if rtl else side)
            else:
                table.add_column(justify=side, no_wrap=True)
        return table

    def _add_row(self, table: Table, *cells: Text) -> None:
        table.add_row(*(reversed(cells) if self.wording.is_rtl else cells))

    def _heading(self, title: str) -> None:
        self._gap()
        self._said(Text(self.wording.say(title), "bold"))

    def _said(self, text: Text) -> None:
        """Print words of ours at the side where their language begins."""
        self._print(said(text, rtl=self.wording.is_rtl))

    def _gap(self) -> None:
        """An empty line, unless there is one already."""
        if not self._is_gap:
            self._print("")
        self._is_gap = True

    def _indented(self, shown: RenderableType, *, full: bool = False) -> None:
        """Print with a margin at both sides; `full` as wide as there is room, for what stands right."""
        self._print(padded(shown, full=full))

    def _print(self, shown: RenderableType) -> None:
        self._is_gap = False
        self._since_question.append(shown)
        self._console.print(shown, width=self._width)


def _options(items: Sequence[LabelledText], *, rtl: bool) -> Table:
    """Letters and options in two columns; where one reads from right to left, the letters stand right."""
    table = Table.grid(padding=(0, 2), expand=rtl)
    if rtl:
        table.add_column(ratio=1, justify="right")
    else:
        table.add_column(no_wrap=True)
        table.add_column()
    for item in items:
        text = Text(item.text, justify="right" if rtl else "left")
        cells = (label_text(item.label, "bold cyan", rtl=rtl), text) if item.label else (text,)
        table.add_row(*(reversed(cells) if rtl else cells))
    return table


def _filled(parts: Sequence[Text], between: Text, width: int) -> Text:
    """Parts side by side, with a line broken between two of them and never within one."""
    filled, room = Text(), 0
    for part in parts:
        if filled and part.cell_len + between.cell_len <= room:
            filled.append_text(between)
            room -= between.cell_len
        else:
            filled.append("\n" if filled else "")
            room = width
        filled.append_text(part)
        room -= part.cell_len
    return filled


def _as_verdict(summary: SummaryView) -> Verdict:
    return Verdict.CORRECT if summary.passed else Verdict.WRONG
