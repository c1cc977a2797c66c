"""Confidence intervals: of correlations by Fisher's transformation, and quantiles of the F distribution.

References:
    R. A. Fisher (1921), On the "probable error" of a coefficient of correlation.
    M. Abramowitz and I. A. Stegun (1964), Handbook of Mathematical Functions, 26.5 and 26.6.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

CONFIDENCE: Final = 0.95
"""The confidence level."""

MIN_FISHER_PAIRS: Final = 4
"""The minimum number of pairs. With fewer, Fisher's transformation has no standard error."""

STEPS: Final = 100
"""The number of bisections, enough for full float precision."""

TINY: Final = 1e-300
"""A replacement for zero in continued fractions, which divide by their terms."""


class ConfidenceInterval(NamedTuple):
    """The range that contains a value with 95 per cent confidence."""

    low: float
    high: float


def correlation_interval(correlation: float, pairs: int) -> ConfidenceInterval | None:
    """The interval of a correlation; None if there are too few pairs, or the correlation is perfect."""
    if pairs < MIN_FISHER_PAIRS or abs(correlation) >= 1:
        return None
    from statistics import NormalDist  # noqa: PLC0415 - every check imports this module, and few have a class

    half = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) / math.sqrt(pairs - 3)
    middle = math.atanh(correlation)
    return ConfidenceInterval(math.tanh(middle - half), math.tanh(middle + half))


def f_quantile(probability: float, between: int, within: int) -> float:
    """The quantile of an F distribution with these degrees of freedom.

    Args:
        probability: Above 0 and below 1.
        between: Degrees of freedom of the numerator, at least 1.
        within: Degrees of freedom of the denominator, at least 1.
    """
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        if _beta(middle, between / 2, within / 2) < probability:
            low = middle
        else:
            high = middle
    return within * low / (between * (1 - low))


def _beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by the side on which its continued fraction converges quickly."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(1 - x, b, a)
    log = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(log) / (a * _continued_fraction(x, a, b))


def _continued_fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)) of the incomplete beta function (26.5.8), by Lentz's method."""
    value = above = 1.0
    below = 0.0
    step = 0
    while True:
        step += 1
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        below = 1 / ((1 + term * below) or TINY)
        above = (1 + term / above) or TINY
        value *= below * above
        if abs(below * above - 1) < 1e-15:
            return value
