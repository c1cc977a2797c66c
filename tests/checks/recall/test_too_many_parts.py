from __future__ import annotations

from checks.found import found
from samples import a_flashcard, a_matching, an_ordering

from quizgen.checks.recall.too_many_parts import TOO_MANY_PARTS


def test_more_than_ten_pairs_are_for_information() -> None:
    pairs = {f"left {number}": f"right {number}" for number in range(11)}

    assert found(TOO_MANY_PARTS, a_matching(id="many", pairs=pairs)) == [
        ("many", ("pairs",), "the question has 11 pairs (recommended: at most 10)", "info")
    ]
    assert found(TOO_MANY_PARTS, a_matching(pairs=dict(list(pairs.items())[:10]))) == []


def test_more_than_eight_items_are_for_information() -> None:
    items = [f"item {number}" for number in range(9)]

    assert found(TOO_MANY_PARTS, an_ordering(id="many", items=items, dates=[])) == [
        ("many", ("items",), "the question has 9 items (recommended: at most 8)", "info")
    ]
    assert found(TOO_MANY_PARTS, an_ordering(items=items[:8], dates=[]), a_flashcard()) == []
