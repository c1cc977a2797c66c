"""What rules about whole banks are held to: a bank that is large enough, or else all banks about an article together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from quizgen.model.bank import Bank

T = TypeVar("T")


class Population(NamedTuple, Generic[T]):
    """Things of one bank, or of several.

    Attributes:
        bank: Where what is found is told: the bank, or the first one of several.
        items: What is looked at.
        scope: What is said after the number of things: "" or that they are of all banks.
    """

    bank: Bank
    items: tuple[T, ...]
    scope: str


def populations(
    banks: Sequence[Bank], of: Callable[[Bank], Sequence[T]], fewest: int
) -> Iterator[Population[T]]:
    """Every bank that has enough of something; if none has, all of them, if they have enough together.

    Small banks about one article are learnt together, so what none of them shows by itself may show in all.
    """
    having = [(bank, tuple(things)) for bank in banks if (things := of(bank))]
    enough = [Population(bank, things, "") for bank, things in having if len(things) >= fewest]
    yield from enough
    if not enough and sum(len(things) for _, things in having) >= fewest:
        together = tuple([thing for _, things in having for thing in things])
        yield Population(having[0][0], together, " of all banks about the article")
