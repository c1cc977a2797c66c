"""Items in another order than that of the cited clauses are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """
The hides are soaked in the river, scraped with a blunt knife and hung in the loft, and finally the saddler oils them.

The council bought the windmill, and a painter rented its ground floor. The sails were repainted in 1962.

A fire closed the ropewalk, because a careless apprentice dropped a lantern. The owner moved to Brill, but his sons had left the town.

A shepherd had found a coin. The abbot bought it for the abbey.

The clerk sells stamps in June, and the choir sings in May. The ferry carries eleven cars, and the barge carries two.
"""


def codes(folder: Path, cite: list[str], *items: str, ask: str = "Put these steps in order.") -> list[str]:
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8"
    )
    question = f"type: ordering, ask: {ask!r}, items: {list(items)!r}, cite: {cite!r}"
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return [each.code for each in qg.check([folder]).problems]


@pytest.mark.parametrize(
    ("cite", "items"),
    [
        (["The hides are soaked in the river"], ("scraping with a knife", "soaking in the river")),
        (["A shepherd had found", "The abbot bought"], ("The abbot buys a coin", "A shepherd finds a coin")),
        (["The hides are soaked in the river"], ("oiling", "hanging in the loft")),
        (["bought the windmill", "sails were repainted"], ("The sails are repainted", "A painter moves in")),
    ],
)
def test_an_order_against_that_of_the_clauses_is_reported(
    tmp_path: Path, cite: list[str], items: tuple[str, ...]
) -> None:
    assert "order-contradicted" in codes(tmp_path, cite, *items)
    assert "order-contradicted" not in codes(tmp_path, cite, *items[::-1])


@pytest.mark.parametrize(
    ("cite", "items"),
    [
        (["A fire closed the ropewalk"], ("An apprentice drops a lantern", "The ropewalk closes")),
        (["The owner moved to Brill"], ("The sons leave the town", "The owner moves to Brill")),
        (["The clerk sells stamps"], ("The choir sings", "The clerk sells stamps")),
    ],
)
def test_words_and_dates_of_another_time_are_respected(
    tmp_path: Path, cite: list[str], items: tuple[str, ...]
) -> None:
    assert "order-contradicted" not in codes(tmp_path, cite, *items)


@pytest.mark.parametrize("ask", ["Order these by size.", "Arrange them, the tiniest first."])
def test_orders_of_something_else_are_not_reported(tmp_path: Path, ask: str) -> None:
    items = ("the barge with its two cars", "the ferry with eleven cars")
    assert "order-contradicted" not in codes(tmp_path, ["The ferry carries eleven cars"], *items, ask=ask)
    assert "order-contradicted" in codes(tmp_path, ["The ferry carries eleven cars"], *items)


def test_an_order_with_dates_is_left_to_them(tmp_path: Path) -> None:
    folder = tmp_path
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8"
    )
    question = "type: ordering, ask: Put these steps in order., items: [A painter moves in, The council buys it], dates: [1960, 1961], cite: The council bought the windmill"
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")

    assert "order-contradicted" not in {each.code for each in qg.check([folder]).problems}
