"""Anki notes exported as text, with header lines that describe the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

from quizgen.importers.anki.cloze_gaps import has_gaps
from quizgen.importers.anki.deck_tags import common_deck, deck_tag
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.notes_file import read_notes
from quizgen.importers.anki.own_notes import OWN_ID, own_field_names
from quizgen.importers.base import ImportedFile, ImportFileError, ImportSettings
from quizgen.importers.encodings import decode_file
from quizgen.importers.tables.csv_rows import find_delimiter, read_csv

HEADER: Final = re.compile(
    r"#(?P<key>separator|html|columns|tags|deck|notetype|if matches"
    r"|(?:tags|deck|notetype|guid) column):[ \t]*(?P<value>.*)",
    re.IGNORECASE,
)
SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}

FRONTS: Final[Mapping[str, tuple[str, ...]]] = {
    "basic": ("{{Front}}",),
    "basic (and reversed card)": ("{{Front}}", "{{Back}}"),
    "basic (optional reversed card)": ("{{Front}}", "{{#Add Reverse}}{{Back}}{{/Add Reverse}}"),
    "basic (type in the answer)": ("{{Front}}{{type:Back}}",),
    "cloze": ("{{cloze:Text}}",),
}
"""The templates of Anki's own note types."""

MIN_OWN_FIELDS: Final = 12
"""The minimum number of fields in a quizgen note.

Other notes with as many fields do not begin with a name and a slash.
"""

BASIC_FIELDS: Final = ("Front", "Back", "Add Reverse")
CLOZE_FIELDS: Final = ("Text", "Back Extra")


class TextHeader(NamedTuple):
    """The header lines of a file.

    Attributes:
        values: The values, by key.
        lines: The number of lines.
    """

    values: Mapping[str, str]
    lines: int

    def column(self, key: str) -> int:
        """The index of the column with the guid, note type, deck or tags of notes; -1 if there is none."""
        value = self.values.get(f"{key} column", "")
        if not re.fullmatch("[0-9]{1,3}", value):
            return -1
        # Without note types, Anki 23.12 counts what comes after the guid from the guid's own column.
        guid = self.values.get("guid column")
        is_miscounted = key != "guid" and guid is not None and self.values.get("deck column") == guid
        return int(value) - (not is_miscounted)

    @property
    def is_html(self) -> bool:
        """Whether fields contain HTML."""
        return self.values.get("html", "true").lower() != "false"

    @property
    def separator(self) -> str:
        """The separator between fields; "" if the file does not state it."""
        value = self.values.get("separator", "")
        return SEPARATORS.get(value.lower(), value if len(value) == 1 else "")


class TextImporter:
    """Reads Anki notes in plain text."""

    name = "Anki notes in plain text"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file begins with a header line of Anki."""
        try:
            return (
                HEADER.match(decode_file(content[:4096] if len(content) < 4096 else content, file_name).text)
                is not None
            )
        except ImportFileError:
            return False

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read the notes of a file.

        Raises:
            ImportFileError: If the file is not a text file, a quotation mark is never closed, or notes of
                quizgen are incomplete.
        """
        decoded = decode_file(content, file_name)
        header = read_header(decoded.text)
        body = "\n" * header.lines + decoded.text.split("\n", header.lines)[-1]
        separator = settings.separator or header.separator or find_delimiter(body) or "\t"
        table = read_csv(body, file_name, separator)
        rows = [(f"{file_name}, line {row.number}", row.cells) for row in table.rows]
        notes = list(_notes(rows, header))
        if any(_is_unreadable(note, header) for note in notes):
            raise ImportFileError(
                f"{file_name} contains quizgen notes without their HTML or note type names: export the notes "
                "from Anki again, and include both"
            )
        return read_notes(
            notes,
            settings.columns,
            file_name=file_name,
            format_name=self.name,
            encoding=decoded.encoding,
            title=header.values.get("deck", "").rpartition("::")[2],
        )


def read_header(text: str) -> TextHeader:
    """Read the header lines."""
    values: dict[str, str] = {}
    lines = 0
    for line in text.split("\n"):
        found = HEADER.fullmatch(line.rstrip())
        if not found:
            break
        values[found["key"].lower()] = found["value"].strip()
        lines += 1
    return TextHeader(values, lines)


def _notes(rows: Sequence[tuple[str, Sequence[str]]], header: TextHeader) -> Iterator[AnkiNote]:
    """The notes of rows, by what the header says of the columns."""
    special = {key: header.column(key) for key in ("guid", "notetype", "deck", "tags")}
    shared_tags = header.values.get("tags", "").split()
    names = _names(header)
    decks = [cells[at] for _, cells in rows if 0 <= (at := special["deck"]) < len(cells)]
    above = common_deck(decks)
    for place, cells in rows:
        own = {key: cells[at] if 0 <= at < len(cells) else "" for key, at in special.items()}
        kind = own["notetype"] or header.values.get("notetype", "")
        columns = [at for at in range(len(cells)) if at not in special.values()]
        fronts = FRONTS.get(kind.lower(), ())
        texts = [
            cells[at] if header.is_html else escape(cells[at], quote=False).replace("\n", "<br>")
            for at in columns
        ]
        usual = _usual_names(kind, texts, fronts)
        fields = {
            names.get(at) or (usual[place_] if place_ < len(usual) else f"Field {place_ + 1}"): text
            for place_, (at, text) in enumerate(zip(columns, texts, strict=True))
        }
        tag = deck_tag([own["deck"]], above)
        yield AnkiNote(
            place=place,
            guid=own["guid"],
            kind=kind,
            kind_id=0,
            fields=fields,
            tags=(*shared_tags, *own["tags"].split()),
            deck=tag,
            fronts=fronts if not names else (),
        )


def _is_unreadable(note: AnkiNote, header: TextHeader) -> bool:
    """Whether a note is one of ours, but without its HTML or the name of its note type, which say what it is."""
    first = next(iter(note.fields.values()), "")
    if not OWN_ID.fullmatch(first):
        return False
    is_named = bool(own_field_names(note.kind))
    return not header.is_html if is_named else not note.kind and len(note.fields) >= MIN_OWN_FIELDS


def _usual_names(kind: str, texts: Sequence[str], fronts: Sequence[str]) -> tuple[str, ...]:
    """What the first fields of a note are called that the header does not name: all of ours, two of unknown types."""
    own = own_field_names(kind)
    if 0 < len(own) <= len(texts):
        return own
    if any("cloze" in front for front in fronts) or (not fronts and any(map(has_gaps, texts))):
        return CLOZE_FIELDS
    return BASIC_FIELDS if fronts else BASIC_FIELDS[:2]


def _names(header: TextHeader) -> dict[int, str]:
    """The names of the columns, if the header has them."""
    line = header.values.get("columns", "")
    cells = line.split(header.separator or "\t") if line else []
    return {at: cell.strip().strip('"') for at, cell in enumerate(cells) if cell.strip()}


ANKI_TEXT: Final = TextImporter()
