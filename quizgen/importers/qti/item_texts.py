"""The texts and pictures of one item as a bank has them, and what is lost of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from quizgen.importers.base import ImportLoss
from quizgen.importers.html_to_markdown import ConvertedText, Picture, convert_html, html_to_plain
from quizgen.problems import shorten

MediaReader = Callable[[str], bytes | None]
"""Gives the content of a file that an item refers to; None if it is not there."""

UNSAFE: Final = re.compile(r"[^\w.-]+")
MAX_NAME: Final = 60


class MediaFiles:
    """Pictures of a source under names that are safe and different."""

    def __init__(self) -> None:
        self.content: Final[dict[str, bytes]] = {}

    def add(self, address: str, content: bytes) -> str:
        """Keep a picture.

        Args:
            address: How the source calls it.
            content: Its bytes.

        Returns:
            Its name beside the bank; the same for the same content.
        """
        path = PurePosixPath(unquote(address.partition("?")[0]).replace("\\", "/"))
        stem = UNSAFE.sub("-", path.stem).strip("-._")[-MAX_NAME:] or "picture"
        suffix = UNSAFE.sub("", path.suffix).lower()
        name = f"images/{stem}{suffix}"
        if self.content.get(name, content) != content:
            name = f"images/{stem}-{sha256(content).hexdigest()[:8]}{suffix}"
        self.content[name] = content
        return name


class ItemTexts:
    """Reads the texts of one item, and collects what is lost of it.

    Attributes:
        losses: What is lost, in the order in which it was found.
        image: The first picture of the question, as the bank has it, or None.
    """

    def __init__(self, place: str, title: str, media: MediaFiles, read_media: MediaReader) -> None:
        self.place: Final = place
        self.title: Final = title
        self.losses: Final[list[ImportLoss]] = []
        self.image: dict[str, str] | None = None
        self._media = media
        self._read_media = read_media

    def lose(self, reason: str, action: str) -> None:
        """Report a loss, once."""
        loss = ImportLoss(self.place, shorten(self.title), reason, action)
        if loss not in self.losses:
            self.losses.append(loss)

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
        content = self._read_media(picture.source)
        if not content:
            self.lose("a picture that is not in the file", "left out")
            return
        if not picture.alt:
            self.lose("a picture without alternative text", "the name of its file is used")
        name = self._media.add(picture.source, content)
        self.image = {"file": name, "alt": picture.alt or PurePosixPath(name).name}

    def _lose_pictures(self, text: ConvertedText) -> None:
        if text.pictures:
            self.lose("a picture in an option or an explanation", "replaced by its alternative text")
