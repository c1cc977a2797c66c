"""What learners have answered, kept for years: one SQLite file, a transaction for each answer."""

from quizgen.quiz.history.schema import HistoryError
from quizgen.quiz.history.store import History
from quizgen.quiz.history.values import Entry, Memory, Mode, Plan, Stored, Unfinished

__all__ = ["Entry", "History", "HistoryError", "Memory", "Mode", "Plan", "Stored", "Unfinished"]
