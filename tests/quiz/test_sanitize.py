from hypothesis import given
from hypothesis import strategies as st

from quizgen.quiz.sanitize import CONTROL, one_line, plain_text, printable


@given(st.text(st.characters(codec=None)))
def test_nothing_that_is_shown_steers_a_terminal(text: str) -> None:
    assert not CONTROL.search(printable(text))


def test_line_ends_and_tabs_of_any_kind_are_kept_as_space() -> None:
    assert printable("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd   e"


def test_markdown_is_taken_off() -> None:
    assert plain_text("the *last* `convoy`") == "the last convoy"
    assert one_line("two\n\nparagraphs") == "two paragraphs"
