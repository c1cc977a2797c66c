"""All formats that can be imported, in the order in which a file is tried. A new one is added here."""

from __future__ import annotations

from typing import Final

from quizgen.importers.aiken import AikenImporter
from quizgen.importers.base import Importer
from quizgen.importers.gift.importer import GiftImporter
from quizgen.importers.moodle_xml.importer import MoodleXmlImporter
from quizgen.importers.qti.importer import QtiImporter

IMPORTERS: Final[tuple[Importer, ...]] = (
    MoodleXmlImporter(),
    QtiImporter(),
    AikenImporter(),
    GiftImporter(),
)
