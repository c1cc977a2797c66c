"""Nobody passes by the look of the options.

What: in a bank of twelve multiple-choice questions or more, one of four strategies that need no reading
is right in more than 40 % of the questions for which it has advice, and far more often than by chance
(p < .01): the longest option, the one with most words of the stem, the one most like the others, one
without absolute words. The message says how often, and which questions help it most.

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
from quizgen.checks.reading import Reading
from quizgen.checks.strategies import STRATEGIES, Pick, Strategy, picked
from quizgen.model.bank import Bank
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
    for bank in reading.folder.banks:
        choices = of_bank.get(bank.bank, [])
        if len(choices) >= FEWEST:
            for strategy in STRATEGIES:
                yield from _works(bank, strategy, choices)


def _works(bank: Bank, strategy: Strategy, choices: Sequence[Choice]) -> Iterator[Finding]:
    picks = [pick for choice in choices if (pick := picked(strategy, choice))]
    if len(picks) < FEWEST:
        return
    share = sum(pick.share for pick in picks) / len(picks)
    by_chance = sum(1 / len(pick.choice.options) for pick in picks) / len(picks)
    hits = sum(pick.right for pick in picks)
    if share > OFTEN and at_least(hits, [pick.chance for pick in picks]) < UNLIKELY:
        message = (
            f"who picks {strategy.name} is right in {100 * share:.0f} % of {len(picks)} questions "
            f"without reading anything (by chance {100 * by_chance:.0f} %)"
        )
        yield Finding(bank.bank, None, ("questions",), message, f"{strategy.cure}: {_most_helpful(picks)}.")


def _most_helpful(picks: Sequence[Pick]) -> str:
    right = sorted(
        (pick for pick in picks if pick.right), key=lambda pick: (-pick.gain, -len(pick.choice.options))
    )
    named = ", ".join(pick.choice.question.id for pick in right[:NAMED])
    return named + (" …" if len(right) > NAMED else "")


TEST_WISE: Final = Check("test-wise", Severity.WARNING, run)
