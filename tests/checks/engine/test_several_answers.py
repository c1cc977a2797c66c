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


PERIOD = 'the cited words give a period, "1902" to "1907", but only one end of it is accepted'


def test_an_end_of_a_period_is_not_the_only_date(tmp_path: Path) -> None:
    for said in ("Monks copied the map between 1902 and 1907", "Monks copied the map from 1902 to 1907"):
        assert told(tmp_path, date("In which year was the map copied?", "1907"), said) == [PERIOD]
    assert told(tmp_path, date("In which year was the map copied?"), "The map (copied 1902–1907) burned") == [
        PERIOD
    ]
    assert told(tmp_path, date("In which year was the copy of the map completed?", "1907"), said) == []
    assert told(tmp_path, date("In which year did they begin to copy the map?"), said) == []


EXACT = "the question does not say how exact the date must be"


@pytest.mark.parametrize(
    ("ask", "answer", "said"),
    [
        ("When did the sawmill burn down?", "1902-05", "The sawmill burned down in May 1902"),
        ("When did the sawmill burn down?", "1902", "The sawmill burned down on 4 May 1902"),
        ("Since when has the sawmill been idle?", "1970s", "The sawmill has been idle since the 1970s"),
    ],
)
def test_when_does_not_say_how_exact_a_date_must_be(tmp_path: Path, ask: str, answer: str, said: str) -> None:
    assert told(tmp_path, date(ask, answer), said) == [EXACT]


@pytest.mark.parametrize(
    ("ask", "answer", "said"),
    [
        ("When did the sawmill burn down? Give the month and the year.", "1902-05", "The sawmill burned down in May 1902"),
        ("In which year did the sawmill burn down?", "1902", "The sawmill burned down on 4 May 1902"),
        ("When did the sawmill burn down?", "1902", "The sawmill burned down in 1902"),
        ("When did the sawmill burn down?", "1902-05-04", "The sawmill burned down on 4 May 1902"),
        ("In which decade was the sawmill idle?", "1970s", "The sawmill was idle in the 1970s"),
    ],
)  # fmt: skip
def test_a_date_that_is_as_exact_as_can_be_is_no_flaw(
    tmp_path: Path, ask: str, answer: str, said: str
) -> None:
    assert told(tmp_path, date(ask, answer), said) == []


@pytest.mark.parametrize(
    ("ask", "answer", "how"),
    [
        ("In which year was the boardwalk opened?", "2022-05", "more"),
        ("In what year was the boardwalk opened?", "2022-05-03", "more"),
        ("In which month of 2022 was the boardwalk opened?", "2022-05-03", "more"),
        ("In which month and year was the boardwalk opened?", "2022", "less"),
        ("On which day was the boardwalk opened?", "2022-05", "less"),
        ("On what date was the boardwalk opened?", "2022", "less"),
    ],
)
def test_a_date_is_as_exact_as_asked(tmp_path: Path, ask: str, answer: str, how: str) -> None:
    (message,) = told(tmp_path, date(ask, answer), "The boardwalk was opened on 3 May 2022")

    assert message.startswith(f"the answer is {how} exact than the question")


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("In which year was the boardwalk opened?", "2022"),
        ("In which month was the boardwalk opened?", "2022-05"),
        ("On which day was the boardwalk opened?", "2022-05-03"),
        ("In which year and month was the boardwalk opened?", "2022-05"),
    ],
)
def test_a_date_of_the_precision_that_is_asked_for_is_none(tmp_path: Path, ask: str, answer: str) -> None:
    assert told(tmp_path, date(ask, answer), "The boardwalk was opened on 3 May 2022") == []
