"""What the last build made, and from what: how an unchanged folder is left untouched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

import quizgen
from quizgen.builder.former_state import with_links
from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.outputs.base import Loss, Settings
from quizgen.outputs.index_links import Link
from quizgen.outputs.templating import template_root

STATE_FILE: Final = ".quizgen-build.json"


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What an output made for a folder.

    Attributes:
        inputs: A fingerprint of all that it was made from.
        files: SHA-256 of each file, by path under the build's folder.
        losses: What could not be expressed.
        links: How its files are linked.
        locks: A fingerprint of what is remembered since, or "" if the output remembers nothing.
    """

    inputs: str
    files: Mapping[str, str]
    losses: tuple[Loss, ...] = ()
    links: tuple[Link, ...] = ()
    locks: str = ""


@dataclass(slots=True)
class BuildState:
    """What is known of a build's folder.

    Attributes:
        records: What was made, by `slug/output`; by `/output` what was made of the whole library.
        entries: What the pages of the library are told of each article's folder, by slug, as JSON: folders that
            were built before stay on the pages.
    """

    records: dict[str, BuildRecord] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, out: Path) -> BuildState:
        """The state that the last build left, or an empty one: then everything is made anew."""
        try:
            data = with_links(json.loads((out / STATE_FILE).read_text(encoding="utf-8")))
            records = {
                name: BuildRecord(
                    record["inputs"],
                    _inside(record["files"]),
                    tuple(Loss(**loss) for loss in record["losses"]),
                    _links().validate_python(record["links"]),
                    record["locks"],
                )
                for name, record in data["records"].items()
            }
            entries = dict(data.get("entries", {}))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()
        return cls(records, entries)

    def of_folder(self, slug: str) -> Iterator[BuildRecord]:
        """What all outputs made for a folder."""
        return (record for name, record in sorted(self.records.items()) if name.partition("/")[0] == slug)

    def to_bytes(self) -> bytes:
        """The state as it is stored."""
        records = {
            name: {
                "inputs": record.inputs,
                "files": dict(record.files),
                "losses": [asdict(loss) for loss in record.losses],
                "links": [asdict(link) for link in record.links],
                "locks": record.locks,
            }
            for name, record in sorted(self.records.items())
        }
        data = {
            "quizgen": quizgen.__version__,
            "records": records,
            "entries": dict(sorted(self.entries.items())),
        }
        return json.dumps(data, indent=1).encode() + b"\n"


@cache
def _links() -> TypeAdapter[tuple[Link, ...]]:
    """What reads links; made when a state is read, because that takes a while."""
    return TypeAdapter(tuple[Link, ...])


def _inside(files: Mapping[str, str]) -> dict[str, str]:
    """The files of a record, if none lies elsewhere: what is no longer made is removed by these names.

    Raises:
        ValueError: If one does.
    """
    for name in files:
        if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name:
            raise ValueError(name)
    return dict(files.items())


def inputs_of(folder: Folder) -> str:
    """A fingerprint of all that every output depends on."""
    digest = hashlib.sha256(quizgen.__version__.encode())
    digest.update(_templates().encode())
    digest.update(f"{folder.slug}\0{folder.deck or ''}\0{folder.deck_suffix}\0".encode())
    digest.update(folder.article.model_dump_json().encode())
    for bank in folder.banks:
        digest.update(bank.model_dump_json().encode())
    for media in folder.media:
        digest.update(media.file.encode() + b"\0" + hashlib.sha256(media.data).digest())
    return digest.hexdigest()


def choices_of(settings: Settings) -> str:
    """The settings as a text that differs whenever they do, without what makes nothing stale."""
    return repr([(each.name, getattr(settings, each.name)) for each in fields(settings) if each.compare])


def digest_of_locks(locks: Sequence[Lock]) -> str:
    """A fingerprint of what is remembered of a folder's cards, or "" if that is nothing."""
    texts = sorted(lock.text for lock in locks if lock.notes)
    return digest_of("".join(texts).encode()) if texts else ""


def digest_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


@cache
def _templates() -> str:
    """A fingerprint of all templates."""
    digest = hashlib.sha256()
    for name, data in _files_below(template_root(), ""):
        digest.update(name.encode() + b"\0" + data)
    return digest.hexdigest()


def _files_below(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _files_below(entry, name)
        else:
            yield name, entry.read_bytes()
