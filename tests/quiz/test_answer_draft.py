"""What was typed for an unfinished answer is there again when the quiz goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.quiz.card import Card
from quizgen.quiz.history import History, Mode, SessionPlan
from quizgen.quiz.recorder import HistoryRecorder
from quizgen.quiz.scheduling.fsrs_schedule import card_states
from quizgen.quiz.session import Ending

Find = Callable[[str], Card]
Play = Callable[..., Any]


@pytest.fixture
def sitting(tmp_path: Path, play: Play) -> Callable[..., Any]:
    """Plays one card with these lines: in the same session each time, or in a new review."""

    def played(asked: Card, *lines: str, review: bool = False) -> Any:
        history = History(tmp_path / "history.sqlite3")
        plan = SessionPlan(Mode.REVIEW if review else Mode.PRACTICE, "/", "1", (asked.id,))
        begun = None if review else history.unfinished("/", [Mode.PRACTICE])
        session = history.begin(plan, 1) if begun is None else begun.session
        memories = card_states(history) if review else None
        record = HistoryRecorder(history, session, lambda: 1, memories=memories)
        try:
            return play([asked], *lines, record=record, review=review)
        finally:
            record.close()

    return played


@pytest.mark.parametrize("review", [False, True])
@pytest.mark.parametrize(
    ("name", "first", "then", "typed"),
    [
        ("two-views", ["They say", "that"], ["", "y", "n"], ("They say", "that", "y", "n")),
        ("two-views", ["One", ""], ["y", "n"], ("One", "y", "n")),
        ("two-views", ["One", "", "y"], ["n"], ("One", "y", "n")),
        ("two-views", ["One", "", "y", "q"], ["n"], ("One", "y", "n")),
        ("two-views", ["s is a word", "s", ""], ["y", "n"], ("s is a word", "s", "y", "n")),
        ("bell-at-noon", ["bell"], ["noon"], ("bell", "noon")),
        ("bell-at-noon", ["drum", "u", "bell"], ["noon"], ("bell", "noon")),
    ],
)
def test_an_answer_of_several_lines_goes_on_where_it_was(
    sitting: Callable[..., Any],
    card: Find,
    name: str,
    first: list[str],
    then: list[str],
    typed: tuple[str, ...],
    review: bool,  # noqa: FBT001
) -> None:
    broken_off = sitting(card(name), *first, review=review)
    assert broken_off.ending in {Ending.NO_MORE_INPUT, Ending.QUIT}
    assert broken_off.dialogue.resumable

    resumed = sitting(card(name), *then, review=review)
    assert f"Your saved answer: {typed[0]}" in " ".join(resumed.screen.split())
    assert [each.typed for each in resumed.dialogue.session.attempts] == [typed]


def test_a_half_finished_order_is_shown_again(sitting: Callable[..., Any], card: Find) -> None:
    sitting(card("order-of-events"), "b a")

    assert "Your saved answer: b a" in " ".join(sitting(card("order-of-events")).screen.split())


def test_undo_before_the_first_line_leaves_nothing_to_resume(sitting: Callable[..., Any], card: Find) -> None:
    played = sitting(card("bell-at-noon"), "drum", "u", "u")

    assert not played.dialogue.resumable


def test_a_turned_card_is_not_turned_on_resuming(sitting: Callable[..., Any], card: Find) -> None:
    assert not sitting(card("right-to-hold"), "").dialogue.resumable
