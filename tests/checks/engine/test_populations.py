from __future__ import annotations

from samples import a_bank, a_flashcard

from quizgen.checks.engine.populations import Population, populations
from quizgen.model.bank import Bank


def bank(name: str, count: int) -> Bank:
    return a_bank(*[a_flashcard(id=f"{name}-{number}") for number in range(count)], bank=name)


def ids(of: Bank) -> list[str]:
    return [question.id for question in of.active]


ONE, TWO, THREE = bank("one", 1), bank("two", 2), bank("three", 3)


def test_a_bank_that_has_enough_stands_by_itself() -> None:
    found = list(populations([ONE, THREE, TWO], ids, 2))

    assert found == [
        Population(THREE, ("three-0", "three-1", "three-2"), ""),
        Population(TWO, ("two-0", "two-1"), ""),
    ]


def test_banks_that_have_not_are_taken_together_and_told_at_the_first() -> None:
    (found,) = populations([ONE, TWO], ids, 3)

    assert found == Population(ONE, ("one-0", "two-0", "two-1"), " of all banks about the article")


def test_too_few_together_are_no_pool() -> None:
    assert list(populations([ONE, TWO], ids, 4)) == []
    assert list(populations([ONE], lambda _: [], 1)) == []
