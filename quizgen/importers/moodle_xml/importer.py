"""Reads Moodle XML."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final
from xml.etree.ElementTree import Element

from quizgen.importers.base import (
    ImportedFile,
    ImportedItem,
    ImportedPassage,
    ImportLoss,
    ImportSettings,
)
from quizgen.importers.foreign_markdown import convert_marked_up
from quizgen.importers.gift.blocks import category_path, title_of
from quizgen.importers.html_to_markdown import html_to_plain
from quizgen.importers.item_texts import LEFT_OUT, ItemTexts
from quizgen.importers.moodle_xml.elements import (
    ElementTexts,
    child_text,
    file_name,
    files_in,
    format_of,
    is_set,
    text_in,
)
from quizgen.importers.moodle_xml.question_fields import TYPES, moodle_fields
from quizgen.importers.weighted_answers import add_explanation, read_weight, write_number
from quizgen.importers.xml_reading import XmlFile, parse_xml

HEAD_BYTES: Final = 1 << 16
ROOT: Final = re.compile(rb"<\x00?q\x00?u\x00?i\x00?z\x00?[\s>]")
QUESTION: Final = re.compile(rb"<\x00?q\x00?u\x00?e\x00?s\x00?t\x00?i\x00?o\x00?n\x00?[\s>]")
"""An element that distinguishes Moodle's files from those of Canvas, which also begin with `quiz`."""

BEGINS: Final = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*<")
FEEDBACKS: Final = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
USUAL_FEEDBACK: Final = re.compile(
    r"""|(?:(?:your|that|the)\s)?(?:answer\sis\s)?(?:partially\s)?(?:in)?correct
      | (?:(?:ihre|deine|die)\s)?antwort\sist\s(?:teilweise\s)?(?:richtig|falsch|korrekt)
      | (?:votre|ta|la)\sréponse\sest\s(?:partiellement\s)?(?:in)?correcte
      | (?:(?:su|tu|la)\s)?respuesta\s(?:es\s)?(?:parcialmente\s)?(?:in)?correcta
      | (?:la\stua\s)?risposta\s(?:è\s)?(?:parzialmente\s)?(?:corretta|errata|esatta|sbagliata)
      | (?:sua|a)\sresposta\sestá\s(?:parcialmente\s)?(?:in)?correta
      | je\santwoord\sis\s(?:gedeeltelijk\s)?(?:on)?juist
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Moodle's default feedback texts."""


class MoodleXmlImporter:
    """Reads Moodle XML."""

    name = "Moodle XML"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file is XML with a `quiz` element that contains questions."""
        del file_name
        head = content[:HEAD_BYTES]
        is_quiz = BEGINS.match(head) is not None and ROOT.search(head) is not None
        return is_quiz and QUESTION.search(content) is not None

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a file.

        Raises:
            ImportFileError: If the file is not well-formed XML, or may be an attack.
        """
        del settings
        file = parse_xml(content, file_name)
        categories = file.root.iterfind("question[@type='category']")
        title = title_of(category_path(child_text(each, "category")) for each in categories)
        reading = _Reading(file, file_name, has_title=bool(title))
        for question in file.root.iter("question"):
            reading.read(question)
        return ImportedFile(
            self.name,
            file.encoding,
            title,
            "",
            tuple(reading.items),
            tuple(reading.passages),
            reading.media,
            tuple(reading.losses),
            reading.found,
        )


class _Reading:
    """One file being read."""

    def __init__(self, file: XmlFile, name: str, *, has_title: bool) -> None:
        self.file = file
        self.name = name
        self.items: list[ImportedItem] = []
        self.passages: list[ImportedPassage] = []
        self.media: dict[str, bytes] = {}
        self.losses: list[ImportLoss] = []
        self.category: tuple[str, ...] = ()
        self.has_title = has_title
        self.found = 0
        self.number = 0

    def read(self, question: Element) -> None:
        """Read one question, description or category."""
        self.number += 1
        kind = question.get("type", "").strip().lower()
        place = f"{self.name}, line {self.file.lines[question]}"
        title = html_to_plain(child_text(question, "name"))
        if kind == "category":
            self.category = category_path(child_text(question, "category"))
            return
        texts = ItemTexts(place, html_to_plain(text_in(question.find("questiontext"))[:500]) or title)
        if kind == "description":
            self._passage(question, title, texts)
        else:
            self.found += 1
            if kind in TYPES:
                self._item(question, kind, title, texts)
            else:
                texts.lose(f'the question type "{kind[:40]}"', LEFT_OUT, left_out=1)
        self.losses += texts.losses

    def _passage(self, question: Element, title: str, texts: ItemTexts) -> None:
        """A description: a text to read."""
        stem = question.find("questiontext")
        words = texts.take(convert_marked_up(text_in(stem), format_of(stem), headings=True))
        texts.lose_all(["a picture in a reading text"] * bool(texts.pictures))
        if words:
            self.passages.append(ImportedPassage(texts.place, title, words))

    def _item(self, question: Element, kind: str, title: str, texts: ItemTexts) -> None:
        files = {name: (key, content) for name, key, content in files_in(question, self.number, texts)}
        converted = ElementTexts(texts)
        fields = moodle_fields(question, kind, converted)
        names = {
            picture.source: files.get(file_name(picture.source), ("", b""))[0] for picture in texts.pictures
        }
        names = {source: key or source for source, key in names.items()}
        old = child_text(question, "image")
        fields |= texts.media_fields(names)
        if "image" not in fields and old in files and question.find("image_base64") is not None:
            fields["image"] = {"file": files[old][0], "alt": ""}
            names[old] = files[old][0]
        self.media |= {key: content for key, content in files.values() if key in names.values()}
        self.media |= texts.embedded
        if unused := [name for name, (key, _) in files.items() if key not in names.values()]:
            texts.lose("an attached file that the question does not show", f'{LEFT_OUT} "{unused[0][:60]}"')
        self._common(question, fields, converted)
        self.items.append(ImportedItem(texts.place, child_text(question, "idnumber"), title, fields))

    def _common(self, question: Element, fields: dict[str, Any], converted: ElementTexts) -> None:
        """What questions of all types have."""
        texts = converted.texts
        explain = fields.pop("explain", "")
        add_explanation(fields, converted.block(question.find("generalfeedback")), explain)
        hints = [hint for element in question.findall("hint") if (hint := converted.block(element))]
        if hints:
            fields["hint"] = hints[0]
        if hints[1:]:
            texts.lose("a second hint", LEFT_OUT)
        grade = child_text(question, "defaultgrade")
        if grade and read_weight(grade) != 1:
            fields["points"] = write_number(read_weight(grade).normalize())
        tags = [html_to_plain(text_in(tag)) for tag in question.findall("tags/tag")]
        tags += () if self.has_title else self.category[-1:]
        if tags:
            fields["tags"] = tags
        if is_set(question, "hidden", default=False):
            texts.lose("a question that Moodle hides", "imported like the others")
        penalty = read_weight(child_text(question, "penalty"))
        if penalty not in {Decimal(0), Decimal(1), Decimal("0.1")} and round(penalty, 3) != Decimal("0.333"):
            texts.lose("a penalty for further attempts", LEFT_OUT)
        for name in FEEDBACKS:
            if not USUAL_FEEDBACK.fullmatch(html_to_plain(child_text(question, name)).rstrip(" .!")):
                texts.lose("combined feedback for correct, partly correct and incorrect answers", LEFT_OUT)
