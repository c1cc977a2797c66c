"""The texts and pictures of one item as a bank has them, and what is lost of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from quizgen.importers.base import ImportLoss
from quizgen.importers.html_to_markdown import ConvertedText, Picture, convert_html, html_to_plain
from quizgen.problems import shorten

LEFT_OUT: Final = "the question is left out"

MediaFinder = Callable[[str], str | None]
"""Gives the path in the package of a file that an item refers to; None if it is not there."""


class ItemTexts:
    """Reads the texts of one item, and collects what is lost of it.

    Attributes:
        losses: What is lost, in the order in which it was found.
        image: The first picture of the question, as the bank has it, or None.
    """

    def __init__(self, place: str, title: str, find_media: MediaFinder) -> None:
        self.place: Final = place
        self.title: Final = title
        self.losses: Final[list[ImportLoss]] = []
        self.image: dict[str, str] | None = None
        self._find_media = find_media

    def lose(self, reason: str, action: str) -> None:
        """Report a loss, once."""
        loss = ImportLoss(self.place, shorten(self.title), reason, action)
        if loss not in self.losses:
            self.losses.append(loss)

    def leave_out(self, reason: str) -> None:
        """Report that the question is not imported; the first reason counts."""
        if not any(loss.left_out for loss in self.losses):
            self.losses.append(ImportLoss(self.place, shorten(self.title), reason, LEFT_OUT, left_out=1))

    def stem(self, html: str) -> str:
        """A text of a question as Markdown. Its first picture becomes the question's."""
        text = self._converted(html, inline=False)
        for picture in text.pictures:
            self._show(picture)
        return text.markdown

    def block(self, html: str) -> str:
        """Another text as Markdown, such as an explanation; its pictures are lost."""
        text = self._converted(html, inline=False)
        self._lose_pictures(text)
        return text.markdown

    def line(self, html: str) -> str:
        """A text within a line, such as an option; a picture in it is replaced by its alternative text."""
        text = self._converted(html, inline=True)
        self._lose_pictures(text)
        return text.markdown or " ".join(picture.alt or picture.source for picture in text.pictures)

    def plain(self, html: str) -> str:
        """A text within a line, without markup."""
        return html_to_plain(html)

    def _converted(self, html: str, *, inline: bool) -> ConvertedText:
        text = convert_html(html, inline=inline)
        for removed in text.removed:
            self.lose(removed, "left out; its words are kept, if it has any")
        if text.sounds:
            self.lose("a recording or video", "left out")
        return text

    def _show(self, picture: Picture) -> None:
        """Make a picture the question's, if it has none yet and the file is there."""
        if self.image is not None:
            self.lose("a second picture", "left out: a question has one picture")
            return
        path = self._find_media(picture.source)
        if path is None:
            self.lose("a picture that is not in the file", "left out")
            return
        if not picture.alt:
            self.lose("a picture without alternative text", "the name of its file is used")
        self.image = {"file": path, "alt": picture.alt or PurePosixPath(path).name}

    def _lose_pictures(self, text: ConvertedText) -> None:
        if text.pictures:
            self.lose("a picture in an option or an explanation", "replaced by its alternative text")
