"""Loads the folders and banks at some paths, with all problems of all files."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from quizgen.collector import without_collector
from quizgen.loading.article_reader import read_article
from quizgen.loading.bank_files import BANK_ENDINGS, RESERVED, find_banks
from quizgen.loading.containment import leads_out, outside
from quizgen.loading.decode import decode_bank, meaningful
from quizgen.loading.folder_slugs import folder_slug, own_slugs, with_slug
from quizgen.loading.hidden_characters import hidden_characters
from quizgen.loading.limits import beyond_limits
from quizgen.loading.loaded import Loaded, PartialFolder
from quizgen.loading.media_reader import MediaReader
from quizgen.loading.misreadings import misreadings
from quizgen.loading.positions import Positions
from quizgen.loading.recovery import read_bank
from quizgen.loading.shared_settings_reader import (
    CopiedSettingsReader,
    SharedSettingsReader,
)
from quizgen.loading.shared_worksheets import shared_worksheet_problems, worksheet_files
from quizgen.loading.sound_questions import questions_with_errors, without_questions
from quizgen.loading.source_files import DISK, FileCopies, SourceFiles
from quizgen.loading.sources import BankSource, Sources
from quizgen.loading.text_files import read_text_file
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder, Media, make_empty_article
from quizgen.model.question_base import Home
from quizgen.model.shared_settings import nearest_value, with_shared
from quizgen.model.values import FILE_NAME
from quizgen.problems import Problem, only_errors, sort_problems

__all__ = ["Loaded", "ignore_file", "load_copy", "load_folders"]


class _BankFile(NamedTuple):
    path: Path
    bank: Bank | None
    positions: Positions
    article: str = "article.md"
    is_whole: bool = True


class _ReadFolder(NamedTuple):
    place: Path
    folder: Folder | None
    is_whole: bool


def ignore_file(_: Path) -> None:
    """Ignore the file. Used by callers that show no progress."""


def load_folders(
    paths: Sequence[Path], on_file: Callable[[Path], None] = ignore_file, *, drafts: bool = False
) -> Loaded:
    """Load banks, folders with an article, or trees of folders.

    Args:
        paths: The paths to load.
        on_file: Called with each file before it is read, to show progress.
        drafts: Whether questions without a citation count as pending, rather than as errors.

    Returns:
        Everything without errors, and the problems of all files. Bad input raises no exception.
    """
    found = find_banks(paths)
    with without_collector():
        loading = _Loading(found.within, DISK, SharedSettingsReader(found.within), on_file)
        if drafts:
            from quizgen.loading.draft_bank import decode_draft  # noqa: PLC0415 - most commands read no drafts

            loading.decode = decode_draft
        loaded = loading.run(found.banks).loaded
    files = worksheet_files(loaded, paths)
    problems = [*found.problems, *loaded.problems, *shared_worksheet_problems(loaded, files)]
    return replace(loaded, problems=sort_problems(problems), worksheet_files=files)


class CopiedFolder(NamedTuple):
    """Copies of the files of a folder, for a process that cannot read files on disk.

    Attributes:
        banks: The banks to read, as the user named them.
        within: The folders from which files may be read, with links resolved.
        settings: The `quizgen.yaml` files that apply to the folder, the nearest last.
        files: Copies of all files.
    """

    banks: tuple[Path, ...]
    within: tuple[Path, ...]
    settings: tuple[Path, ...]
    files: FileCopies


def load_copy(copy: CopiedFolder, used: "Mapping[str, UsedName] | None" = None) -> "ReadBanks":
    """Load the banks of one folder from copies of its files.

    Args:
        copy: The copies.
        used: For each bank path, the id or `uid` that a bank of another folder already uses.
    """
    settings = CopiedSettingsReader(copy.settings, copy.files)
    with without_collector():
        return _Loading(copy.within, copy.files, settings, ignore_file, used or {}).run(copy.banks)


class UsedName(NamedTuple):
    """An id or `uid` that an earlier bank already uses."""

    key: Literal["bank", "uid"]
    path: str


class BankName(NamedTuple):
    """The names of a bank that was read, whether or not it can be used."""

    path: str
    bank: str
    uid: str | None


class ReadBanks(NamedTuple):
    """What was loaded, and the names of all banks that could be decoded, in reading order."""

    loaded: Loaded
    names: tuple[BankName, ...]


class _Loading:
    """One run over some banks; it gathers problems as it goes."""

    def __init__(
        self,
        within: tuple[Path, ...],
        source: SourceFiles,
        shared: SharedSettingsReader | CopiedSettingsReader,
        on_file: Callable[[Path], None],
        used: Mapping[str, UsedName] = MappingProxyType({}),
    ) -> None:
        self.within = within
        self.source = source
        self.shared = shared
        self.on_file = on_file
        self.used = used
        self.decode = decode_bank
        self.names: list[BankName] = []
        self.problems: list[Problem] = []
        self.files: list[Path] = []
        self.sources: dict[str, BankSource] = {}
        self.banks: set[Path] = set()
        self.uids: dict[str, str] = {}

    def run(self, paths: Sequence[Path]) -> ReadBanks:
        self.banks = {*map(self.source.real, paths)}
        grouped: dict[Path, tuple[Path, list[_BankFile]]] = {}
        for path in paths:
            read = self._bank(path)
            article = path.parent / read.article
            grouped.setdefault(self.source.real(article), (article, []))[1].append(read)
        made = [self._folder(article, banks) for article, banks in grouped.values()]
        found = [(place, folder) for place, folder, is_whole in made if folder is not None and is_whole]
        broken = tuple(place for place, folder, is_whole in made if folder is None or not is_whole)
        partial = tuple(
            PartialFolder(folder, self.shared.files_for(place))
            for place, folder, is_whole in made
            if folder is not None and not is_whole
        )
        slugs = own_slugs([folder.slug for _, folder in found])
        folders = tuple(with_slug(folder, slug) for (_, folder), slug in zip(found, slugs, strict=True))
        places = {folder.slug: place for folder, (place, _) in zip(folders, found, strict=True)}
        shared = {slug: self.shared.files_for(place) for slug, place in places.items()}
        problems = sort_problems([*self.problems, *(p for file in self.shared.files for p in file.problems)])
        files = (*self.files, *(file.path for file in self.shared.files))
        sources = Sources(self.sources)
        loaded = Loaded(folders, problems, sources, files, places, broken, shared, partial=partial)
        return ReadBanks(loaded, tuple(self.names))

    def _bank(self, path: Path) -> _BankFile:
        file = self._read(path)
        if file is None:
            return _BankFile(path, None, Positions(str(path)))
        read = read_bank(file, str(path))
        self.problems += read.problems
        if only_errors(read.problems) and read.data is None:
            return _BankFile(path, None, read.positions)
        if beyond := beyond_limits(read.data, read.positions):
            self.problems += beyond
            return _BankFile(path, None, read.positions, article_name(read.data))
        misread = misreadings(read.data, read.positions)
        self.problems += misread
        bank, problems = self.decode(read.data, read.positions)
        self.problems += meaningful(problems, read)
        left_out: frozenset[int] = frozenset()
        errors = only_errors((*problems, *misread))
        if errors:
            left_out = questions_with_errors(read.data, read.positions, errors)
            bank, _ = self.decode(without_questions(read.data, left_out), read.positions)
        is_new = bank is not None and self._is_new(bank, read.positions, left_out)
        is_whole = not (errors or only_errors(read.problems))
        usable = bank if is_new else None
        return _BankFile(path, usable, read.positions, article_name(read.data), is_whole)

    def _is_new(self, bank: Bank, positions: Positions, left_out: frozenset[int]) -> bool:
        """Whether no bank of that id or `uid` was read before; then it is noted."""
        self.names.append(BankName(positions.path, bank.bank, bank.uid))
        used = self.used.get(positions.path)
        same = self.uids.setdefault(bank.uid, positions.path) if bank.uid else positions.path
        if used and used.key == "uid":
            same = used.path
        if same != positions.path:
            span = positions.span(["uid"])
            message = f'the uid "{bank.uid}" is already used in {same}'
            hint = "Each bank needs its own uid. Remove the uid from the copied bank, or replace it with another random word."
            self.problems.append(positions.problem(span, "duplicate-uid", message, hint))
            return False
        known = self.sources.get(bank.bank)
        first = used.path if used else known.positions.path if known else None
        if first is None:
            self.sources[bank.bank] = BankSource(bank, positions, left_out)
            return True
        span = positions.span(["bank"])
        message = f'the bank id "{bank.bank}" is already used in {first}'
        hint = "Choose another id. Do not change the id later, because Anki cards and histories are stored under it."
        self.problems.append(positions.problem(span, "duplicate-bank", message, hint))
        return False

    def _article(self, path: Path) -> Article | None:
        text = self._read(path)
        if text is None:
            return None
        read = read_article(text, str(path))
        self.problems += read.problems
        return read.article

    def _folder(self, article_path: Path, files: list[_BankFile]) -> _ReadFolder:
        is_whole = all(file.is_whole and file.bank is not None for file in files)
        folder = self._readable_folder(article_path, files, is_whole=is_whole)
        return _ReadFolder(article_path.parent, folder, is_whole)

    def _readable_folder(
        self, article_path: Path, files: Sequence[_BankFile], *, is_whole: bool
    ) -> Folder | None:
        """The article with the banks and questions that can be read; None if there are none."""
        shared = [file.settings for file in self.shared.files_for(article_path.parent)]
        banks = [with_shared(file.bank, shared) for file in files if file.bank is not None]
        real = self.source.real(article_path)
        if self.source.exists(article_path) or self.source.is_link(article_path):
            article = self._article(article_path)
        else:
            from quizgen.loading.missing_article import (  # noqa: PLC0415 - most folders have an article
                is_article_optional,
                missing_article,
            )

            if not is_article_optional(positions := [file.positions for file in files]):
                self.problems += missing_article(positions, article_path, self.source)
                return None
            slug = folder_slug(real.parent.name, article_path.stem)
            article = make_empty_article(real.parent.name or slug, banks)
        if article is None or not banks:
            return None
        complete = is_whole and all(
            self.source.real(path) in self.banks
            for path in self.source.inside(article_path.parent)
            if path.suffix in BANK_ENDINGS and path.name not in RESERVED
        )
        media = self._media(article_path.parent, banks, files, complete=complete)
        if media is None:
            return None
        folder = Folder.model_construct(
            slug=folder_slug(self.source.real(article_path).parent.name, article_path.stem),
            article=article,
            banks=tuple(banks),
            media=media,
            deck=nearest_value(shared, "deck"),
            complete=complete,
        )
        for bank in banks:
            home = Home(folder, bank.bank)
            for question in bank.questions:
                question.settle(home)
        return folder

    def _media(
        self, folder: Path, banks: Sequence[Bank], files: Sequence[_BankFile], *, complete: bool
    ) -> tuple[Media, ...] | None:
        """The pictures and recordings of banks; None if one of them leads out of what may be read.

        Args:
            folder: Where they are.
            banks: The banks with what they share.
            files: The files of these banks, which say where a name stands.
            complete: Whether these are all banks of the folder.
        """
        reader = MediaReader(folder, self.within, self.source, self.shared.files_for(folder))
        placed = [(file.bank, file.positions) for file in files if file.bank is not None]
        media = reader.read(banks, complete=complete)
        away = reader.outside_media(placed)
        self.problems += [*reader.problems, *away, *reader.logo_problems(placed, banks)]
        self.files += reader.files
        return None if away else media

    def _is_outside(self, path: Path) -> bool:
        return leads_out(path, self.within, self.source)

    def _read(self, path: Path) -> str | None:
        self.on_file(path)
        self.files.append(path)
        if self._is_outside(path):
            self.problems.append(outside(path))
            return None
        file = read_text_file(path, self.source)
        self.problems += file.problems
        if file.text is not None:
            self.problems += hidden_characters(file.text, str(path))
        return file.text


def article_name(data: object) -> str:
    """The article named by a bank, even by one that cannot be used: a file in its folder, or the default one."""
    named = data.get("article") if isinstance(data, Mapping) else None
    return named if isinstance(named, str) and re.match(FILE_NAME, named) else "article.md"
