"""Nobody passes by the look of the options.

What: in a bank of twelve multiple-choice questions or more (or in all banks about an article, if none is
so large), one of four strategies that need no reading is right in more than 40 % of the questions for
which it has advice, and far more often than by chance (p < .01): the longest option, the one with most
words of the stem, the one most like the others, one without absolute words. The message says how often,
the hint which questions help it most.

Why: a single item with a long key says nothing, a bank of them trains test-wiseness (Haladyna, Downing &
Rodriguez 2002; Tarrant 2006). In collections for reading tests, picking the longest is right in 28 to
36 % of the items, in a bank by experts in 18 %.

Bad:  a bank in which the right option is the longest in 15 of 20 questions
Good: one in which it is so in five
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.choices import Choice
from quizgen.checks.pools import Pool, pools
from quizgen.checks.reading import Reading
from quizgen.checks.strategies import STRATEGIES, Pick, Strategy, picked
from quizgen.model.chance import at_least
from quizgen.problems import Severity

FEWEST: Final = 12
OFTEN: Final = 0.4
UNLIKELY: Final = 0.01
NAMED: Final = 5


def run(reading: Reading) -> Iterator[Finding]:
    """Strategies that work in a bank without reading."""
    of_bank: dict[str, list[Choice]] = {}
    for choice in reading.choices:
        if choice.key is not None and len(choice.options) > 1:
            of_bank.setdefault(choice.bank.bank, []).append(choice)
    for pool in pools(reading.folder.banks, lambda bank: of_bank.get(bank.bank, ()), FEWEST):
        for strategy in STRATEGIES:
            yield from _works(pool, strategy)


def _works(pool: Pool[Choice], strategy: Strategy) -> Iterator[Finding]:
    picks = [pick for choice in pool.things if (pick := picked(strategy, choice))]
    if len(picks) < FEWEST:
        return
    share = sum(pick.share for pick in picks) / len(picks)
    by_chance = sum(1 / len(pick.choice.options) for pick in picks) / len(picks)
    hits = sum(pick.right for pick in picks)
    if share > OFTEN and at_least(hits, [pick.chance for pick in picks]) < UNLIKELY:
        message = (
            f"who picks {strategy.name} is right in {100 * share:.0f} % of {len(picks)} questions{pool.where} "
            f"without reading anything (by chance {100 * by_chance:.0f} %)"
        )
        hint = f"{strategy.cure}: {_most_helpful(picks)}."
        yield Finding(pool.bank.bank, None, ("questions",), message, hint)


def _most_helpful(picks: Sequence[Pick]) -> str:
    right = sorted(
        (pick for pick in picks if pick.right), key=lambda pick: (-pick.gain, -len(pick.choice.options))
    )
    named = ", ".join(pick.choice.question.id for pick in right[:NAMED])
    return named + (" …" if len(right) > NAMED else "")


TEST_WISE: Final = Check("test-wise", Severity.WARNING, run)
