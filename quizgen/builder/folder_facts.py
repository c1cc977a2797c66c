"""Collects the facts that must be known about each folder before any is built: names, titles and cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from quizgen.builder.known_locks import Surroundings, places_around, with_locks
from quizgen.builder.same_titles import DeckName, Suffix, keep_apart
from quizgen.builder.staleness import digest_of
from quizgen.loading.folder_loader import BankName, CopiedFolder, ReadBanks, UsedName, load_copy
from quizgen.loading.folder_slugs import own_slugs
from quizgen.loading.loaded import Loaded
from quizgen.loading.lock_reader import ENDING, lock_files
from quizgen.model.folder import Folder
from quizgen.model.identity import former_ids, lost_notes
from quizgen.model.questions import build_question_schemas


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """The facts about an article and its banks that concern other folders.

    Attributes:
        slug: The slug, if no other folder has the same name.
        place: The path of the article.
        banks: The paths of the banks.
        ids: The ids of the banks.
        deck: What determines the name of the deck; None if a lock file cannot be used.
        claimed: The former ids of its questions, as bank/question.
        lost: The notes in its lock files that no question produces.
        elsewhere: The banks from which questions came, and those with a lock file but without a bank here.
        changed: The latest time in its lock files, and the bank with this time.
    """

    slug: str
    place: Path
    banks: tuple[str, ...]
    ids: tuple[str, ...]
    deck: DeckName | None
    claimed: tuple[str, ...]
    lost: tuple[str, ...]
    elsewhere: tuple[str, ...]
    changed: tuple[int, str]


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """The facts about a folder that concern other folders.

    Attributes:
        names: The names of its banks, including those with errors.
        articles: The articles that could be read with all their banks.
    """

    names: tuple[BankName, ...]
    articles: tuple[ArticleSummary, ...]

    @classmethod
    def from_json(cls, text: str) -> FolderFacts:
        """Read stored facts.

        Raises:
            ValueError: If the data is damaged.
        """
        return _adapter().validate_json(text)

    def to_json(self) -> str:
        """The facts as text to store; "" if a path cannot be stored, so that the folder is read every time."""
        try:
            return _adapter().dump_json(self).decode()
        except (ValueError, PydanticSerializationError):
            return ""


@cache
def _adapter() -> TypeAdapter[FolderFacts]:
    return TypeAdapter(FolderFacts)


@dataclass(frozen=True, slots=True)
class Settled:
    """Facts about a folder that depend on other folders.

    Attributes:
        used: For each bank path, the id or `uid` that an earlier bank already uses.
        slugs: The final slug of each article, by its own slug.
        suffixes: The suffixes of deck names, by the article's own slug.
        around: The facts about other folders, by the article's own slug.
    """

    used: Mapping[str, UsedName] = field(default_factory=dict)
    slugs: Mapping[str, str] = field(default_factory=dict)
    suffixes: Mapping[str, Suffix] = field(default_factory=dict)
    around: Mapping[str, Surroundings] = field(default_factory=dict)


class ReadFolder(NamedTuple):
    """A folder that was read, and the copies of its files."""

    copy: CopiedFolder
    read: ReadBanks


class SurveyedFolder(NamedTuple):
    """The facts about a folder, and the folder itself if this process will continue with it."""

    facts: FolderFacts
    whole: ReadFolder | None


def survey(copy: CopiedFolder, *, keep: bool = False) -> SurveyedFolder:
    """Read a folder to collect the facts that concern other folders. This task depends on no other task."""
    build_question_schemas()
    read = load_copy(copy)
    return SurveyedFolder(facts_of(read, copy), ReadFolder(copy, read) if keep else None)


def facts_of(
    read: ReadBanks, copy: CopiedFolder, rewritten: Mapping[str, Folder] | None = None
) -> FolderFacts:
    """The facts of a folder that concern other folders.

    Args:
        read: The folder.
        copy: The copies of its files.
        rewritten: The folders whose lock files were rewritten by a build, by slug.
    """
    alone = read.loaded
    articles = tuple(
        _article_facts(alone, folder, copy, (rewritten or {}).get(folder.slug)) for folder in alone.folders
    )
    return FolderFacts(read.names, articles)


def _article_facts(
    loaded: Loaded, folder: Folder, copy: CopiedFolder, rewritten: Folder | None
) -> ArticleSummary:
    place = loaded.places[folder.slug]
    locked = rewritten or with_locks(loaded, folder, Surroundings, copy.files).folder
    known = locked or folder
    ids = tuple(bank.bank for bank in folder.banks)
    former = [each for bank in folder.banks for q in bank.questions for each in former_ids(bank, q)]
    comes_from = {each.bank for each in former}
    changed = [(note.changed, lock.bank) for lock in known.locks for note in lock.notes]
    return ArticleSummary(
        slug=folder.slug,
        place=place,
        banks=tuple(loaded.sources.banks[name].positions.path for name in ids),
        ids=ids,
        deck=DeckName.of(locked, place) if locked else None,
        claimed=tuple(map(str, former)),
        lost=tuple(str(note.id) for note in lost_notes(known)),
        elsewhere=tuple(sorted({*comes_from, *lock_files(place, copy.files)} - {*ids})),
        changed=max(changed, default=(0, "")),
    )


def settle(facts: Sequence[FolderFacts], banks: Sequence[Path], places: Sequence[Path]) -> list[Settled]:
    """Determine the facts about each folder that depend on other folders, in the order of the folders.

    Args:
        facts: The facts about each folder.
        banks: All banks in reading order. Of two banks with the same id, the first may be built.
        places: The paths of all articles, including those that could not be read.
    """
    order = {str(path): number for number, path in enumerate(banks)}
    used = _used_names(facts, order)
    usable = [
        (number, article)
        for number, each in enumerate(facts)
        for article in each.articles
        if used.keys().isdisjoint(article.banks)
    ]
    usable.sort(key=lambda pair: order[pair[1].banks[0]])
    slugs = own_slugs([article.slug for _, article in usable])
    named = [
        (number, article, replace(article.deck, slug=slug))
        for (number, article), slug in zip(usable, slugs, strict=True)
        if article.deck
    ]
    suffixes = keep_apart([deck for _, _, deck in named])
    settled = [
        Settled({path: used[path] for path, *_ in each.names if path in used}, {}, {}, {}) for each in facts
    ]
    own: list[dict[str, str]] = [{} for _ in facts]
    behind: list[dict[str, Suffix]] = [{} for _ in facts]
    around: list[dict[str, Surroundings]] = [{} for _ in facts]
    for (number, article), slug in zip(usable, slugs, strict=True):
        own[number][article.slug] = slug
        if article.lost or article.elsewhere:
            others = [other for _, other in usable if other is not article]
            around[number][article.slug] = _around(article, others, places)
    for (number, article, _), suffix in zip(named, suffixes, strict=True):
        behind[number][article.slug] = suffix
    return [
        replace(each, slugs=own[number], suffixes=behind[number], around=around[number])
        for number, each in enumerate(settled)
    ]


def _used_names(facts: Sequence[FolderFacts], order: Mapping[str, int]) -> dict[str, UsedName]:
    """The banks that have an id or `uid` that a bank of another folder, read earlier, has already."""
    ids: dict[str, tuple[str, int]] = {}
    uids: dict[str, tuple[str, int]] = {}
    used: dict[str, UsedName] = {}
    names = [(name, number) for number, each in enumerate(facts) for name in each.names]
    for (path, bank, uid), number in sorted(names, key=lambda pair: order[pair[0].path]):
        if uid:
            first, owner = uids.setdefault(uid, (path, number))
            if first != path:
                if owner != number:
                    used[path] = UsedName("uid", first)
                continue
        first, owner = ids.setdefault(bank, (path, number))
        if first != path and owner != number:
            used[path] = UsedName("bank", first)
    return used


def _around(
    article: ArticleSummary, others: Sequence[ArticleSummary], places: Sequence[Path]
) -> Surroundings:
    homes = {name: other.place for other in reversed(others) for name in other.ids}
    claimed = frozenset(name for other in others for name in other.claimed)
    return Surroundings(
        places_around(article.place, places),
        claimed.intersection(article.lost),
        {name: homes[name] for name in article.elsewhere if name in homes},
    )


def settled_digest(settled: Settled) -> str:
    """A fingerprint of the facts that depend on other folders, including their lock files."""
    around = [
        (
            slug,
            [str(place) for place in each.places],
            sorted(each.claimed),
            sorted((bank, str(place)) for bank, place in each.homes.items()),
            [
                digest_of(path.read_bytes())
                for place in each.places
                for path in sorted(place.glob(f"*{ENDING}"))
            ],
        )
        for slug, each in sorted(settled.around.items())
    ]
    suffixes = sorted(
        (slug, each.text, [*map(str, each.problems)]) for slug, each in settled.suffixes.items()
    )
    parts = (sorted(settled.used.items()), sorted(settled.slugs.items()), suffixes, around)
    return digest_of(repr(parts).encode(errors="surrogateescape"))
