from __future__ import annotations

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli.report import MAX_WIDTH, count_severities, format_problems, print_problems
from quizgen.problems import Problem, Severity, Span


def problem(source: str, column: int, end_column: int, **changes: object) -> Problem:
    values: dict[str, object] = {
        "span": Span("lessons/bank.yaml", 12, column, 12, end_column),
        "code": "unknown-key",
        "message": 'unknown field "anser" in a multiple-choice question (did you mean "answer"?)',
        "source": source,
    }
    return Problem(**{**values, **changes})  # type: ignore[arg-type]  # the changes are the test's


def test_text_has_place_code_message_line_caret_and_remedy() -> None:
    shown = format_problems([problem("    anser: 100", 5, 10, hint="Look at the README.")])

    assert shown == (
        'lessons/bank.yaml:12:5: error[unknown-key]: unknown field "anser" in a multiple-choice question'
        ' (did you mean "answer"?)\n'
        "        anser: 100\n"
        "        ^^^^^\n"
        "    = Look at the README.\n"
    )


def test_problems_of_different_files_are_set_apart() -> None:
    other = problem("x", 1, 2, span=Span("other.yaml", 1, 1, 1, 2))

    shown = format_problems([problem("x", 1, 2), problem("x", 1, 2), other])

    assert [line[:5] for line in shown.split("\n\n")] == ["lesso", "other"]


@pytest.mark.parametrize(
    ("source", "column", "end", "caret"),
    [
        ("key:\tvalue", 6, 11, "     ^^^^^"),
        ("نخلة: تمر", 7, 10, "      ^^^"),
        ("日本: 日", 5, 6, "      ^^"),
        ("e\u0301te\u0301: x", 8, 9, "     ^"),
        ("short", 40, 41, "     ^"),
    ],
    ids=["tab", "arabic", "wide", "combining", "beyond the end"],
)
def test_the_caret_stands_under_the_place_in_any_script(
    source: str, column: int, end: int, caret: str
) -> None:
    assert format_problems([problem(source, column, end)]).split("\n")[2] == f"    {caret}"


def test_a_span_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    spanning = problem("cite: a b", 7, 3, span=Span("f", 1, 7, 2, 3))

    assert format_problems([spanning]).split("\n")[2] == "          ^^^"


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_very_long_line_is_shown_as_a_window_around_the_place(column: int, width: int) -> None:
    source = "".join(chr(97 + n % 26) for n in range(5000))

    _, shown, caret, *_ = format_problems([problem(source, column, column + width)]).split("\n")

    assert len(shown) <= 4 + MAX_WIDTH + 2
    marked = shown[len(caret) - len(caret.lstrip()) : len(caret)]
    assert source[column - 1 :].startswith(marked.rstrip("…"))
    assert caret.strip().strip("^") == ""


@given(st.text(), st.text())
def test_no_control_character_of_a_file_reaches_the_terminal(source: str, message: str) -> None:
    shown = format_problems([problem(source, 1, 2, message=message)])

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)


def test_no_control_character_of_a_name_reaches_the_terminal() -> None:
    named = problem("x", 1, 2, span=Span("\x1b[2Jbank.yaml"))

    assert "\x1b" not in format_problems([named])


def test_json_has_every_field() -> None:
    (data,) = json.loads(format_problems([problem("x", 5, 10, hint="Do this.")], "json"))

    assert data == {
        "file": "lessons/bank.yaml",
        "line": 12,
        "column": 5,
        "end_line": 12,
        "end_column": 10,
        "severity": "error",
        "code": "unknown-key",
        "message": 'unknown field "anser" in a multiple-choice question (did you mean "answer"?)',
        "hint": "Do this.",
    }


def test_no_problem_is_an_empty_list_in_json_and_nothing_in_the_other_formats() -> None:
    assert json.loads(format_problems([], "json")) == []
    assert format_problems([], "github") == format_problems([], "text") == ""


def test_github_annotations_escape_what_would_end_them() -> None:
    hostile = problem("x", 5, 10, message="50%\r\nof, it: ::error::", span=Span("a,b:c.yaml", 1, 5, 1, 10))

    assert format_problems([hostile], "github") == (
        "::error file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=5,title=unknown-key,endColumn=9::50%25%0D%0Aof, it: ::error::\n"
    )


def test_github_says_warning_and_notice_and_leaves_the_column_out_of_long_spans() -> None:
    warning = problem("x", 1, 2, severity=Severity.WARNING)
    info = problem("x", 1, 2, severity=Severity.INFO, span=Span("f", 1, 1, 3, 2), hint="Do this.")

    lines = format_problems([warning, info], "github").splitlines()

    assert lines[0].startswith("::warning ")
    assert lines[1].startswith("::notice file=f,line=1,endLine=3,col=1,title=")
    assert lines[1].endswith("%0ADo this.")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="yaml"):
        format_problems([], "yaml")


def test_counts_are_words() -> None:
    several = [
        problem("x", 1, 2, severity=s)
        for s in (Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO)
    ]

    assert count_severities(several) == "2 errors, 1 warning, 1 info"
    assert count_severities([]) == "no problems"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    pipe, terminal, plain = io.StringIO(), Terminal(), Terminal()

    print_problems([problem("x", 1, 2)], stream=pipe)
    print_problems([problem("x", 1, 2)], stream=terminal)
    monkeypatch.setenv("NO_COLOR", "1")
    print_problems([problem("x", 1, 2)], stream=plain)

    assert "\x1b[1;31merror[unknown-key]\x1b[0m" in terminal.getvalue()
    assert "\x1b" not in pipe.getvalue() + plain.getvalue()


def test_an_output_that_cannot_show_a_character_shows_another() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252", newline="\n")

    print_problems([problem("نخلة", 1, 2)], stream=stream)
    stream.flush()

    assert "????" in raw.getvalue().decode("cp1252")
