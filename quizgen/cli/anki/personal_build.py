"""`quizgen anki build --for`: a package for one learner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.api.files import write_atomically
from quizgen.api.packages import open_package
from quizgen.apkg.apkg_reader import Contents
from quizgen.cli.anki._printing import print_lines, truncated
from quizgen.cli.anki.banks import Banks, load_banks
from quizgen.cli.quiz_options import default_paths
from quizgen.outputs.anki.carried import Carried
from quizgen.outputs.anki.fields.tags import RETIRED
from quizgen.outputs.anki.learner_edits import EditedNote, find_edits
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.personal_copy import carry_over
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import plural_count


def build_for(
    learner: Path,
    paths: Sequence[Path] | None,
    out: Path,
    settings: AnkiSettings,
    *,
    since: Path | None,
    edits: bool,
    cited_only: bool,
) -> None:
    """Write a package for each article of which the learner has cards, and print what it keeps of theirs.

    Raises:
        typer.Exit: If the banks have errors; those are printed.
        PackageError: If a package cannot be read.
        QuizgenError: If the learner's package contains no question of the banks.
    """
    theirs = open_package(learner)
    base = open_package(since) if since else None
    banks = load_banks(paths or default_paths(), theirs, settings, cited_only=cited_only)
    for folder, ours in zip(banks.folders, banks.packages, strict=True):
        carried = carry_over(theirs, ours, base, edits=edits)
        made = ANKI.render(folder, replace(settings, carried=carried))
        file = out / f"{folder.slug}-for-{learner.stem}.apkg"
        write_atomically(file, made.files[f"{folder.slug}.apkg"])
        print_lines(
            [
                str(file),
                *_summary(carried, find_edits(theirs, [ours], base).notes, banks, edits=edits),
                *_added(theirs, ours, base),
            ]
        )


def _added(theirs: Contents, ours: Contents, base: Contents | None) -> list[str]:
    """How many cards the learner gets that are not in the learner's package."""
    added = [note for note in ours.notes if note.guid not in theirs.by_guid and RETIRED not in note.tags]
    deleted = [note for note in added if base and note.guid in base.by_guid]
    lines = [f"  {plural_count(len(added), 'card')} that the learner does not have"] if added else []
    if deleted:
        lines += [
            f"  including {plural_count(len(deleted), 'card')} that the learner deleted and will get again:",
            *truncated([note.question for note in deleted]),
        ]
    return lines


def _summary(
    carried: Mapping[str, Carried], edited: Sequence[EditedNote], banks: Banks, *, edits: bool
) -> list[str]:
    """What the package carries over, and the learner's edits that it replaces."""
    notes = sum(bool(each.fields.get("Notes")) for each in carried.values())
    tags = sum(bool(each.tags) for each in carried.values())
    kept = sum(len(each.fields) - 1 for each in carried.values())
    replaced = [
        f"{note.question}: {edit.field}{' (the bank has changed this field too)' * edit.ours_too}  ({banks.place(note.question)})"
        for note in edited
        for edit in note.edits
        if edit.field not in carried[note.guid].fields
    ]
    lines = [
        f"  {plural_count(len(carried), 'card')} with the learner's additions: {notes} with text in the Notes field, {tags} with the learner's own tags",
        *([f"  {plural_count(kept, 'edited field')} kept"] if edits else []),
    ]
    return [
        *lines,
        *(
            [
                "  fields in which the learner's edit is replaced by the text of the bank:",
                *truncated(replaced),
            ]
            if replaced
            else []
        ),
    ]
