from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.invisible import find_hidden, name_of, show_hidden, without_steering

HIDDEN = {
    "a\u202eb": "U+202E RIGHT-TO-LEFT OVERRIDE",
    "a\u2066b": "U+2066 LEFT-TO-RIGHT ISOLATE",
    "\u0627\u202e\u0628": "U+202E RIGHT-TO-LEFT OVERRIDE",
    "a\u200bb": "U+200B ZERO WIDTH SPACE",
    "a\u200cb": "U+200C ZERO WIDTH NON-JOINER",
    "a\u200db": "U+200D ZERO WIDTH JOINER",
    "a\u200eb": "U+200E LEFT-TO-RIGHT MARK",
    "a\u2060b": "U+2060 WORD JOINER",
    "a\ufeffb": "U+FEFF BYTE ORDER MARK",
    "a\u00adb": "U+00AD SOFT HYPHEN",
    "a\u3164b": "U+3164 HANGUL FILLER",
    "a\ufe0fb": "U+FE0F VARIATION SELECTOR-16",
    "a\U000e0041b": "U+E0041 TAG LATIN CAPITAL LETTER A",
    "a\U000e0101b": "U+E0101 VARIATION SELECTOR-18",
}
NEEDED = [
    "plain words, “quoted” — and so on\u00a0…",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: non-joiner
    "\u0915\u094d\u200d\u0937",  # Hindi: joiner
    "\u0627\u0644\u0645\u0627\u0621 H2O\u200f.",  # Arabic: mark of direction
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family
    "\u2764\ufe0f 1\ufe0f\u20e3",  # a red heart, and a key
    "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # the flag of Scotland
    "\u0e01\u200b\u0e02",  # Thai: break between words
    "\u845b\U000e0100",  # an ideograph in one of its forms
]


@pytest.mark.parametrize("line", HIDDEN)
def test_what_nobody_sees_is_found_with_its_name(line: str) -> None:
    assert list(find_hidden(line)) == [1]
    assert name_of(line[1]) == HIDDEN[line]


@pytest.mark.parametrize("line", NEEDED)
def test_what_the_writing_of_a_language_needs_is_not(line: str) -> None:
    assert list(find_hidden(line)) == []


def test_hidden_characters_are_shown_by_their_numbers() -> None:
    assert show_hidden("a\u202eb\U000e0041") == "a<U+202E>b<U+E0041>"
    assert show_hidden("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"
    assert without_steering("a\u202eb\u00ad", "?") == "a?b\u00ad"


@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    places = list(find_hidden(text))

    assert all(0 <= place < len(text) for place in places)
    assert places == sorted(set(places))


def test_a_long_line_takes_no_time() -> None:
    begun = time.process_time()

    assert len(list(find_hidden("\u200b\U0001f3f4\U000e0067" * 300_000))) == 600_000
    assert time.process_time() - begun < 5
