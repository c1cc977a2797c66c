"""All export formats, in the order in which they are listed. Add new ones here."""

from __future__ import annotations

from typing import Final

from quizgen.outputs.exchange.aiken import AIKEN
from quizgen.outputs.exchange.gift import GIFT
from quizgen.outputs.exchange.json_bank import JSON
from quizgen.outputs.exchange.moodle.output import MOODLE
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.qti.output21 import QTI_21
from quizgen.outputs.exchange.quizlet import QUIZLET
from quizgen.outputs.exchange.tables.games import BLOOKET, KAHOOT
from quizgen.outputs.exchange.tables.output import CSV, TSV, XLSX

EXCHANGE_OUTPUTS: Final[tuple[ExchangeOutput, ...]] = (
    MOODLE,
    GIFT,
    AIKEN,
    QTI_12,
    QTI_21,
    CSV,
    TSV,
    XLSX,
    KAHOOT,
    BLOOKET,
    QUIZLET,
    JSON,
)
