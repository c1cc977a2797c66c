"""Questions for tests of all formats for other programs: a bare one of each type, and one with each thing that a question may have."""

from __future__ import annotations

from typing import Any, Final

from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_flashcard,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_picture,
    a_short_answer,
    a_true_false,
    an_open_ended,
    an_ordering,
)

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder, Media
from quizgen.model.questions import Question
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog, Handling
from quizgen.outputs.exchange.features import Feature
from quizgen.outputs.exchange.formats import EXCHANGE_OUTPUTS
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings

FORMATS: Final = {output.name: output for output in EXCHANGE_OUTPUTS}


def _bare_choice(**changes: Any) -> Question:
    plain = {"explain": None, "difficulty": None, "bloom": None, "objective": None, "tags": None}
    return a_multiple_choice(**{**plain, "distractors": ["honey", "fish", "cheese"], **changes})


def bare_questions() -> tuple[Question, ...]:
    """A question of each type with nothing that its type can do without."""
    return (
        _bare_choice(),
        a_multiple_response(distractors=["wool"], points="1"),
        a_true_false(ask="Nobody may sell after the bell.", answer="true", correction=None),
        a_short_answer(reject=None),
        a_numeric(unit=None, hedge=None),
        a_date(),
        a_cloze(points="2"),
        a_matching(),
        an_ordering(dates=None),
        an_open_ended(),
        a_flashcard(reverse=None),
    )


WITH_FEATURE: Final[dict[Feature, dict[str, Any]]] = {
    Feature.EXPLANATION: {"explain": "It was a grain market."},
    Feature.FEEDBACK: {"distractors": [{"text": "honey", "feedback": "Later."}, "fish", "cheese"]},
    Feature.HINT: {"hint": "It is a plant."},
    Feature.POINTS: {"points": "3"},
    Feature.BONUS: {"bonus": "true"},
    Feature.TAGS: {"tags": ["goods"]},
    Feature.PICTURE: {"image": {"file": "map.png", "alt": "A map"}},
    Feature.RECORDING: {"audio": {"file": "bell.mp3", "transcript": "A bell."}},
    Feature.FIXED_ORDER: {"shuffle": "false"},
    Feature.LINE_BREAKS: {"ask": "What was sold\nat first?"},
    Feature.MARKUP: {"ask": "What was sold *first*?"},
}


def question_with(feature: Feature) -> Question:
    """A bare multiple-choice question with one thing more."""
    return _bare_choice(**WITH_FEATURE[feature])


def folder_of(question: Question) -> Folder:
    """The market with this question alone, and the files that any of these questions shows."""
    return a_folder(a_bank(question), media=[a_picture(), Media(file="bell.mp3", data=b"ID3")])


def handling(output: ExchangeOutput, question: Question) -> Handling:
    """What becomes of a question in a format, citations aside."""
    bank: Bank = a_bank(question)
    log = ExportLog()
    output.write(ExportSource(bank, folder_of(question), ExportSettings(citations=False)), log)
    return log.handling(question.id)
