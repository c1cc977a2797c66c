"""The parts of questions: options, pictures, tolerances, pairs, criteria."""

import re
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.values import (
    ExactNumber,
    FileName,
    Flag,
    Markdown,
    Number,
    PlainText,
    Slug,
    Value,
    number_schema,
    text_or,
)
from quizgen.problems import shorten
from quizgen.text.notation import Exact, exact

PICTURE_EXTENSIONS: Final = ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp")
"""File name extensions of pictures that browsers and Anki can show."""

AUDIO_EXTENSIONS: Final = ("mp3", "ogg", "oga", "opus", "wav", "m4a", "aac", "flac")
"""File name extensions of recordings that Anki can play on every system.

They are from ankitects/anki, rslib/src/text.rs, and from mpv.
"""


class Difficulty(StrEnum):
    """The difficulty of a question, as judged by the author."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Bloom(StrEnum):
    """The cognitive processes of Bloom's taxonomy as revised by Anderson and Krathwohl (2001)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class Strictness(StrEnum):
    """How strictly typed words are graded. Case, punctuation and equivalent notations never matter."""

    STRICT = "strict"
    """Spelling, accents and number (singular or plural) must be the same as in the key."""

    NORMAL = "normal"
    """One spelling mistake is accepted in a word of at least five letters, two in a word of at least eight."""

    LENIENT = "lenient"
    """Two spelling mistakes are accepted in a word of at least six letters."""


ACCEPTED_TEXT: Final = "accepted text"
ACCEPTED_WORDS: Final = "accepted words"
WordOrder = Literal["fixed", "any"]

MAX_EXACT_DIGITS: Final = 400
"""More digits than the exact sum of any two numbers in a bank can have."""

Points = Annotated[
    Number,
    Field(gt=0, le=1000, max_digits=6, decimal_places=2),
    WithJsonSchema(number_schema(r"\+?", exclusiveMinimum=0, maximum=1000)),
]


class Option(Value):
    """A correct or incorrect option, or an incorrect answer that the author expects."""

    text: Markdown
    """The text of the option."""

    feedback: Markdown | None = None
    """Feedback for learners who choose this option or give this answer."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        return text_or("text")(raw)


PERCENTAGE: Final = r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,5})?)\s*%"


def _credit(text: str) -> str:
    """A share of the points without space: `50%`."""
    found = re.fullmatch(PERCENTAGE, text)
    if found and Decimal(found["number"]):
        return f"{Decimal(found['number']).normalize():f}%"
    message = '"{text}" is not a valid credit: write a percentage above 0% and below 100%, such as 50%'
    raise PydanticCustomError("invalid-credit", message, {"text": shorten(text)})


Credit = Annotated[
    PlainText,
    AfterValidator(_credit),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*[0-9]{1,2}(\.[0-9]{1,5})?\s*%\s*$",
            "patternErrorMessage": "Write a percentage such as 50%.",
        }
    ),
]
"""A share of a question's points as a percentage, more than 0 and less than 100."""


class RejectedAnswer(Option):
    """An answer that the author expects and that is not fully correct."""

    credit: Credit | None = None
    """The share of the points that this answer earns, for example 50%. By default it earns none."""

    @property
    def share(self) -> Fraction:
        """The share of the points that it earns, 0 to 1."""
        return Fraction(self.credit.removesuffix("%")) / 100 if self.credit else Fraction(0)


WIDTH: Final = r"(?P<number>[0-9]{1,4}(?:\.[0-9]{1,3})?)\s*(?P<unit>cm|mm|in|%)"
MILLIMETRES: Final = {"mm": Decimal(1), "cm": Decimal(10), "in": Decimal("25.4")}
MIN_WIDTH: Final = 5
MAX_WIDTH: Final = 170
"""The minimum and maximum width of a picture in millimetres, so that it fits on a page."""


def _width(text: str) -> str:
    """The width of a picture without space: `40%`, `5cm`."""
    found = re.fullmatch(WIDTH, text)
    if found:
        number, unit = Decimal(found["number"]), found["unit"]
        least, most = (1, 100) if unit == "%" else (MIN_WIDTH, MAX_WIDTH)
        if least <= number * MILLIMETRES.get(unit, 1) <= most:
            return f"{number.normalize():f}{unit}"
    message = (
        '"{text}" is not a valid width: write 1% to 100% of the column, or 0.5cm to 17cm (also in mm or in)'
    )
    raise PydanticCustomError("invalid-width", message, {"text": shorten(text)})


PictureWidth = Annotated[
    PlainText,
    AfterValidator(_width),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*[0-9]{1,4}(\.[0-9]{1,3})?\s*(cm|mm|in|%)\s*$",
            "patternErrorMessage": "Write a width like 5cm, 50mm, 2in or 40%.",
        }
    ),
]
"""The width of a picture: a length in cm, mm or in, or a percentage of the column."""


class Image(Value):
    """An image shown with the question."""

    file: FileName
    """A file in the bank's folder, for example `images/map.png`."""

    alt: PlainText
    """Alternative text: what the image shows, for learners who cannot see it."""

    width: PictureWidth | None = None
    """The width at which the image is shown: `5cm`, `50mm`, `2in`, or `40%` of the column."""

    credit: PlainText | None = None
    """The author and the licence of the image."""


class Audio(Value):
    """A recording played with the question."""

    file: FileName
    """A file in the bank's folder, for example `audio/bell.mp3`: mp3, ogg, oga, opus, wav, m4a, aac or flac."""

    transcript: Markdown
    """Transcript of the recording, for worksheets and for learners who cannot hear it. Shown with the answer."""

    credit: PlainText | None = None
    """The author and the licence of the recording."""

    @model_validator(mode="after")
    def _can_be_played(self) -> Self:
        if self.file.rpartition(".")[2].lower() not in AUDIO_EXTENSIONS:
            message = 'Anki cannot play "{file}" (it can play {endings})'
            raise PydanticCustomError(
                "audio-format", message, {"file": self.file, "endings": ", ".join(AUDIO_EXTENSIONS)}
            )
        return self


class AnswerWords(Value):
    """Accepts every answer that contains certain words."""

    words: PlainText
    """The words that an answer must contain, separated by spaces. The answer may contain other words, but no negation."""

    order: WordOrder = "fixed"
    """Write fixed if the words must come in this order, or any if they may come in any order."""

    only: Flag = False
    """true if the answer must contain no others. Small words such as "the", "of" or "they have", and words of the question, may be added or left out."""

    def __str__(self) -> str:
        """The words as a person reads them: `dark … damp` in this order, `dark + damp` in any; `dark damp` for only these."""
        if self.only and self.order == "fixed":
            return self.words
        return (" \N{HORIZONTAL ELLIPSIS} " if self.order == "fixed" else " + ").join(self.words.split())


AcceptedAnswer = Annotated[
    Annotated[PlainText, Tag(ACCEPTED_TEXT)] | Annotated[AnswerWords, Tag(ACCEPTED_WORDS)],
    Discriminator(lambda raw: ACCEPTED_TEXT if isinstance(raw, str) else ACCEPTED_WORDS),
]
"""An answer as text, or the words by which one is recognised."""


class Allowance(Value):
    """A check that is suppressed for a question, with the reason."""

    code: Slug
    """The check's code."""

    reason: PlainText
    """Why the question is correct although the check reports it."""


class Tolerance(Value):
    """How far an answer may differ from the correct number: by an amount, or by a percentage."""

    amount: ExactNumber
    """The amount, or the percentage."""

    percent: Flag = False
    """true if the amount is a percentage."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        text = raw.strip()
        return {
            "amount": text.removesuffix("%").strip(),
            "percent": "true" if text.endswith("%") else "false",
        }

    def around(self, number: Exact) -> tuple[Exact, Exact]:
        """The lowest and the highest accepted number."""
        if isinstance(number, Decimal) and isinstance(self.amount, Decimal):
            with localcontext(prec=MAX_EXACT_DIGITS):
                off = abs(number) * self.amount / 100 if self.percent else self.amount
                return number - off, number + off
        part = abs(Fraction(number)) / 100 if self.percent else 1
        return exact(Fraction(number) - Fraction(self.amount) * part), exact(
            Fraction(number) + Fraction(self.amount) * part
        )


class Pair(Value):
    """A left side and its right side."""

    left: Markdown
    """The left side, which is given."""

    right: Markdown
    """The right side, which learners match to it."""


class Criterion(Value):
    """A criterion of a rubric, with its points."""

    text: Markdown
    """What a good answer does."""

    points: Points
    """Points for meeting the criterion."""
