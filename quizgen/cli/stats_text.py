"""The figures of `quizgen stats` as a page of text, with small charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizgen.quiz.statistics import Forecast, Item, Overruled, Share, Statistics

TICKS: Final = "·▁▂▃▄▅▆▇█"
"""The columns of a chart, from nothing to its highest."""

BAR: Final = 20
HARDEST: Final = 8
NAME: Final = 30
WEAK: Final = 0.2
"""Below this an item does not tell those who know from those who do not (Ebel & Frisbie, chapter 13)."""


def as_text(found: Statistics, places: Mapping[str, str], *, fancy: bool) -> str:
    """The figures, part by part; a part that has nothing to say is left out.

    Args:
        found: The figures.
        places: Where each question stands, as `file:line`.
        fancy: Whether block characters can be shown; else charts are numbers and plain signs.
    """
    parts = (
        _progress(found, fancy=fancy),
        _due(found.forecast, fancy=fancy),
        _shares("By bank", found.by_bank, fancy=fancy),
        _shares("By type", found.by_type, fancy=fancy),
        _shares("By objective", found.by_objective, fancy=fancy),
        _hardest(found.items, places),
        _doubtful(found.items, places),
        _overruled(found.overruled, places),
    )
    written = ["\n".join(lines) for lines in map(list, parts) if lines]
    return "\n\n".join(written) + "\n"


def _progress(found: Statistics, *, fancy: bool) -> Iterator[str]:
    yield f"{_counted(found.answers, 'answer')} on {_counted(found.days, 'day')}, {_duration(found.seconds)}"
    yield f"  Streak        {_counted(found.streak, 'day')} (longest {found.longest})"
    yield f"  Last {len(found.per_day)} days  {_chart(found.per_day, fancy=fancy)}"


def _due(forecast: Forecast, *, fancy: bool) -> Iterator[str]:
    if not forecast.overdue and not any(forecast.days) and not forecast.later:
        return
    yield "Reviews"
    yield f"  Due now       {forecast.overdue}"
    yield f"  Next {len(forecast.days)} days  {_chart(forecast.days, fancy=fancy)}"
    yield f"  Later         {forecast.later}"
    yield f"  Never asked   {forecast.new}"


def _shares(title: str, shares: Sequence[Share], *, fancy: bool) -> Iterator[str]:
    if not shares:
        return
    yield f"{title}, the weakest first"
    for share in shares:
        bar = _bar(share.score, fancy=fancy)
        yield f"  {_cut(share.name):<{NAME}} {bar} {_per_cent(share.score):>5}  {share.right} of {share.answers} right"


def _hardest(items: Sequence[Item], places: Mapping[str, str]) -> Iterator[str]:
    hard = [item for item in items if item.facility < 1][:HARDEST]
    if not hard:
        return
    yield "Hardest questions (share of the points earned)"
    for item in hard:
        yield f"  {_per_cent(item.facility):>5}  {item.question}  {places[item.question]}"
        taken = [each for each in item.choices if each.count]
        if len(item.choices) > 1 and taken:
            chosen = (
                f"{_one_line(each.text)}{' (right)' if each.key else ''} {each.count}" for each in taken
            )
            yield f"         chosen: {', '.join(chosen)}"


def _doubtful(items: Sequence[Item], places: Mapping[str, str]) -> Iterator[str]:
    weak = [(item.discrimination, item) for item in items if item.discrimination is not None]
    weak = sorted((pair for pair in weak if pair[0] < WEAK), key=lambda pair: (pair[0], pair[1].question))
    if not weak:
        return
    yield "Questions that do not tell who knows the rest (discrimination under 0.2)"
    for strength, item in weak[:HARDEST]:
        yield f"  {strength:>5.2f}  {item.question}  {places[item.question]}"


def _overruled(overruled: Sequence[Overruled], places: Mapping[str, str]) -> Iterator[str]:
    if not overruled:
        return
    yield "Counted as right by the learner: perhaps a case for `accept`"
    for each in overruled:
        times = f" ({each.count} times)" if each.count > 1 else ""
        yield f"  {each.question}  {places[each.question]}  typed: {_one_line(each.typed)}{times}"


def _chart(numbers: Sequence[int], *, fancy: bool) -> str:
    """A column for each number; without block characters the numbers themselves."""
    if not fancy:
        return " ".join(map(str, numbers))
    most = max(numbers, default=0)
    columns = "".join(
        TICKS[-(-number * (len(TICKS) - 1) // most)] if most else TICKS[0] for number in numbers
    )
    return f"{columns}  most {most}"


def _bar(share: Fraction, *, fancy: bool) -> str:
    full = round(share * BAR)
    return ("█" * full + "░" * (BAR - full)) if fancy else ("#" * full + "." * (BAR - full))


def _per_cent(share: Fraction) -> str:
    return f"{int(100 * share)} %"


def _duration(seconds: int) -> str:
    if seconds < 60:
        return _counted(seconds, "second")
    minutes = round(seconds / 60)
    return _counted(minutes, "minute") if minutes < 120 else f"{minutes // 60} h {minutes % 60:02} min"


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _one_line(text: str) -> str:
    from quizgen.quiz.text import line

    return line(text)


def _cut(text: str) -> str:
    return text if len(text) <= NAME else f"{text[: NAME - 1]}…"
