"""Paths become folders of banks: everything quizgen works on, with all problems of all files."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Self, Unpack

from quizgen.loading.article_reader import read_article
from quizgen.loading.bank_files import BANK_ENDINGS, RESERVED, banks_below
from quizgen.loading.containment import allowed_folders, exists, leads_out, outside, really
from quizgen.loading.decode import decode_bank, meaningful
from quizgen.loading.hidden_characters import hidden_characters
from quizgen.loading.limits import beyond_limits
from quizgen.loading.media_reader import MediaReader
from quizgen.loading.misreadings import misreadings
from quizgen.loading.missing_article import is_article_optional, missing_article
from quizgen.loading.positions import Positions
from quizgen.loading.recovery import read_bank
from quizgen.loading.shared_settings_reader import SettingsFile, SharedSettingsReader
from quizgen.loading.sources import BankSource, Sources
from quizgen.loading.text_files import read_text
from quizgen.model.article import Article
from quizgen.model.attributes import Filter, read_filter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder, Media, make_empty_article
from quizgen.model.question_base import Home
from quizgen.model.questions import Question
from quizgen.model.shared_settings import nearest, with_shared
from quizgen.model.values import FILE_NAME, WINDOWS_OWN
from quizgen.problems import Problem, Severity, Span, only_errors, sort_problems


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read.

    Attributes:
        folders: The folders whose article and banks are all without errors.
        problems: Everything that is wrong, in reading order.
        sources: Where everything stood.
        files: The files that were read, as the user named them.
        places: Where the article of each folder lies, by the folder's slug.
        broken: Where the articles of the other folders lie, which have errors.
        shared: The files `quizgen.yaml` that hold for each folder, by the folder's slug; the nearest is the last.
    """

    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]
    sources: Sources
    files: tuple[Path, ...]
    places: Mapping[str, Path]
    broken: tuple[Path, ...] = ()
    shared: Mapping[str, tuple[SettingsFile, ...]] = field(default_factory=dict)

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks of all folders."""
        return tuple(bank for folder in self.folders for bank in folder.banks)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all banks."""
        return tuple(question for folder in self.folders for question in folder.questions)

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The same with only the questions that have these names, as `Bank.filter`, and what has any of them.

        Raises:
            FilterError: If no question has one of the names.
        """
        wanted = read_filter(by, self.questions)
        folders = [folder.having(wanted) for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def cited_only(self) -> Self:
        """The same without pending questions."""
        folders = [folder.cited_only() for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def __repr__(self) -> str:
        """What a notebook shows: how much was read."""
        return (
            f"Loaded(folders={len(self.folders)}, banks={len(self.banks)}, "
            f"questions={len(self.questions)}, problems={len(self.problems)})"
        )


@dataclass(frozen=True, slots=True)
class _BankFile:
    path: Path
    bank: Bank | None
    positions: Positions
    article: str = "article.md"


def ignore_file(_: Path) -> None:
    """Ignores the file, for callers that show no progress."""


def load_folders(paths: Sequence[Path], on_file: Callable[[Path], None] = ignore_file) -> Loaded:
    """Read banks, folders with an article, or trees of them.

    Args:
        paths: What to read.
        on_file: Called with each file before it is read, to show progress.

    Returns:
        What could be used, and all problems of all files; nothing is raised for bad input.
    """
    with _without_collector():
        return _Loading(on_file).run(paths)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Python's cycle collector off: parsing makes many objects and no cycles; it is twice as fast so."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Loading:
    """One run over the paths; it gathers problems as it goes."""

    def __init__(self, on_file: Callable[[Path], None]) -> None:
        self.on_file = on_file
        self.problems: list[Problem] = []
        self.files: list[Path] = []
        self.sources: dict[str, BankSource] = {}
        self.banks: set[Path] = set()
        self.uids: dict[str, str] = {}
        self.within: tuple[Path, ...] = ()
        self.shared = SharedSettingsReader(self.within)

    def run(self, paths: Sequence[Path]) -> Loaded:
        self.within = tuple(dict.fromkeys(place for path in paths for place in allowed_folders(path)))
        self.shared = SharedSettingsReader(self.within)
        grouped: dict[Path, tuple[Path, list[_BankFile]]] = {}
        for path in self._bank_files(paths):
            self.banks.add(really(path))
            read = self._bank(path)
            article = path.parent / read.article
            grouped.setdefault(really(article), (article, []))[1].append(read)
        made = [(article.parent, self._folder(article, banks)) for article, banks in grouped.values()]
        found = [(place, folder) for place, folder in made if folder is not None]
        broken = tuple(place for place, folder in made if folder is None)
        folders = _with_own_slugs([folder for _, folder in found])
        places = {folder.slug: place for folder, (place, _) in zip(folders, found, strict=True)}
        shared = {slug: self.shared.files_for(place) for slug, place in places.items()}
        problems = sort_problems([*self.problems, *(p for file in self.shared.files for p in file.problems)])
        files = (*self.files, *(file.path for file in self.shared.files))
        return Loaded(folders, problems, Sources(self.sources), files, places, broken, shared)

    def _bank_files(self, paths: Sequence[Path]) -> list[Path]:
        """The banks to read, each once, whatever ways lead to it."""
        found: dict[Path, Path] = {}
        for path in paths:
            if not exists(path):
                self._report(path, "not-found", "this file or folder does not exist")
            elif path.is_dir():
                inside, others = banks_below(path, self._is_outside)
                self.problems += [
                    outside(each, Severity.WARNING) for each in others if self._is_outside(each)
                ]
                if others := [each for each in others if not self._is_outside(each)]:
                    self._tell_others(path, others)
                if not inside:
                    hint = "Add a .yaml file beside an article.md, or run `quizgen new DIR` for an example."
                    self._report(path, "no-banks", "this folder contains no bank", hint=hint)
                for bank in inside:
                    found.setdefault(really(bank), bank)
            elif path.name in RESERVED and len(paths) > 1:  # lessons/*.yaml
                message = f"{path.name} is not a bank, so it was ignored"
                self._report(path, "file-ignored", message, Severity.INFO)
            elif path.name in RESERVED:
                self._report(path, "no-banks", "this file is not a bank", hint="Give the folder of the file.")
            else:
                found.setdefault(really(path), path)
        return list(found.values())

    def _tell_others(self, tree: Path, others: Sequence[Path]) -> None:
        """Report which YAML files of a tree were ignored: one of them may be meant as a bank."""
        first = others[0].relative_to(tree).as_posix()
        what = (
            f"{first} is not a bank, so it was ignored"
            if len(others) == 1
            else f"{len(others):,} YAML files are not banks, so they were ignored (for example {first})"
        )
        hint = "To turn a file into a bank, add a line `bank: NAME`, or put the file beside an article.md."
        self._report(tree, "file-ignored", what, Severity.INFO, hint)

    def _bank(self, path: Path) -> _BankFile:
        file = self._read(path)
        if file is None:
            return _BankFile(path, None, Positions(str(path), (), None))
        read = read_bank(file, str(path))
        self.problems += read.problems
        if only_errors(read.problems) and read.data is None:
            return _BankFile(path, None, read.positions)
        if beyond := beyond_limits(read.data, read.positions):
            self.problems += beyond
            return _BankFile(path, None, read.positions, _article_name(read.data))
        misread = misreadings(read.data, read.positions)
        self.problems += misread
        bank, problems = decode_bank(read.data, read.positions)
        self.problems += meaningful(problems, read)
        is_new = bank is not None and self._is_new(bank, read.positions)
        usable = is_new and not only_errors((*read.problems, *problems, *misread))
        return _BankFile(path, bank if usable else None, read.positions, _article_name(read.data))

    def _is_new(self, bank: Bank, positions: Positions) -> bool:
        """Whether no bank of that id or `uid` was read before; then it is noted."""
        if bank.uid and (same := self.uids.setdefault(bank.uid, positions.path)) != positions.path:
            span = positions.span(["uid"])
            message = f'the uid "{bank.uid}" is already used in {same}'
            hint = "Each bank needs its own uid. Remove the uid from the copied bank, or replace it with another random word."
            self.problems.append(positions.problem(span, "duplicate-uid", message, hint))
            return False
        first = self.sources.get(bank.bank)
        if first is None:
            self.sources[bank.bank] = BankSource(bank, positions)
            return True
        span = positions.span(["bank"])
        message = f'the bank id "{bank.bank}" is already used in {first.positions.path}'
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

    def _folder(self, article_path: Path, files: list[_BankFile]) -> Folder | None:
        shared = [file.settings for file in self.shared.files_for(article_path.parent)]
        banks = [with_shared(file.bank, shared) for file in files if file.bank is not None]
        if exists(article_path) or article_path.is_symlink():
            article = self._article(article_path)
        elif is_article_optional(positions := [file.positions for file in files]):
            article = make_empty_article(really(article_path).parent.name or _slug(article_path), banks)
        else:
            self.problems += missing_article(positions, article_path)
            return None
        if article is None or len(banks) < len(files):
            return None
        complete = all(
            really(path) in self.banks
            for path in article_path.parent.iterdir()
            if path.suffix in BANK_ENDINGS and path.name not in RESERVED
        )
        media = self._media(article_path.parent, files, complete=complete)
        if media is None:
            return None
        folder = Folder.model_construct(
            slug=_slug(article_path),
            article=article,
            banks=tuple(banks),
            media=media,
            deck=nearest(shared, "deck"),
            complete=complete,
        )
        for bank in banks:
            home = Home(folder, bank.bank)
            for question in bank.questions:
                question.settle(home)
        return folder

    def _media(self, folder: Path, files: Sequence[_BankFile], *, complete: bool) -> tuple[Media, ...] | None:
        """The pictures and recordings of questions; None if one of them leads out of what may be read."""
        reader = MediaReader(folder, self.within)
        banks = [(file.bank, file.positions) for file in files if file.bank is not None]
        media = reader.read([bank for bank, _ in banks], complete=complete)
        away = reader.outside_media(banks)
        self.problems += [*reader.problems, *away]
        self.files += reader.files
        return None if away else media

    def _is_outside(self, path: Path) -> bool:
        return leads_out(path, self.within)

    def _read(self, path: Path) -> str | None:
        self.on_file(path)
        self.files.append(path)
        if self._is_outside(path):
            self.problems.append(outside(path))
            return None
        file = read_text(path)
        self.problems += file.problems
        if file.text is not None:
            self.problems += hidden_characters(file.text, str(path))
        return file.text

    def _report(
        self, path: Path, code: str, message: str, severity: Severity = Severity.ERROR, hint: str = ""
    ) -> None:
        self.problems.append(Problem(Span(str(path)), code, message, severity, hint))


def _with_own_slugs(folders: Sequence[Folder]) -> tuple[Folder, ...]:
    """The folders, each under a slug of its own: a second one of the same name gets a number."""
    taken = {folder.slug for folder in folders}
    named: dict[str, Folder] = {}
    for folder in folders:
        slug = folder.slug
        if slug in named:
            slug = next(other for n in count(2) if (other := f"{slug}-{n}") not in taken)
        taken.add(slug)
        named[slug] = folder if slug == folder.slug else folder.model_copy(update={"slug": slug})
    return tuple(named.values())


def _article_name(data: object) -> str:
    """The article that a bank names, even if the bank cannot be used: a file in its folder, or the usual one."""
    named = data.get("article") if isinstance(data, Mapping) else None
    return named if isinstance(named, str) and re.match(FILE_NAME, named) else "article.md"


def _slug(article: Path) -> str:
    """A name for what is built: the folder's, and the article's where it is not the usual one."""
    name = really(article).parent.name
    if article.stem != "article":
        name += "-" + article.stem
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "article"
    return f"{slug}-article" if WINDOWS_OWN.fullmatch(slug) else slug
