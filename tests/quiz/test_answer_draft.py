"""What was typed for an unfinished answer is there again when the quiz goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from quizgen.grading.verdicts import Verdict
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


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("first-goods", ["zz"]),
        ("first-goods", ["zz", ""]),
        ("first-goods", ["", "zz"]),
        ("order-of-events", ["b a", "?", "u"]),
        ("order-of-events", ["xyz"]),
    ],
)
def test_refused_and_empty_lines_are_not_saved(
    sitting: Callable[..., Any], card: Find, name: str, lines: list[str]
) -> None:
    assert not sitting(card(name), *lines).dialogue.resumable

    resumed = sitting(card(name), "")
    assert "Your saved answer" not in resumed.screen
    assert resumed.ending is Ending.NO_MORE_INPUT
    assert not resumed.dialogue.session.attempts


@pytest.mark.parametrize(
    ("name", "first", "then", "typed"),
    [
        ("two-views", ["One", "", "99", "y"], ["n"], ("One", "y", "n")),
        ("bell-at-noon", ["", "bell", ""], ["noon"], ("bell", "noon")),
        ("bell-at-noon", ["bell", "x" * 1001], ["bell", "noon"], ("bell", "noon")),
        ("right-to-hold", ["a right", "maybe"], ["y"], ("a right", "y")),
    ],
)
def test_a_refused_line_among_others_is_left_out(
    sitting: Callable[..., Any],
    card: Find,
    name: str,
    first: list[str],
    then: list[str],
    typed: tuple[str, ...],
) -> None:
    sitting(card(name), *first)
    resumed = sitting(card(name), *then)
    assert [each.typed for each in resumed.dialogue.session.attempts] == [typed]
    for refused in ("99", "maybe", "x" * 20):
        assert refused not in resumed.screen


def test_a_first_try_that_was_almost_correct_is_one_after_resuming_too(
    sitting: Callable[..., Any], strict_cards: Sequence[Card]
) -> None:
    asked = strict_cards[3]
    sitting(asked, "Thurzday")
    resumed = sitting(asked, "Thurzday")
    assert resumed.screen.count("Close, but not quite. Try once more.") == 1
    assert [each.grade.verdict for each in resumed.dialogue.session.attempts] == [Verdict.CLOSE]
