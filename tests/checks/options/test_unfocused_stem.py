"""Stems that leave open what is asked; `test_item_warnings.py` has more of them."""

from __future__ import annotations

import pytest
from checks.found import levels
from samples import a_date, a_flashcard, a_matching, a_short_answer, an_open_ended, an_ordering

from quizgen.checks.options.unfocused_stem import UNFOCUSED_STEM


def task(ask: str, language: str = "en") -> list[str]:
    return levels(UNFOCUSED_STEM, an_open_ended(ask=ask), language=language)


def typed(ask: str) -> list[str]:
    return levels(UNFOCUSED_STEM, a_short_answer(ask=ask))


@pytest.mark.parametrize(
    "ask",
    [
        "Three reasons for the delay.",
        "The outline of the plan",
        "Trade before the war …",
        "The harbour and its owners.",
        "Write everything you can about eels.",
        "Tell the story of the ferry, its owners and its crew.",
        "Retell the article in your own words.",
        "Describe all that happened.",
        "What do you know about lighthouses?",
        "What can be said about lighthouses?",
        "Summarise the article.",
        "Give all the information that you find on the ferry.",
        "Describe the history of the ferry from beginning to end.",
        "Why the ferry was sold.",
        "Describe the ferry, its owners, its crew and its accidents.",
        "What does the article tell us?",
        "Write down what you remember.",
    ],
)
def test_an_essay_without_a_task_or_an_end_is_a_warning(ask: str) -> None:
    assert task(ask) == ["warning"]


@pytest.mark.parametrize(
    "ask",
    [
        "Briefly outline the plan.",
        "In two sentences, sum up the verdict.",
        "With the help of the table, account for the delay.",
        "The ferry was late. Give two reasons.",
        "The ferry was late because …",
        "Tell how the owner lost the ferry.",
        "Describe the accident.",
        "Summarise the verdict.",
        "How the ferry sank is not known. Explain this.",
    ],
)
def test_a_task_may_be_short_or_stand_behind_other_words(ask: str) -> None:
    assert task(ask) == []


def test_a_thing_to_describe_is_only_named() -> None:
    assert task("Describe the ferry.") == ["info"]
    assert task("Explain the little ferry.") == ["info"]
    assert task("Describe the experiment.") == []
    assert levels(UNFOCUSED_STEM, a_flashcard(front="Describe the ferry.")) == ["info"]


def test_tasks_are_only_known_in_some_languages() -> None:
    assert task("Drei Gründe für die Verspätung der Fähre.", "de") == []


@pytest.mark.parametrize(
    ("ask", "level"),
    [
        ("When did something happen that harmed the ferry?", "warning"),
        ("What happened in 1912?", "info"),
        ("What sank?", "info"),
        ("What happened at Christmas?", "info"),
        ("How was the ferry?", "info"),
        ("What is allowed?", "info"),
        ("The ferry was …", "info"),
        ("What is said about the ferry?", "info"),
        ("What is special about the ferry?", "info"),
        ("What is the number?", "info"),
        ("Number of passengers on the ferry", "info"),
    ],
)
def test_a_typed_question_names_the_event(ask: str, level: str) -> None:
    assert typed(ask) == [level]


@pytest.mark.parametrize(
    "ask",
    [
        "Who won in 1912?",
        "Who rowed for Hale?",
        "The ferry was sold in …",
        "What happened to the ferry in 1912?",
        "Which figure do some ferries need?",
        "Name the ferry.",
    ],
)
def test_a_typed_question_that_names_the_event_is_clear(ask: str) -> None:
    assert typed(ask) == []


def test_a_date_is_asked_of_a_certain_event() -> None:
    ask = "In which year did something change for the crews?"

    assert levels(UNFOCUSED_STEM, a_date(ask=ask)) == ["warning"]


@pytest.mark.parametrize("front", ["The toll?", "Vote?", "240", "Rules of Hale?"])
def test_a_card_that_does_not_ask_is_a_warning(front: str) -> None:
    assert levels(UNFOCUSED_STEM, a_flashcard(front=front)) == ["warning"]


@pytest.mark.parametrize("front", ["Who rowed?", "the capital of Peru", "spring tide", "der Zoll"])
def test_a_term_or_a_question_on_a_card_is_clear(front: str) -> None:
    assert levels(UNFOCUSED_STEM, a_flashcard(front=front)) == []


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("Put the kinds of timber in the right order.", ["info"]),
        ("Arrange the reasons for the strike in order.", ["info"]),
        ("Order the prices of the timber.", ["info"]),
        ("Put the kinds of timber in order, from the cheapest to the dearest.", []),
        ("Put the tools in the order in which they were bought.", []),
    ],
)
def test_things_of_a_kind_have_no_order_of_their_own(ask: str, expected: list[str]) -> None:
    items = ["Oak", "Fir", "Ash"]

    assert levels(UNFOCUSED_STEM, an_ordering(ask=ask, items=items, dates=[])) == expected


def test_a_back_about_something_tells_one_of_many_things() -> None:
    assert levels(UNFOCUSED_STEM, a_flashcard(front="The ferry", back="It was sold in 1912.")) == ["info"]
    assert levels(UNFOCUSED_STEM, a_flashcard(front="The ferry", back="It is a boat for carts.")) == []
    assert levels(UNFOCUSED_STEM, a_flashcard(front="ferry", back="a boat that was sold")) == []


def test_amounts_have_an_order_of_their_own() -> None:
    items = ["2 kg", "5 kg", "12 kg"]

    assert levels(UNFOCUSED_STEM, an_ordering(ask="Put these weights in order.", items=items, dates=[])) == []


def test_persons_and_what_is_said_of_them_belong_together() -> None:
    assert levels(UNFOCUSED_STEM, a_matching(ask="Match each person with the right fact.")) == []
    assert levels(UNFOCUSED_STEM, a_matching(ask="Match the facts.")) == ["warning"]
