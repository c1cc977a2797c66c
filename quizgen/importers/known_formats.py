"""Finds the importer for a file, and the message for files of other formats."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import is_zipfile

from quizgen.importers.base import Importer, ImportFileError, ImportSettings
from quizgen.importers.encodings import decode_file
from quizgen.importers.quizlet import QUIZLET
from quizgen.importers.registry import IMPORTERS
from quizgen.importers.tables.importers import CSV
from quizgen.problems import shorten

HEAD_BYTES: Final = 1 << 16
"""The number of bytes that are used to recognise a format."""

BINARY: Final = (
    (re.compile(rb"%PDF-"), "a PDF: copy its text into a format that quizgen imports"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Office file: save it as .xlsx, or as CSV"),
    (
        re.compile(rb"PK\x03\x04.{0,4096}h5p\.json", re.DOTALL),
        "an H5P package, which quizgen does not import",
    ),
    (
        re.compile(rb"PK\x03\x04.{0,4096}word/", re.DOTALL),
        "a Word document: save the questions as GIFT, CSV or .xlsx",
    ),
    (
        re.compile(rb"PK\x03\x04.{0,200}opendocument\.spreadsheet", re.DOTALL),
        "an OpenDocument spreadsheet: save it as .xlsx, or as CSV",
    ),
    (
        re.compile(rb"PK\x03\x04.{0,4096}moodle_backup\.xml|\x1f\x8b", re.DOTALL),
        "a packed archive, such as a backup of Moodle: export the question bank as Moodle XML",
    ),
    (re.compile(rb"\{\\rtf"), "a text document: save it as plain text"),
    (re.compile(rb"SQLite format 3"), "a database: export an Anki collection as .apkg"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8"), "a picture"),
)
ARCHIVE: Final = re.compile(rb"PK\x03\x04|PK\x05\x06")
OTHER_ARCHIVE: Final = "an archive without questions in a known format: unpack it and import single files"
TEXTS: Final = (
    (
        re.compile(
            r"(?m)^(?:Meta-information|={4,}$\n)?.{0,2000}?\bextype\s*:|^\\begin\{question\}", re.DOTALL
        ),
        "an R/exams exercise, which contains R code: convert it with exams2moodle and import the result",
    ),
    (
        re.compile(r'\A\s*\{.{0,5000}?"(?:h5p|params|contentId|mainLibrary)"', re.DOTALL),
        "H5P content, which quizgen does not import",
    ),
    (re.compile(r"(?m)^\[\[questions\]\]"), "an mdbook-quiz file, which quizgen does not import"),
    (re.compile(r"(?m)^[ \t]*[-*][ \t]+\[[ xX]\][ \t]"), "a Markdown quiz, which quizgen does not import"),
    (re.compile(r"(?m)^Q:.*\n[^\n]*A:"), "a file of Markdown flashcards, which quizgen does not import"),
    (
        re.compile(r"(?m)^[ \t]*\*[a-z][.)][ \t]"),
        "a quiz in the format of text2qti or Respondus: convert it with text2qti and import the result",
    ),
    (re.compile(r"(?m)^[ \t]*\\(?:documentclass|begin\{questions\})"), "a LaTeX document"),
    (re.compile(r"\A(?:\s*#.*\n)*bank:[ \t]"), "already a quizgen bank, which need not be imported"),
    (
        re.compile(r'\A\s*\{\s*"format":\s*"quizgen"'),
        "a JSON export of quizgen, which cannot be imported: use the bank, or export it as Moodle XML or CSV",
    ),
    (re.compile(r"(?i)\A\s*<(?:!DOCTYPE html|html)"), "a web page"),
    (
        re.compile(
            r"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:\w{1,20}:)?manifest\b", re.DOTALL
        ),
        "the list of a package's files: import the package itself (.zip or .imscc), or the files of questions",
    ),
    (re.compile(r"\A\s*<"), "XML of a kind that quizgen does not import"),
    (re.compile(r"\A\s*[\[{]"), "JSON, which quizgen does not import"),
)
FORMATS: Final = "GIFT, Moodle XML, Aiken, QTI, CSV, .xlsx, Anki or Quizlet"


def find_importer(content: bytes, file_name: str, settings: ImportSettings | None = None) -> Importer:
    """Find the importer for the content of a file.

    Args:
        content: The content of the file.
        file_name: The name of the file.
        settings: The user's settings, if any. A text for which columns are mapped is a table, and one with a
            given separator contains cards.

    Raises:
        ImportFileError: If no importer supports the format. The message names the format if it is known.
    """
    if not content.strip():
        raise ImportFileError(f"{file_name} is empty")
    for importer in IMPORTERS:
        if importer.recognizes(content, file_name):
            is_table = importer is QUIZLET and settings is not None and settings.columns
            return CSV if is_table else importer
    if settings and (settings.separator or settings.columns):
        return CSV if settings.columns else QUIZLET
    raise ImportFileError(f"{file_name} is {_described(content, file_name)}")


def _described(content: bytes, file_name: str) -> str:
    """What a file is that no importer reads."""
    head = content[:HEAD_BYTES]
    for beginning, what in BINARY:
        if beginning.match(head):
            return what
    if ARCHIVE.match(head):
        return (
            OTHER_ARCHIVE
            if is_zipfile(BytesIO(content))
            else "a damaged archive: download or export it again"
        )
    try:
        text = decode_file(head, file_name).text
    except ImportFileError:
        return f"not in a format that quizgen imports ({FORMATS})"
    for sign, what in TEXTS:
        if sign.search(text):
            return what
    first = next((line for line in text.split("\n") if line.strip()), "")
    return f'not in a format that quizgen imports ({FORMATS}); it begins with "{shorten(first, 40)}"'
