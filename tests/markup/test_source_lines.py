"""Where a key comes from is written below an explanation, and found again there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizgen.markup.source_lines import QuotedPassage, SourceLines, split_source_lines, with_source_lines

WORDS = st.lists(st.text("abc “”:4¶é", min_size=1).filter(str.strip), min_size=1).map(
    lambda words: " ".join(" ".join(words).split())
)
PASSAGES = st.lists(st.builds(QuotedPassage, st.integers(1, 999), WORDS), max_size=3)
REMARKS = st.sampled_from(["", "Not yet keyed to the article.", "غير مؤكد"])
EXPLANATIONS = st.text("abc \n“”:4", max_size=40).map(str.strip)


@given(EXPLANATIONS, PASSAGES, REMARKS)
def test_what_is_written_below_an_explanation_is_read_back(
    text: str, passages: list[QuotedPassage], remark: str
) -> None:
    source = SourceLines(tuple(passages), remark)

    assert split_source_lines(with_source_lines([text], source)) == (text, source)


def test_a_text_without_source_lines_is_left_as_it_is() -> None:
    text = "It was a grain market.\n\n“Only grain” (paragraph 2)"

    assert split_source_lines(text) == (text, SourceLines())
