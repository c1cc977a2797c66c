"""Articles with the same title: the names of their folders keep their decks apart.

Whether an article is one of several depends neither on the order of building nor on what is built together: the
folders beside those that are built count, too, within a project. A deck that was released keeps its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizgen.loading.containment import leads_out, really
from quizgen.loading.folder_loader import load_folders
from quizgen.loading.lock_reader import read_lock
from quizgen.loading.project import folders_beside
from quizgen.model.folder import Folder
from quizgen.outputs.anki.package.decks import deck_names
from quizgen.problems import Problem, Severity, Span

MAX_HEAD_BYTES: Final = 1 << 12
"""How much of an article is searched for a title before the article is read, in bytes."""

APART: Final = "Keep this deck name, or choose another one: set `deck` in the bank, or in a file quizgen.yaml beside the article. Choose the name before the first release, because Anki never moves cards to another deck."
SHARED: Final = "Both decks were released, so they keep this name. To put new cards into another deck, set `deck` in a bank, or in a file quizgen.yaml beside one of the articles."


@dataclass(frozen=True, slots=True)
class ArticleFolder:
    """A folder with its locks, and where it lies."""

    folder: Folder
    place: Path

    @property
    def article(self) -> Path:
        """The article's file."""
        return self.place / self.folder.banks[0].article

    @property
    def banks(self) -> frozenset[str]:
        """The ids of its banks."""
        return frozenset(bank.bank for bank in self.folder.banks)

    @property
    def is_named(self) -> bool:
        """Whether its author names its decks, so that its title does not."""
        return self.folder.deck is not None or all(bank.deck for bank in self.folder.banks)

    @property
    def title_deck(self) -> str:
        """The name of the folder's deck by its title or author, as Anki compares names."""
        return deck_names(self.folder.model_copy(update={"deck_suffix": ""}))[0].casefold()

    @property
    def levels(self) -> tuple[str, ...]:
        """The names that can tell it from other folders, the nearest first."""
        article = self.article.resolve()
        own = [] if article.stem == "article" else [article.stem]
        return (*own, *(parent.name for parent in article.parents if parent.name))

    def with_suffix(self, others: Sequence[ArticleFolder]) -> Folder:
        """The folder with what its deck's name has behind the title; `others` have the same title."""
        released = next((lock.deck_suffix for lock in self.folder.locks if lock.deck_suffix), "")
        if self.is_named:
            released = ""
        elif others and not released and not self.folder.is_released:
            released = self._told_from(others)
        return self.folder.model_copy(update={"deck_suffix": released})

    def _told_from(self, others: Sequence[ArticleFolder]) -> str:
        depth = 1
        while depth < len(self.levels) and any(
            other.levels[:depth] == self.levels[:depth] for other in others
        ):
            depth += 1
        return " ".join(reversed(self.levels[:depth]))


def keep_apart(loaded: Sequence[ArticleFolder]) -> tuple[list[Folder], list[Problem]]:
    """The folders with the names of their decks settled, in their order, and what is to be known about it."""
    groups: dict[str, list[ArticleFolder]] = {}
    for each in (*loaded, *_neighbours(loaded)):
        groups.setdefault(each.title_deck, []).append(each)
    folders: list[Folder] = []
    problems: list[Problem] = []
    for each in loaded:
        group = sorted(groups[each.title_deck], key=lambda one: one.article.resolve())
        others = [other for other in group if other is not each]
        folders.append(each.with_suffix(others))
        problems += _told(each, folders[-1], group)
    return folders, problems


def _told(each: ArticleFolder, folder: Folder, group: Sequence[ArticleFolder]) -> Iterator[Problem]:
    """That a folder's deck has another name than its title, if that is not released, or that it is shared."""
    if len(group) < 2 or each.is_named:
        return
    others = [other for other in group if other is not each]
    if folder.deck_suffix and not folder.is_released:
        message = f'the article in {others[0].place} has the same title, so the deck for this article is named "{deck_names(folder)[0]}"'
        hint = APART
    else:
        plain = [
            one
            for one in group
            if not one.with_suffix([other for other in group if other is not one]).deck_suffix
        ]
        if folder.deck_suffix or plain[0] is each:
            return
        message = f'this article and the one in {plain[0].place} have the same title, so their cards share the deck "{deck_names(folder)[0]}"'
        hint = SHARED
    where = each.article if each.folder.article.exists else each.place
    yield Problem(Span(str(where)), "same-deck", message, Severity.WARNING, hint)


def _neighbours(loaded: Sequence[ArticleFolder]) -> Iterator[ArticleFolder]:
    """The folders beside those that were loaded that have the title of one of them; copies of them do not count."""
    known = {each.article.resolve() for each in loaded}
    banks = frozenset[str]().union(*(each.banks for each in loaded))
    titles: dict[Path, set[str]] = {}
    first: dict[Path, Path] = {}
    for each in loaded:
        if not each.is_named:
            parent = each.place.resolve().parent
            first.setdefault(parent, each.place)
            titles.setdefault(parent, set()).add(_folded(each.folder.article.title))
    for parent, here in titles.items():
        for place in folders_beside(first[parent]):
            article = place / "article.md"
            if (
                really(article) not in known
                and not leads_out(article, (place.resolve(),))
                and _has_title(article, here)
            ):
                yield from (one for one in _read(place) if banks.isdisjoint(one.banks))


def _has_title(article: Path, titles: Iterable[str]) -> bool:
    """Whether one of the titles is near the beginning of an article; reading it will say whether it is its title."""
    try:
        with article.open("rb") as file:
            head = _folded(file.read(MAX_HEAD_BYTES).decode(errors="replace"))
    except OSError:
        return False
    return any(title in head for title in titles)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _read(place: Path) -> Iterator[ArticleFolder]:
    read = load_folders([Path(os.path.relpath(place)) if place.is_relative_to(Path.cwd()) else place])
    for folder in read.folders:
        where = read.places[folder.slug]
        locks = [read_lock(where, bank.bank).lock for bank in folder.banks]
        known = tuple(lock for lock in locks if lock is not None)
        yield ArticleFolder(folder.model_copy(update={"locks": known}), where)
