"""What every importer is: a pure function from the bytes of a file to items, passages and losses.

Nothing here opens a file or writes one. An importer reads a file as its own program reads it, and reports where it
takes the meaning that the author intended instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from quizgen.problems import QuizgenError

ItemFields = dict[str, object]
"""The keys of a question while it is read, as in `ImportedItem.fields`."""


class ImportFileError(QuizgenError):
    """A file that cannot be read as a whole; the message is one sentence that names the file."""


class ImportLoss(NamedTuple):
    """Something of a source that a bank cannot hold, or that was read otherwise than it is written.

    Attributes:
        place: Where it stands, such as "mill.gift, line 12".
        question: A few words of the question, or "" if the loss is the whole file's.
        reason: What is lost, in words that are equal for equal losses: they are grouped by it.
        action: What was done instead.
        left_out: How many questions are not imported because of it; 0 if only a part of one is lost.
    """

    place: str
    question: str
    reason: str
    action: str
    left_out: int = 0


class ImportedItem(NamedTuple):
    """One question of a source, in the keys of a bank.

    Attributes:
        place: Where it stands, such as "mill.gift, line 12"; the bank's `pending` says so.
        key: The permanent name that the source gives it (an idnumber, `[id:]`, a guid), or "".
        title: The name that the source gives it, or "".
        fields: Its type and contents as an author would write them in YAML: words, lists and mappings of
            words, truth values. Texts are Markdown. Without `id`, `cite` and `pending`.
    """

    place: str
    key: str
    title: str
    fields: Mapping[str, object]


class ImportedPassage(NamedTuple):
    """A text to read that a source has beside its questions.

    Attributes:
        place: Where it stands.
        title: Its heading, or "".
        text: Markdown of an article.
    """

    place: str
    title: str
    text: str


class ImportedFile(NamedTuple):
    """All that an importer read in one file.

    Attributes:
        format: What the format is called, such as "GIFT".
        encoding: How the bytes were read, such as "UTF-8", or "" where the format settles it.
        title: The title of the quiz, or "".
        language: Its language tag, or "" if the source does not say.
        items: The questions, in the order of the source.
        passages: Texts to read.
        media: Content of pictures and sounds by the name that the items use. What follows the last slash of it becomes
            the name of a file; names that are not safe, or are used twice, are changed then.
        losses: What was lost, or read otherwise.
        found: How many questions the source has, those included that are lost, and without passages. It is equal to the
            number of items plus the sum of `left_out`.
        columns: The names of the columns of a table or the fields of notes, which a user may map to keys.
    """

    format: str
    encoding: str
    title: str
    language: str
    items: tuple[ImportedItem, ...]
    passages: tuple[ImportedPassage, ...]
    media: Mapping[str, bytes]
    losses: tuple[ImportLoss, ...]
    found: int
    columns: tuple[str, ...] = ()


class ImportSettings(NamedTuple):
    """What a user says about files that do not say it themselves.

    Attributes:
        columns: The key of a bank by the heading of a column, the name of a field, or the number of a column without a
            heading. `--map answer=Antwort` is `{"Antwort": "answer"}`; several columns may have the same key.
        separator: What stands between the two sides of a card, or "" to find it.
        between_cards: What stands between two cards, or "" to find it.
    """

    columns: Mapping[str, str] = {}
    separator: str = ""
    between_cards: str = ""


class Importer(Protocol):
    """One format that can be imported. `quizgen/importers/registry.py` lists all of them."""

    @property
    def name(self) -> str:
        """What the format is called in messages, such as "Moodle XML"."""
        ...

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the content is of this format. A file name alone never decides."""
        ...

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a file.

        Raises:
            ImportFileError: If it cannot be read as a whole.
        """
        ...
