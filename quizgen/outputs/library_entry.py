"""The data of each built folder for the pages of the library, from this build or an earlier one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from quizgen.model.bank import Bank
from quizgen.model.coverage import describe_citations
from quizgen.model.folder import Folder
from quizgen.model.questions import TYPE_NAMES
from quizgen.outputs.index_links import Link, shown_size
from quizgen.outputs.labels import labels
from quizgen.text.language_tags import direction


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """An existing file: its link, its address on the library's pages, and its size in bytes."""

    link: Link
    address: str
    size: int

    @property
    def shown_size(self) -> str:
        """The size in a form for readers."""
        return shown_size(self.size)


@dataclass(frozen=True, slots=True)
class BankEntry:
    """A bank in the library.

    Attributes:
        bank: The bank's id.
        title: The bank's title.
        language: BCP 47 tag of its questions.
        direction: `ltr` or `rtl`.
        questions: The number of questions that are asked.
        types: The question types in the order of the documentation, with the number of questions.
        worksheets: The names and titles of its own worksheets.
        citations: The number of cited questions, in words; "" if none is pending.
    """

    bank: str
    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    questions: int
    types: tuple[tuple[str, int], ...]
    worksheets: tuple[tuple[str, str], ...]
    citations: str = ""


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """What was built from the folder of one article.

    Attributes:
        slug: The name of the folder.
        title: The article's title.
        language: BCP 47 tag of the article.
        direction: `ltr` or `rtl`.
        original: The publication that the article retells, on one line; None if there is none.
        path: The folder as a user would type it, for the command that starts the quiz.
        banks: The banks.
        files: The files to link, in the order of the outputs.
        has_article: Whether the article has any text.
    """

    slug: str
    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    original: str | None
    path: str
    banks: tuple[BankEntry, ...]
    files: tuple[LinkedFile, ...] = ()
    has_article: bool = True

    @property
    def questions(self) -> int:
        """The number of questions in all banks."""
        return sum(bank.questions for bank in self.banks)


def library_entry(folder: Folder, path: str, files: tuple[LinkedFile, ...] = ()) -> LibraryEntry:
    """Create the entry of a folder.

    Args:
        folder: The folder.
        path: The path of the banks, as a user would type it.
        files: The files to link.
    """
    article = folder.article
    return LibraryEntry(
        slug=folder.slug,
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        original=labels(article.language).based_on_original(article.original) if article.original else None,
        path=path,
        banks=tuple(_bank_entry(bank, folder.language_of(bank)) for bank in folder.banks),
        files=files,
        has_article=article.exists,
    )


def entry_to_data(entry: LibraryEntry) -> Any:
    """An entry as JSON, which is stored until the pages are made again. Its files are stored separately."""
    return _adapter().dump_python(replace(entry, files=()), mode="json")


def entry_from_data(data: Any) -> LibraryEntry | None:
    """Read a stored entry; None if it is not valid, for example if another version of quizgen wrote it."""
    try:
        return _adapter().validate_python(data)
    except ValidationError:
        return None


@cache
def _adapter() -> TypeAdapter[LibraryEntry]:
    return TypeAdapter(LibraryEntry)


def _bank_entry(bank: Bank, language: str) -> BankEntry:
    counts: Counter[str] = Counter(question.type for question in bank.active)
    return BankEntry(
        bank=bank.bank,
        title=bank.title,
        language=language,
        direction=direction(language),
        questions=len(bank.active),
        types=tuple((name, counts[name]) for name in TYPE_NAMES if counts[name]),
        worksheets=tuple((blueprint.name, blueprint.title) for blueprint in bank.worksheets),
        citations=describe_citations(Counter(question.citation_state for question in bank.active)),
    )
