from __future__ import annotations

from collections.abc import Callable

import pytest
from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]
Hints = Callable[[str], list[str]]


def test_words_of_the_article_are_found(problems: Problems) -> None:
    assert problems(flashcard("The keeper climbed 114 steps")) == []


@pytest.mark.parametrize(
    "quote",
    ["Its lamp burned\n      300 litres", "'Its lamp burned\u00a0300 litres'", "the lamp. The keeper slept"],
    ids=["another line", "no-break space", "two sentences"],
)
def test_typography_and_line_breaks_do_not_matter(problems: Problems, quote: str) -> None:
    assert problems(flashcard(quote)) == []


def test_words_that_are_not_there_are_reported_at_the_citation(problems: Problems) -> None:
    assert problems(flashcard("The keeper ran up 114 steps")) == [
        ("citation-not-found", 10, 11, "the quoted words are not in the article")
    ]


@pytest.mark.parametrize("quote", ["climbed 11", "eeper climbed 114", "lamp burned 30"])
def test_half_words_and_half_numbers_are_not_found(problems: Problems, quote: str) -> None:
    assert [code for code, *_ in problems(flashcard(quote))] == ["citation-not-found"]


def test_words_across_two_paragraphs_are_not_found(problems: Problems) -> None:
    assert [code for code, *_ in problems(flashcard("oil a year. The keeper climbed"))] == [
        "citation-not-found"
    ]


def test_the_nearest_words_are_proposed_with_their_paragraph(hints: Hints) -> None:
    assert hints(flashcard("The keeper climbs 114 steps to the lamp")) == [
        "Nearest, in paragraph 2: “The keeper climbed 114 steps to the lamp.”"
    ]


def test_a_figure_that_differs_is_named(hints: Hints) -> None:
    assert hints(flashcard("The keeper climbed 141 steps to the lamp")) == [
        "Paragraph 2 has other figures (114 for 141): “The keeper climbed 114 steps to the lamp.”"
    ]


def test_nothing_is_proposed_where_nothing_is_like_it(hints: Hints) -> None:
    assert hints(flashcard("Completely unrelated sentence about whales")) == [
        "Nothing like it is in “The lighthouse”: quote words of one paragraph."
    ]


def test_each_citation_of_a_list_is_looked_up(problems: Problems) -> None:
    found = problems(flashcard("[built in 1850, built in 1851]"))

    assert found == [("citation-not-found", 10, 27, "the quoted words are not in the article")]


def test_words_before_and_after_must_stand_there_too(problems: Problems) -> None:
    assert problems(flashcard("{quote: The keeper, after: slept by day}")) == []
    assert problems(flashcard("{quote: The keeper, after: ran away}")) == [
        (
            "citation-not-found",
            10,
            12,
            "the quoted words do not stand in the article between these words before and after",
        )
    ]
