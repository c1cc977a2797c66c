"""Typed dates and numbers that are not the only ones in the quoted words."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg


def told(folder: Path, question: str, said: str, language: str = "en") -> list[str]:
    (folder / "article.md").write_text(
        f"---\ntitle: T\nlanguage: {language}\n---\n{said}.\n", encoding="utf-8"
    )
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}, cite: '{said}'}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    found = [each for each in qg.check([folder]).problems if each.code == "narrow-answer"]
    assert all(each.severity.value == "info" for each in found)
    return [each.message for each in found]


def date(ask: str, answer: str = "1902") -> str:
    return f"type: date, ask: '{ask}', answer: '{answer}'"


def number(ask: str, answer: int = 30) -> str:
    return f"type: numeric, ask: '{ask}', answer: {answer}, unit: crowns"


def test_a_date_in_a_list_of_dates_is_not_the_only_one(tmp_path: Path) -> None:
    said = "The crew won the cup in 1902 and again in 1904"

    assert told(tmp_path, date("In which year did the crew win the cup?"), said) == [
        'the cited words name "1902" and "1904", but only one date is accepted'
    ]
    assert told(tmp_path, date("In which year did the crew first win the cup?"), said) == []
    assert told(tmp_path, date("When did the crew win the cup?"), "The crew won it in 1902, 1904 and 1909")


@pytest.mark.parametrize(
    "said", ["The crew rowed from 1902 to 1904", "The crew lost in 1902 and won the cup in 1904"]
)
def test_a_period_or_another_event_is_no_list(tmp_path: Path, said: str) -> None:
    assert told(tmp_path, date("In which year did the crew begin?"), said) == []


def test_what_happened_again_has_several_times(tmp_path: Path) -> None:
    said = "On 4 May 1902 the ferry ran again"

    assert told(tmp_path, date("When did the ferry run?", "1902-05-04"), said) == [
        'it happened more than once ("again"), but the question does not say which time is meant'
    ]
    assert told(tmp_path, date("When did the ferry run again?", "1902-05-04"), said) == []
    assert told(tmp_path, date("When did the ferry run after the fire?", "1902-05-04"), said) == []


def test_a_short_stem_says_which_of_several_amounts_is_meant(tmp_path: Path) -> None:
    message = "the cited words give several amounts, but the question does not say which one is meant"
    twice = "The fare is 30 crowns in summer and twice that sum in winter"
    two = "A ticket costs 30 crowns, and a pass costs 90 crowns"

    assert told(tmp_path, number("How high is the fare?"), twice) == [message]
    assert told(tmp_path, number("How much does it cost?"), two) == [message]
    assert told(tmp_path, number("How high is the fare on a summer day?"), twice) == []
    assert told(tmp_path, number("How high is the fare?"), "The fare is 30 crowns for 12 miles") == []


def test_such_words_are_only_known_in_some_languages(tmp_path: Path) -> None:
    said = "Die Mannschaft gewann 1902 und 1904"

    assert told(tmp_path, date("Wann gewann die Mannschaft?"), said, "de") == []
