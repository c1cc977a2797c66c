"""QTI 1.2, 2.1 and 2.2: packages and single documents."""

from __future__ import annotations

from typing import Final

from quizgen.importers.base import (
    ImportedFile,
    ImportedItem,
    ImportedPassage,
    ImportFileError,
    ImportLoss,
    ImportSettings,
)
from quizgen.importers.qti.documents import CANVAS_SETTINGS, QTI_3, QtiDocument, QtiSource, has_questions
from quizgen.importers.qti.item_texts import ItemTexts, MediaFiles


class Collected:
    """What has been read of a source so far.

    Attributes:
        source: The source.
        media: Its pictures.
        items: Its questions.
        passages: Its texts to read.
        losses: What was lost.
        found: How many questions it has, lost ones included.
        titles: Titles of quizzes, by their identifiers.
        language: Its language tag, or "".
    """

    def __init__(self, source: QtiSource) -> None:
        self.source: Final = source
        self.media: Final = MediaFiles()
        self.items: Final[list[ImportedItem]] = []
        self.passages: Final[list[ImportedPassage]] = []
        self.losses: Final[list[ImportLoss]] = []
        self.found = 0
        self.titles: Final[dict[str, str]] = {}
        self.language = ""
