"""Anki's notation for gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.importers.anki.cloze_gaps import read_gaps
from quizgen.importers.anki.field_texts import FieldTexts
from quizgen.model.cloze import parse_cloze

CASES = {
    "a {{c1::b}} c {{c2::d}}": ("a {{b}} c {{d}}", ()),
    "a {{c1::b}} c {{c1::d}}": ("a {{1::b}} c {{1::d}}", ()),
    "{{c3::a}} {{c5::b}}": ("{{a}} {{b}}", ()),
    "{{c2::a}} {{c1::b}}": ("{{2::a}} {{1::b}}", ()),
    "{{c1,2::a}} {{c2::b}}": ("{{a}} {{b}}", ()),
    "the {{c1::old::how?}} mill {{c2::<b>turns</b>::does what?}}": ("the {{old}} mill {{**turns**}}", ("how?", "does what?")),
    "{{c2::by the {{c1::river}} Orl}}": ("{{2::by the}} {{1::river}} {{2::Orl}}", ()),
    "<b>{{c1::x|y}}</b>": ("**{{x/y}}**", ()),
    r"\(\frac{ {{c1::a}} }{b}\) is {{c2::\(x^{2}\)}}": ("$\\frac{ {{a}} }{b}$ is {{$x^{2}$}}", ()),
    "x }} {{ y {{c1::z}}": ("x } } { { y {{z}}", ()),
    "{{c1::12::34}}": ("{{12}}", ("34",)),
    "{{c1:: a }}b": (" {{a}} b".strip(), ()),
    "{{c1::<img src=x>}} and {{c2::y}}": ("and {{y}}", ()),
    "{{c1::a<br>b}}": ("{{a b}}", ()),
    "{{{c1::a}}} {{c2::{b}}": ("{ {{a}} } {{ {b}}", ()),
}  # fmt: skip


@pytest.mark.parametrize(("field", "expected"), CASES.items())
def test_gaps_keep_words_numbers_and_hints(field: str, expected: tuple[str, tuple[str, ...]]) -> None:
    words = read_gaps(field, FieldTexts("here", field))

    assert words
    assert (words.text.strip(), words.hints) == expected
    parse_cloze(words.text)


@pytest.mark.parametrize(
    "field", ["no gap", "{{c1::}}", "{{c1:: }}", "{{c1::never closed", "c1::x}}", "{{1::ours}}"]
)
def test_without_a_gap_that_has_words_there_is_nothing(field: str) -> None:
    assert read_gaps(field, FieldTexts("here", field)) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "{{c1::",
                "{{c12::",
                "}}",
                "::",
                "a",
                "1::",
                " ",
                "|",
                "{",
                "}",
                "<i>",
                "</i>",
                r"\(",
                r"\)",
                "$",
            ]
        ),
        max_size=15,
    )
)
def test_whatever_is_read_is_a_text_with_gaps(pieces: list[str]) -> None:
    field = "".join(pieces)
    words = read_gaps(field, FieldTexts("here", field))
    if words:
        assert parse_cloze(words.text).gaps
