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
    """Accept misspelt words and show the correct spelling: for practice."""

    CLOSE = "close"
    """Give no points yet, but let the learner try once more: for tests."""


class Ticks(StrEnum):
    """How ticks in multiple-response questions earn points."""

    RIGHT_MINUS_WRONG = "right minus wrong"
    """Each correct tick earns an equal share, and each incorrect tick takes away at least as much.

    The score is at least 0. The cost of an incorrect tick is one share of the correct or of the incorrect
    options, whichever are fewer. So neither guessing one option pays (as in Canvas, where an incorrect tick
    costs the share of a correct one), nor ticking everything (as in R/exams, where all incorrect ticks
    together cost all points).
    """

    ALL_OR_NOTHING = "all or nothing"
    """All points for ticking all correct options and no others, otherwise none, as in Kahoot."""


class Shares(StrEnum):
    """How the gaps of a cloze question or the pairs of a matching question earn points."""

    EACH = "each"
    """An equal share for each correct gap or pair. Incorrect ones cost nothing, as in Moodle."""

    ALL_OR_NOTHING = "all or nothing"
    """All points if everything is correct, otherwise none."""


class Order(StrEnum):
    """How an order earns points."""

    NEIGHBOURS = "neighbours"
    """A share for each item that is directly followed by the correct item.

    Moodle calls this "relative to the next item, excluding last". One misplaced item costs only the shares
    around it.
    """

    POSITIONS = "positions"
    """A share for each item in its correct position (in Moodle, "absolute position")."""

    ALL_OR_NOTHING = "all or nothing"
    """All points for the correct order, otherwise none."""


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
"""For practice: small spelling mistakes are accepted, and the correct spelling is shown."""

TEST: Final = Policy(spelling=Spelling.CLOSE)
"""For tests: a learner may correct a small spelling mistake once."""


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
