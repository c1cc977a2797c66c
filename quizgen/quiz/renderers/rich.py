"""The rich renderer: one calm panel a question, for terminals.

Nothing is said by colour alone. Words of a bank reach rich as `Text`, never as a
string that it would read for markup. Lines stay under 88 columns on wide
terminals, because long lines are hard to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from rich.box import ASCII as ASCII_BOX
from rich.box import ROUNDED
from rich.console import Console, JustifyMethod, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.renderers.base import Awaited, Opening
from quizgen.quiz.renderers.symbols import ASCII_SYMBOLS, UNICODE_SYMBOLS
from quizgen.quiz.views.question_view import LabelledText, QuestionView
from quizgen.text.code_wrapping import wrapped_code

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView, MarkedPart
    from quizgen.quiz.views.passage_view import PassageView
    from quizgen.quiz.views.summary_view import Missed, SummaryView

MAX_WIDTH: Final = 88
WIDE: Final = 60
"""Columns from which there is room for small bars beside words."""

RIGHT_ANSWER: Final = "Correct answer:"

COLOUR: Final = {
    Verdict.CORRECT: "bold green",
    Verdict.SPELLING: "bold green",
    Verdict.PARTIAL: "bold yellow",
    Verdict.CLOSE: "bold yellow",
    Verdict.WRONG: "bold red",
    Verdict.SKIPPED: "bold",
}


class RichRenderer:
    """Draws on a rich console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._signs = UNICODE_SYMBOLS if console.encoding.startswith("utf") else ASCII_SYMBOLS
        self._box = ROUNDED if self._signs is UNICODE_SYMBOLS else ASCII_BOX
        self._is_gap = False

    @property
    def _width(self) -> int:
        return min(self._console.width, MAX_WIDTH)

    def opening(self, opening: Opening) -> None:
        """The title, how many questions, and the author's instructions."""
        self._gap()
        self._indented(Text(opening.title, "bold"))
        self._indented(Text(opening.about, "dim"))
        for text in opening.instructions:
            self._indented(Text(text))

    def question(self, asked: QuestionView) -> None:
        """A rule that shows how far one is, a panel with the question, a line of help."""
        counter = f"{asked.number} of {asked.total}"
        if asked.round > 1:
            counter = f"Retry {counter}"
        self._gap()
        self._print(self._counter(counter, Fraction(asked.number - 1, asked.total)))
        self._print(
            Panel(
                self._body(asked),
                title=Text(f" {asked.kind} {self._signs.dot} {asked.points} ", "dim"),
                title_align="left",
                box=self._box,
                border_style="dim",
                padding=(1, 2),
                width=self._width,
            )
        )
        self._indented(Text(asked.how, "dim"))
        dot = Text.assemble((f" {self._signs.dot} ", "dim"))
        words = [Text.assemble((typed, "bold"), (f" {what}", "dim")) for typed, what in asked.words]
        self._indented(_filled(words, dot, self._width - 4))

    def _counter(self, counter: str, share: Fraction) -> Text:
        return Text.assemble((f" {counter} ", "dim"), *self._rule(share, self._width - len(counter) - 3))

    def _rule(self, share: Fraction, width: int) -> list[tuple[str, str]]:
        """A thin line whose first part is as long as the share."""
        done = min(int(share * width), width)
        return [(self._signs.done * done, "cyan"), (self._signs.rest * (width - done), "dim")]

    def _body(self, asked: QuestionView) -> Table:
        """The stem, what stands beside it, and the options."""
        justify: JustifyMethod = "right" if asked.rtl else "left"
        body = Table.grid(expand=True)
        body.add_row(Text(self._wrapped(asked.stem, asked.code, self._width - 6), "bold", justify=justify))
        for note in asked.notes:
            body.add_row(Text(note, "dim", justify=justify))
        for items in filter(None, (asked.given, asked.choices)):
            body.add_row("")
            body.add_row(_options(items, rtl=asked.rtl))
        return body

    def _wrapped(self, text: str, code: frozenset[str], columns: int) -> str:
        """A text whose lines of code go on behind a sign; rich breaks the others."""
        if not code:
            return text
        sign = self._signs.continuation
        return "\n".join(
            wrapped_code(line, columns, continuation=sign) if line in code else line
            for line in text.split("\n")
        )

    def prompt(self, label: str, awaited: Awaited, card: str | None) -> str:  # noqa: ARG002 - the label says it
        """A small arrow, after the label if there is one."""
        self._is_gap = False
        return f"  {label} {self._signs.prompt} " if label else f"  {self._signs.prompt} "

    def remark(self, sentence: str) -> None:
        """The sentence, slanted."""
        self._indented(Text(sentence, "italic"))

    def nothing(self, sentence: str) -> None:
        """The sentence, like any other."""
        self.remark(sentence)

    def reveal(self, title: str, text: str) -> None:
        """The text under its title."""
        self._gap()
        self._indented(Text(title, "dim"))
        self._indented(Text(text))

    def feedback(self, view: FeedbackView) -> None:
        """The verdict with its sign, what is right, why, and the passage."""
        justify: JustifyMethod = "right" if view.rtl else "left"
        self._gap()
        self._indented(Text(f"{self._signs.verdicts[view.verdict]} {view.headline}", COLOUR[view.verdict]))
        for part in view.parts:
            self._indented(self._part(part))
        if view.rtl and len(view.answer) > 1:
            self._indented(Text(RIGHT_ANSWER, "dim"))
            self._indented(_options(view.answer, rtl=True, style="bold"), full=True)
        elif view.answer:
            self._indented(_answer(view.answer))
        for text in (*view.remarks, self._wrapped(view.explain, view.code, self._width - 4)):
            if text:
                self._indented(Text(text, justify=justify), full=view.rtl)
        self.passage(view.cited)
        if view.source_remark:
            self._indented(Text(view.source_remark, "dim"))
        self._gap()

    def _part(self, part: MarkedPart) -> Text:
        sign = self._signs.verdicts[Verdict.CORRECT if part.right else Verdict.WRONG]
        return Text.assemble((sign, "green" if part.right else "red"), " ", part.text)

    def review(self, number: int, stem: str, view: FeedbackView) -> None:
        """The question, what was answered, and all that is told."""
        self._gap()
        self._print(Text(f" {self._signs.rest * (self._width - 2)}", "dim"))
        self._indented(Text.assemble((f"{number}  ", "dim"), (stem, "bold")))
        if view.given:
            self._indented(Text.assemble(("You answered: ", "dim"), view.given))
        self.feedback(view)

    def passage(self, cited: Sequence[PassageView]) -> None:
        """Each paragraph with a bar at its side, the quoted words bold and underlined."""
        for found in cited:
            number = f"{self._signs.paragraph}{found.number}  " if found.number else ""
            text = Text(justify="right" if found.rtl else "left").append(number, "dim")
            if number and found.keeps_lines:
                text.append("\n")
            for stretch in found.stretches:
                words = stretch.text if found.keeps_lines else stretch.text.replace("\n", " ")
                text.append(words, "bold underline" if stretch.quoted else "")
            self._gap()
            self._barred(text, self._signs.continuation if found.keeps_lines else "")
        for source, rtl in dict.fromkeys(_source(found) for found in cited):
            self._barred(Text(source, "dim italic", justify="right" if rtl else "left"))

    def _barred(self, text: Text, continuation: str = "") -> None:
        """Print lines behind a bar; `continuation` stands before the rest of one that is too long."""
        for line in text.split("\n", allow_blank=True):
            for number, wrapped in enumerate(line.wrap(self._console, self._width - 6 - len(continuation))):
                wrapped.rstrip()
                sign = continuation if number else ""
                self._print(Text.assemble(("  ", ""), (f"{self._signs.bar} ", "cyan"), sign, wrapped))

    def help(self, rows: Sequence[tuple[str, str]]) -> None:
        """A small table of the words."""
        table = Table.grid(padding=(0, 2))
        for typed, meaning in rows:
            table.add_row(Text(typed, "bold"), Text(meaning))
        self._indented(table)

    def summary(self, summary: SummaryView) -> None:
        """The score, the objectives with a bar each, and the questions to look at again."""
        self._gap()
        self._print(self._counter("Summary", summary.share))
        self._indented(Text(summary.title, "bold"))
        self._indented(Text(summary.score, "bold"))
        self._indented(Text(f" {self._signs.dot} ".join(summary.counts), "dim"))
        if summary.verdict:
            self._indented(Text(summary.verdict, COLOUR[_as_verdict(summary)]))
        if summary.objectives:
            self._heading("Objectives")
            self._indented(self._objectives(summary))
        if summary.missed:
            self._heading("Incorrect or skipped questions")
            self._indented(self._missed(summary.missed))
        self._gap()
        for remark in summary.remarks:
            self._indented(Text(remark, "dim"))
        self._gap()

    def _objectives(self, summary: SummaryView) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(ratio=1)
        table.add_column(justify="right", no_wrap=True)
        for reached in summary.objectives:
            bar = [Text.assemble(*self._rule(reached.share, 10))] if self._width >= WIDE else []
            table.add_row(Text(reached.objective), Text(reached.right), *bar)
        return table

    def _missed(self, missed: Sequence[Missed]) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right", no_wrap=True)
        table.add_column()
        for question in missed:
            table.add_row(Text(str(question.number), "dim"), Text(question.stem))
            where = f" {self._signs.dot} {question.where}" if question.where else ""
            table.add_row("", Text.assemble((question.answer, "bold"), (where, "dim")))
        return table

    def _heading(self, title: str) -> None:
        self._gap()
        self._indented(Text(title, "bold"))

    def _gap(self) -> None:
        """An empty line, unless there is one already."""
        if not self._is_gap:
            self._print("")
        self._is_gap = True

    def _indented(self, shown: RenderableType, *, full: bool = False) -> None:
        """Print with a margin at both sides; `full` as wide as there is room, for what stands right."""
        self._is_gap = False
        self._console.print(Padding(shown, (0, 2), expand=full), width=self._width)

    def _print(self, shown: RenderableType) -> None:
        self._is_gap = False
        self._console.print(shown)


def _source(found: PassageView) -> tuple[str, bool]:
    """Where a paragraph is from, and whether that runs from right to left; "after" another text is said in English."""
    return (found.after, False) if found.after else (found.article, found.rtl)


def _options(items: Sequence[LabelledText], *, rtl: bool, style: str = "") -> Table:
    """Letters and options in two columns; where one reads from right to left, the letters stand right."""
    table = Table.grid(padding=(0, 2), expand=rtl)
    if rtl:
        table.add_column(ratio=1, justify="right")
    else:
        table.add_column(no_wrap=True)
        table.add_column()
    for item in items:
        text = Text(item.text, style, justify="right" if rtl else "left")
        cells = (Text(item.label, "bold cyan"), text) if item.label else (text,)
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


def _answer(lines: Sequence[LabelledText]) -> Text:
    """What is right: behind its title if it is one line, below it if there are more."""
    text = Text.assemble((RIGHT_ANSWER, "dim"))
    for line in lines:
        text.append(" " if len(lines) == 1 else "\n  ")
        text.append(f"{line.label} " if line.label else "", "bold cyan").append(line.text, "bold")
    return text


def _as_verdict(summary: SummaryView) -> Verdict:
    return Verdict.CORRECT if summary.passed else Verdict.WRONG
