"""Words that show roles and orders."""

from typing import NamedTuple


class RoleWords(NamedTuple):
    """Words that show who does something to whom, without accents.

    Attributes:
        who: Question words for persons and things: *who*, *whom*, *what*.
        do: Auxiliaries that precede the doer: *did*.
        be: Auxiliaries of the passive.
        by: The word before the doer in the passive.
        joins: Words with which another clause may begin.
        relatives: The relative pronouns among them.
    """

    who: frozenset[str]
    do: frozenset[str]
    be: frozenset[str]
    by: str
    joins: frozenset[str]
    relatives: frozenset[str] = frozenset()


class OrderWords(NamedTuple):
    """Words that name the direction of an order, without accents.

    Attributes:
        earliest: Words for the first of several events: *earliest*.
        latest: Words for the last of several events: *latest*.
        chronological: Words for an order that begins with the earliest.
        least: Words for the smallest amount.
        most: Words for the largest amount.
        following: Words before what comes next: *then*.
        preceding: Words between what comes first and what comes next: *before*.
        steps: Words for the parts of a process, which texts describe in their order: *steps*.
        onwards: Words of sentences about what happened after the sentence before: *later*.
        backwards: Words of sentences about what happened earlier: *had*.
        aside: Words of clauses that tell nothing of what comes next: *because*, *when*.
        since: A regular expression for words between a state and what began it: *has been shut since a barge hit it*.
    """

    earliest: frozenset[str]
    latest: frozenset[str]
    least: frozenset[str]
    most: frozenset[str]
    chronological: frozenset[str] = frozenset()
    following: frozenset[str] = frozenset()
    preceding: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    onwards: frozenset[str] = frozenset()
    backwards: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    since: str = ""


class DifferenceWords(NamedTuple):
    """Words that say how two amounts differ, without accents.

    Attributes:
        more: Comparatives of the larger or later amount: *longer*, before *than*.
        less: Comparatives of the smaller or earlier one: *shorter*, before *than*.
        after: Words for a later time that need no *than*: *after*.
        before: Words for an earlier time: *before*.
        planned: Words for an amount that was only planned: *expected*, in *five months longer than expected*.
    """

    more: frozenset[str]
    less: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    planned: frozenset[str]
