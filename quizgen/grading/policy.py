"""The grading policy, which every grader and exporter uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from quizgen.grading.lexicon import Lexicon, lexicon_of
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.components import Strictness


class Spelling(StrEnum):
    """How spelling mistakes are graded."""

    FORGIVEN = "forgiven"
    """It counts as right and is shown spelt right: for practice."""

    CLOSE = "close"
    """It earns nothing yet, but may be tried once more: for tests."""


class Ticks(StrEnum):
    """How ticks in multiple-response questions earn points."""

    RIGHT_MINUS_WRONG = "right minus wrong"
    """Each right tick earns an equal share, each wrong tick takes back at least as much, never below nothing.

    A wrong tick costs one share of the right or of the wrong options, whichever are fewer. So guessing one
    does not pay (as in Canvas, where a wrong tick costs a right one's share), and neither does ticking everything
    (as in R/exams, where all wrong ticks together cost the whole)."""

    ALL_OR_NOTHING = "all or nothing"
    """All right options and no other, as on Kahoot."""


class Shares(StrEnum):
    """How the gaps of a cloze question or the pairs of a matching question earn points."""

    EACH = "each"
    """Each an equal share, wrong ones cost nothing: as Moodle grades matching and cloze questions."""

    ALL_OR_NOTHING = "all or nothing"
    """All, or nothing."""


class Order(StrEnum):
    """How an order earns points."""

    NEIGHBOURS = "neighbours"
    """A share for each item that is directly followed by the right one: Moodle's "relative to the next item,
    excluding last". One item out of place spoils its surroundings and not the whole."""

    POSITIONS = "positions"
    """A share for each item that stands in its place: Moodle's "absolute position"."""

    ALL_OR_NOTHING = "all or nothing"
    """The right order, or nothing."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The grading rules that do not depend on the question.

    Attributes:
        spelling: How spelling mistakes are graded.
        ticks: How ticks in multiple-response questions earn points.
        pairs: How pairs in matching questions earn points.
        gaps: How gaps in cloze questions earn points.
        order: How an order earns points.
        strictness: How strictly typed words are graded.
        lexicon: Words that are never taken for a misspelling of another word.
        language: BCP 47 tag of the questions. None uses the language of the bank if it is known, otherwise
            English.
    """

    spelling: Spelling = Spelling.FORGIVEN
    ticks: Ticks = Ticks.RIGHT_MINUS_WRONG
    pairs: Shares = Shares.EACH
    gaps: Shares = Shares.EACH
    order: Order = Order.NEIGHBOURS
    strictness: Strictness = Strictness.NORMAL
    lexicon: Lexicon = field(default=Lexicon(), repr=False)
    language: str | None = None

    def without_partial_credit(self) -> Policy:
        """The same policy without partial credit."""
        return replace(
            self,
            ticks=Ticks.ALL_OR_NOTHING,
            pairs=Shares.ALL_OR_NOTHING,
            gaps=Shares.ALL_OR_NOTHING,
            order=Order.ALL_OR_NOTHING,
        )


PRACTICE: Final = Policy()
"""For learning: slips of the pen are forgiven and shown spelt right."""

TEST: Final = Policy(spelling=Spelling.CLOSE)
"""For tests: a slip of the pen may be corrected once."""


def policy_for(
    article: Article, banks: Sequence[Bank], base: Policy = PRACTICE, *, language: str | None = None
) -> Policy:
    """The policy with the words of an article and its banks as lexicon.

    Args:
        article: The article.
        banks: The banks.
        base: The policy to extend.
        language: BCP 47 tag of the questions. If not given, the language of the base policy is used, or the
            common language of the banks.
    """
    spoken = {bank.language or article.language for bank in banks}
    common = spoken.pop() if len(spoken) == 1 else None
    return replace(base, lexicon=lexicon_of(article, banks), language=language or base.language or common)
