"""A figure of the whole, or of another dimension than the one asked for, is no answer."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.checks.engine.figures_of_parts import other_dimension, other_side_of_vote, part_of_which

GOATS = "She entered nine goats, only two of which won prizes."
JUDGES = "The court has 15 judges, four of whom speak Danish."
POND = "The pond is 40 metres wide, and the mill stands 3 metres above it."


@pytest.mark.parametrize(
    ("ask", "value", "cited", "is_wrong"),
    [
        ("How many goats won prizes?", 9, GOATS, True),
        ("How many judges can speak Danish?", 15, JUDGES, True),
        ("How many goats won prizes?", 2, GOATS, False),
        ("How many goats did she enter?", 9, GOATS, False),
        ("How many judges does the court have?", 15, JUDGES, False),
        ("How many goats were there?", 9, "She had nine goats. Two of the hens were brown.", False),
    ],
)
def test_the_whole_is_not_the_part_of_it(ask: str, value: int, cited: str, *, is_wrong: bool) -> None:
    assert bool(part_of_which(ask, frozenset({Fraction(value)}), cited, "en")) == is_wrong


@pytest.mark.parametrize(
    ("ask", "value", "cited", "is_wrong"),
    [
        ("How wide is the pond, in metres?", 3, POND, True),
        ("How deep is the shaft?", 25, "The shaft is 90 metres deep and had a tower of 25 metres.", True),
        ("How wide is the pond, in metres?", 40, POND, False),
        ("How far above the pond is the mill?", 3, POND, False),
        ("How wide is the moat?", 6, "The pond is 40 metres wide, the moat 6 metres.", False),
        ("How old was he?", 12, "He was 12 when the war began and 18 years old when it ended.", False),
    ],
)
def test_one_dimension_is_not_another(ask: str, value: int, cited: str, *, is_wrong: bool) -> None:
    assert bool(other_dimension(ask, frozenset({Fraction(value)}), cited, "en")) == is_wrong


@pytest.mark.parametrize(
    ("ask", "value", "reported"),
    [
        ("How many members voted against the new boathouse?", 14, True),
        ("How many members voted against the new boathouse?", 6, False),
        ("How many votes were cast in favour of the boathouse?", 6, True),
        ("How many votes were cast in favour of the boathouse?", 14, False),
        ("How many members are there?", 14, False),
    ],
)
def test_the_sides_of_a_vote_are_told_apart(ask: str, value: int, *, reported: bool) -> None:
    values = frozenset({Fraction(value)})

    assert (
        bool(other_side_of_vote(ask, values, "The club chose a new boathouse by 14 votes to 6.", "en"))
        is reported
    )
    assert not other_side_of_vote(ask, values, "The club rejected a new boathouse by 14 votes to 6.", "en")
