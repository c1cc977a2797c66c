"""Converts the texts, pictures and recordings of one item."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from quizgen.importers.html_to_markdown import Picture
from quizgen.importers.item_texts import ItemTexts

MediaFinder = Callable[[str], str | None]
"""Returns the path in the package of a file that an item refers to; None if it does not exist."""

LEFT_OUT: Final = "the question is left out"


class QtiTexts(ItemTexts):
    """Converts the texts of one item, and collects its losses.

    Attributes:
        media: The first picture and the first recording of the stem, in the form of a bank.
    """

    def __init__(self, place: str, question: str, find_media: MediaFinder) -> None:
        super().__init__(place, question)
        self.media: Final[dict[str, dict[str, str]]] = {}
        self._find_media = find_media

    @property
    def is_left_out(self) -> bool:
        """Whether a loss means that the question is left out."""
        return any(loss.left_out for loss in self.losses)

    def block(self, html: str, *, line_breaks: bool = False, headings: bool = False) -> str:
        """Convert a text with paragraphs. Texts of one paragraph without markup are not parsed."""
        return super().block(_unwrapped(html), line_breaks=line_breaks, headings=headings)

    def line(self, html: str) -> str:
        """Convert a text to a single line."""
        return super().line(_unwrapped(html))

    def leave_out(self, reason: str) -> None:
        """Report that the question is not imported. The first reason counts."""
        if not self.is_left_out:
            self.lose(reason, LEFT_OUT, left_out=1)

    def stem(self, html: str) -> str:
        """The stem as Markdown. Its first picture and first recording become those of the question."""
        pictures, sounds = len(self.pictures), len(self.sounds)
        markdown = self.block(html)
        self._show("image", self.pictures[pictures:])
        self._show("audio", self.sounds[sounds:])
        return markdown

    def option(self, html: str) -> str:
        """Convert an option. A picture becomes its alternative text."""
        before = len(self.pictures)
        text = self.line(html)
        pictures = self.pictures[before:]
        return text or " ".join(picture.alt or picture.source.rpartition("/")[2] for picture in pictures)

    def lose_other_media(self) -> None:
        """Report pictures and recordings that the question cannot have."""
        for what, found, shown in (("picture", self.pictures, "image"), ("recording", self.sounds, "audio")):
            if len(found) > (shown in self.media):
                self.lose(
                    f"a {what} in an option, in feedback or beside another one",
                    "left out; the alternative text of an option is kept",
                )

    def _show(self, field: str, found: list[Picture]) -> None:
        """Make a picture or recording the question's, if it has none yet."""
        if found and field not in self.media:
            first = found[0]
            self.media[field] = {
                "file": self._embedded(first.source) or self._find_media(first.source) or first.source
            }
            if first.alt:
                self.media[field]["alt"] = first.alt


def _unwrapped(html: str) -> str:
    """The words of one paragraph without markup; any other text as it is."""
    text = html.strip()
    if text.startswith("<div>") and text.endswith("</div>"):
        text = text[len("<div>") : -len("</div>")].strip()
    words = text[len("<p>") : -len("</p>")]
    return words.strip() if text.startswith("<p>") and text.endswith("</p>") and "<" not in words else html
