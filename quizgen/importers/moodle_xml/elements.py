"""Elements that all questions in Moodle XML use: formatted texts, files, flags."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from quizgen.importers.base import ImportFileError
from quizgen.importers.foreign_markdown import convert_marked_up
from quizgen.importers.item_texts import ItemTexts

FORMATS: Final = {
    "html": "html",
    "moodle_auto_format": "moodle",
    "plain_text": "plain",
    "plain": "plain",
    "markdown": "markdown",
}
PLUGIN_FILE: Final = re.compile(r"^@@PLUGINFILE@@/*", re.IGNORECASE)
HAS_TAGS: Final = re.compile(r"</(?:p|b|i|em|strong|span|div|sub|sup|code)>|<br\s*/?>", re.IGNORECASE)
TRUE_WORDS: Final = frozenset(["1", "true", "yes"])


def text_in(element: Element | None) -> str:
    """The content of the `text` element inside an element."""
    if element is None:
        return ""
    inner = element.find("text")
    return (element.text or "") if inner is None else "".join(inner.itertext())


def child_text(element: Element, name: str) -> str:
    """The text of a child element of a question, without surrounding white space."""
    return text_in(element.find(name)).strip()


def is_set(element: Element, name: str, *, default: bool) -> bool:
    """Whether a flag of a question is set."""
    text = child_text(element, name).casefold()
    return text in TRUE_WORDS if text else default


def format_of(element: Element | None) -> str:
    """The markup format of an element's text."""
    return FORMATS.get("" if element is None else element.get("format", "html"), "html")


class ElementTexts:
    """Converts the texts of one question.

    Attributes:
        texts: Collects pictures and losses.
    """

    def __init__(self, texts: ItemTexts) -> None:
        self.texts = texts

    def stem(self, element: Element | None, text: str | None = None) -> str:
        """Convert a text that may contain the question's picture.

        Args:
            element: The element, which states the markup format.
            text: A text to use instead of that of the element.
        """
        words = text_in(element) if text is None else text
        return self.texts.take(convert_marked_up(words, format_of(element)))

    def block(self, element: Element | None) -> str:
        """Convert a text with paragraphs, such as feedback. Pictures in it are lost."""
        converted = convert_marked_up(text_in(element), format_of(element))
        return self.texts.take_without_pictures(converted)

    def line(self, element: Element | None) -> str:
        """Convert a text to a single line, such as an option. A picture alone becomes its description."""
        converted = convert_marked_up(text_in(element), format_of(element), inline=True)
        return self.texts.take_without_pictures(converted)

    def words(self, element: Element | None) -> str:
        """Convert an answer to type to plain text, since some programs write markup in it."""
        text = text_in(element)
        return self.texts.words(text) if HAS_TAGS.search(text) else " ".join(text.split())


def files_in(question: Element, number: int, texts: ItemTexts) -> Iterator[tuple[str, str, bytes]]:
    """The files in a question: the name in its texts, the media name, and the content of each.

    Args:
        question: The question.
        number: The number of the question, because several questions may have files with the same name.
        texts: Receives the losses.

    Raises:
        ImportFileError: If a path leads out of the folder.
    """
    for file in question.iter("file"):
        name = f"{file.get('path', '/')}/{file.get('name', '')}".replace("//", "/").strip("/")
        if ".." in name.split("/"):
            raise ImportFileError(
                f"{texts.place} contains a file that would be written outside the folder, which may be an attack: nothing was imported"
            )
        content = _decoded(file.text or "")
        if content is None or file.get("encoding", "base64") != "base64":
            texts.lose("a file that cannot be read", f'left out "{name}"')
        else:
            yield name, f"{number}/{name}", content
    for picture in question.findall("image_base64"):
        content = _decoded(picture.text or "")
        name = child_text(question, "image") or "picture"
        if content:
            yield name, f"{number}/{name}", content


def file_name(source: str) -> str:
    """The file name in the address of a picture."""
    return unquote(PLUGIN_FILE.sub("", source).partition("?")[0]).strip("/")


def _decoded(text: str) -> bytes | None:
    try:
        return b64decode(text)
    except (Base64Error, ValueError):
        return None
