"""The symbols, colours and margins of the rich renderer, with alternatives for simple terminals."""

from typing import Final, NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from quizgen.grading.verdicts import Verdict

LEFT_TO_RIGHT_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"
"""A mark of direction. Without it, terminals that reorder text would put a letter behind its option."""

COLOUR: Final = {
    Verdict.CORRECT: "bold green",
    Verdict.SPELLING: "bold green",
    Verdict.PARTIAL: "bold yellow",
    Verdict.CLOSE: "bold yellow",
    Verdict.WRONG: "bold red",
    Verdict.SKIPPED: "bold",
}


class Symbols(NamedTuple):
    """A set of symbols for terminals.

    Attributes:
        verdicts: The symbol of each verdict. It always appears beside a word.
        done: The character for the finished part of a progress rule.
        rest: The character for the remaining part of a progress rule.
        bar: The bar to the left of quoted paragraphs.
        paragraph: The sign before the number of a paragraph.
        dot: The separator between short facts on a line.
        prompt: The sign before the learner's input.
        continuation: The sign before the rest of a long line of code.
        ellipsis: The sign for omitted text.
    """

    verdicts: dict[Verdict, str]
    done: str
    rest: str
    bar: str
    paragraph: str
    dot: str
    prompt: str
    continuation: str
    ellipsis: str


UNICODE_SYMBOLS: Final = Symbols(
    verdicts={
        Verdict.CORRECT: "✓",
        Verdict.SPELLING: "✓",
        Verdict.PARTIAL: "◐",
        Verdict.CLOSE: "≈",
        Verdict.WRONG: "✗",
        Verdict.SKIPPED: "»",
    },
    done="━",
    rest="─",
    bar="┃",
    paragraph="¶ ",
    dot="·",
    prompt="›",  # noqa: RUF001 - a prompt is meant to point
    continuation="↳ ",
    ellipsis="…",
)

ASCII_SYMBOLS: Final = Symbols(
    verdicts={
        Verdict.CORRECT: "+",
        Verdict.SPELLING: "+",
        Verdict.PARTIAL: "~",
        Verdict.CLOSE: "~",
        Verdict.WRONG: "x",
        Verdict.SKIPPED: "-",
    },
    done="=",
    rest="-",
    bar="|",
    paragraph="par. ",
    dot="-",
    prompt=">",
    continuation="> ",
    ellipsis="...",
)


def padded(shown: RenderableType, *, full: bool = False) -> Padding:
    """Add a margin on both sides. With `full`, fill the line, for text aligned to the right."""
    return Padding(shown, (0, 2), expand=full)


def said(text: Text, *, rtl: bool) -> Padding:
    """Align a text of quizgen according to the direction of its language."""
    if rtl:
        text.justify = "right"
    return padded(text, full=rtl)


def label_text(label: str, style: str, *, rtl: bool) -> Text:
    """The letter or number of a text. In a language written from right to left, it follows the text."""
    return Text(f"{LEFT_TO_RIGHT_MARK}{label}" if label and rtl else label, style)
