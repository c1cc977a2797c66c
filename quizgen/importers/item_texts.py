"""Converts the texts of one question to our Markdown, and collects losses."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final
from urllib.parse import unquote

from quizgen.importers.base import ImportLoss
from quizgen.importers.html_to_markdown import ConvertedText, Picture, convert_html
from quizgen.importers.markdown_text import escape_words
from quizgen.markup.plain import to_plain
from quizgen.problems import shorten

LEFT_OUT: Final = "left out"
DATA: Final = re.compile(r"data:[\w/+.-]{0,60}(?:;[\w=-]{1,60})*;base64,", re.IGNORECASE)


class ItemTexts:
    """Converts the texts of one question, and collects its pictures, recordings and losses.

    Attributes:
        place: The place of the question.
        question: The first words of the question, for losses.
        pictures: The pictures, in order.
        sounds: The recordings.
        losses: The losses.
        embedded: The content of pictures that are embedded in texts, by the name that the fields use.
    """

    def __init__(self, place: str, question: str) -> None:
        self.place = place
        self.question = shorten(question)
        self.pictures: list[Picture] = []
        self.sounds: list[Picture] = []
        self.losses: list[ImportLoss] = []
        self.embedded: dict[str, bytes] = {}
        self._noted: set[tuple[str, str]] = set()

    def block(self, html: str, *, line_breaks: bool = False, headings: bool = False) -> str:
        """Convert a text with paragraphs: a stem, an explanation."""
        return self.take(convert_html(html, line_breaks=line_breaks, headings=headings))

    def line(self, html: str) -> str:
        """Convert a text to a single line: an option, a side of a pair."""
        return self.take(convert_html(html, inline=True))

    def words(self, html: str) -> str:
        """Convert a text to plain text: an answer to type."""
        return " ".join(to_plain(self.line(html)).split())

    def lose(self, reason: str, action: str, *, left_out: int = 0) -> None:
        """Report a loss of this question. Equal losses are reported once."""
        if (reason, action) not in self._noted:
            self._noted.add((reason, action))
            self.losses.append(ImportLoss(self.place, self.question, reason, action, left_out))

    def lose_all(self, reasons: Iterable[str], action: str = LEFT_OUT) -> None:
        """Report several losses of this question."""
        for reason in reasons:
            self.lose(reason, action)

    def take(self, converted: ConvertedText) -> str:
        """The Markdown of a converted text. Its pictures, recordings and losses are added to the question's."""
        self.pictures += converted.pictures
        self.sounds += converted.sounds
        self.lose_all(converted.removed)
        if converted.has_hidden_brackets:
            self.lose("words in angle brackets, which other programs hide", "kept as text")
        return converted.markdown

    def take_without_pictures(self, converted: ConvertedText) -> str:
        """The Markdown of an option or feedback, which cannot contain pictures.

        A picture alone becomes its description.
        """
        if converted.pictures:
            self.lose("a picture in an option or feedback", "left out; an option shows its description")
        shown = self.take(converted._replace(pictures=()))
        return shown or escape_words(" ".join(picture.alt for picture in converted.pictures if picture.alt))

    def media_fields(self, names: Mapping[str, str] | None = None) -> dict[str, object]:
        """The fields for the first picture and the first recording. Further ones are lost.

        Args:
            names: The media name for each name in the texts. By default, both are the same.
        """
        fields: dict[str, object] = {}
        for key, found, what in (("image", self.pictures, "picture"), ("audio", self.sounds, "recording")):
            for number, each in enumerate(dict.fromkeys(found)):
                name = self._embedded(each.source) or (names or {}).get(each.source, each.source)
                if number == 0:
                    fields[key] = {"file": name, "alt": each.alt} if key == "image" else {"file": name}
                else:
                    self.lose(f"a second {what}: a question has only one", f'left out "{shorten(name)}"')
        return fields

    def _embedded(self, source: str) -> str | None:
        """The name of a picture that an address has within it; None if it has none."""
        found = DATA.match(source)
        if not found:
            return None
        try:
            content = b64decode(unquote(source[found.end() :]), validate=False)
        except ValueError:
            return None
        name = f"picture-{blake2b(content, digest_size=4).hexdigest()}"
        self.embedded[name] = content
        return name
