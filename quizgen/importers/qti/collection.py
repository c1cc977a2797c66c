"""Collects what is read from a QTI source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import Final

from quizgen.importers.base import ImportedFile, ImportedItem, ImportedPassage, ImportLoss
from quizgen.importers.html_to_markdown import convert_html, html_to_plain
from quizgen.importers.qti.documents import QtiSource
from quizgen.importers.qti.options import Fields
from quizgen.importers.qti.qti_texts import QtiTexts

READABLE: Final = re.compile(r"[A-Za-z]+([-_ .][A-Za-z]+)*")
"""An identifier that consists of words.

Others are random or serial numbers, and a bank shows its ids to people.
"""


class Collection:
    """The questions, passages and losses collected from a source.

    Attributes:
        source: The source.
        titles: The titles of quizzes by identifier, in order.
        language: The language tag of the questions, or "".
    """

    def __init__(self, source: QtiSource) -> None:
        self.source: Final = source
        self.titles: Final[dict[str, str]] = {}
        self.language = ""
        self._media: Final[dict[str, bytes]] = {}
        self._items: Final[list[ImportedItem]] = []
        self._passages: Final[dict[str, ImportedPassage]] = {}
        self._losses: Final[list[ImportLoss]] = []
        self._found = 0

    def begin_item(self, document: str, title: str) -> QtiTexts:
        """Count a question, and return the converter for its texts.

        Args:
            document: The path of its document.
            title: The name of the question in messages.
        """
        self._found += 1
        place = f"{self.source.file_name}, question {self._found}"
        return QtiTexts(place, title, partial(self.source.media_path, document))

    def end_item(self, texts: QtiTexts, key: str, title: str, fields: Fields | None) -> None:
        """Add a question with its losses.

        A question without fields is left out, and its losses give the reason.
        """
        texts.lose_other_media()
        if fields is not None:
            fields |= texts.media
            self._media.update(texts.embedded)
            for shown in texts.media.values():
                if self.source.has(path := shown["file"]) and path not in self._media:
                    self._media[path] = self.source.read(path)
            self._items.append(ImportedItem(texts.place, key, title, fields))
        self._losses.extend(texts.losses)

    def lose_item(self, title: str, reason: str) -> None:
        """Count a question that cannot be read at all."""
        texts = self.begin_item("", title)
        texts.leave_out(reason)
        self._losses.extend(texts.losses)

    def lose(self, place: str, reason: str, action: str) -> None:
        """Report a loss that concerns no single question."""
        self._losses.append(ImportLoss(place, "", reason, action))

    def add_passage(self, document: str, title: str, html: str) -> None:
        """Add a reading text, unless it was added before."""
        text = convert_html(html, headings=True)
        place = self.source.place(document)
        if text.pictures or text.sounds:
            self.lose(place, "a picture or recording in a passage", "left out")
        if text.markdown:
            self._passages.setdefault(text.markdown, ImportedPassage(place, title, text.markdown))

    def result(self, title: str) -> ImportedFile:
        """The result of the import.

        Args:
            title: The title of the package, used unless it contains exactly one quiz.
        """
        for path, reason in self.source.broken.items():
            self.lose_item(path, reason)
        titles = list(filter(None, self.titles.values()))
        return ImportedFile(
            format="QTI",
            encoding="",
            title=titles[0] if len(titles) == 1 else title or next(iter(titles), ""),
            language=self.language,
            items=tuple(self._items),
            passages=tuple(self._passages.values()),
            media=self._media,
            losses=tuple(self._losses),
            found=self._found,
        )


def readable_key(identifier: str) -> str:
    """The identifier as a question id if it consists of words; otherwise ""."""
    return identifier if READABLE.fullmatch(identifier) and len(identifier) <= 64 else ""


def points_field(points: Decimal | None) -> Fields:
    """The `points` field, unless the points are 1."""
    return {} if points is None or points == 1 else {"points": f"{points.normalize():f}"}


def add_model_or_explanation(texts: Iterable[str], fields: Fields, *, has_model: bool = False) -> None:
    """Add texts to the explanation of a question, each once.

    Args:
        texts: The texts.
        fields: The question.
        has_model: Whether an essay already has a model answer. If not, the texts become the model answer.
    """
    said = list(dict.fromkeys(filter(None, [fields.pop("explain", ""), *texts])))
    name = (
        "model" if fields["type"] == "open-ended" and not has_model and "model" not in fields else "explain"
    )
    if said:
        fields[name] = "\n\n".join(said)


def document_title(html: str) -> str:
    """The title on one line, without markup."""
    return html_to_plain(html)
