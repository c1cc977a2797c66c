from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.problems import Severity

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


@pytest.mark.parametrize(
    ("cite", "number"),
    [
        ("99", "99"),
        ("'99'", "99"),
        ("[99]", "99"),
        ("\n      - 99", "99"),
        ("{quote: 99}", "99"),
        ("paragraph 2", "paragraph 2"),
        ("Para. 2", "Para. 2"),
        ("'§ 2'", "§ 2"),
        ("2-3", "2-3"),
        ("paragraphs 2 and 3", "paragraphs 2 and 3"),
        ("'2, 3'", "2, 3"),
        ("٢", "٢"),
        ("114", "114"),  # which the article contains once
        ("2", "2"),  # which it contains several times
    ],
)
def test_the_number_of_a_paragraph_is_not_a_quotation(tmp_path: Path, cite: str, number: str) -> None:
    (tmp_path / "article.md").write_text(f"{ARTICLE}\nIt had 2 barrels, 2 a month.\n", encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(cite)}", encoding="utf-8")
    told = [p for p in qg.check([tmp_path]).problems if "citation" in p.code]

    assert [(p.code, p.message, p.hint) for p in told] == [
        (
            "citation-not-found",
            f'"{number}" looks like the number of a paragraph, not like a quotation',
            "Quote words from the article, not a paragraph number.",
        )
    ]
    assert told[0].severity is (Severity.WARNING if number == "114" else Severity.ERROR)


@pytest.mark.parametrize(("cite", "quote"), [("'.'", "."), ("['- 3', ',']", ",")])
def test_punctuation_is_not_a_quotation(tmp_path: Path, cite: str, quote: str) -> None:
    (tmp_path / "article.md").write_text(f"{ARTICLE}\nIt cost - 3 crowns, they say.\n", encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(cite)}", encoding="utf-8")
    told = [p.message for p in qg.check([tmp_path]).problems if p.code == "citation-not-found"]

    assert told == [f'"{quote}" contains no word of the article']


@pytest.mark.parametrize("quote", ["1850", "4,500", "114 steps", "2 barrels", "twice a night"])
def test_short_quotations_with_numbers_are_quotations(tmp_path: Path, quote: str) -> None:
    (tmp_path / "article.md").write_text(
        f"{ARTICLE}\nIt had 2 barrels, 3 a month, and 4,500 nails.\n", encoding="utf-8"
    )
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(quote)}", encoding="utf-8")

    assert [p for p in qg.check([tmp_path]).problems if "citation" in p.code] == []


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
