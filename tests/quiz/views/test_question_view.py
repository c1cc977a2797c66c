from collections.abc import Callable

import pytest
from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_picture,
    an_article,
    one_of_each,
)

from quizgen.grading.policy import PRACTICE
from quizgen.model.questions import Question
from quizgen.quiz.card import Card, cards
from quizgen.quiz.quiz_commands import QuizCommand
from quizgen.quiz.session import next_round, skip, start
from quizgen.quiz.views.question_view import LabelledText, QuestionView, question_view

Find = Callable[[str], Card]


def put(question: Question, *useful: QuizCommand, language: str = "en") -> QuestionView:
    folder = a_folder(a_bank(question, language=language), article=an_article())
    card = cards([folder], lambda _: PRACTICE)[0]
    return question_view(start([card], "1"), card, frozenset(useful))


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_every_type_says_what_it_is_and_how_to_answer(question: Question) -> None:
    view = put(question)

    assert view.kind
    assert view.how.endswith(".")
    assert view.stem


def test_options_get_letters_in_the_order_of_the_seed(card: Find) -> None:
    view = question_view(start([card("first-goods")], "1"), card("first-goods"), frozenset())

    assert [choice.label for choice in view.choices] == ["A", "B", "C", "D"]
    assert {choice.text for choice in view.choices} == {"grain", "honey", "fish", "cheese"}


def test_dates_written_in_words_are_offered_rising() -> None:
    view = put(a_multiple_choice(answer="May 2006", distractors=["June 1999", "1 January 2007"]))

    assert [choice.text for choice in view.choices] == ["June 1999", "May 2006", "1 January 2007"]


def test_pairs_get_numbers_and_letters(card: Find) -> None:
    view = question_view(start([card("years-of-the-hall")], "1"), card("years-of-the-hall"), frozenset())

    assert view.given[0] == LabelledText("1", "1911")
    assert len(view.choices) == 4


def test_the_gaps_of_a_text_are_numbered() -> None:
    assert put(a_cloze()).stem == "A [1]____ is rung at [2]____."
    assert put(a_cloze(text="A {{bell}} is rung.")).stem == "A ____ is rung."
    assert put(a_cloze(ask="Fill in.", text="A *{{bell}}*")).stem == "Fill in.\n\nA ____"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("1911", "a year"),
        ("1911-05", "a month"),
        ("1911-05-12", "a date"),
        ("1990s", "a decade"),
        ("19th century", "a century"),
        ("44 BC", "a year, for example 98 BC"),
        ("15 March 44 BC", "a date, for example 3 May 98 BC"),
    ],
)
def test_a_date_is_asked_for_as_exactly_as_its_key(answer: str, expected: str) -> None:
    assert expected in put(a_date(answer=answer)).how


def test_the_unit_of_a_number_is_named() -> None:
    assert put(a_numeric()).how == "Enter a number (stalls)."
    assert put(a_numeric(unit=None)).how == "Enter a number."


def test_a_picture_is_told_in_words() -> None:
    image = {"file": a_picture().file, "alt": "The square", "credit": "A. Painter"}

    assert put(a_numeric(image=image)).notes == ("Picture map.png: The square (A. Painter)",)


def test_facts_that_age_carry_their_date() -> None:
    assert put(a_numeric(as_of="2019-06")).notes == ("Facts as of June 2019.",)


def test_a_card_asked_in_reverse_shows_its_back() -> None:
    card = cards([a_folder(a_bank(a_flashcard()))], lambda _: PRACTICE)[0]
    turned = Card(card.id, card.question, card.bank, card.folder, card.policy, reverse=True)

    assert (
        question_view(start([turned], "1"), turned, frozenset()).stem
        == "permission, given to the town in 1834"
    )


def test_words_that_are_answers_are_offered_with_a_colon() -> None:
    many = a_multiple_choice(distractors=[f"good {number}" for number in range(20)])

    assert put(many, QuizCommand.SKIP, QuizCommand.QUIT, QuizCommand.HINT).words == (
        ("?", "hint"),
        (":s", "skip"),
        (":q", "quit"),
    )


def test_points_of_a_bonus_question_are_called_so() -> None:
    assert [put(a_numeric(points=points, bonus="true")).points for points in ("1", "2")] == [
        "1 bonus point",
        "2 bonus points",
    ]


def test_points_are_counted_without_needless_zeros() -> None:
    assert [put(a_numeric(points=points)).points for points in ("1", "2.50", "10")] == [
        "1 point",
        "2.5 points",
        "10 points",
    ]


def test_arabic_runs_from_right_to_left() -> None:
    assert put(a_numeric(), language="ar").rtl
    assert not put(a_numeric()).rtl


def test_a_later_round_counts_its_own_questions(card: Find) -> None:
    session = next_round(skip(skip(start([card("first-goods"), card("market-day")], "1"))))

    view = question_view(session, card("first-goods"), frozenset())

    assert (view.round, view.number, view.total) == (2, 1, 2)
