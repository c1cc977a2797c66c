"""Writes a deck of twelve-field notes in one of two ways: `python deck_writer.py ours|plain NOTES FILE SECONDS`.

`plain` is genanki as its own documentation uses it; `ours` gives the same genanki notes to
our writer. Writes into the last file the seconds from the texts of the notes to the closed file; run as a process of
its own, so that memory can be told apart.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import genanki

from quizgen.outputs.anki.package.apkg_writer import DeckNote, Package, Stamp
from quizgen.outputs.anki.package.identity import guid

FIELDS = [
    "ID", "Question", "Options", "Answer", "Explanation", "Quote", "Paragraph", "Source", "Hint", "Difficulty",
    "Context", "Notes",
]  # fmt: skip
EXPLANATION = """<p>The count of the year {year} was {number}, as the keepers wrote it down in their book at its end,
and the numbers of the years before and after it are different ones.</p>"""
DECK = 2_059_400_110
NOW = 1_790_000_000


def fields(number: int) -> list[str]:
    """What a note of a multiple-choice question says."""
    year = 1700 + number % 240
    options = "".join(f"<li>{number + more} visits</li>" for more in (0, 1, 11, 21))
    return [
        f"harbour/visits-{number}",
        f"<p>How many visits were counted at the harbour in the year {year}, by the book (entry {number})?</p>",
        f"<ul>{options}</ul>",
        f"{number} visits",
        EXPLANATION.format(year=year, number=number),
        f"<blockquote>In year {year} the vessel near the reef had <mark>{number} visits</mark> of the tide.</blockquote>",
        str(number % 24 + 1),
        "<cite>The harbour</cite>, The Town Courier, 18 December 2011",
        "Look for the tide.",
        "medium",
        "The harbour",
        "",
    ]


def model() -> genanki.Model:
    """One note type, for both."""
    return genanki.Model(
        1_607_392_319,
        "Benchmark",
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {
                "name": "Card",
                "qfmt": "{{Question}}{{Options}}",
                "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}",
            }
        ],
    )


def plain(rows: list[list[str]], file: Path) -> None:
    """genanki alone."""
    note_type, deck = model(), genanki.Deck(DECK, "Harbour")
    for row in rows:
        deck.add_note(genanki.Note(note_type, row, tags=["harbour", "years"]))
    genanki.Package(deck).write_to_file(file)


def ours(rows: list[list[str]], file: Path) -> None:
    """The same notes, through our writer."""
    note_type, deck = model(), genanki.Deck(DECK, "Harbour")

    def entries() -> Iterator[DeckNote]:
        for number, row in enumerate(rows):
            name = guid("harbour", row[0], "choice")
            note = genanki.Note(note_type, row, tags=["harbour", "years"], guid=name)
            note.cards = [genanki.Card(0)]
            note.due = number
            yield DeckNote(note, DECK, Stamp(NOW, NOW))

    package = Package([note_type.to_json(NOW, DECK)], [deck.to_json()], entries(), {})
    with file.open("wb") as out:
        out.write(package.write())
        out.flush()
        os.fsync(out.fileno())


if __name__ == "__main__":
    way, notes, path, told = sys.argv[1:]
    given = [fields(number) for number in range(int(notes))]
    started = time.process_time()
    {"ours": ours, "plain": plain}[way](given, Path(path))
    Path(told).write_text(str(time.process_time() - started), encoding="utf-8")
