"""The page of figures fits the terminal, and cuts no name that there is room for."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phrases_in_code import FOREIGN

from quizgen.cli.stats_tables import format_statistics
from quizgen.quiz.overruled_answers import Overruled
from quizgen.quiz.statistics import Forecast, ItemStatistics, OptionStatistics, Share, Statistics
from quizgen.quiz.wording import wording
from quizgen.text.display_width import display_width

LONG = "causes-and-consequences/what-came-of-the-long-years-of-war"
PLACE = "question_banks/market/basics.yaml:120"


def statistics(*names: str) -> Statistics:
    """Figures of two weeks about these banks."""
    shares = tuple(Share(name, 1250, 1000, Fraction(4, 5)) for name in names)
    item = ItemStatistics(
        LONG, 9, Fraction(1, 9), 0.1, (OptionStatistics("Everything that was sold there", key=True, count=9),)
    )
    return Statistics(
        answers=1250,
        seconds=4000,
        days=12,
        streak=3,
        longest=5,
        per_day=tuple(range(14)),
        by_bank=shares,
        by_type=(Share("open-ended", 3, 1, Fraction(1, 3)),),
        by_objective=(),
        items=(item,),
        overruled=(
            Overruled(LONG, "a long answer of many words", 2),
            Overruled(LONG, "Bread; honey", 1, acceptable=False),
        ),
        forecast=Forecast(3, tuple(range(14)), 2, 66),
    )


def page(width: int, *names: str, fancy: bool = True) -> str:
    return format_statistics(statistics(*names), {LONG: PLACE}, fancy=fancy, width=width)


def test_only_answers_that_can_be_accepted_are_said_to_be() -> None:
    *_, accept, other = page(sys.maxsize).split("\n\n")

    assert accept.splitlines() == [
        "Answers that learners themselves marked as correct: consider adding them to `accept`",
        f"  {LONG}  {PLACE}  typed: a long answer of many words (2 times)",
    ]
    assert other.splitlines() == [
        "Answers that learners themselves marked as correct: check the correct answers in the bank",
        f"  {LONG}  {PLACE}  answer: Bread; honey",
    ]


def bars(shown: str) -> set[int]:
    """The columns in which bars begin."""
    return {line.index("█") for line in shown.splitlines() if "█" in line and "░" in line}


@pytest.mark.parametrize("width", [79, 80, 84, 120, 200, sys.maxsize])
def test_bars_stand_below_each_other_across_tables(width: int) -> None:
    assert len(bars(page(width, "short", LONG))) == 1


def test_a_name_is_cut_only_where_there_is_no_room_for_it() -> None:
    assert LONG in page(120, LONG)
    assert LONG in page(sys.maxsize, LONG)
    assert f"  {LONG[:34]}… █" in page(80, LONG)
    assert f"\n  {LONG}\n" in page(len(LONG) + 2, LONG)


@given(st.integers(40, 200), st.text("abc-/", min_size=1, max_size=90), st.booleans())
def test_no_row_of_a_chart_is_wider_than_the_terminal(width: int, name: str, fancy: bool) -> None:  # noqa: FBT001
    lines = page(width, name, LONG, fancy=fancy).splitlines()
    rows = [line for line in lines if re.search(r"%  [\d,]+ of \d", line)]
    assert max(map(len, rows)) <= width


WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=20), min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize("accessible", [False, True])
@settings(max_examples=20)
@given(name=WORDS, option=WORDS, typed=WORDS)
def test_at_forty_columns_no_word_is_broken(name: str, option: str, typed: str, *, accessible: bool) -> None:
    found = statistics(name)
    item = replace(found.items[0], question=name, choices=(OptionStatistics(option, key=True, count=9),) * 2)
    found = replace(found, items=(item,), overruled=(Overruled(name, typed, 2),))
    shown = format_statistics(found, {name: PLACE}, fancy=True, width=40, accessible=accessible)

    assert all(len(row) <= 40 for row in shown.splitlines())
    words = shown.replace(",", " ").replace(":", " ").split()
    assert set(f"{name} {option} {typed}".split()) <= set(words)


def test_a_line_for_each_fact_has_no_charts() -> None:
    shown = format_statistics(statistics("market"), {LONG: PLACE}, fancy=True, accessible=True)

    assert not set("█░·▁") & set(shown)
    assert "market: 80%, 1,000 of 1,250 correct" in " ".join(shown.split())


@pytest.mark.parametrize("accessible", [False, True])
def test_no_word_of_ours_is_said_in_english_in_another_language(accessible: bool) -> None:  # noqa: FBT001
    found = statistics("a", "b")
    page = format_statistics(
        found, {LONG: PLACE}, fancy=True, width=80, accessible=accessible, wording=FOREIGN
    )

    assert set(re.findall(r"[A-Za-z]{2,}", page)) <= set(re.findall(r"[A-Za-z]+", f"{LONG} {PLACE} {found}"))


def test_what_reads_from_right_to_left_has_no_charts_and_stands_at_the_right() -> None:
    page = format_statistics(statistics("السوق"), {LONG: PLACE}, fancy=True, width=60, wording=wording("ar"))

    assert {display_width(line) for line in page.splitlines()[:3]} == {60, 58}
    assert "  أيام متتالية: 3، الأطول: 5".strip() in page
    assert not set(page) & set("▁█░")


def test_a_pipe_gets_lines_without_room_before_them() -> None:
    page = format_statistics(statistics("السوق"), {LONG: PLACE}, fancy=True, wording=wording("ar"))

    assert page.startswith("1,250 إجابة")
