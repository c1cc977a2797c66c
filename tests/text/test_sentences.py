"""Where sentences end, in news prose with its abbreviations and quotations."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.sentences import sentences

TRICKY = {
    "plain": ["One.", "Two!", "Three?"],
    "titles": ["Mr. Brown met Gen. Odierno.", "They spoke."],
    "initials": ["George W. Bush agreed.", "J. R. R. Tolkien wrote."],
    "short forms": ["The U.S. base at 5 p.m. was quiet.", "He left."],
    "numbers": ["It cost 3.5 million.", "No. 7 won."],
    "quotations": ['He said: "It is over."', "She nodded.", "(Really.)", "\u201cWhy?\u201d she asked."],
    "dots": ["He waited\u2026 and waited.", "Then ... nothing."],
    "small letters": ["The site example.org is down.", "It was e.g. slow."],
    "months": ["It was on 18 Dec. 2011.", "It rained."],
    "arabic": ["\u0647\u0630\u0627 \u0646\u0635.", "\u0648\u0647\u0630\u0627\u061f"],
    "chinese": ["\u8fd9\u662f\u3002", "\u90a3\u662f\uff01"],
    "no end": ["Words without an end"],
    "german": ["Das ist z. B. so.", "Und das bzw. jenes."],
    "german dates": [
        "Am 14. März 1902 schloss er.",
        "Am 3. Okt. war es im 19. Jahrhundert.",
        "Das war 2011.",
        "Mai war es.",
    ],
    "figures at the end": [
        "It has 60 stalls, and then 12.",
        "May came.",
        "In the 19.",
        "Then it ended in 8.",
    ],
}


@pytest.mark.parametrize("name", TRICKY)
def test_sentences_end_where_readers_end_them(name: str) -> None:
    text = " ".join(TRICKY[name])
    assert [text[start:end] for start, end in sentences(text)] == TRICKY[name]


@given(st.text(st.sampled_from("aB .!?\u2026\"')\u201d\n1\u3002")))
def test_sentences_are_in_order_and_leave_out_nothing_but_space(text: str) -> None:
    found = sentences(text)
    assert "".join(text[start:end] for start, end in found).replace(" ", "").replace("\n", "") == "".join(
        text.split()
    )
    assert [at for pair in found for at in pair] == sorted(at for pair in found for at in pair)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


def test_a_text_of_nothing_has_no_sentence() -> None:
    assert sentences("") == sentences(" \n ") == ()


@pytest.mark.parametrize("row", [".", "?!", "…", '."', "a.", ". ", "。"])
def test_a_long_row_of_marks_takes_no_time(row: str) -> None:
    begun = time.process_time()

    sentences(row * 30_000 + "x")

    assert time.process_time() - begun < 5
