"""The content of an output folder, for the pages that link to it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizgen.builder.build_state import BuildRecord, BuildState
from quizgen.builder.folder_units import stamp_of
from quizgen.outputs.library_entry import LibraryEntry, LinkedFile, entry_from_data


def library(state: BuildState, slugs: Sequence[str]) -> tuple[LibraryEntry, ...]:
    """The entries of all articles: those of this build, and earlier ones whose files still exist.

    The state forgets the others.

    Args:
        state: The state of the output folder, after the outputs were made.
        slugs: The articles of this build, in their order.
    """
    entries: list[LibraryEntry] = []
    for slug in dict.fromkeys([*slugs, *state.slugs()]):
        records = state.records(slug).values()
        entry = entry_from_data(state.entry(slug))
        there = any((state.out / name).is_file() for record in records for name in record.files)
        if entry and (slug in slugs or there):
            entries.append(replace(entry, files=tuple(_linked(slug, state, records))))
        elif not there and slug not in slugs:
            state.forget(slug)
    return tuple(entries)


def digest_of_library(state: BuildState, slugs: Sequence[str]) -> str:
    """A fingerprint of everything that affects the pages of the library."""
    digest = hashlib.sha256()
    for slug in dict.fromkeys([*slugs, *state.slugs()]):
        digest.update(f"{slug} {slug in slugs} {json.dumps(state.entry(slug))}".encode())
        for record in state.records(slug).values():
            digest.update(repr(record.links).encode())
            for name in record.files:
                stamp = stamp_of(state.out / name)
                digest.update(f"{name} {stamp and stamp.size}".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _linked(slug: str, state: BuildState, records: Iterable[BuildRecord]) -> Iterator[LinkedFile]:
    """The files of an article that are to be linked, as far as they are there: this build's and those of others."""
    for record in records:
        for link in record.links:
            address = f"{slug}/{link.file}"
            if address in record.files and (stamp := stamp_of(state.out / address)):
                yield LinkedFile(link, address, stamp.size)
