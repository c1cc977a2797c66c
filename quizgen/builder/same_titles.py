"""Distinguishes the decks of articles with the same title, by the names of their folders.

The result does not depend on the order of building, or on which articles are built together: within a
project, the folders beside them count too. A deck that was released keeps its name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.loading.containment import leads_out, really
from quizgen.loading.folder_loader import load_folders
from quizgen.loading.lock_reader import read_lock
from quizgen.loading.project import folders_beside
from quizgen.model.folder import Folder
from quizgen.outputs.anki.package.deck_names import folder_deck, with_suffix
from quizgen.problems import Problem, Severity, Span

MAX_HEAD_BYTES: Final = 1 << 12
"""How many bytes of an article are searched for a title before the whole article is read."""

APART: Final = "Keep this deck name, or choose another one: set `deck` in the bank, or in a file quizgen.yaml beside the article. Choose the name before the first release, because Anki never moves cards to another deck."
SHARED: Final = "Both decks were released, so they keep this name. To put new cards into another deck, set `deck` in a bank, or in a file quizgen.yaml beside one of the articles."


@dataclass(frozen=True, slots=True)
class DeckName:
    """What determines the name of a folder's deck.

    Attributes:
        slug: The slug of the folder.
        place: The path of the folder.
        article: The file of the article.
        has_article: Whether there is an article.
        title: The title of the article.
        deck: The name of the deck, set by its author or taken from the title.
        is_named: Whether the author has named the decks, so that the title does not matter.
        is_released: Whether learners have any card of the deck.
        suffix: The suffix with which the deck was released.
        banks: The ids of the banks.
    """

    slug: str
    place: Path
    article: Path
    has_article: bool
    title: str
    deck: str
    is_named: bool
    is_released: bool
    suffix: str
    banks: frozenset[str]

    @classmethod
    def of(cls, folder: Folder, place: Path) -> DeckName:
        """What determines the deck name of a folder with lock data."""
        return cls(
            slug=folder.slug,
            place=place,
            article=place / folder.banks[0].article,
            has_article=folder.article.exists,
            title=folder.article.title,
            deck=folder_deck(folder),
            is_named=folder.deck is not None or all(bank.deck for bank in folder.banks),
            is_released=folder.is_released,
            suffix=next((lock.deck_suffix for lock in folder.locks if lock.deck_suffix), ""),
            banks=frozenset(bank.bank for bank in folder.banks),
        )

    @property
    def key(self) -> str:
        """The deck name in the form in which Anki compares names."""
        return self.deck.casefold()

    @property
    def levels(self) -> tuple[str, ...]:
        """The folder names that can distinguish it from other folders, the nearest first."""
        article = self.article.resolve()
        own = [] if article.stem == "article" else [article.stem]
        return (*own, *(parent.name for parent in article.parents if parent.name))

    def suffix_among(self, others: Sequence[DeckName]) -> str:
        """The suffix of the deck name. `others` have the same title."""
        if self.is_named:
            return ""
        if others and not self.suffix and not self.is_released:
            return self._told_from(others)
        return self.suffix

    def _told_from(self, others: Sequence[DeckName]) -> str:
        depth = 1
        while depth < len(self.levels) and any(
            other.levels[:depth] == self.levels[:depth] for other in others
        ):
            depth += 1
        return " ".join(reversed(self.levels[:depth]))


class Suffix(NamedTuple):
    """The suffix of a deck name, and the problems to report about it."""

    text: str
    problems: tuple[Problem, ...]


def keep_apart(loaded: Sequence[DeckName]) -> list[Suffix]:
    """The suffixes that distinguish the decks of some folders, in their order."""
    groups: dict[str, list[DeckName]] = {}
    for each in (*loaded, *_neighbours(loaded)):
        groups.setdefault(each.key, []).append(each)
    suffixes: list[Suffix] = []
    for each in loaded:
        group = groups[each.key]
        if len(group) > 1:
            group = sorted(group, key=lambda one: one.article.resolve())
        suffix = each.suffix_among([other for other in group if other is not each])
        suffixes.append(Suffix(suffix, tuple(_told(each, suffix, group))))
    return suffixes


def _told(each: DeckName, suffix: str, group: Sequence[DeckName]) -> Iterator[Problem]:
    """That a folder's deck has another name than its title, if that is not released, or that it is shared."""
    if len(group) < 2 or each.is_named:
        return
    others = [other for other in group if other is not each]
    name = with_suffix(each.deck, suffix, each.slug)
    if suffix and not each.is_released:
        message = f'the article in {others[0].place} has the same title, so the deck for this article is named "{name}"'
        hint = APART
    else:
        plain = [one for one in group if not one.suffix_among([other for other in group if other is not one])]
        if suffix or plain[0] is each:
            return
        message = f'this article and the one in {plain[0].place} have the same title, so their cards share the deck "{name}"'
        hint = SHARED
    where = each.article if each.has_article else each.place
    yield Problem(Span(str(where)), "same-deck", message, Severity.WARNING, hint)


def _neighbours(loaded: Sequence[DeckName]) -> Iterator[DeckName]:
    """The folders beside those that were loaded that have the title of one of them; copies of them do not count."""
    known = {each.article.resolve() for each in loaded}
    banks = frozenset[str]().union(*(each.banks for each in loaded))
    titles: dict[Path, set[str]] = {}
    first: dict[Path, Path] = {}
    for each in loaded:
        if not each.is_named:
            parent = each.place.resolve().parent
            first.setdefault(parent, each.place)
            titles.setdefault(parent, set()).add(_folded(each.title))
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


def _read(place: Path) -> Iterator[DeckName]:
    read = load_folders([Path(os.path.relpath(place)) if place.is_relative_to(Path.cwd()) else place])
    for folder in read.folders:
        where = read.places[folder.slug]
        locks = [read_lock(where, bank.bank).lock for bank in folder.banks]
        known = tuple(lock for lock in locks if lock is not None)
        yield DeckName.of(folder.model_copy(update={"locks": known}), where)
