"""What is exported to Moodle XML, GIFT and QTI and imported again is the same, but for the losses that the export names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_multiple_choice, a_picture

import quizgen as qg
from outputs.anki_cases import every_type
from outputs.round_trips import check_round_trip, questions, read_again
from quizgen.importers.aiken import AikenImporter
from quizgen.importers.base import Importer
from quizgen.importers.gift.importer import GiftImporter
from quizgen.importers.moodle_xml.importer import MoodleXmlImporter
from quizgen.importers.qti.importer import QtiImporter
from quizgen.importers.quizlet import QUIZLET as QUIZLET_IMPORTER
from quizgen.importers.tables.importers import CSV as CSV_IMPORTER
from quizgen.importers.tables.importers import WORKBOOK
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.exchange.aiken import AIKEN
from quizgen.outputs.exchange.gift import GIFT
from quizgen.outputs.exchange.moodle.output import MOODLE
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.qti.output21 import QTI_21
from quizgen.outputs.exchange.quizlet import QUIZLET
from quizgen.outputs.exchange.tables.output import CSV, TSV, XLSX

WITH_IDS: Final[dict[str, tuple[ExchangeOutput, Importer]]] = {
    "moodle": (MOODLE, MoodleXmlImporter()),
    "gift": (GIFT, GiftImporter()),
    "qti12": (QTI_12, QtiImporter()),
    "qti21": (QTI_21, QtiImporter()),
    "csv": (CSV, CSV_IMPORTER),
    "tsv": (TSV, CSV_IMPORTER),
    "xlsx": (XLSX, WORKBOOK),
}
"""Formats that keep ids, with what reads them."""

LOST: Final = {
    "csv": frozenset({"objective"}),
    "tsv": frozenset({"objective"}),
    "xlsx": frozenset({"objective"}),
}
"""What importers report as lost for a whole file: objectives are a bank's."""

BANKS: Final = Path(__file__).parents[2] / "question_banks"

EACH = pytest.mark.parametrize("name", WITH_IDS)


def come_back(name: str, folder: Folder) -> int:
    """See that the questions of a folder come back, and say how many without any loss."""
    output, importer = WITH_IDS[name]
    lost = LOST.get(name, frozenset())
    return sum(check_round_trip(output, importer, folder, bank, lost) for bank in folder.banks)


@cache
def shipped_folders() -> tuple[Folder, ...]:
    return tuple(qg.load(BANKS).folders)


@EACH
def test_questions_of_every_type_come_back(name: str) -> None:
    assert come_back(name, a_folder()) >= 3
    come_back(name, every_type())


@pytest.mark.no_cover
@EACH
def test_the_shipped_banks_come_back(name: str) -> None:
    assert sum(come_back(name, folder) for folder in shipped_folders()) > 40


@EACH
@settings(max_examples=12, derandomize=True, phases=[Phase.generate], deadline=None)
@given(made=st.lists(questions(), min_size=4, max_size=4))
def test_texts_full_of_signs_come_back(name: str, made: list[Question]) -> None:
    numbered = [each.model_copy(update={"id": f"q{number}"}) for number, each in enumerate(made)]

    come_back(name, a_folder(a_bank(*numbered)))


def test_a_picture_comes_back_from_moodle() -> None:
    question = a_multiple_choice(image={"file": "maps/the map.png", "alt": "A map"})
    folder = a_folder(a_bank(question), media=[a_picture("maps/the map.png")])
    assembled, log = read_again(*WITH_IDS["moodle"], folder, folder.banks[0])
    (found,) = assembled.questions

    assert not log.losses
    assert found.question.image is not None
    assert found.question.image.alt == "A map"
    assert assembled.media[found.question.image.file] == a_picture().data


def test_options_come_back_from_aiken_and_cards_from_quizlet() -> None:
    choices, _ = read_again(AIKEN, AikenImporter(), a_folder(), a_bank())
    cards, _ = read_again(QUIZLET, QUIZLET_IMPORTER, a_folder(), a_bank())

    assert len(choices.questions) == 2
    assert choices.questions[0].question.answer.text == "grain"  # type: ignore[union-attr]
    assert {each.question.type for each in cards.questions} == {"flashcard"}
    assert len(cards.questions) == len(a_bank().questions) + 2
