from collections.abc import Iterator
from io import StringIO

import pytest

from quizgen.quiz.line_source import MAX_LINE_CHARS, PipedLines, TypedLines


def test_a_typed_line_is_asked_for_with_the_prompt() -> None:
    prompts: list[str] = []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        return "answer"

    assert TypedLines(ask).read("> ") == "answer"
    assert prompts == ["> "]


@pytest.mark.parametrize("end", [EOFError, OSError])
def test_the_end_of_the_terminal_is_the_end_of_the_lines(end: type[Exception]) -> None:
    def ask(_: str) -> str:
        raise end

    assert TypedLines(ask).read("> ") is None


def test_piped_lines_are_echoed_after_their_prompts() -> None:
    echo = StringIO()
    lines = PipedLines(["a\n", "b\r\n"], echo)

    assert [lines.read("1: "), lines.read("2: "), lines.read("3: ")] == ["a", "b", None]
    assert echo.getvalue() == "1: a\n2: b\n3: \n"


def test_an_echo_cannot_steer_the_terminal() -> None:
    echo = StringIO()
    PipedLines(["\x1b[2J\n"], echo).read("> ")

    assert "\x1b" not in echo.getvalue()


def test_a_pipe_that_breaks_is_at_its_end() -> None:
    def broken() -> Iterator[str]:
        raise OSError
        yield ""

    assert PipedLines(broken(), StringIO()).read("> ") is None


def test_a_line_without_end_is_cut() -> None:
    assert TypedLines(lambda _: "x" * 10**6).read("") == "x" * MAX_LINE_CHARS
    assert PipedLines(["x" * 10**6], StringIO()).read("") == "x" * MAX_LINE_CHARS
