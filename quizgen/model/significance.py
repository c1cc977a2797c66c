"""Probabilities that a result is due to chance."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

EXACT: Final = 300
"""The maximum number of trials for an exact calculation. For more, the normal distribution is precise enough."""

COMPOSITIONS: Final = 5_000


def binomial_tail(hits: int, chances: Sequence[float]) -> float:
    """The probability of at least this many successes in independent trials with these probabilities."""
    if hits <= 0:
        return 1.0
    if len(chances) > EXACT:
        mean = sum(chances)
        spread = math.sqrt(sum(chance * (1 - chance) for chance in chances))
        return math.erfc((hits - 0.5 - mean) / (spread * math.sqrt(2))) / 2 if spread else float(hits <= mean)
    # After each trial, the probability of every number of hits; all from `hits` on are one.
    ways = [1.0] + [0.0] * hits
    for chance in chances:
        ways[hits] += ways[hits - 1] * chance
        for count in range(hits - 1, 0, -1):
            ways[count] = ways[count] * (1 - chance) + ways[count - 1] * chance
        ways[0] *= 1 - chance
    return ways[hits]


def uniformity_p_value(counts: Sequence[int]) -> float:
    """The probability of counts at least as uneven if all places are equally likely (Pearson's chi-square)."""
    total, places = sum(counts), len(counts)
    if places < 2 or not total:
        return 1.0
    squares = sum(count * count for count in counts)
    if math.comb(total + places - 1, places - 1) > COMPOSITIONS:
        return chi_square_tail(squares * places / total - total, places - 1)
    uneven = (split for split in _splits(total, places) if sum(count * count for count in split) >= squares)
    return float(sum(map(_ways, uneven)) / places**total)


def _ways(split: Sequence[int]) -> int:
    """In how many ways things can fall on places in these numbers."""
    ways, left = 1, sum(split)
    for count in split:
        ways *= math.comb(left, count)
        left -= count
    return ways


def _splits(total: int, places: int) -> Iterator[tuple[int, ...]]:
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _splits(total - first, places - 1):
            yield (first, *rest)


def chi_square_tail(statistic: float, freedom: int) -> float:
    """The probability of a chi-square value at least as large, in closed form for integer degrees of freedom."""
    half = max(0.0, statistic) / 2
    if freedom % 2 == 0:
        term = tail = math.exp(-half)
        steps = [float(step) for step in range(1, freedom // 2)]
    else:
        tail = math.erfc(math.sqrt(half))
        term = math.exp(-half) / math.sqrt(math.pi * half) if half else 0.0
        steps = [step + 0.5 for step in range(freedom // 2)]
    for step in steps:
        term *= half / step
        tail += term
    return min(1.0, tail)
