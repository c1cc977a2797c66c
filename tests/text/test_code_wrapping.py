from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.code_wrapping import wrapped_code
from quizgen.text.display_width import display_width


def test_a_line_of_code_goes_on_behind_a_sign_and_its_number_stands_once() -> None:
    code = wrapped_code("one two three\nfour\n" + "x" * 25, 13, ["9", "10", "11"])

    assert code.split("\n") == [
        "9  one two ",
        "   \u21b3 three",
        "10  four",
        "11  xxxxxxxxx",
        "    \u21b3 xxxxxxx",
        "    \u21b3 xxxxxxx",
        "    \u21b3 xx",
    ]


@given(text=st.text("ab \u6f22", max_size=80), columns=st.integers(5, 20))
def test_no_letter_of_code_is_lost_where_lines_are_broken(text: str, columns: int) -> None:
    code = wrapped_code(text, columns)

    assert code.replace("\n\u21b3 ", "") == text
    assert all(display_width(line) <= max(columns, 4) for line in code.split("\n"))
