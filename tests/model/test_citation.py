from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from samples import MULTIPLE_CHOICE, PARAGRAPHS, an_article

from quizgen.model.citation import Citation, Place, find_place, find_places, quoted_text
from quizgen.model.questions import MultipleChoice
from quizgen.text.normal_form import n1


def cited(quote: str, *paragraphs: str, before: str | None = None, after: str | None = None) -> list[str]:
    """Where a quote stands in an article of these paragraphs, each as `number:start`."""
    article = an_article(*paragraphs)
    citation = Citation(quote=quote, before=before, after=after)
    return [f"{found.passage}:{found.start}" for found in find_places(article, citation)]


def test_plain_text_is_a_quote() -> None:
    assert Citation.model_validate("about 60 stalls") == Citation(quote="about 60 stalls")


def test_a_quote_is_found_in_its_paragraph() -> None:
    assert find_place(an_article(), Citation(quote="cheese, honey")) == Place(3, 19, 32)


def test_words_that_are_not_there_are_not_found() -> None:
    assert cited("about 61 stalls", *PARAGRAPHS) == []
    assert find_place(an_article(), Citation(quote="about 61 stalls")) is None


def test_case_counts() -> None:
    assert cited("today farmers", *PARAGRAPHS) == []


def test_typography_does_not_count() -> None:
    assert cited('it\'s "over" - he said', "Then it\u2019s \u201cover\u201d \u2014 he\u00a0said.") == ["1:5"]


def test_a_quote_may_go_over_the_end_of_a_line_but_not_of_a_paragraph() -> None:
    assert cited("one two", "one\ntwo") == ["1:0"]
    assert cited("one two", "one", "two") == []


@pytest.mark.parametrize("quote", ["market", "the market", "sold.", "market is"])
def test_only_whole_words_are_found(quote: str) -> None:
    assert cited(quote, f"A supermarket is here. By the way, {quote} today.") != []
    assert cited(quote, f"x{quote}") == []


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("500", "4,500 soldiers"),
        ("500 soldiers", "4,500 soldiers"),
        ("4", "4,500 soldiers"),
        ("5 per cent", "0.5 per cent"),
        ("1", "1.5"),
        ("20", "2011"),
    ],
)
def test_a_part_of_a_number_is_not_found(quote: str, text: str) -> None:
    assert cited(quote, text) == []


def test_a_number_at_the_end_of_a_sentence_or_in_a_list_is_found() -> None:
    assert cited("2011", "It ended in 2011. In 2012, no more.") == ["1:12"]
    assert cited("2012", "It ended in 2011. In 2012, no more.") == ["1:21"]
    assert cited("2", "1, 2, 3") == ["1:3"]


def test_a_letter_is_not_cut_from_its_mark() -> None:
    assert cited("\u0915", "\u0915\u093f") == []
    assert cited("\u0915\u093f", "\u0915\u093f") == ["1:0"]


def test_all_places_are_found_in_reading_order() -> None:
    assert cited("the bell", "the bell, the bell", "no bell", "the bell") == ["1:0", "1:10", "3:0"]


def test_the_words_before_choose_among_several_places() -> None:
    assert cited("bell", "the bell, a bell", before="a") == ["1:12"]
    assert cited("bell", "the bell, a bell", before="the") == ["1:4"]
    assert cited("bell", "the bell, a bell", before="some") == []


def test_the_words_after_choose_among_several_places() -> None:
    assert cited("bell", "the bell rings, the bell rang", after="rang") == ["1:20"]
    assert cited("bell", "the bell rings, the bell rang", before="the", after="rings,") == ["1:4"]


def test_the_words_around_are_whole_words_too() -> None:
    assert cited("bell", "formula bell, a bell", before="a") == ["1:16"]
    assert cited("bell", "bell ringer, bell ring", after="ring") == ["1:13"]


def test_a_quote_without_a_visible_character_is_refused() -> None:
    with pytest.raises(ValidationError, match="pattern"):
        Citation(quote="\u200b")


def test_the_passage_is_cut_around_the_quoted_words_as_they_were_written() -> None:
    article = an_article("Then it\u2019s  \u201cover\u201d, he said.")
    where = find_place(article, Citation(quote='it\'s "over"'))

    assert where is not None
    cut = quoted_text(article.passage(1), where)

    assert (cut.before, cut.words, cut.after) == ("Then ", "it\u2019s  \u201cover\u201d", ", he said.")


@given(
    st.lists(st.text("abC\u00e9e\u0301\u2019\u00ad\u2026.,-4 5\u00a0", min_size=1), min_size=3, max_size=3)
)
def test_the_cut_always_joins_back_to_the_passage(parts: list[str]) -> None:
    article = an_article(" ".join(["x", *parts, "x"]))
    passage = article.passage(1)

    for where in find_places(article, Citation(quote=parts[1] if n1(parts[1]) else "x")):
        cut = quoted_text(passage, where)
        assert cut.before + cut.words + cut.after == passage.text
        assert cut.words == cut.words.strip()
        assert cut.words


@given(st.integers(1, 9), st.integers(1, 9))
def test_words_quoted_from_a_passage_are_found_there(start: int, count: int) -> None:
    words = PARAGRAPHS[3].split()
    quote = " ".join(words[start : start + count])

    at = PARAGRAPHS[3].index(f" {quote}") + 1
    assert Place(4, at, at + len(quote)) in find_places(an_article(), Citation(quote=quote))


@pytest.mark.parametrize("cite", [3, [3], ("a quotation", 3), {"quote": 3}])
def test_the_number_of_a_paragraph_is_refused_in_plain_words(cite: object) -> None:
    with pytest.raises(
        ValidationError, match=r'"3" looks like the number of a paragraph, not like a quotation'
    ):
        MultipleChoice.model_validate(MULTIPLE_CHOICE | {"cite": cite})


@pytest.mark.parametrize("cite", [True, 3.5, None])
def test_what_is_not_a_text_is_not_a_quotation(cite: object) -> None:
    with pytest.raises(ValidationError, match="cite"):
        MultipleChoice.model_validate(MULTIPLE_CHOICE | {"cite": cite})


TABLE = "| bed | kilograms |\n|---|---:|\n| beans|14 |\n| peas \u201cof old\u201d | 9 |"


@pytest.mark.parametrize(
    ("quote", "written"),
    [
        ("beans 14", "beans|14"),
        ("bed kilograms", "bed | kilograms"),
        ("9", "9"),
        ('peas "of old" 9', "peas \u201cof old\u201d | 9"),
    ],
)
def test_a_quote_of_a_table_joins_the_cells_of_a_row_by_a_space(quote: str, written: str) -> None:
    article = an_article("Look:", TABLE)
    place = find_place(article, Citation(quote=quote))

    assert place is not None
    assert place.passage == 2
    assert quoted_text(article.passage(2), place).words == written


@pytest.mark.parametrize("quote", ["14 peas", "kilograms beans", "--- ---:", "14 | peas"])
def test_a_quote_of_a_table_stays_within_a_row(quote: str) -> None:
    assert cited(quote, TABLE) == []


def test_a_quote_of_code_may_go_over_its_lines_but_has_no_fence() -> None:
    article = an_article("```python\nx = 1\n\n  y = \u201c2\u201d\n```")
    place = find_place(article, Citation(quote='1 y = "2"'))

    assert place is not None
    assert quoted_text(article.passage(1), place).words == "1\n\n  y = \u201c2\u201d"
    assert find_place(article, Citation(quote="python")) is None


@given(
    st.lists(
        st.lists(st.text("ab \u201c\u00e4\u0301\ufb01\\", max_size=6), min_size=2, max_size=2), max_size=4
    )
)
def test_every_character_of_a_table_has_its_place(rows: list[list[str]]) -> None:
    text = "\n".join(["a | b", "--|--", *(" | ".join(row) for row in rows)]).strip()
    (passage,) = an_article(text).passages

    assert len(passage.offsets) == len(passage.normal) + 1
    assert list(passage.offsets) == sorted(passage.offsets)
    assert passage.offsets[-1] <= len(text)


@pytest.mark.parametrize("text", ["|  |\n|--|", "```\n\n```"])
def test_a_table_or_code_without_words_has_none(text: str) -> None:
    article = an_article("One.", text, "Two.")

    assert article.passage(2).normal == ""
    assert len(article.passage(2).offsets) == 1
    assert find_place(article, Citation(quote="Two.")) == Place(3, 0, 4)
