"""A bank as all export formats read it: its questions, and the source of each answer."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
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
from quizgen.model.questions import Cloze, Flashcard, Question, stem
from quizgen.model.shuffle import display_order
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.labels import Labels, labels

SEED: Final = "export"
"""The seed for the order of options, so that repeated exports are equal and the key is not always first."""

MAX_NAME: Final = 80
"""The maximum length of a question's name in the lists of a platform."""


@dataclass(frozen=True)
class ExportSource:
    """A bank to export, with its folder and settings.

    Attributes:
        bank: The bank.
        folder: The folder with the article, pictures and recordings.
        settings: The export settings.
    """

    bank: Bank
    folder: Folder
    settings: ExportSettings

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to export: all except retired ones."""
        return self.bank.active

    @cached_property
    def language(self) -> str:
        """BCP 47 tag of the questions."""
        return self.folder.language_of(self.bank)

    @cached_property
    def words(self) -> Labels:
        """The labels in that language."""
        return labels(self.language)

    @property
    def article(self) -> Article | None:
        """The article, if there is one and the settings include it."""
        article = self.folder.article
        return article if article.exists and self.settings.article else None

    def source_lines(self, question: Question) -> SourceLines:
        """The source of an answer; empty if citations are not wanted.

        Words are quoted only if the article supports the answer, so that no pending question looks cited.
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
        """The tags of a question, tags made from its fields, and a tag for its citation state.

        Args:
            question: The question.
            is_other_type: Whether the question is written as another type. A tag then records the original
                type.
        """
        own = (*exchange_tags(question), *((type_tag(question),) * is_other_type))
        if not self.settings.citations:
            return own
        paragraphs = (each.paragraph for each in self.source_lines(question).passages)
        return (*own, *source_tags(paragraphs, question.citation_state))

    def media(self, file: str) -> bytes | None:
        """The content of a picture or recording; None if it was not found."""
        return self.folder.media_by_file.get(file)


def plain_stem(question: Question) -> str:
    """The stem as plain text. The gaps of a cloze text become blanks."""
    if isinstance(question, Cloze) and question.ask is None:
        return cloze_to_plain(question.parsed, lambda _: BLANK)
    return to_plain(stem(question))


def plain_line(text: str) -> str:
    """Markdown as plain text on one line."""
    return " ".join(to_plain(text).split())


def short_name(question: Question) -> str:
    """A short name for lists: the first words of the stem, on one line."""
    line = " ".join(plain_stem(question).split())
    if len(line) <= MAX_NAME:
        return line
    cut = line[: MAX_NAME - 1].rpartition(" ")[0] or line[: MAX_NAME - 1]
    return f"{cut}\N{HORIZONTAL ELLIPSIS}"


def exported_points(question: Question) -> Decimal:
    """The points of a question; 0 for a flashcard, because flashcards are not graded."""
    return Decimal(0) if isinstance(question, Flashcard) else question.points


def exported_order(question: Question) -> tuple[int, ...]:
    """The order of options, right sides or items, which is the same in every export and format."""
    return display_order(question, SEED)
