"""Converts the fields of a note to our Markdown: Anki's own notation first, then HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

from quizgen.importers.base import ImportLoss
from quizgen.importers.html_to_markdown import Picture
from quizgen.importers.item_texts import ItemTexts

SOUND: Final = re.compile(r"\[sound:([^\]\n]{1,250})\]")
SPEECH: Final = re.compile(r"\[anki:tts[^\]]*\](.*?)\[/anki:tts\]", re.DOTALL)
FORMULAS: Final = re.compile(
    r"""\\\((?P<inline>.*?)\\\)
      | \\\[(?P<block>.*?)\\\]
      | \[latex\](?P<latex>.*?)\[/latex\]
      | \[\$\$\](?P<display>.*?)\[/\$\$\]
      | \[\$\](?P<dollar>.*?)\[/\$\]
      | <anki-mathjax(?P<attributes>[^<>]*)>(?P<element>.*?)</anki-mathjax>""",
    re.VERBOSE | re.DOTALL,
)
"""Formulas for MathJax, for LaTeX, and in the notation of Anki's editor."""

ENVIRONMENT: Final = re.compile(r"\\(?:begin|end)\{(?:math|displaymath|equation\*?)\}|^\s*\$+|\$+\s*$")
MARKUP: Final = re.compile(r"<[^<>]*>")


class FieldTexts:
    """Converts the fields of one note.

    Attributes:
        texts: Collects the losses.
    """

    def __init__(self, place: str, first: str) -> None:
        self.texts: Final = ItemTexts(
            place, " ".join(unescape(MARKUP.sub(" ", SOUND.sub(" ", first))).split())
        )

    def block(self, html: str) -> str:
        """Convert a field to paragraphs."""
        return self.texts.block(self._read(html))

    def line(self, html: str) -> str:
        """Convert a field to a single line."""
        return self.texts.line(self._read(html))

    def words(self, html: str) -> str:
        """Convert a field to plain text."""
        return self.texts.words(self._read(html))

    def blocks(self, fields: Sequence[str]) -> str:
        """Convert several fields to consecutive paragraphs."""
        return "\n\n".join(filter(None, map(self.block, fields)))

    def lose(self, reason: str, action: str) -> None:
        """Report a loss of this note."""
        self.texts.lose(reason, action)

    def leave_out(self, reason: str) -> None:
        """Report that this note is not imported."""
        self.texts.lose(reason, "the note was left out", left_out=1)

    def take_media(self) -> tuple[list[Picture], list[Picture]]:
        """The pictures and recordings in the fields converted since the last call."""
        media = self.texts.pictures[:], self.texts.sounds[:]
        self.texts.pictures.clear()
        self.texts.sounds.clear()
        return media

    @property
    def losses(self) -> list[ImportLoss]:
        """The losses of the note."""
        return self.texts.losses

    def _read(self, html: str) -> str:
        """HTML without Anki's notation for recordings and formulas."""
        if "[sound:" in html:
            self.texts.sounds += [Picture(unescape(name), "") for name in SOUND.findall(html)]
            html = SOUND.sub(" ", html)
        if "[anki:tts" in html:
            html = SPEECH.sub(r"\1", html)
        if "\\" in html or "[" in html or "anki-mathjax" in html:
            html = FORMULAS.sub(_formula, html)
        return html


def _formula(found: re.Match[str]) -> str:
    """A formula between the signs that every converter knows, without the tags that editors put into it."""
    tex = next(text for name, text in found.groupdict().items() if text is not None and name != "attributes")
    bare = ENVIRONMENT.sub("", " ".join(MARKUP.sub(" ", tex).split())).strip()
    is_block = (
        found["block"] is not None or found["display"] is not None or "block" in (found["attributes"] or "")
    )
    return f"\\[{bare}\\]" if is_block else f"\\({bare}\\)"
