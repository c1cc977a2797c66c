"""An article with its banks: the content of one folder."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any, Self, Unpack

from quizgen.model.article import Article
from quizgen.model.attributes import Filter, WantedNames, read_filter
from quizgen.model.bank import Bank
from quizgen.model.lock import Lock
from quizgen.model.questions import Question
from quizgen.model.values import DeckName, FileName, Slug, Value


class Media(Value):
    """A picture or recording of a question."""

    file: FileName
    """The file's name as banks write it."""

    data: bytes
    """The file's content."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not the content."""
        return [("file", self.file), ("bytes", len(self.data))]


def make_empty_article(name: str, banks: Sequence[Bank]) -> Article:
    """An empty article for banks without one, with the name of their folder and their language."""
    article = Article.model_construct(title=name, passages=())
    language = next((bank.language for bank in banks if bank.language), article.language)
    return article.model_copy(update={"language": language})


@lru_cache(maxsize=1 << 6)
def _empty_lock(bank: str) -> Lock:
    """What is remembered of cards that were never built; asked for with each question."""
    return Lock(bank=bank)


class ArticlePart(Value):
    """One of the articles of a worksheet from several banks."""

    article: Article
    """The article, its paragraphs numbered as on the worksheet."""

    questions: frozenset[str]
    """The ids of the questions about the article."""


class Folder(Value):
    """An article with its banks: the input of every output."""

    slug: Slug
    """The folder's name; it names the files that are built."""

    article: Article
    """The text that all banks of the folder are keyed to. It has no paragraphs if there is none yet."""

    banks: tuple[Bank, ...]
    """The banks, in the order of their file names."""

    media: tuple[Media, ...] = ()
    """The pictures and recordings that the banks refer to, except missing ones."""

    locks: tuple[Lock, ...] = ()
    """The lock files of the banks, and of former banks. A new bank does not have one yet."""

    former_locks: tuple[Lock, ...] = ()
    """The lock files of banks in other folders from which questions were moved here (`formerly`)."""

    moved_away: frozenset[str] = frozenset()
    """Notes in the lock files whose questions were moved to other folders, as `bank/question`."""

    deck: DeckName | None = None
    """The name of the Anki deck above the banks' decks, from `quizgen.yaml`.

    By default, the title of the article.
    """

    deck_suffix: str = ""
    """What is added to the title in the name of the deck if other articles have the same title."""

    parts: tuple[ArticlePart, ...] = ()
    """The articles of a worksheet with banks from several folders. `article` contains them as one text."""

    complete: bool = True
    """Whether the folder has all its banks and questions, rather than a selection."""

    def language_of(self, bank: Bank) -> str:
        """BCP 47 tag of a bank's questions: its own language, or that of the article."""
        return bank.language or self.article.language

    def lock_of(self, bank: str) -> Lock:
        """The lock data of a bank."""
        return self.locks_by_bank.get(bank) or _empty_lock(bank)

    @property
    def is_released(self) -> bool:
        """Whether learners have any card of the bank. In lock format 1, every build counted as a release."""
        return any(note.released or note.content for lock in self.locks for note in lock.notes)

    @cached_property
    def locks_by_bank(self) -> dict[str, Lock]:
        """The lock data by bank id, including banks that the folder no longer has."""
        return {lock.bank: lock for lock in self.locks}

    @cached_property
    def media_by_file(self) -> dict[str, bytes]:
        """The content of pictures and recordings, by name."""
        return {media.file: media.data for media in self.media}

    @cached_property
    def media_digests(self) -> dict[str, str]:
        """The digests of pictures and recordings, by name."""
        return {media.file: hashlib.blake2b(media.data, digest_size=8).hexdigest() for media in self.media}

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all banks, in the order of the banks."""
        return tuple(question for bank in self.banks for question in bank.questions)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not every bank."""
        return [
            ("slug", self.slug),
            ("article", self.article.title),
            ("banks", len(self.banks)),
            ("questions", len(self.questions)),
        ]

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The folder with only the questions that match, as in `Bank.filter`, and their banks.

        Raises:
            FilterError: If no question has one of the values.
        """
        return self.having(read_filter(by, self.questions))

    def having(self, wanted: WantedNames) -> Self:
        """The folder with only the questions that match all filters, and their banks."""
        banks = [bank.having(wanted) for bank in self.banks]
        left = tuple(bank for bank in banks if bank.questions)
        return self.model_copy(update={"banks": left, "complete": False})

    def cited_only(self) -> Self:
        """The folder without pending questions, and without banks that have no others."""
        banks = tuple(left for bank in self.banks if (left := bank.cited_only()).questions)
        return self if banks == self.banks else self.model_copy(update={"banks": banks, "complete": False})
