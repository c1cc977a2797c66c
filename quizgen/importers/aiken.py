"""Aiken, Moodle's simplest format: a stem, lettered options, and a line with the correct letter.

Moodle requires one-line stems, capital letters, and empty lines between questions. Here, files without these are read
as intended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.importers.base import (
    ImportedFile,
    ImportedItem,
    ImportFileError,
    ImportLoss,
    ImportSettings,
    ItemFields,
)
from quizgen.importers.encodings import decode_file
from quizgen.importers.item_texts import LEFT_OUT, ItemTexts
from quizgen.importers.judgements import judgement
from quizgen.importers.markdown_text import escape_words

HEAD_CHARS: Final = 200_000
OPTION: Final = re.compile(r"[ \t]*\(?(?P<letter>[A-Z](?=[.)])|[a-z](?=[.)][ \t]))[.)][ \t]*(?P<text>\S.*)")
"""Like Moodle, accept options without a space after the letter; small letters need one, because of "e.g."."""

ANSWER: Final = re.compile(
    r"[ \t]*ANSWERS?[ \t]*:[ \t]*(?P<letters>[A-Za-z](?:[ \t]*[,;][ \t]*[A-Za-z])*)[.)]?[ \t]*", re.IGNORECASE
)


class AikenImporter:
    """Reads Aiken, a text format of Moodle."""

    name = "Aiken"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file has lettered options followed by a line like `ANSWER: A`."""
        try:
            text = decode_file(content, file_name).text[:HEAD_CHARS]
        except ImportFileError:
            return False
        lines = text.split("\n")
        return any(map(ANSWER.fullmatch, lines)) and any(map(OPTION.fullmatch, lines))

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a file.

        Raises:
            ImportFileError: If the file is not a text file.
        """
        del settings
        text, encoding = decode_file(content, file_name)
        reading = _Reading(file_name)
        for number, line in enumerate(text.split("\n"), 1):
            reading.read_line(number, line.strip())
        reading.finish(None)
        items, losses = tuple(reading.items), tuple(reading.losses)
        return ImportedFile(self.name, encoding, "", "", items, (), {}, losses, reading.found)


class _Reading:
    """One file being read, line by line."""

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self.items: list[ImportedItem] = []
        self.losses: list[ImportLoss] = []
        self.found = 0
        self._begin()

    def _begin(self) -> None:
        self.start = 0
        self.stem: list[str] = []
        self.options: list[str] = []
        self.first = ""
        self.is_parted = False

    def read_line(self, number: int, line: str) -> None:
        """Take a line for what it is at this place."""
        if not line:
            self.is_parted = bool(self.options)
            return
        if (answer := ANSWER.fullmatch(line)) and self.stem:
            self.finish(answer["letters"])
            return
        option = OPTION.fullmatch(line)
        place = ord(option["letter"].upper()) - ord("A") if option else -1
        if option and self.stem and place == 0 and len(self.options) == 1:
            self.options.clear()
            self.stem.append(self.first)  # it only looked like the first option
        if option and self.stem and place == len(self.options):
            self.first = self.first if place else line
            self.options.append(option["text"].strip())
        elif self.options and not self.is_parted:
            self.options[-1] += f" {line}"
        else:
            if self.options:
                self.finish(None)
            self.start = self.start or number
            self.stem.append(line)
        self.is_parted = False

    def finish(self, letters: str | None) -> None:
        """End a question.

        Args:
            letters: Those of the right options; None if the file does not say.
        """
        if not self.stem:
            return
        self.found += 1
        stem = "\n".join(self.stem)
        texts = ItemTexts(f"{self.file_name}, line {self.start}", stem)
        places = [ord(letter) - ord("A") for letter in re.findall("[A-Z]", (letters or "").upper())]
        if letters is None:
            texts.lose("no line that begins with ANSWER", LEFT_OUT, left_out=1)
        elif not self.options or max(places) >= len(self.options):
            texts.lose("an ANSWER letter without an option", f'{LEFT_OUT}: "ANSWER: {letters}"', left_out=1)
        else:
            options = [escape_words(option) for option in self.options]
            right = [options[place] for place in dict.fromkeys(places)]
            wrong = [option for place, option in enumerate(options) if place not in places]
            fields = _choice(escape_words(stem), right, wrong)
            self.items.append(ImportedItem(texts.place, "", "", fields))
        self.losses += texts.losses
        self._begin()


def _choice(stem: str, correct: Sequence[str], incorrect: Sequence[str]) -> ItemFields:
    """A question in the keys of a bank. Aiken has no statements to judge, so they have words for true and false."""
    if (is_true := judgement(correct, incorrect)) is not None:
        return {"type": "true-false", "ask": stem, "answer": is_true}
    if len(correct) > 1:
        return {"type": "multiple-response", "ask": stem, "answers": correct, "distractors": incorrect}
    return {"type": "multiple-choice", "ask": stem, "answer": correct[0], "distractors": incorrect}
