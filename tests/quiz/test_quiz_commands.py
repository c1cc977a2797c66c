from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from quizgen.model.questions import Question
from quizgen.quiz.card import Card
from quizgen.quiz.quiz_commands import (
    ALL_COMMANDS,
    QuizCommand,
    ambiguous_commands,
    parse_command,
    shown_command,
    yes_no_commands,
)
from quizgen.quiz.wording import wording

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


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("ar", "ت", QuizCommand.SKIP),
        ("ar", "؟", QuizCommand.HINT),
        ("ar", ":غ", QuizCommand.QUIT),
        ("ar", "s", QuizCommand.SKIP),
        ("de", ":überspringen", QuizCommand.SKIP),
        ("de", ":Uberspringen", QuizCommand.SKIP),
        ("de", ":skip", QuizCommand.SKIP),
        ("fr", ":quitter", QuizCommand.QUIT),
        ("fr", ":beenden", None),
        ("en", ":ت", None),
    ],
)
def test_commands_of_the_language_are_read_as_well_as_the_english_ones(
    language: str, typed: str, expected: QuizCommand | None
) -> None:
    assert parse_command(typed, wording=wording(language)) is expected


@pytest.mark.parametrize(
    ("particulars", "expected"),
    [
        ({"type": "true-false", "answer": True}, QuizCommand.SKIP),
        ({"type": "numeric", "answer": "3"}, QuizCommand.SKIP),
        ({"type": "short-answer", "answer": "to skip"}, None),
        ({"type": "cloze", "text": "They {{skip}} it.", "ask": None}, None),
    ],
)
def test_a_command_in_full_needs_its_colon_where_words_are_answered(
    particulars: dict[str, Any], expected: QuizCommand | None
) -> None:
    asked = question(**particulars)

    for typed in ("skip", "weiter"):
        assert parse_command(typed, frozenset(), wording("de"), asked) is expected
        assert parse_command(f":{typed}", frozenset(), wording("de"), asked) is QuizCommand.SKIP


def test_letters_of_the_language_for_options_are_answers() -> None:
    arabic, options = wording("ar"), [f"wrong {i}" for i in range(7)]
    eight = question(type="multiple-choice", answer="right", distractors=options)

    assert ambiguous_commands(eight, arabic) == {QuizCommand.RIGHT, QuizCommand.HELP}
    assert parse_command("ح", ambiguous_commands(eight, arabic), arabic, eight) is None
    assert parse_command(":ح", ambiguous_commands(eight, arabic), arabic, eight) is QuizCommand.RIGHT
    assert shown_command(QuizCommand.RIGHT, ambiguous_commands(eight, arabic)) == ":o"
    assert arabic.say(shown_command(QuizCommand.RIGHT, ambiguous_commands(eight, arabic))) == ":ح"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", set()), ("de", set()), ("ar", set()), ("es", {QuizCommand.SKIP}), ("fr", {QuizCommand.RIGHT}), ("it", {QuizCommand.SKIP})],
)  # fmt: skip
def test_a_letter_for_yes_is_no_command_where_yes_or_no_is_asked(
    language: str, expected: set[QuizCommand]
) -> None:
    assert yes_no_commands(wording(language), language) == expected
