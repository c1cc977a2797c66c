"""The interface of importers: pure functions from the bytes of a file to items, passages and losses.

Nothing here opens a file or writes one. An importer reads a file in the same way as the program that the format comes
from. If it reads something as the author probably intended instead, it reports this.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from quizgen.problems import QuizgenError

ItemFields = dict[str, object]
"""The keys of a question during an import, as in `ImportedItem.fields`."""


class ImportFileError(QuizgenError):
    """A file cannot be imported at all. The message is one sentence that names the file."""


class ImportLoss(NamedTuple):
    """A part of a source that is lost, or read differently from how it is written.

    Attributes:
        place: The place of the loss, such as "mill.gift, line 12".
        question: The first words of the question, or "" if the loss concerns the whole file.
        reason: What is lost. Equal losses have the same text, so that they can be grouped.
        action: What was done instead.
        left_out: The number of questions that are left out because of it; 0 if a question only loses a part.
    """

    place: str
    question: str
    reason: str
    action: str
    left_out: int = 0


class ImportedItem(NamedTuple):
    """A question of a source, with the keys that banks use.

    Attributes:
        place: The place of the item, such as "mill.gift, line 12", which becomes the value of `pending`.
        key: The permanent id in the source (an idnumber, `[id:]`, a guid), or "".
        title: The name of the question in the source, or "".
        fields: The type and content as an author would write them in YAML, with Markdown texts, but without
            `id`, `cite` and `pending`.
    """

    place: str
    key: str
    title: str
    fields: Mapping[str, object]


class ImportedPassage(NamedTuple):
    """A reading text in a source.

    Attributes:
        place: The place of the text in the source.
        title: The heading of the text, or "".
        text: The text in the Markdown of articles.
    """

    place: str
    title: str
    text: str


class ImportedFile(NamedTuple):
    """The content of one imported file.

    Attributes:
        format: The name of the format, such as "GIFT".
        encoding: The character encoding, such as "UTF-8"; "" if the format determines it.
        title: The title of the quiz, or "".
        language: The language tag of the questions, or "" if the source does not say.
        items: The questions, in the order of the source.
        passages: The reading texts.
        media: The content of pictures and sounds, by the names that items use. The file name is the part
            after the last slash. Unsafe or duplicate file names are changed.
        losses: What was lost or changed.
        found: The number of questions in the source without passages, including questions that are left out.
            It equals the number of items plus the sum of `left_out`.
        columns: The names of the columns of a table, or of the fields of notes. A user may map these to keys.
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
    """Information from the user that files lack.

    Attributes:
        columns: The key of a bank for each column heading, field name or column number. For example, `--map
            answer=Antwort` is `{"Antwort": "answer"}`. Several columns may have the same key.
        separator: The separator between the two sides of a card; "" to detect it.
        between_cards: The separator between two cards; "" to detect it.
    """

    columns: Mapping[str, str] = {}
    separator: str = ""
    between_cards: str = ""


class Importer(Protocol):
    """An importer for one format. `quizgen/importers/registry.py` lists all importers."""

    @property
    def name(self) -> str:
        """The name of the format in messages, such as "Moodle XML"."""
        ...

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the content has this format. The file name alone never decides."""
        ...

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a file.

        Raises:
            ImportFileError: If the file cannot be imported at all.
        """
        ...
