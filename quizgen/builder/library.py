"""What there is in a folder of built files, for the pages that link it: of this build and of earlier ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.builder.staleness import BuildState
from quizgen.model.folder import Folder
from quizgen.outputs.library_entry import (
    LibraryEntry,
    LinkedFile,
    entry_from_data,
    entry_to_data,
    library_entry,
)
from quizgen.problems import quote_for_shell


def library(
    folders: Sequence[Folder], state: BuildState, out: Path, places: Mapping[str, Path]
) -> tuple[LibraryEntry, ...]:
    """The entries of all folders: of these and, as long as a file of theirs is there, of those built before.

    The state remembers these entries, and forgets those without files.

    Args:
        folders: What this build is of.
        state: What is known of the folder of built files, after the outputs of folders were made.
        out: That folder.
        places: Where the banks lie, by slug.
    """
    entries = [
        library_entry(
            folder,
            quote_for_shell(places.get(folder.slug, folder.slug)),
            tuple(_linked(folder.slug, state, out)),
        )
        for folder in folders
    ]
    entries += _built_before(state, out, {entry.slug for entry in entries})
    state.entries = {entry.slug: entry_to_data(entry) for entry in entries}
    return tuple(entries)


def _built_before(state: BuildState, out: Path, now: Collection[str]) -> Iterator[LibraryEntry]:
    for slug, data in state.entries.items():
        there = any((out / name).is_file() for record in state.of_folder(slug) for name in record.files)
        if slug not in now and there and (entry := entry_from_data(data)):
            yield replace(entry, files=tuple(_linked(slug, state, out)))


def _linked(slug: str, state: BuildState, out: Path) -> Iterator[LinkedFile]:
    """The files of a folder that are to be linked, as far as they are there: this build's and those of others."""
    for record in state.of_folder(slug):
        for link in record.links:
            address = f"{slug}/{link.file}"
            if address in record.files and (out / address).is_file():
                yield LinkedFile(link, address, (out / address).stat().st_size)
