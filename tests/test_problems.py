from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.problems import (
    FORMER_CODES,
    Problem,
    Severity,
    Span,
    current_code,
    did_you_mean,
    former_codes,
    only_errors,
    plural_count,
    quote_for_shell,
    shorten,
    sort_problems,
)


def test_a_problem_is_one_line_that_editors_can_follow() -> None:
    problem = Problem(Span("path/bank.yaml", 12, 7), "unknown-key", '"anser" is not a key')

    assert str(problem) == 'path/bank.yaml:12:7: error[unknown-key]: "anser" is not a key'


def test_a_span_begins_at_the_beginning_of_its_file_unless_it_says_otherwise() -> None:
    assert str(Span("bank.yaml")) == "bank.yaml:1:1"


def test_only_errors_stop_a_build() -> None:
    problems = [Problem(Span("a"), "x", "x", severity) for severity in Severity]

    assert [problem.severity for problem in only_errors(problems)] == [Severity.ERROR]


def test_problems_are_read_from_top_to_bottom_each_once() -> None:
    places = [Span("b", 1, 1), Span("a", 10, 2), Span("a", 9, 3), Span("a", 10, 1), Span("b", 1, 1)]
    problems = sort_problems([Problem(span, "x", "x") for span in places])

    assert [str(problem.span) for problem in problems] == ["a:9:3", "a:10:1", "a:10:2", "b:1:1"]


def test_problems_at_one_place_are_in_the_order_of_their_codes() -> None:
    problems = [Problem(Span("a"), code, "x") for code in ("b", "a", "c")]

    assert [problem.code for problem in sort_problems(problems)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("words", "words"),
        (" two\n lines ", "two lines"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 60 + " \u2026"),
        ("one " * 10**6, ("one " * 15).strip() + " \u2026"),
        (" " * 10**6, " \u2026"),
        ("", ""),
    ],
)
def test_words_in_a_message_are_on_one_line_and_not_too_many(text: str, words: str) -> None:
    assert shorten(text) == words


def test_a_name_that_resembles_a_known_one_is_asked_about() -> None:
    assert did_you_mean("anser", ["ask", "answer"]) == ' (did you mean "answer"?)'
    assert did_you_mean("colour", ["ask", "answer"]) == ""


@pytest.mark.parametrize(
    ("path", "unix", "windows"),
    [
        ("lessons/market", "lessons/market", "lessons/market"),
        ("my lessons", "'my lessons'", '"my lessons"'),
        ("it's", "'it'\"'\"'s'", "it's"),
    ],
)
def test_a_path_to_be_typed_is_quoted_as_the_shell_wants_it(path: str, unix: str, windows: str) -> None:
    assert quote_for_shell(path, windows=False) == unix
    assert quote_for_shell(Path(path), windows=True) == str(Path(windows))


@pytest.mark.parametrize(
    ("count", "noun", "plural", "words"),
    [
        (0, "paragraph", None, "0 paragraphs"),
        (1, "paragraph", None, "1 paragraph"),
        (2, "paragraph", None, "2 paragraphs"),
        (2400, "card", None, "2,400 cards"),
        (1, "entry", "entries", "1 entry"),
        (2, "entry", "entries", "2 entries"),
    ],
)
def test_a_noun_agrees_with_its_count(count: int, noun: str, plural: str | None, words: str) -> None:
    assert plural_count(count, noun, plural) == words


def test_a_former_code_leads_to_the_current_one_and_back() -> None:
    assert current_code("order-told") == "order-given-away"
    assert former_codes("order-given-away") == ("order-told",)
    assert current_code("unknown-key") == "unknown-key"
    assert former_codes("unknown-key") == ()


@pytest.mark.parametrize("former", FORMER_CODES)
def test_no_code_that_was_given_up_is_in_use_again(former: str) -> None:
    assert current_code(current_code(former)) == current_code(former) != former
