"""Words that show how certain, how general or how complete something is."""

from typing import NamedTuple


class CertaintyWords(NamedTuple):
    """Words for comparing how certain and how general a claim and a cited sentence are.

    Attributes:
        uncertain: A regular expression for clauses of which it is open whether they are true: *may*,
            *according to a legend*.
        viewed: A regular expression for clauses that are only somebody's view: *believes*.
        hedged: A regular expression for claims that say themselves that they are uncertain or somebody's
            view.
        shares: Regular expressions for words before the things of which a share is meant, with the lower and
            upper end of this share in per cent: *most of the*.
        frequencies: The same for words that stand alone: *seldom*, *everyone*.
        planned: A regular expression for words before something that is only planned: *is to*, *will*.
        plan: A regular expression for words with which a clause says that its subject is only planned: *is
            planned for*.
        unfinished: A regular expression for claims that are themselves about plans.
        one_in: A regular expression for shares such as *one patient in ten*.
        ever: Words with which a claim sets no limit of time: *ever*, *permanently*.
        time_limit: A regular expression for limits of time: *before the end of*.
        replacing: Phrases between what is so and what is not: *instead of*.
        nothing: Words for no thing or person after a verb: *nothing*.
    """

    uncertain: str
    viewed: str
    hedged: str
    shares: tuple[tuple[str, int, int], ...]
    frequencies: tuple[tuple[str, int, int], ...]
    planned: str
    plan: str
    unfinished: str
    one_in: str
    ever: frozenset[str]
    time_limit: str
    replacing: tuple[str, ...]
    nothing: frozenset[str]
