"""Reads the state of earlier versions, which was stored in a JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter

from quizgen.outputs.base import Loss
from quizgen.outputs.index_links import BankLink, FolderLink, Link

PARTS: Final = {
    "sheet": ("sheet", None),
    "key": ("key", None),
    "pdf": ("sheet", "pdf"),
    "pdf_key": ("key", "pdf"),
    "word": ("sheet", "docx"),
    "word_key": ("key", "docx"),
}
"""The links of a form in an older format of the state.

For each: a sheet or a key, and the extension of its file unless it is `html`.
"""


FORMER_STATE_FILE: Final = ".quizgen-build.json"


class FormerRecord(NamedTuple):
    """The part of an old record that can still be used."""

    files: Mapping[str, str]
    losses: tuple[Loss, ...]
    links: tuple[Link, ...]


class FormerState(NamedTuple):
    """An old state stored as JSON: records by `slug/output`, and entries by slug."""

    records: Mapping[str, FormerRecord] = MappingProxyType({})
    entries: Mapping[str, Any] = MappingProxyType({})


def read_former_state(out: Path) -> FormerState:
    """Read the state that an earlier version wrote into an output folder; empty if it is damaged."""
    try:
        data = with_links(json.loads((out / FORMER_STATE_FILE).read_text(encoding="utf-8")))
        links = TypeAdapter(tuple[Link, ...])
        records = {
            name: FormerRecord(
                inside(record["files"]),
                tuple(Loss(**loss) for loss in record["losses"]),
                links.validate_python(record["links"]),
            )
            for name, record in data["records"].items()
        }
        return FormerState(records, dict(data.get("entries", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return FormerState()


def inside(files: Mapping[str, str]) -> dict[str, str]:
    """The files of a record.

    They must be inside the output folder, because obsolete files are removed by name.

    Raises:
        ValueError: If a file is outside the output folder.
    """
    for name in files:
        if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name:
            raise ValueError(name)
    return dict(files.items())


def with_links(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Convert an old state to the present form, with the links of each output among its records.

    Raises:
        KeyError: If a field is missing.
        TypeError: If a field has another type.
        AttributeError: If a field has another type.
    """
    records: Mapping[str, Any] = data["records"]
    if all("links" in record for record in records.values()):
        return data
    entries = {slug: _entry(entry) for slug, entry in data.get("entries", {}).items()}
    addresses = {f"{slug}/{link.file}": link for slug, (_, links) in entries.items() for link in links}
    linked = {
        name: record
        | {"links": [asdict(link) for address, link in addresses.items() if address in record["files"]]}
        for name, record in records.items()
    }
    return {"records": linked, "entries": {slug: entry for slug, (entry, _) in entries.items()}}


def _entry(entry: Mapping[str, Any]) -> tuple[dict[str, Any], list[Link]]:
    """An entry as it is stored now, and the links that it had."""
    links: list[Link] = []
    if entry["deck"]:
        links.append(_deck(entry["deck"]["address"]))
    banks = []
    for bank in entry["banks"]:
        whole = list(_links(bank["forms"]))
        named = [(sheet["title"], list(_links(sheet["forms"]))) for sheet in bank["sheets"]]
        of_bank = [*whole, *(link for _, found in named for link in found)]
        worksheets = [(found[0].worksheet, title) for title, found in named if found]
        banks.append({**bank, "bank": of_bank[0].bank if of_bank else "", "worksheets": worksheets})
        links += of_bank
    return {**entry, "banks": banks}, links


def _links(forms: Iterable[Mapping[str, Any]]) -> Iterator[BankLink]:
    from quizgen.outputs.docx.output import WORD  # noqa: PLC0415 - states are read without what makes outputs
    from quizgen.outputs.pdf import FORMAT  # noqa: PLC0415 - likewise

    formats = {"docx": WORD, "pdf": FORMAT, None: None}
    for form in forms:
        letter = form["letter"]
        for name, (label, ending) in PARTS.items():
            if not form.get(name):
                continue
            file = form[name].partition("/")[2]
            stem = file.removesuffix(f".{ending or 'html'}")
            stem = stem.removesuffix("-key") if label == "key" else stem
            bank, _, worksheet = (stem.removesuffix(f"-{letter.lower()}") if letter else stem).partition("--")
            full = "answer key" if label == "key" else "worksheet"
            main = name == "sheet"
            yield BankLink(file, bank, label, full, worksheet, letter, formats[ending], main)


def _deck(address: str) -> FolderLink:
    from quizgen.outputs.anki.output import deck_link  # noqa: PLC0415 - see `_links`

    return deck_link(address.partition("/")[2])
