"""The folder that questions are imported into, with its present bank and article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizgen.api.files import bank_id
from quizgen.loading.article_reader import read_article
from quizgen.loading.bank_files import BANK_ENDINGS, RESERVED
from quizgen.loading.text_files import decode_text
from quizgen.loading.yaml_edit import bank_of
from quizgen.model.bank import Bank
from quizgen.problems import QuizgenError, only_errors, plural_count

ARTICLE: Final = "article.md"


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """The state of the target folder before an import.

    Attributes:
        folder: The folder.
        bank_path: The file of the bank; it may not exist yet.
        bank_data: The content of this file; None if it does not exist yet.
        bank: The bank; None if it does not exist yet.
        article_name: The name of the article's file.
        article: The text of the article; None if it does not exist yet.
        language: The language tag of the article.
        given_article: The name and text of the article that the user gave.
    """

    folder: Path
    bank_path: Path
    bank_data: bytes | None
    bank: Bank | None
    article_name: str
    article: str | None
    language: str | None
    given_article: tuple[str, str] | None

    @classmethod
    def find(cls, given: Path, article: Path | None) -> ImportTarget:
        """Read the state of a folder.

        Raises:
            QuizgenError: If the bank or article in the folder cannot be used.
        """
        if given.exists() and not given.is_dir() and given.suffix not in BANK_ENDINGS:
            raise QuizgenError(f"{given} is not a folder")
        folder = given if given.suffix not in BANK_ENDINGS or given.is_dir() else given.parent
        path = given if folder != given else _bank_path(folder)
        if path.name in RESERVED:
            raise QuizgenError(f"{path.name} is not a bank: give the folder, or another file")
        data = path.read_bytes() if path.is_file() else None
        bank = bank_of(data, str(path)) if data is not None else None
        if data is not None and bank is None:
            raise QuizgenError(f"{path} has errors: fix what `quizgen check` reports, then import again")
        name = bank.article if bank is not None else ARTICLE
        text, language = _article_of(folder / name)
        given_article = None
        if article is not None and article.resolve() != (folder / name).resolve():
            if text is not None:
                raise QuizgenError(f"{folder / name} already exists: import without --article")
            file = decode_text(str(article), _bytes_of(article))
            if file.text is None:
                raise QuizgenError(f"{article}: {file.problems[0].message}")
            given_article = (article.stem, file.text)
        return cls(folder, path, data, bank, name, text, language, given_article)

    def present(self, name: str) -> bytes | None:
        """The content of a file in the folder; None if it does not exist."""
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise QuizgenError(f"{path}: {error.strerror or error}") from None


def _bank_path(folder: Path) -> Path:
    """The bank of a folder, or where a new one will be.

    Raises:
        QuizgenError: If it has several.
    """
    usual = folder / f"{bank_id(folder)}.yaml"
    if usual.is_file() or not folder.is_dir():
        return usual
    banks = sorted(
        path
        for path in folder.iterdir()
        if path.suffix in BANK_ENDINGS and path.name not in RESERVED and path.is_file()
    )
    if len(banks) > 1:
        raise QuizgenError(
            f"{folder} has {plural_count(len(banks), 'bank')}: give one of them, as in -o {banks[0]}"
        )
    return banks[0] if banks else usual


def _article_of(path: Path) -> tuple[str | None, str | None]:
    """The text of an article and its language, if there is one.

    Raises:
        QuizgenError: If it cannot be used.
    """
    if not path.is_file():
        return None, None
    file = decode_text(str(path), path.read_bytes())
    read = read_article(file.text, str(path)) if file.text is not None else None
    if read is None or read.article is None:
        problem = (file.problems if read is None else only_errors(read.problems))[0]
        raise QuizgenError(
            f"{path}, line {problem.span.line}: {problem.message}. {problem.hint}".rstrip(". ")
        )
    return file.text, read.article.language
