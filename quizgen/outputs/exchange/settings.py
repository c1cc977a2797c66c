"""Settings for export files."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.outputs.base import Settings
from quizgen.outputs.setting_values import require_type


@dataclass(frozen=True, slots=True)
class ExportSettings(Settings):
    """Settings for export files.

    Attributes:
        citations: Whether each question includes the cited words and their paragraph. If the program supports
            it, they are shown only after the answer. Leave them out for tests.
        article: Whether the file includes the article, for programs that can show a text beside the
            questions.
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
