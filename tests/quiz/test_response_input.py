from collections.abc import Callable
from typing import Any

import pytest

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.card import Card

Find = Callable[[str], Card]
Play = Callable[..., Any]


def verdicts(played: Any) -> list[Verdict]:
    return [attempt.grade.verdict for attempt in played.dialogue.session.attempts]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("sell-after-bell", ["f"]),
        ("market-day", ["thursday"]),
        ("stalls", ["sixty"]),
        ("hall-opened", ["12 May 1911"]),
        ("bell-at-noon", ["bell", "midday"]),
        ("two-views", ["Some say this,", "others that.", "", "y", "1"]),
        ("right-to-hold", ["", "y"]),
    ],
)
def test_a_type_is_answered_by_typing(card: Find, play: Play, name: str, lines: list[str]) -> None:
    played = play([card(name)], *lines)

    assert verdicts(played) == [Verdict.CORRECT]
    assert "\nCorrect.\n" in played.screen


@pytest.mark.parametrize("name", ["first-goods", "goods-today", "years-of-the-hall", "order-of-events"])
def test_letters_are_those_that_are_shown(card: Find, play: Play, name: str) -> None:
    from quizgen.grading.key import key_letters
    from quizgen.model.shuffle import display_order

    letters = key_letters(card(name).question, display_order(card(name).question, "1"))

    assert verdicts(play([card(name)], letters.lower())) == [Verdict.CORRECT]


def test_a_line_that_cannot_be_read_costs_nothing(card: Find, play: Play) -> None:
    played = play([card("first-goods")], "xyz", "12", "a")

    assert len(verdicts(played)) == 1
    assert played.screen.count("Type one letter from A to D.") == 2


def test_an_empty_line_skips_only_when_it_is_repeated(card: Find, play: Play) -> None:
    cards = [card("sell-after-bell"), card("stalls")]

    assert verdicts(play(cards, "", "f", "", "")) == [Verdict.CORRECT, Verdict.SKIPPED]


def test_a_word_skips_at_once(card: Find, play: Play) -> None:
    assert verdicts(play([card("stalls")], "s")) == [Verdict.SKIPPED]


def test_gaps_are_asked_one_by_one_and_undo_goes_back_one(card: Find, play: Play) -> None:
    played = play([card("bell-at-noon")], "drum", "u", "bell", "noon")

    assert played.dialogue.session.attempts[0].typed == ("bell", "noon")


def test_a_gap_may_stay_open_and_all_open_is_a_skip(card: Find, play: Play) -> None:
    assert verdicts(play([card("bell-at-noon")], "bell", "", "")) == [Verdict.PARTIAL]
    assert verdicts(play([card("bell-at-noon")], "", "", "", "")) == [Verdict.SKIPPED]


def test_a_gap_that_cannot_be_read_is_asked_again(card: Find, play: Play) -> None:
    played = play([card("bell-at-noon")], "x" * 2000, "noon", "bell", "noon")

    assert "too long" in played.screen
    assert verdicts(played) == [Verdict.CORRECT]


@pytest.mark.parametrize("word", ["s", "q"])
def test_words_work_between_gaps(card: Find, play: Play, word: str) -> None:
    played = play([card("bell-at-noon")], "bell", word)

    assert verdicts(played) == ([Verdict.SKIPPED] if word == "s" else [])


def test_a_text_may_have_lines_that_look_like_words(card: Find, play: Play) -> None:
    played = play([card("two-views")], "They say", "s", ":u", "u", "", "y", "n")

    assert played.dialogue.session.attempts[0].typed == ("They say", "u", "y", "n")


def test_undo_before_the_rubric_opens_the_text_again(card: Find, play: Play) -> None:
    played = play([card("two-views")], "One", "", "u", "Two", "", "y", "u", "n", "y")

    assert "Write your answer again." in played.screen
    assert played.dialogue.session.attempts[0].typed == ("Two", "n", "y")


def test_points_that_cannot_be_given_are_asked_again(card: Find, play: Play) -> None:
    played = play([card("two-views")], "One", "", "7", "2", "1")

    assert verdicts(played) == [Verdict.CORRECT]
    assert "Enter 0 to 2 points, or y for all points, or n for no points." in played.screen


@pytest.mark.parametrize("lines", [["", ""], ["s"], ["One", ":s"], ["One", "", "s"]])
def test_a_text_can_be_skipped_at_any_point(card: Find, play: Play, lines: list[str]) -> None:
    assert verdicts(play([card("two-views")], *lines)) == [Verdict.SKIPPED]


@pytest.mark.parametrize("lines", [["s"], ["", "s"]])
def test_a_card_can_be_skipped_on_both_sides(card: Find, play: Play, lines: list[str]) -> None:
    assert verdicts(play([card("right-to-hold")], *lines)) == [Verdict.SKIPPED]


def test_a_card_is_judged_by_yes_or_no_alone(card: Find, play: Play) -> None:
    played = play([card("right-to-hold")], "a permission", "perhaps", "", "n")

    assert verdicts(played) == [Verdict.WRONG]
    assert played.dialogue.session.attempts[0].typed == ("a permission", "n")


def test_the_hidden_side_is_shown_only_after_a_line(card: Find, play: Play) -> None:
    assert "given to the town in 1834" not in play([card("right-to-hold")]).screen.split("Score")[0]
    assert "Answer: permission, given to the town in 1834" in play([card("right-to-hold")], "").screen
