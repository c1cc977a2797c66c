"""Settings for practice pages and exams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizgen.outputs.base import Settings
from quizgen.outputs.setting_values import require_choice, require_whole_number
from quizgen.outputs.worksheet.settings import PRESETS

MAX_SECONDS: Final = 24 * 60 * 60
"""The maximum time limit of an exam, in seconds."""


@dataclass(frozen=True, slots=True)
class PageSettings(Settings):
    """Settings for practice pages.

    Attributes:
        preset: `normal`, `dyslexia` or `large` print.
    """

    preset: str = "normal"

    def __post_init__(self) -> None:
        """Refuse a preset that is not known.

        Raises:
            ValueError: If it is not.
        """
        require_choice("preset", self.preset, PRESETS)


@dataclass(frozen=True, slots=True)
class ExamSettings(Settings):
    """Settings for exams.

    Attributes:
        preset: `normal`, `dyslexia` or `large` print.
        seconds: The time limit; None for no limit.
        with_article: Whether the exam shows the article, for reading tests.
    """

    preset: str = "normal"
    seconds: int | None = None
    with_article: bool = False

    def __post_init__(self) -> None:
        """Refuse what no exam can be made with.

        Raises:
            TypeError: If the time limit is not a whole number.
            ValueError: If the preset is not known, or the time limit is not between a second and a day.
        """
        require_choice("preset", self.preset, PRESETS)
        if self.seconds is not None and not 1 <= require_whole_number("seconds", self.seconds) <= MAX_SECONDS:
            raise ValueError(f"seconds must be from 1 to {MAX_SECONDS}, not {self.seconds}")
