"""What a card shows, by a reader that shares nothing with quizgen's own."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser


class Seen(HTMLParser):
    """The text that a browser shows, descriptions of pictures included, and every tag it meets."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: set[str] = set()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.text += " ".join(value or "" for name, value in attrs if name == "alt")


def seen(html: str) -> Seen:
    """What is seen of HTML."""
    return Seen(html)


def seen_on_card(html: str) -> Seen:
    """What is seen of one side of a card: our style, our script and the marker of the box to type in are not."""
    body = re.sub(r"(?s)<style>.*?</style>|<script>.*?</script>", "", html)
    return Seen(body.replace("[[type:Typed]]", ""))


def squeezed(text: str) -> str:
    """Without white space and without what Unicode normalisation may change."""
    return "".join(unicodedata.normalize("NFC", text).split())
