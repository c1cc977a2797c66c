from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.passage_analysis import PassageAnalysis
from quizgen.text.sentences import sentences

TEXTS = st.text(st.sampled_from("ab. A!?\n"), max_size=60)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_the_sentences_that_a_range_touches_are_those_that_have_a_character_of_it(
    text: str, start: int, length: int
) -> None:
    end = start + length
    touched = [index for index, (first, last) in enumerate(sentences(text)) if first < end and start < last]

    if length:
        assert list(PassageAnalysis(text).touched(start, end)) == touched


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_range_stands_in_whole_sentences(text: str, start: int, length: int) -> None:
    later = [begin for begin, _ in sentences(text)][1:]
    first = max((at for at in later if at <= start), default=0)
    last = min((at for at in later if at >= start + length), default=len(text))

    assert PassageAnalysis(text).around(start, start + length) == (first, last)


def test_a_text_is_analysed_once() -> None:
    analysis = PassageAnalysis("In 2011 Tom left. Nobody saw Tom.")

    assert analysis.sentences is analysis.sentences
    assert analysis.entities("en") is analysis.entities("en")
    assert [entity.text for entity in analysis.entities("en")] == ["2011", "Tom", "Tom"]


def test_a_long_paragraph_takes_time_in_proportion_to_its_length() -> None:
    def seconds(count: int) -> float:
        text = "The keeper of the light wrote it down on 4 May. " * count
        begun = time.process_time()
        assert len(sentences(text)) == count
        return time.process_time() - begun

    seconds(10)
    short = min(seconds(1_000) for _ in range(3))
    assert seconds(8_000) < 30 * short
