"""`import_files`: create or update a bank from files of other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from quizgen.api.files import bank_id, front_matter, with_front_matter
from quizgen.api.import_target import ARTICLE, ImportTarget
from quizgen.api.loading import PathLike, Paths, path_of, paths_of
from quizgen.builder.atomic_write import write_atomically
from quizgen.importers.assembly import Assembled, ImportedQuestion, assemble
from quizgen.importers.bank_update import BankUpdate, update_questions
from quizgen.importers.base import ImportedFile, ImportFileError, ImportLoss, ImportSettings
from quizgen.importers.column_mapping import check_mapping
from quizgen.importers.known_formats import find_importer
from quizgen.importers.passages import article_text, new_passages
from quizgen.loading.bank_check import drop_unreadable
from quizgen.loading.question_edit import edit_questions
from quizgen.loading.yaml_writer import to_yaml
from quizgen.model.bank import Bank
from quizgen.model.questions import stem
from quizgen.model.values import LANGUAGE
from quizgen.outputs.templating import shipped_schema
from quizgen.problems import QuizgenError, shorten
from quizgen.text.language_guess import guess_language

__all__ = ["ImportFileError", "ImportLoss", "ImportResult", "ImportSettings", "SourceCount", "import_files"]

MAX_IMPORT_BYTES: Final = 512 * 1024 * 1024
REPORT: Final = "import-report.json"
NO_SETTINGS: Final = ImportSettings()
SCHEMA_LINE: Final = "# yaml-language-server: $schema=bank.schema.json\n"


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A file that was imported, with its number of questions.

    Attributes:
        file: The name of the file.
        format: The name of the file's format.
        encoding: The character encoding; "" if the format determines it.
        found: The number of questions in the file.
    """

    file: str
    format: str
    encoding: str
    found: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The result of an import.

    Attributes:
        bank: The bank; None if no question could be imported.
        path: The bank's file.
        sources: The files that were imported.
        found: The number of questions in these files.
        imported: The number of these that are in the bank.
        added: The number of these that are new in the bank.
        changed: The ids of questions whose texts were updated.
        renamed: The former and new ids of questions that were recognised although they now ask something
            else.
        missing: The ids of questions that are in the bank, but not in the files. They stay in the bank.
        passages: The number of reading texts that were added to the article.
        losses: What was lost or changed.
        written: The files that were written, or would be written in a dry run.
    """

    bank: Bank | None
    path: Path
    sources: tuple[SourceCount, ...]
    found: int
    imported: int
    added: int
    changed: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    passages: int
    losses: tuple[ImportLoss, ...]
    written: tuple[Path, ...]

    def __repr__(self) -> str:
        """What a notebook shows: how much was imported."""
        return f"ImportResult(found={self.found}, imported={self.imported}, losses={len(self.losses)})"

    def to_json(self) -> bytes:
        """The report as JSON."""
        report: Mapping[str, object] = {
            "files": [asdict(source) for source in self.sources],
            "found": self.found,
            "imported": self.imported,
            "added": self.added,
            "changed": self.changed,
            "renamed": [{"from": old, "to": new} for old, new in self.renamed],
            "missing": self.missing,
            "passages": self.passages,
            "losses": [loss._asdict() for loss in self.losses],
        }
        return (json.dumps(report, ensure_ascii=False, indent=2) + "\n").encode()


def import_files(
    paths: Paths,
    folder: PathLike,
    *,
    article: PathLike | None = None,
    settings: ImportSettings = NO_SETTINGS,
    language: str | None = None,
    uid: str | None = None,
    dry_run: bool = False,
) -> ImportResult:
    """Import questions from other programs into the bank of a folder.

    Questions that are already in the bank are updated. Texts from the files replace theirs, and what the
    author added (citations, explanations, tags) stays. Nothing is deleted.

    Args:
        paths: The files. Their questions are added in this order.
        folder: The folder of the bank, or the bank's file.
        article: The file of the article that the questions are about. Without it, reading texts in the files
            become the article.
        settings: Information that the files lack.
        language: The language tag of the questions; if not given, it is guessed from their words.
        uid: The random `uid` of a new bank, so that it shares no cards with other banks.
        dry_run: Whether to report the result without writing files.

    Raises:
        ImportFileError: If a file cannot be read, or its format is not supported.
        QuizgenError: If the folder cannot be used, or the language tag is invalid. Nothing was written.
    """
    if language and not re.fullmatch(LANGUAGE, language):
        raise QuizgenError(f'"{shorten(language)}" is not a language tag, such as en, de or pt-BR')
    read = [_read(path, settings) for path in paths_of(paths)]
    check_mapping(settings.columns, [file for _, file in read])
    target = ImportTarget.find(path_of(folder), path_of(article) if article is not None else None)
    assembled = assemble([file for _, file in read], split_stems=article is None, present=target.present)
    importing = _Importing(target, assembled, language, uid)
    result, files = importing.run(
        [SourceCount(path.name, file.format, file.encoding, file.found) for path, file in read]
    )
    if not dry_run:
        for name, content in {**files, REPORT: result.to_json()}.items():
            write_atomically(target.folder / name, content)
    return result


def _read(path: Path, settings: ImportSettings) -> tuple[Path, ImportedFile]:
    """Read a file by the importer of its format.

    Raises:
        ImportFileError: If it cannot be read.
    """
    try:
        if path.stat().st_size > MAX_IMPORT_BYTES:
            raise ImportFileError(f"{path.name} is larger than {MAX_IMPORT_BYTES >> 20} MB")
        content = path.read_bytes()
    except OSError as error:
        raise ImportFileError(f"{path}: {error.strerror or error}") from None
    importer = find_importer(content, path.name, settings)
    try:
        return path, importer.read(content, path.name, settings)
    except RecursionError:
        raise ImportFileError(f"{path.name} is nested too deeply to be read") from None


class _Importing:
    """One import: what becomes of the bank and of the article."""

    def __init__(
        self, target: ImportTarget, assembled: Assembled, language: str | None, uid: str | None
    ) -> None:
        self.target = target
        self.assembled = assembled
        self.losses = list(assembled.losses)
        self.uid = uid
        self.passages_added = 0
        self.language = language or assembled.language or guess_language(_words_of(assembled)) or "en"
        self.title = assembled.title or bank_id(target.folder).replace("-", " ").capitalize()

    def run(self, sources: Sequence[SourceCount]) -> tuple[ImportResult, dict[str, bytes]]:
        """What the import makes, and the files to write by their names in the folder, without the report."""
        bank, update = self._bank()
        files = self._files(bank, update)
        left_out = sum(loss.left_out for loss in self.losses)
        result = ImportResult(
            bank,
            self.target.bank_path,
            tuple(sources),
            self.assembled.found,
            self.assembled.found - left_out,
            update.added,
            tuple(update.questions[place].id for place in update.changed),
            update.renamed,
            update.missing,
            self.passages_added,
            tuple(self.losses),
            tuple(self.target.folder / name for name in [*files, REPORT]),
        )
        return result, files

    def _bank(self) -> tuple[Bank | None, BankUpdate]:
        """The bank with the imported questions; None if it would have none."""
        old = self.target.bank
        readable = self._readable(self.assembled.questions)
        objectives = self._objectives(readable)
        if old is not None:
            readable = [_without_objective(each, but=objectives) for each in readable]
        update = (
            update_questions((), readable)
            if old is None
            else update_questions(old.questions, readable, old.defaults)
        )
        if not update.questions:
            return None, update
        if old is not None:
            return old.model_copy(update={"questions": update.questions}), update
        fields: dict[str, Any] = {"bank": self.target.bank_path.stem, "title": self.title}
        fields |= {"uid": self.uid} if self.uid else {}
        fields |= {"objectives": objectives} if objectives else {}
        fields |= {"article": ARTICLE} if self._has_article() else {}
        if not self._has_article() or self.target.language not in {None, self.language}:
            fields["language"] = self.language
        return Bank(**fields, questions=update.questions), update

    def _objectives(self, questions: Sequence[ImportedQuestion]) -> dict[str, str]:
        """The objectives that questions may have: those of the bank, or in a new one those that the source names."""
        named = dict.fromkeys(each.question.objective for each in questions if each.question.objective)
        if self.target.bank is not None:
            known = {objective.id: objective.text for objective in self.target.bank.objectives}
            unknown = [name for name in named if name not in known]
            reason, action = "an objective that is not in the bank", "left out"
        else:
            known = {name: name.replace("-", " ") for name in named}
            unknown, reason, action = (
                list(named),
                "an objective without a description",
                "its name was used: edit it",
            )
        self.losses += [ImportLoss(self.target.bank_path.name, name, reason, action) for name in unknown]
        return known

    def _files(self, bank: Bank | None, update: BankUpdate) -> dict[str, bytes]:
        """The files to write by their names in the folder, without the report."""
        files: dict[str, bytes] = {}
        target = self.target
        if bank is not None and target.bank_data is None:
            files[target.bank_path.name] = (SCHEMA_LINE + to_yaml(bank)).encode()
            if target.present("bank.schema.json") is None:
                files["bank.schema.json"] = shipped_schema().encode()
        elif bank is not None and target.bank_data is not None and bank != target.bank:
            path = target.bank_path
            files[path.name] = edit_questions(target.bank_data, str(path), bank, update.changed).data
        if (text := self._article()) is not None:
            files[self.target.article_name] = text.encode()
        files |= {name: data for name, data in self.assembled.media.items() if target.present(name) is None}
        return files

    def _has_article(self) -> bool:
        target = self.target
        return bool(target.article or target.given_article or new_passages(self.assembled.passages))

    def _article(self) -> str | None:
        """The article to write; None if it stays as it is."""
        target = self.target
        if target.given_article is not None:
            name, text = target.given_article
            self._lose_passages(text)
            return with_front_matter(text, name, self.language)
        passages = new_passages(self.assembled.passages, target.article or "")
        self.passages_added = len(passages)
        if not passages:
            return None
        if target.article is None:
            return front_matter(self.title, self.language) + article_text(passages)
        number = 1 + target.article.count("\n## ")
        return target.article.rstrip("\n") + "\n\n" + article_text(passages, number)

    def _lose_passages(self, article: str) -> None:
        """Name the texts to read that the given article does not have."""
        for passage in new_passages(self.assembled.passages, article):
            action = "left out, because --article gives the article"
            self.losses.append(ImportLoss(passage.place, passage.title, "a reading text", action))

    def _readable(self, questions: Sequence[ImportedQuestion]) -> list[ImportedQuestion]:
        """The questions that a bank can hold; the others are losses."""
        dropped = drop_unreadable([each.question for each in questions])
        for place, reason in dropped.items():
            question = questions[place].question
            self.losses.append(ImportLoss(str(question.pending), question.id, reason, "left out", 1))
        return [each for place, each in enumerate(questions) if place not in dropped]


def _without_objective(imported: ImportedQuestion, *, but: Mapping[str, str]) -> ImportedQuestion:
    """A question without an objective other than these."""
    question = imported.question
    if question.objective is None or question.objective in but:
        return imported
    return imported._replace(question=question.model_copy(update={"objective": None}))


def _words_of(assembled: Assembled) -> str:
    """Words of the questions and passages, enough to guess their language."""
    texts = [stem(each.question) for each in assembled.questions[:500]]
    return "\n".join([*texts, *(passage.text for passage in assembled.passages[:20])])
