"""What the last build made, and from what: how an unchanged folder is left untouched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

import quizgen
from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.outputs.base import Loss, Settings
from quizgen.outputs.templating import template_root

STATE_FILE: Final = ".quizgen-build.json"


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What an output made for a folder.

    Attributes:
        inputs: A fingerprint of all that it was made from.
        files: SHA-256 of each file, by path under the build's folder.
        losses: What could not be expressed.
        locks: A fingerprint of what is remembered since, or "" if the output remembers nothing.
    """

    inputs: str
    files: Mapping[str, str]
    losses: tuple[Loss, ...] = ()
    locks: str = ""


@dataclass(slots=True)
class BuildState:
    """What is known of a build's folder.

    Attributes:
        records: What was made, by `slug/output`.
        entries: What the page that links everything says of each article's folder, by slug, as JSON: folders that
            were built before stay on the page.
    """

    records: dict[str, BuildRecord] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, out: Path) -> BuildState:
        """The state that the last build left, or an empty one: then everything is made anew."""
        try:
            data = json.loads((out / STATE_FILE).read_text(encoding="utf-8"))
            records = {
                name: BuildRecord(
                    record["inputs"],
                    _inside(record["files"]),
                    tuple(Loss(**loss) for loss in record["losses"]),
                    record["locks"],
                )
                for name, record in data["records"].items()
            }
            entries = dict(data.get("entries", {}))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls()
        return cls(records, entries)

    def files_of(self, slug: str) -> tuple[str, ...]:
        """The files of all outputs for a folder, by path under the build's folder."""
        return tuple(
            file
            for name, record in self.records.items()
            if name.partition("/")[0] == slug
            for file in record.files
        )

    def to_bytes(self) -> bytes:
        """The state as it is stored."""
        records = {
            name: {
                "inputs": record.inputs,
                "files": dict(record.files),
                "losses": [asdict(loss) for loss in record.losses],
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


def _inside(files: Mapping[str, str]) -> dict[str, str]:
    """The files of a record, if none lies elsewhere: what is no longer made is removed by these names.

    Raises:
        ValueError: If one does.
    """
    for name in files:
        if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name:
            raise ValueError(name)
    return dict(files.items())


def inputs_of(folder: Folder, settings: Settings) -> str:
    """A fingerprint of everything an output depends on except the clock."""
    digest = hashlib.sha256(quizgen.__version__.encode())
    digest.update(_templates().encode())
    digest.update(repr(replace(settings, now=0)).encode())
    digest.update(folder.slug.encode())
    digest.update(folder.article.model_dump_json().encode())
    for bank in folder.banks:
        digest.update(bank.model_dump_json().encode())
    for media in folder.media:
        digest.update(media.file.encode() + b"\0" + hashlib.sha256(media.data).digest())
    return digest.hexdigest()


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
