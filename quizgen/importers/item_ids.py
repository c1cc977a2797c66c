"""Permanent ids for imported questions: from the source, or from the content, but never from the position."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.importers.base import ImportedItem
from quizgen.importers.completed_fields import words_of_item
from quizgen.text.slugs import MAX_SLUG, make_slug

MAX_STEM_SLUG: Final = 48
"""The maximum length of an id made from the stem, which leaves room for a hash."""

HASH_CHARS: Final = 6
CONTENT: Final = (
    "type",
    "ask",
    "text",
    "front",
    "back",
    "answer",
    "answers",
    "distractors",
    "pairs",
    "items",
)
"""The fields that contain the question and its answers."""


class ItemId(NamedTuple):
    """The id of an item.

    Attributes:
        id: The id.
        is_given: Whether it is from the source. Such an id does not depend on the text of the question.
        is_repeated: Whether the source gave the same id to an earlier item, so that this id was changed.
    """

    id: str
    is_given: bool
    is_repeated: bool = False


class FreeIds:
    """Issues unique ids.

    Args:
        taken: Ids that are in use already.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.repeated: Counter[tuple[str, str]] = Counter()

    def take(self, wanted: str, content: str) -> str:
        """Reserve an id. If it is taken, return it with a hash of the question's content."""
        free = wanted
        while free in self.taken:
            self.repeated[wanted, content] += 1
            number = self.repeated[wanted, content]
            free = _with_hash(wanted, content if number == 1 else f"{content} {number}")
        self.taken.add(free)
        return free


def make_item_ids(items: Sequence[ImportedItem]) -> list[ItemId]:
    """Create a unique id for each item."""
    slugs = Counter(make_slug(key) for key in {item.key for item in items} if key)
    given: set[str] = set()
    free = FreeIds()
    ids: list[ItemId] = []
    for item in items:
        is_repeated = item.key in given
        content = content_of(item.fields)
        if item.key and not is_repeated:
            given.add(item.key)
            slug = make_slug(item.key)
            wanted = slug if slug and slugs[slug] == 1 else _with_hash(slug, item.key)
        else:
            stem = make_slug(words_of_item(item.fields), MAX_STEM_SLUG)
            wanted = stem or _with_hash("question", content)
        own = free.take(wanted, content)
        ids.append(ItemId(own, bool(item.key) and not is_repeated, is_repeated))
    return ids


def content_of(fields: Mapping[str, object]) -> str:
    """The text of a question and its answers, without feedback, tags or points."""
    return json.dumps([_texts(fields[key]) for key in CONTENT if key in fields], ensure_ascii=False)


def _texts(value: object) -> object:
    """The texts of a field, without the feedback of options."""
    match value:
        case {"text": text, **others} if others.keys() <= {"feedback"}:
            return str(text)
        case list() | tuple():
            return [_texts(each) for each in value]
        case Mapping():
            return {str(key): _texts(each) for key, each in value.items()}
        case _:
            return str(value)


def _with_hash(slug: str, content: str) -> str:
    digest = hashlib.blake2b(content.encode(errors="replace"), digest_size=HASH_CHARS // 2).hexdigest()
    return f"{slug[: MAX_SLUG - HASH_CHARS - 1].strip('-')}-{digest}".strip("-")
