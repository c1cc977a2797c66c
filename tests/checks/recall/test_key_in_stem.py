from __future__ import annotations

from typing import Any

import pytest
from checks.found import found, levels
from samples import a_date, a_flashcard, a_multiple_choice, a_numeric, a_short_answer

from quizgen.checks.recall.key_in_stem import KEY_IN_STEM
from quizgen.model.questions import Question


def of_short_answer(ask: str, answer: str = "Thursday", **changes: Any) -> list[str]:
    question = a_short_answer(ask=ask, answer=answer, reject=[], **({"accept": []} | changes))
    return levels(KEY_IN_STEM, question)


def test_an_answer_that_stands_in_its_question_is_told_where_the_answer_is_written() -> None:
    question = a_short_answer(id="day", ask="What is the day of the Thursday market?", accept=[])

    assert found(KEY_IN_STEM, question) == [
        ("day", ("answer",), 'the question contains its answer, "Thursday"', "warning")
    ]


@pytest.mark.parametrize(
    "question",
    [
        a_short_answer(
            id="day", ask="When is the market?", answer="Thursday", accept=[], hint="It is Thursday."
        ),
        a_flashcard(id="day", front="The day of the market", back="on Thursday", hint="It is on Thursday."),
        a_multiple_choice(id="day", answer="Thursday", distractors=["Friday"], hint="Thursday or Friday?"),
    ],
)
def test_an_answer_that_stands_in_the_hint_is_told_there(question: Question) -> None:
    ((name, path, message, severity),) = found(KEY_IN_STEM, question)

    assert (name, path, severity) == ("day", ("hint",), "warning")
    assert message.startswith("the hint contains the answer")


def test_a_hint_with_other_words_is_fine() -> None:
    assert of_short_answer("When is the market?", hint="It is the day after Wednesday.") == []


def test_another_accepted_answer_in_the_question_is_for_information() -> None:
    question = a_short_answer(ask="On which day is the weekly market?", accept=["on time", "weekly"])

    assert [(told.path, told.severity) for told in found(KEY_IN_STEM, question)] == [(("accept", 1), "info")]


@pytest.mark.parametrize(
    "ask",
    [
        "Is the market on Tuesday or on Thursday?",
        "Farmers come on Tuesday, Thursday and Friday. When is the market?",
        "On which day is the Thursday Market Society founded?",
    ],
)
def test_where_several_are_named_or_it_is_part_of_a_name_it_is_for_information(ask: str) -> None:
    assert of_short_answer(ask) == ["info"]


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What is the plural of sheep?", "sheep"),
        ("Which word stands before a noun in the list?", "the"),
        ("What is 2 + 3 + 5, in a word or in figures?", "5"),
        ("Which bellows are rung?", "bell"),
    ],
)
def test_what_only_looks_like_it_is_let_alone(ask: str, answer: str) -> None:
    assert of_short_answer(ask, answer) == []


def test_the_article_of_an_answer_does_not_hide_it() -> None:
    assert of_short_answer("What did a bell tell the traders?", "the bell") == ["warning"]


def test_the_article_alone_is_no_answer_that_could_be_told() -> None:
    assert of_short_answer("Which word is the shortest here?", "the") == []


def test_in_other_languages_short_words_are_let_alone() -> None:
    question = a_short_answer(ask="Ist das der Tag?", answer="der", accept=[], reject=[])

    assert levels(KEY_IN_STEM, question, language="de") == []


@pytest.mark.parametrize(
    ("ask", "answer", "expected"),
    [
        ("How many stalls did the 60 traders have?", "60", ["warning"]),
        ("How many stalls did the 4,500 traders have?", "4500", ["warning"]),
        ("How many of the 7 days are market days?", "7", ["info"]),
        ("What is 60 - 0, and what is it for?", "60", []),
        ("How many stalls are there in the year 1960?", "60", []),
        ("Which number is 1.2.3 or 60?", "60", ["info"]),
        ("How many stalls did the sixty traders have?", "60", ["warning"]),
        ("How many stalls did the sixty-one traders have?", "61", ["warning"]),
        ("How many stalls did the sixty-one traders have?", "60", []),
        ("How many days has a seven-day fair?", "7", ["info"]),
    ],
)
def test_a_figure_is_told_as_a_number(ask: str, answer: str, expected: list[str]) -> None:
    assert levels(KEY_IN_STEM, a_numeric(ask=ask, answer=answer)) == expected


@pytest.mark.parametrize(
    ("ask", "answer", "told"),
    [
        ("In which year did the fair of 1834 begin?", "1834", True),
        ("In which year did the fair begin?", "1834", False),
        ("In which month did the fair of May 1911 begin?", "1911-05", True),
        ("In which month of 1911 did the fair begin?", "1911-05", False),
        ("On which day of May 1911 was the hall opened?", "1911-05-12", False),
        ("On which day was the hall that was opened on 12 May 1911 opened?", "1911-05-12", True),
        ("On which day was the hall that was opened on May 12th, 1911 opened?", "1911-05-12", True),
        ("On which day is 1911-05-12?", "1911-05-12", True),
    ],
)
def test_a_date_is_told_if_all_that_is_asked_of_it_is_said(ask: str, answer: str, *, told: bool) -> None:
    assert bool(levels(KEY_IN_STEM, a_date(ask=ask, answer=answer))) is told


def test_a_back_that_stands_on_the_front_is_told() -> None:
    card = a_flashcard(front="Which bell is rung at noon, the clock or the church bell?", back="church bell")

    assert [(told.path, told.message) for told in found(KEY_IN_STEM, card)] == [
        (("back",), 'the front of the card contains the answer "church bell"')
    ]


def test_a_front_that_stands_on_the_back_is_told_if_the_card_is_reversed() -> None:
    texts = {"front": "market (of a town)", "back": "A place where a market is held"}

    assert [(told.path, told.message) for told in found(KEY_IN_STEM, a_flashcard(**texts))] == [
        (
            ("front",),
            'the back of the card contains the front "market (of a town)", which is the answer on the reversed card',
        )
    ]
    assert found(KEY_IN_STEM, a_flashcard(**texts, reverse="false")) == []


def test_questions_with_options_are_left_to_other_checks() -> None:
    assert found(KEY_IN_STEM, a_multiple_choice(ask="What grain was sold as grain?")) == []


def test_numbers_in_words_are_read_in_english_alone() -> None:
    question = a_numeric(ask="Combien de stands pour sixty hommes?", answer="60")

    assert levels(KEY_IN_STEM, question, language="fr") == []


def test_another_form_of_a_single_word_is_a_remark() -> None:
    card = a_flashcard(front="What do traders do when they are selling?", back="sell", reverse="false")

    assert [(told.message, told.severity) for told in found(KEY_IN_STEM, card)] == [
        ('the front of the card contains another form of the answer "sell"', "info")
    ]
    assert of_short_answer("What do traders do when they are selling?", "sell") == ["info"]
