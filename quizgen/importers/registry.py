"""All formats that can be imported, in the order in which a file is tried. A new one is added here."""

from __future__ import annotations

from typing import Final

from quizgen.importers.aiken import AikenImporter
from quizgen.importers.anki.crowdanki_file import CROWDANKI
from quizgen.importers.anki.package_file import ANKI_PACKAGE
from quizgen.importers.anki.text_file import ANKI_TEXT
from quizgen.importers.base import Importer
from quizgen.importers.gift.importer import GiftImporter
from quizgen.importers.moodle_xml.importer import MoodleXmlImporter
from quizgen.importers.qti.importer import QtiImporter
from quizgen.importers.quizlet import QUIZLET
from quizgen.importers.tables.blackboard import BLACKBOARD
from quizgen.importers.tables.importers import CSV, WORKBOOK

IMPORTERS: Final[tuple[Importer, ...]] = (
    ANKI_PACKAGE,
    WORKBOOK,
    QtiImporter(),
    MoodleXmlImporter(),
    CROWDANKI,
    ANKI_TEXT,
    BLACKBOARD,
    CSV,
    AikenImporter(),
    GiftImporter(),
    QUIZLET,
)
"""The importers in the order in which they are tried.

A table has known headings, and its cells may look like GIFT. Plain text comes last, because nearly any text
might be flashcards.
"""
