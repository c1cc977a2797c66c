from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checks.checks_cases import flashcard

import quizgen as qg

Problems = Callable[[str], list[tuple[str, int, int, str]]]
Hints = Callable[[str], list[str]]


def test_words_that_stand_twice_are_reported_with_the_paragraphs(problems: Problems) -> None:
    assert problems(flashcard("keeper climbed")) == [
        (
            "citation-ambiguous",
            10,
            11,
            "the quoted words occur 2 times in the article (paragraphs 2, 3), so it is unclear which passage is meant",
        )
    ]


def test_twice_in_one_paragraph_is_ambiguous_as_well(problems: Problems) -> None:
    assert [message for *_, message in problems(flashcard("The keeper"))] == [
        "the quoted words occur 2 times in the article (paragraph 2), so it is unclear which passage is meant"
    ]


def test_the_fewest_words_that_make_it_unique_are_proposed(hints: Hints) -> None:
    assert hints(flashcard("keeper climbed")) == [
        "Quote more words. To cite the first occurrence, write {quote: …, after: 114}."
    ]


def test_what_is_proposed_makes_the_citation_unique(problems: Problems) -> None:
    assert problems(flashcard('{quote: keeper climbed, after: "114"}')) == []


def test_words_before_are_proposed_where_those_after_tell_nothing_apart(tmp_path: Path) -> None:
    def hint(article: str, quote: str) -> str:
        (tmp_path / "article.md").write_text(f"---\ntitle: T\n---\n{article}\n", encoding="utf-8")
        bank = f"bank: b\ntitle: T\nquestions:\n{flashcard(quote)}"
        (tmp_path / "bank.yaml").write_text(bank, encoding="utf-8")
        (problem,) = qg.check([tmp_path]).problems
        return problem.hint

    assert hint("The old lamp burned oil.\n\nThe new lamp burned oil.", "lamp burned oil") == (
        "Quote more words. To cite the first occurrence, write {quote: …, before: old}."
    )
    assert hint("The lamp burned.\n\nThe lamp burned.", "lamp burned") == "Quote more words of the sentence."
