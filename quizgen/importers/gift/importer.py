"""Reads GIFT files."""

from __future__ import annotations

import re
from typing import Any, Final

from quizgen.importers.base import (
    ImportedFile,
    ImportedItem,
    ImportedPassage,
    ImportFileError,
    ImportLoss,
    ImportSettings,
)
from quizgen.importers.encodings import decode_file
from quizgen.importers.foreign_markdown import convert_marked_up
from quizgen.importers.gift.answers import AnswerTexts, answer_fields
from quizgen.importers.gift.blocks import GiftBlock, split_blocks, title_of
from quizgen.importers.gift.escapes import IN_TAG, restore_escapes
from quizgen.importers.gift.question_text import Group, QuestionText, read_question
from quizgen.importers.item_texts import LEFT_OUT, ItemTexts
from quizgen.importers.moodle_cloze import GAP, OPENING, GapAnswers, fill_gaps, find_gaps
from quizgen.importers.weighted_answers import add_explanation

HEAD_CHARS: Final = 200_000
BLANK: Final = "_____"
LOOKS_LIKE_GIFT: Final = re.compile(
    r"(?m)^[ \t]*(?:::[^:\n]{1,300}(?<!\\)::|\$CATEGORY:|\[(?:html|markdown|plain|moodle)\])"
    r"|(?<!\\)\{[ \t]*(?:#-?[\d=.]|(?:TRUE|FALSE|T|F)[ \t]*[#}\n]|\s*[=~%])"
    r"|^[^{}\n;=]{3,}[^{}\n;=\w\s(:,`|>][ \t]*\{[ \t]*\}[ \t]*$"
)
"""Titles, categories, and answers in braces.

Empty braces count only at the end of a line that ends like a sentence.
"""

OTHER_SYNTAX: Final = re.compile(
    r"\A\s*(?:<(?!/?(?:a|b|br|center|code|div|em|font|h[1-6]|i|img|li|ol|p|pre|span|strong|su[bp]|u|ul)\b)"
    r"|\{\s*\"|\[\s*[\[{]|%PDF|---\s*\n|\\documentclass)",
    re.IGNORECASE,
)
"""The beginnings of other formats. A question may begin with an HTML tag."""


class GiftImporter:
    """Reads GIFT, a text format of Moodle."""

    name = "GIFT"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file has titles between colons or answers between braces, as GIFT does.

        A file without these may consist of descriptions only. Then the file extension decides.
        """
        try:
            text = decode_file(content, file_name).text[:HEAD_CHARS]
        except ImportFileError:
            return False
        if OTHER_SYNTAX.match(text) is not None:
            return False
        return LOOKS_LIKE_GIFT.search(text) is not None or file_name.lower().endswith(".gift")

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a file.

        Raises:
            ImportFileError: If it is not a text file.
        """
        del settings
        text, encoding = decode_file(content, file_name)
        blocks = list(split_blocks(text))
        title = title_of(block.category for block in blocks)
        reading = _Reading(file_name, has_title=bool(title))
        for block in blocks:
            reading.read(block)
        return ImportedFile(
            self.name,
            encoding,
            title,
            "",
            tuple(reading.items),
            tuple(reading.passages),
            {},
            tuple(reading.losses),
            reading.found,
        )


class _Reading:
    """One file being read."""

    def __init__(self, file_name: str, *, has_title: bool) -> None:
        self.file_name = file_name
        self.has_title = has_title
        self.items: list[ImportedItem] = []
        self.passages: list[ImportedPassage] = []
        self.losses: list[ImportLoss] = []
        self.found = 0

    def read(self, block: GiftBlock) -> None:
        """Read one question or description."""
        place = f"{self.file_name}, line {block.line}"
        question = read_question(block.text)
        title = restore_escapes(question.title)
        texts = ItemTexts(place, restore_escapes(question.text[:200]))
        if not question.is_closed:
            self.found += 1
            texts.lose("a brace that is not closed", LEFT_OUT, left_out=1)
        elif not question.groups and "{" not in question.text:
            self._passage(question, title, texts)
        else:
            self.found += 1
            if block.has_blank_line:
                texts.lose(
                    "an empty line among the answers, where Moodle ends the question", "read as one question"
                )
            if any(IN_TAG.search(group.content) for group in question.groups):
                texts.lose("HTML tags among the answers, which Moodle treats as answers", "read as tags")
            fields = self._fields(question, texts)
            tags = [*block.tags, *(() if self.has_title else block.category[-1:])]
            add = {"tags": tags} if tags else {}
            fields = {**fields, **add, **texts.media_fields()}
            self.items.append(ImportedItem(place, block.key, title, fields))
        self.losses += texts.losses

    def _passage(self, question: QuestionText, title: str, texts: ItemTexts) -> None:
        """A text without answers: something to read."""
        converted = convert_marked_up(restore_escapes(question.text), question.format, headings=True)
        words = texts.take(converted)
        texts.lose_all(["a picture in a reading text"] * bool(texts.pictures))
        if words:
            self.passages.append(ImportedPassage(texts.place, title, words))

    def _fields(self, question: QuestionText, texts: ItemTexts) -> dict[str, Any]:
        """The fields of a question: its text with one or several sets of answers."""
        answers = AnswerTexts(texts, question.format)
        if OPENING.search(question.text) or len(question.groups) > 1:
            return self._gaps(question, answers)
        if not question.groups:
            return {"type": "open-ended", "ask": answers.convert(question.text)}
        (group,) = question.groups
        before, after = question.text[: group.start].rstrip(), question.text[group.end :].strip()
        fields = answer_fields(group.content, answers)
        if not after:
            return {"ask": answers.convert(before), **fields}
        if fields["type"] == "short-answer":
            return self._gaps(question, answers)
        stem = question.text[: group.start] + BLANK + question.text[group.end :]
        return {"ask": answers.convert(stem), **fields}

    def _gaps(self, question: QuestionText, answers: AnswerTexts) -> dict[str, Any]:
        """A text with gaps: in Moodle's notation for these, or with several sets of answers."""
        texts = answers.texts
        fields: dict[str, Any] = {"type": "cloze"}
        if OPENING.search(question.text):
            texts.lose("Cloze gaps in a GIFT question, which Moodle treats as options", "read as gaps")
        pieces: list[str] = []
        gaps: list[GapAnswers | None] = []
        end = 0
        for group in question.groups:
            pieces.append(question.text[end : group.start])
            if OPENING.match(group.whole):
                found = find_gaps(restore_escapes(group.whole), texts)
                gaps += found.gaps
                pieces.append(found.text)
            else:
                gaps.append(_gap(group, answers, fields))
                pieces.append(f"{_space(pieces[-1])}{GAP}")
            end = group.end
        pieces.append(question.text[end:])
        fields["text"] = fill_gaps(answers.convert("".join(pieces)), tuple(gaps), texts)
        return fields


def _space(before: str) -> str:
    """A space between words and a gap behind them, which Moodle puts there."""
    return "" if not before or before[-1].isspace() or not before[-1].isalnum() else " "


def _gap(group: Group, answers: AnswerTexts, fields: dict[str, Any]) -> GapAnswers | None:
    """The answers of a gap that are right."""
    own = answer_fields(group.content, answers)
    add_explanation(fields, str(own.get("explain", "")))
    right = [own.get("answer"), *own.get("accept", []), *own.get("answers", [])]
    wordings = [str(each["text"] if isinstance(each, dict) else each) for each in right if each]
    if own["type"] not in {"short-answer", "numeric"}:
        answers.texts.lose("incorrect choices for gaps", "learners type the words")
    elif own.get("reject") or own.get("tolerance") or own.get("range"):
        answers.texts.lose("incorrect answers and tolerances of gaps", LEFT_OUT)
    return GapAnswers(tuple(wordings)) if wordings else None
