"""The renderer for programs: everything as data, a line for each event."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from samples import a_bank, a_flashcard, a_folder

from quizgen.grading.policy import PRACTICE
from quizgen.quiz.card import Card, cards
from quizgen.quiz.line_source import PipedLines
from quizgen.quiz.renderers.base import Opening
from quizgen.quiz.renderers.jsonl import JsonlRenderer
from quizgen.quiz.runner import QuizRunner
from quizgen.quiz.session import start

Find = Callable[[str], Card]


class _Nowhere:
    def write(self, _: str) -> None: ...

    def flush(self) -> None: ...


def events(asked: Sequence[Card], *lines: str, **manner: Any) -> list[dict[str, Any]]:
    said: list[str] = []
    nowhere: Any = _Nowhere()
    runner = QuizRunner(start(asked, "1"), JsonlRenderer(said.append), PipedLines(lines, nowhere), **manner)
    runner.finish(runner.run(Opening("Market basics", "Some questions.", ("Read first.",))))
    assert all("\n" not in line and line.isascii() for line in said)
    return [json.loads(line) for line in said]


def named(found: list[dict[str, Any]], event: str) -> list[dict[str, Any]]:
    return [each for each in found if each["event"] == event]


def test_a_quiz_is_an_opening_questions_verdicts_and_a_summary(card: Find) -> None:
    found = events([card("stalls"), card("market-day")], "60", "Thurzday", "")

    assert [each["event"] for each in found] == [
        "opening", "question", "awaiting", "verdict", "question", "awaiting", "verdict", "awaiting", "summary",
    ]  # fmt: skip
    found = [each for each in found if each["event"] != "awaiting"]
    assert found[0] == {
        "event": "opening", "title": "Market basics", "about": "Some questions.", "instructions": ["Read first."],
    }  # fmt: skip
    assert (found[1]["id"], found[1]["type"], found[1]["number"]) == ("market-basics/stalls", "numeric", 1)
    assert (found[2]["id"], found[2]["verdict"], found[2]["score"]) == (
        "market-basics/stalls",
        "correct",
        1.0,
    )
    assert found[4]["verdict"] == "correct (spelling)"
    assert (found[5]["ending"], found[5]["share"]) == ("finished", 1.0)


def test_options_come_with_the_letters_that_answer(card: Find) -> None:
    (question,) = named(events([card("first-goods")], "q"), "question")
    right = next(each["label"] for each in question["choices"] if each["text"] == "grain")
    (verdict,) = named(events([card("first-goods")], right.lower(), ""), "verdict")
    assert verdict["verdict"] == "correct"


def test_the_cited_words_are_told_with_their_paragraph(card: Find) -> None:
    (verdict,) = named(events([card("stalls")], "7", ""), "verdict")
    assert verdict["verdict"] == "wrong"
    (cited,) = verdict["cited"]
    assert any(stretch["quoted"] for stretch in cited["stretches"])


@pytest.mark.parametrize(
    ("name", "lines", "expected"),
    [
        ("stalls", ["many", "60"], ["answer", "answer"]),
        ("bell-at-noon", ["bell", "noon"], ["gap", "gap"]),
        ("two-views", ["One", "", "y", "n"], ["text", "text", "points", "points"]),
        ("right-to-hold", ["", "y"], ["enter", "yes-no"]),
    ],
)
def test_before_each_line_it_says_what_is_awaited(
    name: str, lines: list[str], expected: list[str], card: Find
) -> None:
    found = named(events([card(name)], *lines, "", retry=True), "awaiting")

    assert [each["what"] for each in found[: len(expected)]] == expected
    assert {each["question"] for each in found[: len(expected)]} == {f"market-basics/{name}"}
    assert (found[len(expected)]["what"], found[len(expected)]["question"]) == ("enter", None)


@pytest.mark.parametrize(
    ("typed", "event"),
    [("?", "remark"), ("p", "passage"), ("h", "help"), ("nonsense", "remark")],
)
def test_whatever_is_shown_is_an_event(typed: str, event: str, card: Find) -> None:
    assert named(events([card("first-goods")], typed, "q"), event)


def test_cards_are_revealed_and_tests_reviewed(card: Find) -> None:
    assert named(events([card("right-to-hold")], "", "y", ""), "reveal")
    (review,) = named(events([card("stalls")], "60", "", test=True), "review")
    assert (review["number"], review["verdict"]) == (1, "correct")


def test_a_score_in_parts_is_a_number(card: Find) -> None:
    (verdict,) = named(events([card("goods-today")], "a", ""), "verdict")
    assert isinstance(verdict["score"], float)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "cited"),
        ({"inferred": "true"}, "inferred"),
        ({"cite": None, "uncited": "a word"}, "uncited"),
        ({"cite": None, "pending": "an old test"}, "pending"),
    ],
)
def test_a_verdict_says_whether_the_article_supports_the_answer(changes: dict[str, Any], state: str) -> None:
    asked = cards([a_folder(a_bank(a_flashcard(**changes)))], lambda _: PRACTICE)
    (verdict,) = named(events(asked, "", "y"), "verdict")

    assert verdict["citation_state"] == state
    assert verdict["inferred"] is (state == "inferred")
    assert bool(verdict["source_remark"]) is (state != "cited")
    assert bool(verdict["cited"]) is (state in {"cited", "inferred"})
