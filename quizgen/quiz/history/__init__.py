"""The history of a learner's answers: one SQLite file, with one transaction for each answer."""

from quizgen.quiz.history.records import (
    CardState,
    LoggedAnswer,
    Mode,
    RatedAnswer,
    SessionPlan,
    StoredAnswer,
    UnfinishedSession,
)
from quizgen.quiz.history.store import History
from quizgen.quiz.history.tables import HistoryError

__all__ = [
    "CardState",
    "History",
    "HistoryError",
    "LoggedAnswer",
    "Mode",
    "RatedAnswer",
    "SessionPlan",
    "StoredAnswer",
    "UnfinishedSession",
]
