"""The banks to which bank-wide checks apply: each large bank, or all banks about an article together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from quizgen.model.bank import Bank

T = TypeVar("T")


class Population(NamedTuple, Generic[T]):
    """The items of one bank or of several banks.

    Attributes:
        bank: The bank for which findings are reported; the first of several.
        items: The items.
        scope: The words after the number of items in messages: "", or that they are from all banks.
    """

    bank: Bank
    items: tuple[T, ...]
    scope: str


def populations(
    banks: Sequence[Bank], of: Callable[[Bank], Sequence[T]], fewest: int
) -> Iterator[Population[T]]:
    """Each bank with enough items. If there is none, all banks together, if they have enough items.

    Small banks about one article are learnt together. A pattern that no bank shows alone may appear in all of
    them.
    """
    having = [(bank, tuple(things)) for bank in banks if (things := of(bank))]
    enough = [Population(bank, things, "") for bank, things in having if len(things) >= fewest]
    yield from enough
    if not enough and sum(len(things) for _, things in having) >= fewest:
        together = tuple([thing for _, things in having for thing in things])
        yield Population(having[0][0], together, " of all banks about the article")
