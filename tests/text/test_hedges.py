from __future__ import annotations

import pytest

from quizgen.text.hedges import Hedge, HedgeMatch, compare_hedges, hedge_of, split_hedges


@pytest.mark.parametrize(
    ("text", "rest", "hedge"),
    [
        ("nearly 12", "12", Hedge.NEARLY),
        ("just under 12", "12", Hedge.NEARLY),
        ("under 12", "12", Hedge.UNDER),
        ("fewer than 12", "12", Hedge.UNDER),
        ("at most 12", "12", Hedge.UNDER),
        ("no more than 12", "12", Hedge.UNDER),
        ("<12", "12", Hedge.UNDER),
        ("about 12", "12", Hedge.ABOUT),
        ("12 or so", "12", Hedge.ABOUT),
        ("12ish", "12", Hedge.ABOUT),
        ("just over 12", "12", Hedge.SLIGHTLY_OVER),
        ("more than 12", "12", Hedge.OVER),
        ("12+", "12", Hedge.OVER),
        ("12 or more", "12", Hedge.OVER),
        ("exactly 12", "12", None),
        ("it was 12", "12", None),
        ("12, i think", "12", None),
        ("knapp 12", "12", Hedge.NEARLY),
        ("mehr als 12", "12", Hedge.OVER),
        ("environ 12", "12", Hedge.ABOUT),
        ("moins de 12", "12", Hedge.UNDER),
        ("casi 12", "12", Hedge.NEARLY),
        ("piu di 12", "12", Hedge.OVER),
        ("اكثر من 12", "12", Hedge.OVER),
        ("overture", "overture", None),
    ],
)
def test_words_that_qualify_a_number_say_which_way(text: str, rest: str, hedge: Hedge | None) -> None:
    assert split_hedges(text) == (rest, hedge)


def test_a_hedge_that_is_not_known_is_about_the_number() -> None:
    assert hedge_of("a whisker below") is Hedge.ABOUT
    assert hedge_of("Mehr als") is Hedge.OVER


@pytest.mark.parametrize(
    ("key", "typed", "match"),
    [
        (None, None, HedgeMatch.SAME),
        (None, Hedge.UNDER, HedgeMatch.OPPOSED),
        (None, Hedge.OVER, HedgeMatch.OPPOSED),
        (None, Hedge.NEARLY, HedgeMatch.DIFFERENT),
        (None, Hedge.ABOUT, HedgeMatch.DIFFERENT),
        (Hedge.NEARLY, None, HedgeMatch.DIFFERENT),
        (Hedge.NEARLY, Hedge.UNDER, HedgeMatch.SAME),
        (Hedge.NEARLY, Hedge.ABOUT, HedgeMatch.DIFFERENT),
        (Hedge.NEARLY, Hedge.OVER, HedgeMatch.OPPOSED),
        (Hedge.OVER, Hedge.UNDER, HedgeMatch.OPPOSED),
        (Hedge.OVER, Hedge.SLIGHTLY_OVER, HedgeMatch.SAME),
        (Hedge.ABOUT, Hedge.OVER, HedgeMatch.DIFFERENT),
    ],
)
def test_below_is_opposed_to_above_and_a_bound_to_the_number_itself(
    key: Hedge | None, typed: Hedge | None, match: HedgeMatch
) -> None:
    assert compare_hedges(key, typed) is match
