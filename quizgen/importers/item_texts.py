"""The texts of one question of a source, as they are written in our Markdown, with what they lose on the way."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.importers.base import ImportLoss
from quizgen.importers.html_to_markdown import ConvertedText, Picture, convert_html
from quizgen.markup.plain import to_plain
from quizgen.problems import shorten

LEFT_OUT = "left out"


class ItemTexts:
    """Converts the texts of one question, and gathers its pictures, recordings and losses.

    Attributes:
        place: Where the question stands.
        question: A few words of it, for its losses.
        pictures: Its pictures, in their order.
        sounds: Its recordings.
        losses: What it loses.
    """

    def __init__(self, place: str, question: str) -> None:
        self.place = place
        self.question = shorten(question)
        self.pictures: list[Picture] = []
        self.sounds: list[Picture] = []
        self.losses: list[ImportLoss] = []

    def block(self, html: str, *, line_breaks: bool = False, headings: bool = False) -> str:
        """A text with paragraphs: a stem, an explanation."""
        return self._noted(convert_html(html, line_breaks=line_breaks, headings=headings))

    def line(self, html: str) -> str:
        """A text on one line: an option, a side of a pair."""
        return self._noted(convert_html(html, inline=True))

    def words(self, html: str) -> str:
        """A text without markup: what learners type."""
        return " ".join(to_plain(self.line(html)).split())

    def lose(self, reason: str, action: str, *, left_out: int = 0) -> None:
        """Note a loss of this question, once."""
        loss = ImportLoss(self.place, self.question, reason, action, left_out)
        if loss not in self.losses:
            self.losses.append(loss)

    def lose_all(self, reasons: Iterable[str], action: str = LEFT_OUT) -> None:
        """Note several losses of this question."""
        for reason in reasons:
            self.lose(reason, action)

    def _noted(self, converted: ConvertedText) -> str:
        self.pictures += converted.pictures
        self.sounds += converted.sounds
        self.lose_all(converted.removed)
        return converted.markdown
