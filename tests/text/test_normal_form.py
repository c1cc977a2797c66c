from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.text.normal_form import fingerprint_text, n1, n1_with_offsets

TROUBLESOME = st.text(
    "aeT. \t\n'\"-\u2019\u201c\u2014\u2026\u00a0\u2003\u00ad\u200b\u200d\ufeff\u0301\u0323\u0344\u00b4\u00e9"
    "\ufb01\u2033\u1100\u1161\u11a8\uac00\uff76\uff9e\uffa1\uffc2\u09c7\u09be\u0dd9\u0dcf\u1025\u102e"
    "\U000114b9\U000114ba\u0644\u0627\u064b\U0001f600\x85\u2028\x1c"
)
ANY_TEXT = st.text() | TROUBLESOME


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It\u2019s \u201cover\u201d", 'It\'s "over"'),
        ("\u00abover\u00bb", '"over"'),
        ("2003\u20132011 \u2014 and \u2212 5", "2003-2011 - and - 5"),
        ("so\u2026", "so..."),
        ("30\u00a0km", "30 km"),
        ("  two\n  lines\t", "two lines"),
        ("with\u00addrawal", "withdrawal"),
        ("e\u0301", "\u00e9"),
        ("\ufb01ve", "five"),
        ("Case Is Kept", "Case Is Kept"),
        ("", ""),
    ],
)
def test_differences_of_typography_alone_do_not_matter(text: str, form: str) -> None:
    assert n1(text) == form


@given(ANY_TEXT)
@example("e\u200b\u0301")
@example("\u2033")
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    assert n1(n1(text)) == n1(text)


@given(ANY_TEXT)
@example("\u09c7\u09be")
@example("\uff76\uff9e")
@example("\u1100\uffc2")
def test_the_form_with_offsets_is_the_same_form(text: str) -> None:
    assert n1_with_offsets(text)[0] == n1(text)


@given(ANY_TEXT)
def test_offsets_rise_and_end_with_the_end_of_the_text(text: str) -> None:
    form, offsets = n1_with_offsets(text)

    assert len(offsets) == len(form) + 1
    assert offsets[-1] == len(text)
    assert all(0 <= a <= b for a, b in pairwise(offsets))


@given(st.text("ab .,", min_size=1))
def test_each_offset_points_at_the_character_itself(text: str) -> None:
    form, offsets = n1_with_offsets(text)

    assert form == "".join(text[offset] for offset in offsets[:-1])


def test_a_fingerprint_is_of_the_words_and_not_of_their_typography() -> None:
    # Stored in original.yaml: if this value changes, n1 has changed and must be called n2.
    assert fingerprint_text("It\u2019s  over") == fingerprint_text("It's over")
    assert fingerprint_text("It's over") == "f4e23e56053f2aeb599175721987171fcd97d95635e2261208de9a58e6d4996b"
