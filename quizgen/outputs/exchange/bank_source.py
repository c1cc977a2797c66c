"""A bank as every format for other programs reads it: what is asked, and where each key comes from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizgen.markup.plain import cloze_to_plain, to_plain
from quizgen.markup.source_lines import QuotedPassage, SourceLines
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.citation import VERIFIED, find_place
from quizgen.model.cloze import BLANK
from quizgen.model.exchange_tags import exchange_tags, source_tags, type_tag
from quizgen.model.folder import Folder
from quizgen.model.questions import Cloze, Question, stem
from quizgen.model.shuffle import display_order
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.labels import Labels, labels

SEED: Final = "export"
"""Decides the order of options, so that a repeated export is the same, and the key is not always the first option."""

MAX_NAME: Final = 80
"""Characters of the name of a question in lists of a platform."""


@dataclass(frozen=True)
class ExportSource:
    """A bank, the folder that it is in, and what the user chose.

    Attributes:
        bank: The bank.
        folder: Its article, pictures and recordings.
        settings: What the user chose.
    """

    bank: Bank
    folder: Folder
    settings: ExportSettings

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to export: all that are asked. Retired ones are for those who have their cards."""
        return self.bank.active

    @cached_property
    def language(self) -> str:
        """BCP 47 tag of the questions."""
        return self.folder.language_of(self.bank)

    @cached_property
    def words(self) -> Labels:
        """The words that quizgen itself prints, in that language."""
        return labels(self.language)

    @property
    def article(self) -> Article | None:
        """The article, if there is one and it is wanted."""
        article = self.folder.article
        return article if article.exists and self.settings.article else None

    def source_lines(self, question: Question) -> SourceLines:
        """Where the key of a question comes from; nothing if citations are not wanted.

        Words are quoted only of a key that the article supports, so that no pending question looks cited.
        """
        if not self.settings.citations:
            return SourceLines()
        state = question.citation_state
        quoted = ((cite, find_place(self.folder.article, cite)) for cite in question.cite)
        return SourceLines(
            tuple(QuotedPassage(place.passage, cite.quote) for cite, place in quoted if place)
            if state in VERIFIED
            else (),
            self.words.source_remark(state),
        )

    def tags(self, question: Question, *, is_other_type: bool = False) -> tuple[str, ...]:
        """The question's tags, with those that its fields become, and those that say where its key comes from.

        Args:
            question: The question.
            is_other_type: Whether it is written as a question of another type, so that a tag has to say which it was.
        """
        own = (*exchange_tags(question), *((type_tag(question),) * is_other_type))
        if not self.settings.citations:
            return own
        paragraphs = (each.paragraph for each in self.source_lines(question).passages)
        return (*own, *source_tags(paragraphs, question.citation_state))

    def media(self, file: str) -> bytes | None:
        """The content of a picture or recording, or None if it was not found."""
        return self.folder.media_by_file.get(file)


def plain_stem(question: Question) -> str:
    """What is asked, without markup; a cloze text has blanks."""
    if isinstance(question, Cloze) and question.ask is None:
        return cloze_to_plain(question.parsed, lambda _: BLANK)
    return to_plain(stem(question))


def plain_line(text: str) -> str:
    """Markdown without markup, on one line."""
    return " ".join(to_plain(text).split())


def short_name(question: Question) -> str:
    """The name of a question in lists: the first words of its stem, on one line."""
    line = " ".join(plain_stem(question).split())
    if len(line) <= MAX_NAME:
        return line
    cut = line[: MAX_NAME - 1].rpartition(" ")[0] or line[: MAX_NAME - 1]
    return f"{cut}\N{HORIZONTAL ELLIPSIS}"


def exported_order(question: Question) -> tuple[int, ...]:
    """The order in which options, right sides or items are written: the same in every export and format."""
    return display_order(question, SEED)
