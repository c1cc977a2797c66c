"""The statistics of `quizgen stats` as text, with small charts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizgen.problems import plural_count
from quizgen.text.word_wrapping import wrap_words

if TYPE_CHECKING:
    from quizgen.quiz.overruled_answers import Overruled
    from quizgen.quiz.statistics import Forecast, ItemStatistics, Share, Statistics

TICKS: Final = "·▁▂▃▄▅▆▇█"
"""The columns of a chart, from nothing to its highest."""

BAR: Final = 20
NARROW_BAR: Final = 10
HARDEST: Final = 8
MAX_NAME_COLUMNS: Final = 30
"""Columns for a name beside its bar, at the least; without room for it the name stands above."""

WEAK: Final = 0.2
"""Below this an item does not tell those who know from those who do not (Ebel & Frisbie, chapter 13)."""


def format_statistics(
    found: Statistics,
    places: Mapping[str, str],
    *,
    fancy: bool,
    width: int = sys.maxsize,
    accessible: bool = False,
) -> str:
    """The figures, part by part; a part that has nothing to say is left out.

    Args:
        found: The figures.
        places: Where each question stands, as `file:line`.
        fancy: Whether block characters can be shown; else charts are numbers and plain signs.
        width: Columns of the terminal. In a pipe each item has its line, however long.
        accessible: For screen readers: no charts and no columns, one fact on each line.
    """
    if accessible:
        return _without_charts(found, places, width)
    longest = _name_width((*found.by_bank, *found.by_type, *found.by_objective), width)
    parts = (
        _progress(found, fancy=fancy),
        _due(found.forecast, fancy=fancy),
        _shares("By bank", found.by_bank, width, longest, fancy=fancy),
        _shares("By type", found.by_type, width, longest, fancy=fancy),
        _shares("By objective", found.by_objective, width, longest, fancy=fancy),
        _hardest(found.items, places, width),
        _doubtful(found.items, places, width),
        _overruled(found.overruled, places, width, acceptable=True),
        _overruled(found.overruled, places, width, acceptable=False),
    )
    written = ["\n".join(lines) for lines in map(list, parts) if lines]
    return "\n\n".join(written) + "\n"


def _without_charts(found: Statistics, places: Mapping[str, str], width: int) -> str:
    """The same figures in words; runs of spaces, which only align columns, become one."""
    parts = (
        _progress_in_words(found),
        _due_in_words(found.forecast),
        _shares_in_words("By bank", found.by_bank),
        _shares_in_words("By type", found.by_type),
        _shares_in_words("By objective", found.by_objective),
        _hardest(found.items, places, sys.maxsize),
        _doubtful(found.items, places, sys.maxsize),
        _overruled(found.overruled, places, sys.maxsize, acceptable=True),
        _overruled(found.overruled, places, sys.maxsize, acceptable=False),
    )
    written = [
        "\n".join(
            row
            for line in (heading, *("  " + " ".join(line.split()) for line in rest))
            for row in _wrapped(line, width)
        )
        for heading, *rest in filter(None, map(list, parts))
    ]
    return "\n\n".join(written) + "\n"


def _progress_in_words(found: Statistics) -> Iterator[str]:
    yield f"{plural_count(found.answers, 'answer')} on {plural_count(found.days, 'day')}, {_duration(found.seconds)}"
    yield f"Streak: {plural_count(found.streak, 'day')}, longest {found.longest}"
    for ago, answers in enumerate(reversed(found.per_day)):
        if answers:
            day = f"{plural_count(ago, 'day')} ago" if ago else "Today"
            yield f"{day}: {plural_count(answers, 'answer')}"


def _due_in_words(forecast: Forecast) -> Iterator[str]:
    if not forecast.overdue and not any(forecast.days) and not forecast.later:
        return
    yield "Reviews"
    yield f"Due now: {forecast.overdue}"
    for ahead, reviews in enumerate(forecast.days):
        if reviews:
            day = f"In {plural_count(ahead, 'day')}" if ahead else "Later today"
            yield f"{day}: {reviews}"
    yield f"Later: {forecast.later}"
    yield f"Not yet asked: {forecast.new}"


def _shares_in_words(title: str, shares: Sequence[Share]) -> Iterator[str]:
    if shares:
        yield f"{title}, weakest first (score, correct answers)"
    for share in shares:
        yield f"{share.name}: {_per_cent(share.score)}, {share.right:,} of {share.answers:,} correct"


def _progress(found: Statistics, *, fancy: bool) -> Iterator[str]:
    yield f"{plural_count(found.answers, 'answer')} on {plural_count(found.days, 'day')}, {_duration(found.seconds)}"
    yield f"  Streak        {plural_count(found.streak, 'day')} (longest {found.longest})"
    yield f"  Last {len(found.per_day)} days  {_chart(found.per_day, fancy=fancy)}"


def _due(forecast: Forecast, *, fancy: bool) -> Iterator[str]:
    if not forecast.overdue and not any(forecast.days) and not forecast.later:
        return
    yield "Reviews"
    yield f"  Due now       {forecast.overdue}"
    yield f"  Next {len(forecast.days)} days  {_chart(forecast.days, fancy=fancy)}"
    yield f"  Later         {forecast.later}"
    yield f"  Not yet asked {forecast.new}"


def _name_width(shares: Sequence[Share], width: int) -> int:
    """Columns for the names, so that all bars stand below each other; 0 if they have to stand above the bars."""
    beside = BAR + max((len(_figures(share)) for share in shares), default=0) + len("    ")
    wanted = max((len(share.name) for share in shares), default=0)
    return max(MAX_NAME_COLUMNS, min(wanted, width - beside)) if width >= MAX_NAME_COLUMNS + beside else 0


def _figures(share: Share) -> str:
    return f"{_per_cent(share.score):>5}  {share.right:,} of {share.answers:,}"


def _shares(title: str, shares: Sequence[Share], width: int, longest: int, *, fancy: bool) -> Iterator[str]:
    if not shares:
        return
    yield from _wrapped(f"{title}, weakest first (score, correct answers)", width)
    for share in shares:
        if longest:
            bar = _bar(share.score, BAR, fancy=fancy)
            yield f"  {_cut(share.name, longest):<{longest}} {bar} {_figures(share)}"
        else:
            yield from _wrapped(f"  {share.name}", width)
            yield f"    {_bar(share.score, NARROW_BAR, fancy=fancy)} {_figures(share)}"


def _hardest(items: Sequence[ItemStatistics], places: Mapping[str, str], width: int) -> Iterator[str]:
    hard = [item for item in items if item.facility < 1][:HARDEST]
    if not hard:
        return
    yield from _wrapped("Hardest questions (share of points earned)", width)
    for item in hard:
        yield from _row(f"  {_per_cent(item.facility):>5}  ", (item.question, places[item.question]), width)
        taken = [each for each in item.choices if each.count]
        if len(item.choices) > 1 and taken:
            chosen = (
                f"{_one_line(each.text)}{' (correct)' if each.key else ''} {each.count}" for each in taken
            )
            yield from _wrapped(f"         chosen: {', '.join(chosen)}", width)


def _doubtful(items: Sequence[ItemStatistics], places: Mapping[str, str], width: int) -> Iterator[str]:
    weak = [(item.discrimination, item) for item in items if item.discrimination is not None]
    weak = sorted((pair for pair in weak if pair[0] < WEAK), key=lambda pair: (pair[0], pair[1].question))
    if not weak:
        return
    yield from _wrapped("Questions with low discrimination (below 0.2)", width)
    for strength, item in weak[:HARDEST]:
        yield from _row(f"  {strength:>5.2f}  ", (item.question, places[item.question]), width)


def _overruled(
    overruled: Sequence[Overruled], places: Mapping[str, str], width: int, *, acceptable: bool
) -> Iterator[str]:
    listed = [each for each in overruled if each.acceptable is acceptable]
    if not listed:
        return
    if acceptable:
        title = "Answers that learners themselves marked as correct: consider adding them to `accept`"
        gave = "typed"
    else:
        title = "Answers that learners themselves marked as correct: check the correct answers in the bank"
        gave = "answer"
    yield from _wrapped(title, width)
    for each in listed:
        times = f" ({plural_count(each.count, 'time')})" if each.count > 1 else ""
        parts = (each.question, places[each.question], f"{gave}: {_one_line(each.typed)}{times}")
        yield from _row("  ", parts, width)


def _chart(numbers: Sequence[int], *, fancy: bool) -> str:
    """A column for each number; without block characters the numbers themselves."""
    if not fancy:
        return " ".join(map(str, numbers))
    most = max(numbers, default=0)
    columns = "".join(
        TICKS[-(-number * (len(TICKS) - 1) // most)] if most else TICKS[0] for number in numbers
    )
    return f"{columns}  max {most}"


def _bar(share: Fraction, length: int, *, fancy: bool) -> str:
    full = round(share * length)
    return ("█" * full + "░" * (length - full)) if fancy else ("#" * full + "." * (length - full))


def _row(start: str, parts: Sequence[str], width: int) -> Iterator[str]:
    """Parts side by side after a start, or where they do not fit one below the other."""
    whole = start + "  ".join(parts)
    if len(whole) <= width:
        yield whole
        return
    for before, part in zip((start, *[" " * len(start)] * len(parts)), parts, strict=False):
        yield from _wrapped(before + part, width)


def _wrapped(text: str, width: int) -> Iterator[str]:
    """A heading or a list, broken between words, its further lines indented."""
    start = " " * (len(text) - len(text.lstrip()))
    return wrap_words(text, width, f"{start}  ")


def _per_cent(share: Fraction) -> str:
    return f"{int(100 * share)}%"


def _duration(seconds: int) -> str:
    if seconds < 60:
        return plural_count(seconds, "second")
    minutes = round(seconds / 60)
    return plural_count(minutes, "minute") if minutes < 120 else f"{minutes // 60} h {minutes % 60:02} min"


def _one_line(text: str) -> str:
    from quizgen.quiz.sanitize import one_line

    return one_line(text)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
