from __future__ import annotations

from quizgen.loading.bank_check import drop_unreadable
from quizgen.loading.limits import MAX_TEXT_CHARS
from quizgen.model.questions import TrueFalse


def statement(text: str) -> TrueFalse:
    return TrueFalse(id="a", type="true-false", ask=text, answer=True, pending="x")


def test_questions_that_can_be_written_stay() -> None:
    assert drop_unreadable([statement(text) for text in ("no", "~", "- a", "a: b #", "'", "x\n\n y")]) == {}


def test_those_that_a_bank_cannot_hold_are_named_with_the_reason() -> None:
    dropped = drop_unreadable([statement("a"), statement("b" * (MAX_TEXT_CHARS + 1)), statement("c\x07")])
    assert dropped.keys() == {1, 2}
    assert "50,001 characters" in dropped[1]
    assert "U+0007" in dropped[2]
