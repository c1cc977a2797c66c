"""The signs of the rich renderer, for terminals that can show them and for those that cannot; its colours and margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from quizgen.grading.verdicts import Verdict

LEFT_TO_RIGHT_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"
"""Terminals that turn text from right to left would put a letter behind its option without this between them."""

COLOUR: Final = {
    Verdict.CORRECT: "bold green",
    Verdict.SPELLING: "bold green",
    Verdict.PARTIAL: "bold yellow",
    Verdict.CLOSE: "bold yellow",
    Verdict.WRONG: "bold red",
    Verdict.SKIPPED: "bold",
}


@dataclass(frozen=True, slots=True)
class Symbols:
    """One set of signs.

    Attributes:
        verdicts: A sign for each verdict; always beside a word, never alone.
        done: What a progress rule is made of, as far as it goes.
        rest: What the rest of it is made of.
        bar: Stands at the left of quoted paragraphs.
        paragraph: Stands before a paragraph's number.
        dot: Stands between small facts in a line.
        prompt: Stands before what the learner types.
        continuation: Stands before the rest of a line of code that is too long.
        ellipsis: Stands for the rest of a text for which there is no room.
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
    """With a margin at both sides; `full` as wide as there is room, for what stands right."""
    return Padding(shown, (0, 2), expand=full)


def said(text: Text, *, rtl: bool) -> Padding:
    """Words of ours, at the side where their language begins."""
    if rtl:
        text.justify = "right"
    return padded(text, full=rtl)


def label_text(label: str, style: str, *, rtl: bool) -> Text:
    """The letter or number of a text; where one reads from right to left it stands behind the text."""
    return Text(f"{LEFT_TO_RIGHT_MARK}{label}" if label and rtl else label, style)
