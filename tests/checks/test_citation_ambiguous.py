from __future__ import annotations

from collections.abc import Callable

from checks.checks_cases import flashcard

Problems = Callable[[str], list[tuple[str, int, int, str]]]
Hints = Callable[[str], list[str]]


def test_words_that_stand_twice_are_reported_with_the_paragraphs(problems: Problems) -> None:
    assert problems(flashcard("keeper climbed")) == [
        (
            "citation-ambiguous",
            10,
            11,
            "the quoted words stand 2 times in the article (paragraphs 2, 3)",
        )
    ]


def test_twice_in_one_paragraph_is_ambiguous_as_well(problems: Problems) -> None:
    assert [message for *_, message in problems(flashcard("The keeper"))] == [
        "the quoted words stand 2 times in the article (paragraph 2)"
    ]


def test_the_fewest_words_that_make_it_unique_are_proposed(hints: Hints) -> None:
    assert hints(flashcard("keeper climbed")) == [
        "Quote more, or write {quote: …, after: 114} for the first of them."
    ]


def test_what_is_proposed_makes_the_citation_unique(problems: Problems) -> None:
    assert problems(flashcard('{quote: keeper climbed, after: "114"}')) == []


def test_words_before_are_proposed_where_the_words_after_tell_nothing_apart(hints: Hints) -> None:
    assert hints(flashcard("the keeper climbed the")) == []
    assert hints(flashcard("the lamp")) == []
    assert hints(flashcard("keeper")) == [
        "Quote more, or write {quote: …, after: climbed 114} for the first of them."
    ]
