"""Losses are lines of text; questions that lose the same share one."""

from __future__ import annotations

from quizgen.cli.losses import MAX_NAMED, loss_lines
from quizgen.outputs.base import Loss


def test_each_loss_is_a_line_and_is_printed_once() -> None:
    losses = [
        Loss("market", "stalls", "no units"),
        Loss("market", "", "no ids"),
        Loss("market", "stalls", "no units"),
    ]

    assert list(loss_lines(losses)) == ["warning: market/stalls: no units", "warning: market: no ids"]


def test_questions_of_a_bank_that_lose_the_same_share_a_line() -> None:
    losses = [Loss("market", f"q{number}", "no tags") for number in range(MAX_NAMED + 2)]

    assert list(loss_lines([*losses, Loss("other", "q0", "no tags")])) == [
        "warning: market/q0, q1, q2, q3, q4, q5, q6, q7 and 2 more: no tags",
        "warning: other/q0: no tags",
    ]
