"""Clauses of which a stem speaks, and those that have the answer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.checks.engine.cited_clauses import (
    figure_of_other_clause,
    name_of_other_clause,
)
from quizgen.checks.engine.clauses import clauses

FERRY = "Only 31 per cent of the crew could swim, compared with 57 per cent after the course."
GRANT = "The parish gave 3 million crowns, and the county 2 million."
DOCKS = "Brenner drew the plans, and Anna Holm led the diggers across the marsh."


def test_a_phrase_with_a_preposition_belongs_to_its_clause() -> None:
    parts = [
        part.text for part in clauses("In 1902, a storm broke the pier, near the light. It was mended.", "en")
    ]

    assert parts == ["In 1902, a storm broke the pier, near the light", "It was mended"]


@pytest.mark.parametrize(
    ("ask", "value", "cited"),
    [
        ("What share of the crew could swim after the course?", 31, FERRY),
        ("How much did the parish give?", 2_000_000, GRANT),
        ("How many knots did the largest boat do?", 9, "A boat usually does 7 to 9 knots; the largest do more than 12."),
    ],
)  # fmt: skip
def test_a_figure_of_another_clause_than_the_stem_is_found(ask: str, value: int, cited: str) -> None:
    assert figure_of_other_clause(ask, frozenset({Fraction(value)}), cited, "en") is not None


@pytest.mark.parametrize(
    ("ask", "value", "cited"),
    [
        ("What share of the crew could swim?", 31, FERRY),
        ("What share of the crew could swim after the course?", 57, FERRY),
        ("How much did the county give?", 2_000_000, GRANT),
        ("How many dogs did Moe lead?", 52, "Moe led 19 men and 52 dogs over the ice."),
        ("When was Holm discovered?", 1712, "The first discovery of the bay was made in 1712, and all of Holm was mapped in 1730."),
        ("How wide is the pool?", 10, "The pool is 25 metres long and 10 metres wide."),
    ],
)  # fmt: skip
def test_the_figure_that_a_stem_speaks_of_is_not_reported(ask: str, value: int, cited: str) -> None:
    assert figure_of_other_clause(ask, frozenset({Fraction(value)}), cited, "en") is None


def test_a_name_of_another_clause_is_found() -> None:
    assert name_of_other_clause("Who led the diggers across the marsh?", "Brenner", DOCKS, "en") is not None
    assert name_of_other_clause("Who led the diggers across the marsh?", "Anna Holm", DOCKS, "en") is None


def test_a_name_behind_an_insertion_belongs_to_the_verb_before_it() -> None:
    cited = "Tarn's prior, Tom Holm, then replaced his organist, Eva Moe, who had broken a wrist, with the young Ada Quist."

    assert (
        name_of_other_clause("Which musician came on for the organist of Tarn?", "Ada Quist", cited, "en")
        is None
    )
