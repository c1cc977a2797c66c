"""The folders of a build, and whether their files have changed. Unchanged files are not read."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.loading.bank_files import FoundBanks
from quizgen.loading.folder_loader import CopiedFolder, article_name
from quizgen.loading.lock_reader import ENDING
from quizgen.loading.logos import logos
from quizgen.loading.media_reader import SHOWN_OR_PLAYED
from quizgen.loading.project import project_of
from quizgen.loading.recovery import read_bank
from quizgen.loading.shared_settings_reader import read_shared_settings, settings_paths, shown_path
from quizgen.loading.source_files import DISK, CopiedFile, FileCopies, Refusal, copied_file
from quizgen.loading.text_files import decode_text

TEXTS: Final = frozenset({".md", ".yaml", ".yml", ENDING})
"""The file name extensions of articles, banks and lock files."""

NAMES_ARTICLE: Final = re.compile(rb"article[\"']?[ \t]*:")
ARTICLE: Final = re.compile(rb"^article:[ \t]+([A-Za-z_][\w.-]*)[ \t]*\r?$", re.MULTILINE)
"""The usual way in which a bank names its article. All other ways are read as YAML."""


class FileStamp(NamedTuple):
    """The size and times of a file. Two writes within one tick of the clock may differ only in size."""

    size: int
    written: int
    changed: int
    inode: int


class FileDigest(NamedTuple):
    """The state of a file when it was last read.

    Attributes:
        stamp: The size and times of the file; None if it did not exist.
        digest: The SHA-256 of the content that matters to readers.
        article: The article that it names, if the file is a bank.
    """

    stamp: FileStamp | None
    digest: str
    article: str = ""


Known = Callable[[str], FileDigest | None]
"""Returns the last known state of the file at an absolute path."""


class FolderUnit(NamedTuple):
    """The smallest part of a library that can be built alone: an article's folder and its banks.

    Attributes:
        place: The path of the folder, as the user named it.
        banks: The paths of its banks, as the user named them.
        within: The folders from which files may be read, with links resolved.
        settings: The resolved paths of the `quizgen.yaml` files that apply to it, the nearest last.
        files: What is known about its files, by path.
    """

    place: Path
    banks: tuple[Path, ...]
    within: tuple[Path, ...]
    settings: tuple[Path, ...]
    files: Mapping[str, FileDigest]

    @property
    def key(self) -> str:
        """The name of the folder in the stored state."""
        return os.path.abspath(self.place)  # noqa: PTH100 - links are not followed

    @property
    def digest(self) -> str:
        """A fingerprint of all its files except lock files, which builds write."""
        return self._digest(lambda path: not path.endswith(ENDING), (*self.banks, *self.settings))

    @property
    def locks(self) -> str:
        """A fingerprint of its lock files."""
        return self._digest(lambda path: path.endswith(ENDING), ())

    def _digest(self, counts: Callable[[str], bool], more: Iterable[Path]) -> str:
        lines = [f"{path}\0{file.digest}" for path, file in sorted(self.files.items()) if counts(path)]
        return hashlib.sha256(
            "\n".join([*map(str, more), *lines]).encode(errors="surrogateescape")
        ).hexdigest()

    def copy(self, around: Sequence[Path] = ()) -> tuple[CopiedFolder, FolderUnit]:
        """Copies of its files, and the unit that corresponds to these copies.

        Args:
            around: Other folders whose lock files are copied too.
        """
        copies: dict[str, CopiedFile] = {}
        files: dict[str, FileDigest] = {}
        shared = {each for path in self.settings for each in _shared_files(path)}
        for path in sorted(map(Path, self.files), key=lambda path: path not in self.banks):
            within = (*self.within, project_of(path.parent.resolve())) if path in shared else self.within
            stamp, last = stamp_of(path), self.files[str(path)]
            is_read = is_text_or_media(path) or self._is_named(path, copies)
            copies[str(path)] = file = copied_file(path, within, with_content=is_read)
            digest = _digest_of(file, stamp)
            article = _named_article(path, file.content) if path in self.banks else ""
            files[str(path)] = last._replace(stamp=stamp, digest=digest, article=article)
        for folder in around:
            copies.setdefault(str(folder), copied_file(folder, self.within))
            for path in DISK.inside(folder) if folder.is_dir() else ():
                if path.suffix == ENDING:
                    copies.setdefault(str(path), copied_file(path, (DISK.real(folder),)))
        settings = tuple(map(shown_path, self.settings))
        copied = CopiedFolder(self.banks, self.within, settings, FileCopies(copies))
        return copied, self._replace(files=files)

    def _is_named(self, path: Path, copies: Mapping[str, CopiedFile]) -> bool:
        """Whether a bank may name a file, such as a picture in an unusual format."""
        banks = [copies[str(bank)].content for bank in self.banks if str(bank) in copies]
        return path in self.banks or any(
            isinstance(text, bytes) and os.fsencode(path.name) in text for text in banks
        )

    def with_locks_as_they_are(self) -> FolderUnit:
        """The unit with the present lock files and otherwise unchanged."""
        digests = _Digests(lambda _: None, self.within)
        others = {path: file for path, file in self.files.items() if not path.endswith(ENDING)}
        places = {Path(path).parent for path in self.files}
        locks = {
            str(path): digests.of_file(path)
            for place in sorted({self.place, *(place for place in places if str(place) in self.files)})
            for path in place.glob(f"*{ENDING}")
            if not path.name.startswith(".")
        }
        return self._replace(files=others | locks)


def find_units(found: FoundBanks, known: Known, out: Path) -> list[FolderUnit]:
    """The folders of some banks, in reading order.

    Args:
        found: The banks.
        known: What is known about files.
        out: The output folder, which is skipped.
    """
    digests = _Digests(known, found.within, DISK.real(out))
    grouped: dict[Path, tuple[Path, list[Path]]] = {}
    for bank in found.banks:
        place = (bank.parent / digests.of_bank(bank).article).parent
        grouped.setdefault(DISK.real(place), (place, []))[1].append(bank)
    return [
        _unit(place, tuple(banks), found.within, settings_paths(place), digests)
        for place, banks in grouped.values()
    ]


def stamp_of(path: Path) -> FileStamp | None:
    """The size and times of a file; None if it does not exist or is not a file."""
    try:
        status = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FileStamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


class _Digests:
    """Digests of files, which are read only if they do not look as they did."""

    def __init__(self, known: Known, within: tuple[Path, ...], out: Path | None = None) -> None:
        self.known = known
        self.within = within
        self.out = out

    def of_bank(self, path: Path) -> FileDigest:
        """The digest of a bank, with the article that it names."""
        return self._of(path, article=True)

    def of_file(self, path: Path, within: tuple[Path, ...] = ()) -> FileDigest:
        """The digest of any other file."""
        return self._of(path, within)

    def _of(self, path: Path, within: tuple[Path, ...] = (), *, article: bool = False) -> FileDigest:
        last, stamp = self.known(os.path.abspath(path)), stamp_of(path)  # noqa: PTH100 - links are not followed
        if last and stamp and last.stamp == stamp and bool(last.article) >= article and not path.is_symlink():
            return last
        is_read = article or is_text_or_media(path)
        file = copied_file(path, (*self.within, *within), with_content=is_read)
        named = _named_article(path, file.content) if article else ""
        return FileDigest(stamp, _digest_of(file, stamp), named)


def _unit(
    place: Path,
    banks: tuple[Path, ...],
    within: tuple[Path, ...],
    settings: tuple[Path, ...],
    digests: _Digests,
) -> FolderUnit:
    files = {str(bank): digests.of_bank(bank) for bank in banks}
    for bank in banks:
        article = bank.parent / files[str(bank)].article
        for path in (article.parent, *_files_of(article.parent, digests.out), article):
            files.setdefault(str(path), digests.of_file(path))
    for path in settings:
        for shown in _shared_files(path):
            files[str(shown)] = digests.of_file(shown, (project_of(path.parent),))
    return FolderUnit(place, banks, within, settings, files)


def _shared_files(settings: Path) -> list[Path]:
    """A `quizgen.yaml` and the logos beside it that it names, as they are shown."""
    shown = shown_path(settings)
    content = DISK.content(shown)
    if not isinstance(content, bytes) or b"logo" not in content:
        return [shown]
    named = {logo for _, logo in logos(read_shared_settings(shown).settings)}
    return [shown, *(shown.parent / logo for logo in sorted(named))]


def _files_of(folder: Path, out: Path | None) -> Iterator[Path]:
    """The files that may belong to an article: those in its folder, and pictures and recordings below it."""
    for name, folders, files in os.walk(folder):
        here = Path(name)
        folders[:] = sorted(
            each for each in folders if not each.startswith(".") and DISK.real(here / each) != out
        )
        yield from (
            here / each
            for each in sorted(files)
            if not each.startswith(".") and (here == folder or Path(each).suffix.lower() not in TEXTS)
        )


def is_text_or_media(path: Path) -> bool:
    """Whether files with this ending always matter. Other files matter only if a bank names them."""
    ending = path.suffix.lower()
    return ending in TEXTS or ending.removeprefix(".") in SHOWN_OR_PLAYED


def _digest_of(file: CopiedFile, stamp: FileStamp | None) -> str:
    how = f"{file.is_file} {file.is_link} {file.exists} {Path(file.real).name}".encode(
        errors="surrogateescape"
    )
    if isinstance(file.content, bytes):
        return hashlib.sha256(how + b"\0" + file.content).hexdigest()
    unread = stamp if file.is_file and file.content is None else None
    return hashlib.sha256(how + repr((file.content, unread)).encode()).hexdigest()


def _named_article(path: Path, content: bytes | Refusal | None) -> str:
    """The article that a bank names, or the usual one."""
    if not isinstance(content, bytes) or not NAMES_ARTICLE.search(content):
        return "article.md"
    named = ARTICLE.findall(content)
    if len(named) == 1:
        return str(named[0].decode())
    text = decode_text(str(path), content).text
    return article_name(read_bank(text, str(path)).data if text is not None else None)
