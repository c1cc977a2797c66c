"""The signs and lines of the rich renderer, for terminals that can show them and for those that cannot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizgen.grading.verdicts import Verdict


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
