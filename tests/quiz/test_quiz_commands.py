from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from quizgen.model.questions import Question
from quizgen.quiz.card import Card
from quizgen.quiz.quiz_commands import ALL_COMMANDS, QuizCommand, ambiguous_commands, parse_command

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def question(**particulars: Any) -> Question:
    data = {"id": "q", "ask": "?", "cite": "words", **particulars}
    return QUESTION.validate_python({key: value for key, value in data.items() if value is not None})


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("s", QuizCommand.SKIP),
        (" S ", QuizCommand.SKIP),
        (":q", QuizCommand.QUIT),
        ("?", QuizCommand.HINT),
        (":?", QuizCommand.HINT),
        ("o", QuizCommand.RIGHT),
        ("skip", None),
        ("sh", None),
        ("", None),
        (":", None),
        ("::q", None),
        ("x", None),
    ],
)
def test_words_are_single_characters_with_or_without_a_colon(
    typed: str, expected: QuizCommand | None
) -> None:
    assert parse_command(typed) is expected


def test_a_bare_word_that_is_an_answer_needs_its_colon() -> None:
    assert parse_command("s", frozenset({QuizCommand.SKIP})) is None
    assert parse_command(":s", frozenset({QuizCommand.SKIP})) is QuizCommand.SKIP
    assert parse_command("q", frozenset({QuizCommand.SKIP})) is QuizCommand.QUIT


def test_letters_of_options_are_answers() -> None:
    many = question(type="multiple-choice", answer="right", distractors=[f"wrong {i}" for i in range(14)])

    assert ambiguous_commands(many) == {QuizCommand.HELP, QuizCommand.RIGHT}


@pytest.mark.parametrize(
    "particulars",
    [
        {"type": "short-answer", "answer": "U"},
        {"type": "short-answer", "answer": "oxygen", "accept": ["O"]},
        {"type": "short-answer", "answer": "oxygen", "reject": ["Q"]},
        {"type": "cloze", "text": "Uranium is {{U}}.", "ask": "Fill in"},
        {"type": "flashcard", "front": "uranium", "back": "U", "ask": None},
    ],
)
def test_an_answer_of_one_character_frees_all_bare_characters(particulars: dict[str, Any]) -> None:
    """Freeing only the one that is the answer would betray it."""
    assert ambiguous_commands(question(**particulars)) == ALL_COMMANDS


@pytest.mark.parametrize(
    "name",
    ["first-goods", "market-day", "bell-at-noon", "sell-after-bell", "stalls", "two-views", "right-to-hold"],
)
def test_usual_questions_leave_the_words_alone(name: str, card: Callable[[str], Card]) -> None:
    assert ambiguous_commands(card(name).question) == frozenset()


@given(st.text())
def test_any_line_is_a_word_or_not(typed: str) -> None:
    assert parse_command(typed) in {None, *QuizCommand}
