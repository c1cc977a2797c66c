"""Words that show roles and orders."""

from __future__ import annotations

from typing import NamedTuple


class RoleWords(NamedTuple):
    """Words that show who does something and to whom it is done, bare.

    Attributes:
        who: Words that ask for somebody or something: *who*, *whom*, *what*.
        do: Auxiliaries after which comes the doer: *did*.
        be: Auxiliaries of the passive.
        by: The word before the doer in the passive.
        joins: Words with which another clause may begin.
        relatives: Those of them that stand for a word before them.
    """

    who: frozenset[str]
    do: frozenset[str]
    be: frozenset[str]
    by: str
    joins: frozenset[str]
    relatives: frozenset[str] = frozenset()


class OrderWords(NamedTuple):
    """Words that say from which end things are put in order, bare.

    Attributes:
        earliest: Words for the first in time.
        latest: Words for the last in time.
        least: Words for the smallest of amounts.
        most: Words for the largest.
        following: Words before what comes next: *then*.
    """

    earliest: frozenset[str]
    latest: frozenset[str]
    least: frozenset[str]
    most: frozenset[str]
    following: frozenset[str] = frozenset()
