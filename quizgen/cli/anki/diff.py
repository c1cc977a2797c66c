"""`quizgen anki diff`: show a learner's edits, so that an author can copy them into the bank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.output_options import (
    AutoRevealOption,
    McqOption,
    PathsArgument,
    SourceOption,
    TypedOption,
    anki_settings,
)

if TYPE_CHECKING:
    from quizgen.cli.anki.banks import Banks
    from quizgen.outputs.anki.learner_edits import Edit, EditedNote, LearnerEdits

EXAMPLES = """
Examples:
  quizgen anki diff from-a-learner.apkg lessons/market
  quizgen anki diff from-a-learner.apkg lessons/market --since old/market.apkg

The learner exports the deck in Anki with File > Export. With --since OLD.apkg (the package that the learner imported
last), the command distinguishes the learner's edits from later changes in the bank.
"""


def diff(
    user: Annotated[
        Path, typer.Argument(metavar="USER.apkg", help="The package that the learner exported from Anki.")
    ],
    paths: PathsArgument = None,
    since: Annotated[
        Path | None,
        typer.Option(
            metavar="OLD.apkg",
            help="The package that the learner imported last. With this package, quizgen can distinguish the learner's edits from changes in the bank.",
        ),
    ] = None,
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    *,
    auto_reveal: AutoRevealOption = False,
    style: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Show which cards a learner has edited in Anki.

    Compare a learner's export with the decks built from the banks. For each edited field, show the place in the
    bank (file, line and key). Exit status: 0 if the comparison was made, 2 if a file cannot be read.
    """
    from quizgen.api.packages import open_package
    from quizgen.cli.anki._printing import print_json, print_lines, refuse_unknown
    from quizgen.cli.anki.banks import load_banks
    from quizgen.cli.quiz_options import default_paths
    from quizgen.outputs.anki.learner_edits import find_edits as compared

    refuse_unknown(style)
    settings = anki_settings(mcq=mcq, source=source, typed=typed, auto_reveal=auto_reveal)
    theirs = open_package(user)
    base = open_package(since) if since else None
    ours = load_banks(paths or default_paths(), theirs, settings)
    found = compared(theirs, ours.packages, base)
    if style == "json":
        print_json(_data(user, since, found, ours))
    else:
        print_lines(_text(found, ours))


def _data(user: Path, since: Path | None, found: LearnerEdits, ours: Banks) -> dict[str, Any]:
    """The edits as data; a stable shape, described in the guide for publishers."""
    return {
        "user": str(user),
        "since": str(since) if since else None,
        "compared": found.compared,
        "unknown": list(found.unknown),
        "others": found.others,
        "notes": [
            {
                "question": note.question,
                "guid": note.guid,
                "file": ours.place(note.question).path,
                "line": ours.place(note.question).line,
                "certain": note.certain,
                "edits": [
                    {
                        "field": edit.field,
                        "keys": list(_keys(note, edit, ours)),
                        "bank": _both(edit.ours),
                        "learner": _both(edit.theirs),
                        "looks_only": edit.looks_only,
                        "bank_too": edit.ours_too,
                    }
                    for edit in note.edits
                ],
                "notes": _both(note.notes) if note.notes else None,
                "tags_added": list(note.tags_added),
                "tags_removed": list(note.tags_removed),
            }
            for note in found.notes
        ],
    }


def _both(html: str) -> dict[str, str]:
    """A field as text to read and as it stands."""
    from quizgen.outputs.anki.fields.html_to_text import html_to_text

    return {"text": html_to_text(html), "html": html}


def _keys(note: EditedNote, edit: Edit, ours: Banks) -> tuple[str, ...]:
    """The keys of the question that the field comes from."""
    from quizgen.outputs.anki.fields.field_sources import field_sources

    return field_sources(ours.questions[note.question], edit.field)


def _text(found: LearnerEdits, ours: Banks) -> list[str]:
    from quizgen.cli.anki._printing import truncated
    from quizgen.problems import plural_count

    sure = [note for note in found.notes if note.certain and note.edits]
    unsure = [note for note in found.notes if not note.certain and note.edits]
    added = [note for note in found.notes if note.notes or note.tags_added or note.tags_removed]
    lines = [f"Compared {plural_count(found.compared, 'note')} from the learner's package with the banks."]
    for heading, notes in (
        ("Edited by the learner", sure),
        (
            "Edited by the learner, or changed in the bank later (to find out which, add --since OLD.apkg)",
            unsure,
        ),
    ):
        if notes:
            lines += ["", heading]
            for note in notes:
                lines += _edits(note, ours)
    if added:
        lines += ["", "The learner's own notes and tags"]
        for note in added:
            lines += _own(note)
    if found.unknown:
        lines += ["", "Notes whose questions are no longer in the banks", *truncated(found.unknown)]
    if found.others:
        lines += [
            "",
            f"The learner's package also contains {plural_count(found.others, 'other note')}, which quizgen did not make.",
        ]
    if not found.notes:
        lines += ["", "No edits were found."]
    return lines


def _edits(note: EditedNote, ours: Banks) -> list[str]:
    """A question with both versions of each field that differs."""
    lines = ["", f"  {note.question}  ({ours.place(note.question)})"]
    for edit in note.edits:
        keys = _keys(note, edit, ours)
        remarks = [
            *([f"in the bank: {', '.join(keys)}"] if keys else []),
            *["formatting only"] * edit.looks_only,
            *["the bank has changed this field too"] * edit.ours_too,
        ]
        told = f" ({'; '.join(remarks)})" if remarks else ""
        lines.append(f"    {edit.field}{told}")
        lines += [*_version("bank", edit.ours), *_version("learner", edit.theirs)]
    return lines


def _own(note: EditedNote) -> list[str]:
    lines = ["", f"  {note.question}"]
    if note.notes:
        lines += _version("notes", note.notes)
    if note.tags_added:
        lines.append(f"      tags     + {' '.join(note.tags_added)}")
    if note.tags_removed:
        lines.append(f"      tags     - {' '.join(note.tags_removed)}")
    return lines


def _version(whose: str, html: str) -> list[str]:
    """A text under its name, every line beside it."""
    from quizgen.outputs.anki.fields.html_to_text import html_to_text

    first, *rest = (html_to_text(html) or "(empty)").split("\n")
    return [f"      {whose:<8} {first}", *(f"      {'':<8} {line}" for line in rest)]
