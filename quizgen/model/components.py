"""The small values inside questions: options, pictures, tolerances, pairs, criteria."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.values import FileName, Flag, Markdown, Number, PlainText, Slug, Value, text_or

AUDIO_EXTENSIONS: Final = ("mp3", "ogg", "oga", "opus", "wav", "m4a", "aac", "flac")
"""Endings of recordings that Anki plays on every system (ankitects/anki, rslib/src/text.rs and mpv)."""


class Difficulty(StrEnum):
    """How hard a question is, in the author's judgement."""

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


Points = Annotated[Number, Field(gt=0, le=1000, max_digits=6, decimal_places=2)]


class Option(Value):
    """A choice that a learner may tick, right or wrong, or a wrong answer that is expected."""

    text: Markdown
    """The option's words."""

    feedback: Markdown | None = None
    """What a learner is told who chose it."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        return text_or("text")(raw)


class Image(Value):
    """A picture that stands with the question."""

    file: FileName
    """A file beside the bank, for example `images/map.png`."""

    alt: PlainText
    """What the picture shows, for those who cannot see it."""

    credit: PlainText | None = None
    """Who made the picture, and its licence."""


class Audio(Value):
    """A recording that is played with the question."""

    file: FileName
    """A file beside the bank, for example `audio/bell.mp3`: mp3, ogg, oga, opus, wav, m4a, aac or flac."""

    transcript: Markdown
    """What is to be heard, for those who cannot hear it and for paper. It is shown with the answer."""

    credit: PlainText | None = None
    """Who made the recording, and its licence."""

    @model_validator(mode="after")
    def _can_be_played(self) -> Self:
        if self.file.rpartition(".")[2].lower() not in AUDIO_EXTENSIONS:
            message = '"{file}" is no recording that Anki plays: there are {endings}'
            raise PydanticCustomError(
                "audio-format", message, {"file": self.file, "endings": ", ".join(AUDIO_EXTENSIONS)}
            )
        return self


class Allowance(Value):
    """A check that is silenced for a question, and why."""

    code: Slug
    """The check's code."""

    reason: PlainText
    """Why the question is right all the same."""


class Tolerance(Value):
    """How far a number may be off: absolutely, or in per cent of the key."""

    amount: Number
    """How far."""

    percent: Flag = False
    """Whether in per cent."""

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

    def around(self, number: Decimal) -> tuple[Decimal, Decimal]:
        """The least and the greatest number accepted."""
        off = abs(number) * self.amount / 100 if self.percent else self.amount
        return (number - off, number + off)


class Pair(Value):
    """Two things that belong together."""

    left: Markdown
    """What is given."""

    right: Markdown
    """What belongs to it."""


class Criterion(Value):
    """One thing that a good answer does, and what it earns."""

    text: Markdown
    """What the answer does."""

    points: Points
    """What it earns."""
