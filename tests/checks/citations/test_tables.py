"""Citations of tables: the evidence is a row with the heads of its columns."""

from __future__ import annotations

import pytest
from samples import a_bank, a_folder, a_numeric, a_short_answer, an_article

from quizgen.checks.citations.citation_changed import CITATION_CHANGED
from quizgen.checks.citations.key_not_cited import KEY_NOT_CITED
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.model.questions import Question

ARTICLE = an_article(
    "The garden has two beds.",
    "| bed | kilograms |\n|---|---:|\n| beans | 14 |\n| peas | 9 |\n| leeks | 30 |",
)


def found(check: Check, question: Question) -> list[str]:
    folder = a_folder(a_bank(question), article=ARTICLE)
    return [finding.message for finding in check.run(CheckContext(folder))]


@pytest.mark.parametrize(
    "question",
    [
        a_numeric(
            ask="How much do the beans weigh?",
            answer="14",
            unit=None,
            tolerance=None,
            hedge=None,
            cite="beans 14",
        ),
        a_short_answer(ask="Which bed gave 9?", answer="peas", cite="9"),
        a_short_answer(ask="What is measured?", answer="kilograms", cite="peas 9"),
    ],
)
def test_a_key_in_the_cited_row_or_in_the_heads_is_supported(question: Question) -> None:
    assert found(KEY_NOT_CITED, question) == []


def test_a_key_in_another_row_is_not_supported() -> None:
    question = a_short_answer(ask="Which bed gave least?", answer="leeks", cite="peas 9")

    assert found(KEY_NOT_CITED, question) == ['no cited sentence contains the answer "leeks"']


def test_a_quotation_of_several_rows_is_told_to_stay_in_one() -> None:
    question = a_short_answer(ask="Which bed gave least?", answer="peas", cite="14 peas 9 leeks")

    assert found(CITATION_CHANGED, question) == ["this quotation contains words from several rows of a table"]
