from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.values import SLUG
from quizgen.text.slugs import MAX_SLUG, make_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Who built the mill?", "who-built-the-mill"),
        ("\u0141\u00f3d\u017a, what's 3.5?", "lodz-whats-3-5"),
        ("\u0427\u0442\u043e \u0442\u0430\u043a\u043e\u0435 \u043a\u043e\u0442?", "chto-takoe-kot"),
        ("\u03a4\u03b9 \u03b5\u03af\u03bd\u03b1\u03b9;", "ti-einai"),
        ("\u0645\u0627 \u0647\u0630\u0627\u061f", ""),
        ("???", ""),
    ],
)
def test_a_slug_is_written_in_the_letters_of_every_keyboard(text: str, slug: str) -> None:
    assert make_slug(text) == slug


def test_a_long_slug_is_cut_between_words() -> None:
    assert make_slug("one two three", 9) == "one-two"
    assert make_slug("a" * 100, 9) == "a" * 9


@given(st.text())
def test_every_slug_is_valid(text: str) -> None:
    slug = make_slug(text)
    assert not slug or re.fullmatch(SLUG, slug)
    assert len(slug) <= MAX_SLUG
