"""A bank of questions that learners can answer without reading the article.

What: learners can find many correct options by a simple strategy, without reading the article. Four strategies
are tried. The first two choose the longest option, and the option with the most words from the stem. The other
two choose the option that shares the most words with the others, and an option without words such as *always*. A
strategy is reported if it finds the correct option in more than 40% of the questions to which it applies, and
more often than expected by chance (p < .01). Only banks with at least twelve multiple-choice questions are
checked. If no bank has that many, all banks about an article are checked together. The message gives the
percentage, and the hint names the questions that contribute most to it.

Why: one question with a long correct option does no harm. A bank of such questions teaches learners to choose the
longest option. See Haladyna, Downing & Rodriguez (2002) and Tarrant et al. (2006). In published reading tests,
the longest option is correct in 28 to 36% of the questions. In a bank written by experts, it is correct in 18%.

Bad:  a bank in which the correct option is the longest in 15 of 20 questions
Good: a bank in which it is the longest in five
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.bank_wide.guessing_strategies import STRATEGIES, Guess, Strategy, guess
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.populations import Population, populations
from quizgen.model.significance import binomial_tail
from quizgen.problems import Severity

MIN_ITEMS: Final = 12
MIN_SHARE: Final = 0.4
SIGNIFICANCE_LEVEL: Final = 0.01
MAX_LISTED: Final = 5


def run(context: CheckContext) -> Iterator[Finding]:
    """Guessing strategies that succeed in a bank."""
    of_bank: dict[str, list[ChoiceItem]] = {}
    for choice in context.choice_items:
        if choice.key is not None and len(choice.options) > 1:
            of_bank.setdefault(choice.bank.bank, []).append(choice)
    for pool in populations(context.folder.banks, lambda bank: of_bank.get(bank.bank, ()), MIN_ITEMS):
        for strategy in STRATEGIES:
            yield from _works(pool, strategy)


def _works(pool: Population[ChoiceItem], strategy: Strategy) -> Iterator[Finding]:
    picks = [pick for choice in pool.items if (pick := guess(strategy, choice))]
    if len(picks) < MIN_ITEMS:
        return
    share = sum(pick.share for pick in picks) / len(picks)
    by_chance = sum(1 / len(pick.choice.options) for pick in picks) / len(picks)
    hits = sum(pick.right for pick in picks)
    if share > MIN_SHARE and binomial_tail(hits, [pick.chance for pick in picks]) < SIGNIFICANCE_LEVEL:
        message = (
            f"a learner who always chooses {strategy.name} answers {100 * share:.0f}% of {len(picks)} questions{pool.scope} "
            f"correctly without reading the article (by chance: {100 * by_chance:.0f}%)"
        )
        hint = f"{strategy.remedy}: {_most_helpful(picks)}."
        yield Finding(pool.bank.bank, None, ("questions",), message, hint)


def _most_helpful(picks: Sequence[Guess]) -> str:
    right = sorted(
        (pick for pick in picks if pick.right), key=lambda pick: (-pick.gain, -len(pick.choice.options))
    )
    named = ", ".join(pick.choice.question.id for pick in right[:MAX_LISTED])
    return named + (" …" if len(right) > MAX_LISTED else "")


TESTWISE_CUES: Final = Check("testwise-cues", Severity.WARNING, run)
