from __future__ import annotations

import pytest

from quizgen.checks.engine.rounded_amounts import ExactAmounts
from quizgen.text.amounts_in_text import amounts_in_text


def is_roughly(said: str, exact: str) -> bool:
    (amount,) = amounts_in_text(said, "en")
    return ExactAmounts(amounts_in_text(exact, "en")).has_roughly(amount)


@pytest.mark.parametrize(
    ("said", "exact"),
    [
        ("Some 220 thousand", "218,400 people came."),
        ("About 1.6 kilometres", "It reaches up to 1,642 metres below the surface."),
        ("More than 20 per cent", "It holds over a fifth of the water."),
        ("33 per cent", "Nearly a third of them voted."),
        ("Nearly 30 miles", "The ride was 29 miles long, and 12 men rode."),
        ("over 200,000", "218,400 people came."),
    ],
)
def test_an_approximate_amount_is_an_exact_one_rounded(said: str, exact: str) -> None:
    assert is_roughly(said, exact)


@pytest.mark.parametrize(
    ("said", "exact"),
    [
        ("220 thousand", "218,400 people came."),
        ("Some 230 thousand", "218,400 people came."),
        ("More than 30 miles", "The ride was 29 miles long."),
        ("Nearly 210,000", "218,400 people came."),
        ("About 1.6 kilometres", "It weighs 1,642 grams."),
        ("25 per cent", "It holds a fifth of the water."),
        ("About 218,500", "218,400 people came."),
    ],
)
def test_any_other_amount_is_none(said: str, exact: str) -> None:
    assert not is_roughly(said, exact)
