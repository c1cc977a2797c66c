from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg

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
def test_half_words_and_half_numbers_are_not_found(tmp_path: Path, quote: str) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(quote)}", encoding="utf-8")
    codes = {problem.code for problem in qg.check([tmp_path]).problems}

    assert codes & {"citation-not-found", "citation-changed", "citation-facts-changed"}


def test_words_across_two_paragraphs_are_not_found(problems: Problems) -> None:
    assert [code for code, *_ in problems(flashcard("oil a year. The keeper climbed"))] == [
        "citation-not-found"
    ]


def test_the_nearest_words_are_shown_with_their_paragraph(hints: Hints) -> None:
    assert hints(flashcard("In winter the keeper walked up many stairs at night")) == [
        "The most similar words are in paragraph 3: “In winter the keeper climbed the stairs twice a night”."
    ]


def test_nothing_is_proposed_where_nothing_is_like_it(hints: Hints) -> None:
    assert hints(flashcard("Completely unrelated sentence about whales")) == [
        "The article “The lighthouse” contains no similar words. Quote words from a single paragraph."
    ]


@pytest.mark.parametrize("quote", ["99", "paragraph 2", "Para. 2", "'§ 2'"])
def test_the_number_of_a_paragraph_is_not_a_quotation(hints: Hints, quote: str) -> None:
    assert hints(flashcard(quote)) == ["Quote words of the article, not the number of a paragraph."]


def test_the_number_of_a_paragraph_that_the_article_contains_is_not_a_quotation_either(
    tmp_path: Path,
) -> None:
    article = ARTICLE.replace("114 steps", "3 flights of stairs").replace(
        "300 litres", "2 barrels, 2 a month,"
    )
    (tmp_path / "article.md").write_text(article, encoding="utf-8")
    cards = [flashcard(str(number), identity=f"card-{number}") for number in (3, 2, 1850)]
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{''.join(cards)}", encoding="utf-8")
    told = [(p.code, p.severity.value, p.hint) for p in qg.check([tmp_path]).problems if "citation" in p.code]

    assert told == [
        ("citation-not-found", "warning", "Quote words of the article, not the number of a paragraph."),
        ("citation-ambiguous", "error", "Quote words of the article, not the number of a paragraph."),
    ]


@pytest.mark.parametrize(
    "quote", ["The lamp ... slept by day", "The lamp… slept by day", "'The lamp [...] slept by day'"]
)
def test_words_that_are_left_out_make_two_quotations(hints: Hints, quote: str) -> None:
    (hint,) = hints(flashcard(quote))

    assert hint == "Words cannot be left out of a quotation. Write the pieces as a list, one on each line."


def test_words_before_and_after_must_stand_there_too(problems: Problems) -> None:
    assert problems(flashcard("{quote: The keeper, after: slept by day}")) == []
    assert problems(flashcard("{quote: The keeper, after: ran away}")) == [
        (
            "citation-not-found",
            10,
            12,
            "the article does not contain the quoted words with this `before` or `after`",
        )
    ]
