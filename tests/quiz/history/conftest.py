"""Histories to write in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import History, LoggedAnswer, Mode, SessionPlan

PLAN = SessionPlan(Mode.PRACTICE, "/lessons/market", "7", ("market/a", "market/b", "market/c"))


def an_entry(card: str = "market/a", **changes: Any) -> LoggedAnswer:
    usual: dict[str, Any] = {
        "type": "short-answer",
        "content": "0" * 16,
        "typed": ("a bell",),
        "response": TextResponse("a bell"),
        "verdict": Verdict.CORRECT,
        "score": Fraction(1),
    }
    return LoggedAnswer(card, **(usual | changes))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History(path) as opened:
        yield opened


@pytest.fixture
def entry() -> Callable[..., LoggedAnswer]:
    return an_entry
