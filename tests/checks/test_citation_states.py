"""The checks of citations whose words are not there: where they report, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg

CODES = {"citation-moved", "citation-changed", "citation-facts-changed", "citation-not-found"}
Found = Callable[[str], list[tuple[str, int, int, str, str]]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """For a citation as YAML: code, line, column, message and hint of each problem about it."""

    def check(cite: str) -> list[tuple[str, int, int, str, str]]:
        (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(cite)}", encoding="utf-8")
        return [
            (p.code, p.span.line, p.span.column, p.message, p.hint)
            for p in qg.check([tmp_path]).problems
            if p.code in CODES
        ]

    return check


def test_words_that_were_edited_are_proposed(found: Found) -> None:
    assert found("The keeper climbs 114 steps to the lamp") == [
        (
            "citation-changed",
            10,
            11,
            "the wording of the article differs from this quotation",
            "Compare the quotation with paragraph 2: “The keeper climbed 114 steps to the lamp”. To copy the wording of the article into the bank, run quizgen check --fix-citations.",
        )
    ]


@pytest.mark.parametrize(
    ("cite", "difference"),
    [
        (
            "“The keeper climbed 114 steps”",
            "the quotation has other quotation marks or emphasis than the article",
        ),
        (
            "'\"The keeper climbed 114 steps\"'",
            "the quotation has other quotation marks or emphasis than the article",
        ),
        (
            "The **keeper** slept by day",
            "the quotation has other quotation marks or emphasis than the article",
        ),
        ("the keeper climbed 114 steps", "the quotation has other capital letters than the article"),
        ("The keeper climbed, 114 steps", "the quotation has other punctuation than the article"),
    ],
)
def test_what_differs_is_named_if_the_words_are_the_same(found: Found, cite: str, difference: str) -> None:
    ((code, _, _, message, hint),) = found(cite)

    assert (code, message) == ("citation-changed", difference)
    assert hint.startswith(
        (
            "Compare the quotation with paragraph 2: “The keeper climbed 114 steps”.",
            "Compare the quotation with paragraph 2: “The keeper slept by day”.",
        )
    )


def test_the_wording_has_changed_only_if_a_build_has_found_the_quotation(tmp_path: Path) -> None:
    cite = "The keeper climbed 114 steps to the lamp"
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard(cite)}", encoding="utf-8")
    qg.build([tmp_path], tmp_path / "out", only="anki")
    (tmp_path / "article.md").write_text(ARTICLE.replace("climbed", "climbs"), encoding="utf-8")
    (changed,) = [each for each in qg.check([tmp_path]).problems if each.code == "citation-changed"]

    assert changed.message == "the wording of this passage has changed in the article"


def test_a_figure_that_differs_is_named_and_not_proposed(found: Found) -> None:
    assert found("The keeper climbed 141 steps to the lamp") == [
        (
            "citation-facts-changed",
            10,
            11,
            'the article says "114" where the quotation says "141"',
            "Compare the quotation with paragraph 2: “The keeper climbed 114 steps to the lamp”. Check the correct answer and the explanation too.",
        )
    ]


def test_context_that_is_gone_is_told(found: Found) -> None:
    ((code, _, _, message, hint),) = found("{quote: climbed 114 steps, after: to the roof}")

    assert code == "citation-moved"
    assert (
        message
        == "the quoted words are in the article, but `before` or `after` does not match the words around them"
    )
    assert "The quoted words occur only once" in hint


def test_each_citation_of_a_list_has_its_own_place(found: Found) -> None:
    assert [each[:3] for each in found("[built in 1850, was built in 1851]")] == [
        ("citation-facts-changed", 10, 27)
    ]


def test_what_is_like_nothing_is_not_found_and_nothing_more(found: Found) -> None:
    assert [each[0] for each in found("Completely unrelated sentence about whales")] == ["citation-not-found"]
