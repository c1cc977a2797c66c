"""`quizgen anki check`: test every card of a package in Anki itself."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from quizgen.apkg.apkg_reader import Contents
    from quizgen.cli.anki.sandbox_import import ImportFinding, Report

EXAMPLES = """
Examples:
  quizgen anki check dist/market/market.apkg
  quizgen anki check dist/market/market.apkg --format json

Needs Anki's own library (free software, AGPL): pip install 'quizgen[anki]'
"""


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE.apkg", help="The Anki package (.apkg) to test.")],
    style: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Test a package by importing it into a temporary Anki collection.

    Render both sides of every card, and run Check Database, Empty Cards and Check Media. Your own Anki is not
    changed. Exit status: 0 if there are no problems, 1 if there are problems, 2 if the file cannot be read or the
    Anki library is missing.
    """
    from quizgen.api.packages import open_package
    from quizgen.cli.anki._printing import print_json, print_lines, refuse_unknown
    from quizgen.cli.anki.sandbox_import import import_package

    refuse_unknown(style)
    contents = open_package(file)
    report = import_package(file)
    report.findings += _own_findings(contents, report)
    if style == "json":
        print_json(_data(file, report))
    else:
        print_lines(_text(file, report))
    if report.findings:
        raise typer.Exit(1)


def _own_findings(contents: Contents, report: Report) -> list[ImportFinding]:
    """What can be told from the file alone: times that Anki cannot work with, and pictures that it left behind."""
    from quizgen.cli.anki.sandbox_import import ImportFinding
    from quizgen.model.lock import DAY

    latest = time.time() + DAY
    found = [
        ImportFinding(
            "time-too-late",
            note.question,
            "the note has a modification date in the future, so Anki will ignore updates until that date",
        )
        for note in contents.notes
        if note.changed > latest
    ]
    found += [
        ImportFinding(
            "time-too-early",
            note.question,
            "the note has a modification date before 1970, which Anki cannot store",
        )
        for note in contents.notes
        if note.changed < 1
    ]
    idle = [name for name in contents.media if name not in report.media]
    return found + [
        ImportFinding("media-unused", name, "this file is in the package, but no card uses it")
        for name in idle
    ]


def _data(file: Path, report: Report) -> dict[str, Any]:
    """The report as data; a stable shape, described in the guide for publishers."""
    return {
        "file": str(file),
        "anki": report.anki,
        "notes": report.notes,
        "decks": report.decks,
        "rendered": report.rendered,
        "media": len(report.media),
        "findings": [
            {"code": each.code, "where": each.where, "message": each.message} for each in report.findings
        ],
    }


def _text(file: Path, report: Report) -> list[str]:
    from quizgen.cli.anki._printing import truncated
    from quizgen.problems import plural_count

    lines = [f"Result of importing {file} into a new collection of Anki {report.anki}".rstrip(), ""]
    lines += [
        f"  {count:>6,}  {'note' if count == 1 else 'notes'} of the type {name}"
        for name, count in report.notes.items()
    ]
    lines += [
        f"  {count:>6,}  {'card' if count == 1 else 'cards'} in the deck {name}"
        for name, count in report.decks.items()
    ]
    lines += [
        (
            f"  {report.rendered:>6,}  card rendered, front and back"
            if report.rendered == 1
            else f"  {report.rendered:>6,}  cards rendered, front and back"
        ),
        "",
    ]
    if not report.findings:
        return [*lines, "No problems were found in the cards, note types, media files or database."]
    by_code: dict[str, list[str]] = {}
    for each in report.findings:
        place = f"{each.where}: " if each.where else ""
        by_code.setdefault(each.code, []).append(f"{place}{each.message}")
    for code, told in by_code.items():
        lines += [code, *truncated(told), ""]
    return [*lines, f"{plural_count(len(report.findings), 'problem')}."]
