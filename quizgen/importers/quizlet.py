"""Flashcards as text from Quizlet, with any separators between sides and between cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from quizgen.importers.base import ImportedFile, ImportedItem, ImportFileError, ImportSettings
from quizgen.importers.encodings import decode_file
from quizgen.importers.loss_log import LossLog
from quizgen.importers.markdown_text import escape_words

STRONG: Final = ("\t", "/////", "---", "::", "|||", "||", " | ", "|")
WEAK: Final = (";", " => ", "=>", " -> ", "->", " = ", " - ", " – ", " — ", ": ", ",", "\n")  # noqa: RUF001
"""The possible separators between sides: those that no text contains, and those that a text may contain."""

BETWEEN_CARDS: Final = ("\n\n\n", "\n---\n", "\n\n", "\n", ";")
"""The possible separators between cards. Quizlet offers line breaks and semicolons; people type the others."""

ESCAPES: Final = {"\\t": "\t", "\\n": "\n", "tab": "\t", "newline": "\n"}
"""Escapes with which separators can be given in a shell."""

MIN_STRONG_SHARE: Final = 0.5
MIN_WEAK_SHARE: Final = 0.8
"""The minimum share of cards that contain the separator exactly once."""

MIN_CARDS: Final = 2
TEXT_ENDINGS: Final = (".txt", ".tsv", ".tab", ".text", ".csv", "")
MARKUP: Final = ("<", "{", "[", "::", "//", "$", "%PDF", "#", "PK")


class Separators(NamedTuple):
    """The separators of a text with cards.

    Attributes:
        sides: The separator between the sides of a card.
        cards: The separator between cards.
    """

    sides: str
    cards: str


class QuizletImporter:
    """Reads flashcards as exported from Quizlet."""

    name = "Quizlet text"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file is text whose lines have two sides."""
        if PurePath(file_name).suffix.lower() not in TEXT_ENDINGS:
            return False
        try:
            text = decode_file(content, file_name).text
        except ImportFileError:
            return False
        return not text.lstrip().startswith(MARKUP) and find_separators(text) is not None

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read all cards.

        Raises:
            ImportFileError: If the file is not a text file, or no separator between the sides can be found.
        """
        decoded = decode_file(content, file_name)
        text = decoded.text
        given = Separators(_unescaped(settings.separator), _unescaped(settings.between_cards))
        found = given if all(given) else find_separators(text, given)
        if found is None:
            raise ImportFileError(
                f"cannot find the separator between the two sides of a card in {file_name}: give it with --separator"
            )
        log = LossLog()
        items: list[ImportedItem] = []
        line = 1
        for card in text.split(found.cards):
            first = line + len(card) - len(card.lstrip("\n"))
            line += card.count("\n") + found.cards.count("\n")
            if card.strip():
                item = _card(card, found.sides, f"{file_name}, line {first}", log)
                items += [item] if item else []
        return ImportedFile(
            format=self.name,
            encoding=decoded.encoding,
            title="",
            language="",
            items=tuple(items),
            passages=(),
            media={},
            losses=log.losses,
            found=len(items) + log.left_out,
        )


def find_separators(text: str, given: Separators | None = None) -> Separators | None:
    """The separators that most cards contain exactly once; None if there are none.

    Args:
        text: The cards.
        given: The separators given by the user; "" for those to detect.
    """
    sides = [given.sides] if given and given.sides else [*STRONG, *WEAK]
    betweens = [given.cards] if given and given.cards else BETWEEN_CARDS
    best: Separators | None = None
    best_surplus = -1.0
    for between in betweens:
        parts = [part for part in text.split(between) if part.strip()]
        if len(parts) < MIN_CARDS and not (given and any(given)):
            continue
        for separator in sides:
            enough = MIN_WEAK_SHARE if separator in WEAK else MIN_STRONG_SHARE
            if given and given.sides:
                enough = 0.0
            surplus = -1.0 if separator == between else _share(parts, separator) - enough
            if surplus >= 0 and surplus > best_surplus:
                best, best_surplus = Separators(separator, between), surplus
    return best


def _share(cards: Sequence[str], separator: str) -> float:
    """How many of the cards have two sides, and no more; a card that has too many counts half.

    Cards of several lines count a little less, so that lines are cards where they can be.
    """
    counts = [card.strip("\n").count(separator) for card in cards]
    good = sum(count == 1 for count in counts) + sum(count > 1 for count in counts) / 2
    lines = 0 if separator == "\n" else sum("\n" in card.strip("\n") for card in cards)
    return (good - lines / 10) / max(1, len(cards))


def _card(card: str, separator: str, place: str, log: LossLog) -> ImportedItem | None:
    """A card, or None, which is reported."""
    front, _, back = (side.strip() for side in card.strip("\n").partition(separator))
    if separator not in card.strip("\n"):
        log.leave_out(place, front, "a line has only one side")
        return None
    if not front or not back:
        log.leave_out(place, front or back, "a card has an empty side")
        return None
    fields = {"type": "flashcard", "front": escape_words(front), "back": escape_words(back)}
    return ImportedItem(place, "", "", fields)


def _unescaped(separator: str) -> str:
    """A separator as a user types it in a shell."""
    return ESCAPES.get(separator.lower(), re.sub(r"\\([tn])", lambda sign: ESCAPES[sign[0]], separator))


QUIZLET: Final = QuizletImporter()
