from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.lexicon import Lexicon
from quizgen.grading.spelling import is_slip

pytestmark = pytest.mark.dependencies

NONE = Lexicon()


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("baghdad", "bagdad"),
        ("baghdad", "baghdadd"),
        ("baghdad", "baghdsd"),
        ("baghdad", "bahgdad"),
        ("saddam hussein", "sadam husein"),
        ("counter terrorism", "counterterrorism"),
        ("private first class", "private firstclass"),
        ("conqueror", "conquerer"),
        ("παρθενωνας", "παρθενονας"),
    ],
)
def test_a_slip_of_the_pen_is_one(expected: str, typed: str) -> None:
    assert is_slip(typed, expected, NONE)


@pytest.mark.parametrize(
    ("expected", "typed", "why"),
    [
        ("iraq", "irak", "four letters"),
        ("baghdad", "vaghdad", "the first letter"),
        ("baghdad", "bgadad", "two edits"),
        ("baghdad", "baghdad city", "another word"),
        ("kabul river", "cabul rivver", "the first letter"),
        ("great gate", "greaat gatee", "a word of four letters"),
        ("abc defgh ijk", "abd defgh ijk", "a word of three letters"),
        ("1990 was good", "1990 was goood", "a word of four letters"),
        ("model t1000", "model t1001", "a digit"),
        ("b2b sales", "b2c sales", "a digit"),
        ("macrocosm", "microcosm", "opposite beginnings"),
        ("interfere", "intrafere", "two edits"),
        ("employer", "employee", "other endings"),
        ("tungstate", "tungstite", "other endings"),
        ("somalia", "somali", "a known word"),
        ("notable", "not able", "a negation"),
        ("hopeless", "hopeness", "other endings"),
        ("مدرسة", "مدرسه", "a script without capitals"),
        ("人民共和国", "人民共合国", "a script without capitals"),
        ("baghdad", "", "nothing typed"),
    ],
)
def test_what_may_be_another_word_is_no_slip(expected: str, typed: str, why: str) -> None:
    assert not is_slip(typed, expected, NONE), why


def test_a_known_word_is_never_a_slip() -> None:
    assert is_slip("convoi", "convoy", NONE)
    assert not is_slip("convoi", "convoy", Lexicon.of(["convoi"]))


def test_two_slips_need_two_words_and_nine_letters() -> None:
    assert is_slip("sadam husein", "saddam hussein", NONE)
    assert not is_slip("sadam husseein hussseinn", "saddam hussein hussein", NONE)
    assert not is_slip("husein", "huussein", NONE)


@given(st.text("abcdefgh", min_size=1, max_size=8), st.text("abcdefgh", max_size=8))
def test_a_slip_is_never_more_than_two_letters_longer_or_shorter(expected: str, typed: str) -> None:
    if expected != typed and is_slip(typed, expected, NONE):
        assert abs(len(expected) - len(typed)) <= 2
        assert expected[0] == typed[0]


def test_nothing_slow_is_loaded_until_an_answer_was_missed() -> None:
    program = """
import sys
import quizgen.grading.grade, quizgen.grading.response_parsing
print(sorted({name.split(".")[0] for name in sys.modules} & {"rapidfuzz", "fsrs", "rich", "yaml"}))
"""
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"
