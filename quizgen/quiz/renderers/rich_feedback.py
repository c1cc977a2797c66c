"""The feedback of the rich renderer, as texts that can be shortened to fit the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.renderers.screen_fit import ScreenBlock
from quizgen.quiz.renderers.symbols import COLOUR, Symbols, label_text, padded, said
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.code_wrapping import wrapped_code
from quizgen.text.phrases import phrase

if TYPE_CHECKING:
    from quizgen.quiz.views.feedback_view import FeedbackView
    from quizgen.quiz.views.passage_view import PassageView

RIGHT_ANSWER: Final = phrase("Correct answer:")


class FeedbackLayout(NamedTuple):
    """The layout of feedback.

    Attributes:
        console: The terminal.
        width: The number of columns to use.
        signs: The symbols that the terminal can show.
        wording: The language of the labels.
    """

    console: Console
    width: int
    signs: Symbols
    wording: Wording = ENGLISH

    def feedback(self, view: FeedbackView, *, brief: bool = False) -> Iterator[ScreenBlock]:
        """Lay out the verdict with its symbol, the correct answer, the explanation, and the passage.

        Args:
            view: The feedback.
            brief: Leave out empty lines. Of the passage, show only the cited sentences; of incorrect parts,
                only the correct answer.
        """
        yield from (block._replace(essential=True) for block in self._result(view, brief=brief))
        justify: JustifyMethod = "right" if view.rtl else "left"
        explain = wrap_code_lines(view.explain, view.code, self.width - 4, self.signs)
        for text in filter(None, (*view.remarks, explain)):
            yield _block(Text(text, justify=justify), full=view.rtl)
        if brief:
            yield from (self._paragraph(found.cited_sentences()) for found in view.cited)
        else:
            yield from self.paragraphs(view.cited)
        if view.source_remark:
            yield self._said(Text(view.source_remark, "dim"))

    def _result(self, view: FeedbackView, *, brief: bool) -> Iterator[ScreenBlock]:
        """The verdict and what is right."""
        yield self._said(Text(f"{self.signs.verdicts[view.verdict]} {view.headline}", COLOUR[view.verdict]))
        for part in view.parts:
            sign = self.signs.verdicts[Verdict.CORRECT if part.right else Verdict.WRONG]
            text = (brief and part.short) or part.text
            yield self._said(Text.assemble((sign, "green" if part.right else "red"), " ", text))
        yield from self._answer(view)

    def _said(self, text: Text) -> ScreenBlock:
        return ScreenBlock(text, partial(said, rtl=self.wording.is_rtl))

    def _answer(self, view: FeedbackView) -> Iterator[ScreenBlock]:
        """What is right: behind its title if it is one line, below it if there are more."""
        title = Text(self.wording.say(RIGHT_ANSWER), "dim")
        if len(view.answer) > 1:
            yield self._said(title)
        for line in view.answer:
            label = label_text(line.label, "bold cyan", rtl=view.rtl)
            text = Text(line.text, "bold", justify="right" if view.rtl else "left")
            if len(view.answer) == 1:
                label = Text(line.label, "bold cyan")
                yield self._said(Text(" ").join(filter(None, (title, label, text))))
            elif view.rtl:
                yield ScreenBlock(text, partial(_beside, label))
            else:
                yield _block(Text("  ").append_text(Text(" ").join(filter(None, (label, text)))))

    def paragraphs(self, cited: Sequence[PassageView]) -> Iterator[ScreenBlock]:
        """Each paragraph with a bar at its side, the quoted words bold and underlined; an empty line before each."""
        for found in cited:
            yield ScreenBlock(Text(), lambda text: text)
            yield self._paragraph(found)
        for source, rtl in dict.fromkeys(map(self._source_of, cited)):
            yield ScreenBlock(Text(source, "dim italic", justify="right" if rtl else "left"), self._barred)

    def _source_of(self, found: PassageView) -> tuple[str, bool]:
        """Where a paragraph is from, and whether that runs from right to left."""
        return (found.after, self.wording.is_rtl) if found.after else (found.article, found.rtl)

    def _paragraph(self, found: PassageView) -> ScreenBlock:
        number = f"{self.signs.paragraph}{found.number}  " if found.number else ""
        text = Text(justify="right" if found.rtl else "left").append(number, "dim")
        if number and found.keeps_lines:
            text.append("\n")
        for stretch in found.stretches:
            words = stretch.text if found.keeps_lines else stretch.text.replace("\n", " ")
            text.append(words, "bold underline" if stretch.quoted else "")
        continuation = self.signs.continuation if found.keeps_lines else ""
        return ScreenBlock(text, partial(self._barred, continuation=continuation))

    def _barred(self, text: Text, continuation: str = "") -> Text:
        """Lines with a bar at their start; `continuation` precedes the rest of a line that is too long."""
        lines = []
        bar = (self.signs.bar, "cyan")
        for line in text.split("\n", allow_blank=True):
            for number, wrapped in enumerate(line.wrap(self.console, self.width - 6 - len(continuation))):
                wrapped.rstrip()
                sign = continuation if number else ""
                row = (sign, wrapped, " ", bar) if text.justify == "right" else (bar, " ", sign, wrapped)
                lines.append(Text.assemble("  ", *row))
        return Text("\n").join(lines)


def wrap_code_lines(text: str, code: frozenset[str], columns: int, signs: Symbols) -> str:
    """Wrap the lines of code in a text, marking each continuation. Other lines are wrapped by rich."""
    return "\n".join(
        wrapped_code(line, columns, continuation=signs.continuation) if line in code else line
        for line in text.split("\n")
    )


def _block(text: Text, *, full: bool = False) -> ScreenBlock:
    return ScreenBlock(text, partial(padded, full=full))


def _beside(label: Text, text: Text) -> Padding:
    """A text that reads from right to left, with its letter."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1, justify="right")
    table.add_row(text, *filter(None, [label]))
    return padded(table, full=True)
