"""Lines broken between words."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.display_width import display_width
from quizgen.text.word_wrapping import wrap_words


@given(st.text("ab \u4e2d"), st.integers(1, 30), st.sampled_from(["", "  "]))
def test_rows_have_every_word_whole_and_are_too_long_only_for_one_word(
    line: str, columns: int, indent: str
) -> None:
    rows = list(wrap_words(line, columns, indent))

    assert " ".join(rows).split() == line.split()
    for row in rows:
        assert display_width(row.rstrip()) <= columns or len(row.split()) <= 1


@given(st.text("ab \u4e2d"))
def test_a_line_that_fits_stays_as_it_is(line: str) -> None:
    assert list(wrap_words(line, display_width(line))) == [line]
