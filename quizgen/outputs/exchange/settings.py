"""What users may choose about files for other programs."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.outputs.base import Settings
from quizgen.outputs.setting_values import require_type


@dataclass(frozen=True, slots=True)
class ExportSettings(Settings):
    """What users may choose about files for other programs.

    Attributes:
        citations: Whether each question says which words of the article its key rests on, with their paragraph. They
            are shown after the answer where the program knows one; without them, the file gives a test nothing away.
        article: Whether the article itself is in the file, for programs that can show a text beside questions.
    """

    citations: bool = True
    article: bool = True

    def __post_init__(self) -> None:
        """Refuse values of other types.

        Raises:
            TypeError: If there is one.
        """
        for name in ("citations", "article"):
            require_type(name, getattr(self, name), bool, "True or False")
