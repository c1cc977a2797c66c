"""Phrases: English words that remember what was filled into them."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.dates import PartialDate
from quizgen.text.phrases import (
    OptionLetters,
    Phrase,
    counted,
    joined,
    letters_phrase,
    phrase,
    truth_phrase,
    with_texts,
)


@given(st.text(), st.integers(0, 10**9))
def test_a_phrase_is_its_english_words_whatever_is_filled_in(text: str, n: int) -> None:
    made = phrase("Hint {n}: {text}", text=text, n=n)

    assert made == f"Hint {n:,}: {text}"
    assert (made.template, made.fields) == ("Hint {n}: {text}", {"text": text, "n": n})


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "0 days"), (1, "1 day"), (2, "2 days"), (1200, "1,200 days"), (Decimal("0.5"), "0.5 days")],
)
def test_one_thing_is_singular(n: int | Decimal, said: str) -> None:
    made = counted("{n} day", "{n} days", n=n)

    assert made == said
    assert (made.template, made.number) == ("{n} days", n)


def test_dates_and_letters_are_filled_in_as_english_has_them() -> None:
    assert phrase("{date}", date=PartialDate(year=2011, month=5)) == "May 2011"
    assert letters_phrase("1A 2C") == "1A 2C"
    assert with_texts(truth_phrase(true=False), str.upper) == "False"
    assert joined([letters_phrase("A"), "b"], "; ") == "A; b"


def test_texts_that_are_filled_in_can_be_changed_and_nothing_else() -> None:
    inner = phrase("based on {title}", title="a")
    made = phrase(
        "{letter} {parts} {inner} {n}", letter=OptionLetters("a"), parts=joined(["a", "b"]), inner=inner, n=1
    )
    changed = with_texts(made, str.upper)

    assert changed == "a A, B based on A 1"
    assert isinstance(changed, Phrase)
    assert changed.template == made.template
    assert with_texts("a", str.upper) == "A"


def test_a_phrase_can_be_copied_and_stored() -> None:
    made = counted("{n} day", "{n} days", n=2)

    for again in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made
        assert isinstance(again, Phrase)
        assert again.fields == made.fields
