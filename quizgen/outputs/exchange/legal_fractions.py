"""The points for ticked options, as percentages that learning platforms allow.

Moodle accepts only the fractions on its list (`question/engine/bank.php`), with a tolerance of 0.001 %.
`quizgen.grading.credit` determines how much a tick earns. This module only converts the result.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.grading.credit import choice_credits
from quizgen.model.components import RejectedAnswer
from quizgen.model.questions import MultipleResponse, ShortAnswer
from quizgen.outputs.exchange.export_log import ExportLog

LEGAL: Final = {
    Fraction(1, parts): Decimal(percent)
    for parts, percent in {
        1: "100",
        2: "50",
        3: "33.33333",
        4: "25",
        5: "20",
        6: "16.66667",
        7: "14.28571",
        8: "12.5",
        9: "11.11111",
        10: "10",
        20: "5",
    }.items()
}
"""The equal shares that Moodle allows, in its notation."""

LEGAL_CREDITS: Final = tuple(
    sorted(
        {
            *(Fraction(share) / 100 for share in (5, 30, 40, 60, 70, 75, 80, 90)),
            *(share for share in LEGAL if share < 1),
            Fraction(2, 3),
            Fraction(5, 6),
        }
    )
)
"""The shares of the points that Moodle allows for a single answer."""

MAX_RIGHT: Final = 20
"""The maximum number of correct options.

With more, shares would be smaller than the smallest allowed fraction.
"""

ROUNDING: Final = Fraction(1, 100_000)
"""The maximum rounding error of a share with five decimals."""

TENTH: Final = Decimal(10)
TWENTIETH: Final = Decimal(5)


class TickPercents(NamedTuple):
    """The percentage that each ticked option earns.

    Attributes:
        percents: One value for each option in canonical order. Those of correct options add up to 100.
        exact: Whether the percentages equal quizgen's own grading. If not, correct options differ, or an
            incorrect one costs more.
    """

    percents: tuple[Decimal, ...]
    exact: bool


def tick_percents(question: MultipleResponse) -> TickPercents | None:
    """The allowed percentages for ticking each option; None if there are too many correct options."""
    credit = choice_credits(question)
    right = len(question.answers)
    if right > MAX_RIGHT:
        return None
    shares = _shares(right)
    costs = [_cost(-each) for each in credit[right:]]
    exact = {*credit[:right], *(-each for each in credit[right:])} <= LEGAL.keys()
    return TickPercents((*shares, *(-cost for cost in costs)), exact)


def _shares(right: int) -> Sequence[Decimal]:
    """Equal shares of 100; where they would not be legal, tenths and twentieths that add up to it."""
    if Fraction(1, right) in LEGAL:
        return [LEGAL[Fraction(1, right)]] * right
    tenths = MAX_RIGHT - right
    return [TENTH] * tenths + [TWENTIETH] * (right - tenths)


def _cost(cost: Fraction) -> Decimal:
    """The smallest legal percentage that costs at least as much."""
    return LEGAL[min(each for each in LEGAL if each >= cost)]


def legal_ticks(question: MultipleResponse, log: ExportLog, program: str) -> tuple[Decimal, ...] | None:
    """The allowed percentages for ticking each option; None, with a loss, if they cannot be expressed.

    Args:
        question: The question.
        log: Receives the losses.
        program: The name of the format.
    """
    ticks = tick_percents(question)
    if ticks is None:
        log.skip(question, f"{program} cannot share the points among more than {MAX_RIGHT} correct options")
        return None
    if not ticks.exact:
        count = len(question.answers)
        log.lose(
            question,
            f"{program} allows only certain percentages",
            f"the percentages of the {count} correct options and of the incorrect options are rounded to 5% or 10%",
        )
    return ticks.percents


def legal_credit(question: ShortAnswer, answer: RejectedAnswer, log: ExportLog, program: str) -> Decimal:
    """The percentage that a rejected answer earns, or the nearest allowed one.

    Args:
        question: The question.
        answer: The rejected answer.
        log: Receives the losses.
        program: The name of the format.
    """
    if not answer.credit:
        return Decimal(0)
    nearest = min(LEGAL_CREDITS, key=lambda share: abs(share - answer.share))
    percent = (
        LEGAL.get(nearest) or round(Decimal(nearest.numerator * 100) / nearest.denominator, 5).normalize()
    )
    if abs(nearest - answer.share) > ROUNDING:
        log.lose(
            question,
            f"{program} allows only certain percentages",
            f'the credit of "{answer.text}" is changed from {answer.credit} to {format_percent(percent)}%',
        )
    return percent


def format_percent(percent: Decimal) -> str:
    """A percentage as files write it: 100, 12.5, -33.33333."""
    return f"{percent:f}"
