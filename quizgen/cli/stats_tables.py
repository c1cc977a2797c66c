"""The statistics of `quizgen stats` as text, with small charts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizgen.quiz.views.question_view import KINDS
from quizgen.quiz.wording import ENGLISH, Wording
from quizgen.text.phrases import Phrase, counted, joined, phrase
from quizgen.text.right_alignment import right_aligned
from quizgen.text.word_wrapping import wrap_words

if TYPE_CHECKING:
    from quizgen.quiz.overruled_answers import Overruled
    from quizgen.quiz.statistics import Forecast, ItemStatistics, OptionStatistics, Share, Statistics

Say = Callable[[str], str]
"""Translates a phrase."""

TICKS: Final = "·▁▂▃▄▅▆▇█"
"""The characters for the columns of a chart, from zero to the highest value."""

BAR: Final = 20
NARROW_BAR: Final = 10
HARDEST: Final = 8
MAX_NAME_COLUMNS: Final = 30
"""The minimum width for names beside their bars. On narrower screens, names stand above the bars."""

WEAK: Final = 0.2
"""Items with a lower discrimination are weak (Ebel & Frisbie, chapter 13)."""


def format_statistics(
    found: Statistics,
    places: Mapping[str, str],
    *,
    fancy: bool,
    width: int = sys.maxsize,
    accessible: bool = False,
    wording: Wording = ENGLISH,
) -> str:
    """Format the statistics as sections. Sections without content are left out.

    Args:
        found: The statistics.
        places: The position of each question, as `file:line`.
        fancy: Whether block characters can be shown. Otherwise charts use numbers and plain characters.
        width: The width of the terminal in columns. In a pipe each item has one line of any length.
        accessible: Whether to write for screen readers: one fact per line, no charts, no columns.
        wording: The language of the labels. Languages written from right to left have no charts, because
            terminals differ in how they order their parts.
    """
    say = wording.say
    if accessible or wording.is_rtl:
        return _without_charts(found, places, wording, width)
    longest = _name_width((*found.by_bank, *_types(found, say), *found.by_objective), width, say)
    parts = (
        _progress(found, say, fancy=fancy),
        _due(found, say, fancy=fancy),
        *(_shares(title, shares, width, longest, say, fancy=fancy) for title, shares in _groups(found, say)),
        *_questions(found, places, width, say),
    )
    written = ["\n".join(lines) for lines in map(list, parts) if lines]
    return "\n\n".join(written) + "\n"


def _without_charts(found: Statistics, places: Mapping[str, str], wording: Wording, width: int) -> str:
    """The same figures in words; runs of spaces, which only align columns, become one."""
    say = wording.say
    parts = (
        _progress_in_words(found, say),
        _due_in_words(found.forecast, say),
        *(_shares_in_words(title, shares, say) for title, shares in _groups(found, say)),
        *_questions(found, places, sys.maxsize, say),
    )
    written = []
    for heading, *rest in filter(None, map(list, parts)):
        lines = (heading, *("  " + " ".join(line.split()) for line in rest))
        written.append("\n".join(row for line in lines for row in _wrapped(line, width)))
    page = "\n\n".join(written) + "\n"
    return right_aligned(page, width) if wording.is_rtl else page


def _groups(found: Statistics, say: Say) -> tuple[tuple[str, Sequence[Share]], ...]:
    """The shares by what they are grouped by, with the title of each table."""
    return (
        (say(phrase("By bank, weakest first (score, correct answers)")), found.by_bank),
        (say(phrase("By type, weakest first (score, correct answers)")), _types(found, say)),
        (say(phrase("By objective, weakest first (score, correct answers)")), found.by_objective),
    )


def _types(found: Statistics, say: Say) -> Sequence[Share]:
    """The shares of the types under their names."""
    return [replace(share, name=say(KINDS[share.name])) for share in found.by_type]


def _questions(
    found: Statistics, places: Mapping[str, str], width: int, say: Say
) -> tuple[Iterator[str], ...]:
    """What is said of single questions."""
    return (
        _hardest(found.items, places, width, say),
        _doubtful(found.items, places, width, say),
        _overruled(found.overruled, places, width, say, acceptable=True),
        _overruled(found.overruled, places, width, say, acceptable=False),
    )


def _total(found: Statistics) -> Phrase:
    return phrase(
        "{answers} {days}, {duration}",
        answers=counted("{n} answer", "{n} answers", n=found.answers),
        days=counted("on {n} day", "on {n} days", n=found.days),
        duration=_duration(found.seconds),
    )


def _progress_in_words(found: Statistics, say: Say) -> Iterator[str]:
    yield say(_total(found))
    yield say(
        counted(
            "Streak: {n} day, longest {longest}",
            "Streak: {n} days, longest {longest}",
            n=found.streak,
            longest=found.longest,
        )
    )
    for ago, answers in enumerate(reversed(found.per_day)):
        if answers:
            day = counted("{n} day ago", "{n} days ago", n=ago) if ago else phrase("Today")
            yield say(
                phrase("{day}: {value}", day=day, value=counted("{n} answer", "{n} answers", n=answers))
            )


def _due_in_words(forecast: Forecast, say: Say) -> Iterator[str]:
    if not forecast.overdue and not any(forecast.days) and not forecast.later:
        return
    yield say(phrase("Reviews"))
    yield say(phrase("Due now: {n}", n=forecast.overdue))
    for ahead, reviews in enumerate(forecast.days):
        if reviews:
            day = counted("In {n} day", "In {n} days", n=ahead) if ahead else phrase("Later today")
            yield say(phrase("{day}: {value}", day=day, value=reviews))
    yield say(phrase("Later: {n}", n=forecast.later))
    yield say(phrase("Not yet asked: {n}", n=forecast.new))


def _shares_in_words(title: str, shares: Sequence[Share], say: Say) -> Iterator[str]:
    if shares:
        yield title
    for share in shares:
        yield say(
            phrase(
                "{name}: {percent}%, {right} of {answers} correct",
                name=share.name,
                percent=_per_cent(share.score),
                right=share.right,
                answers=share.answers,
            )
        )


def _progress(found: Statistics, say: Say, *, fancy: bool) -> Iterator[str]:
    days = counted(
        "{n} day (longest {longest})", "{n} days (longest {longest})", n=found.streak, longest=found.longest
    )
    yield say(_total(found))
    yield _fact(phrase("Streak"), say(days), found, say)
    yield _fact(_periods(found)[0], _chart(found.per_day, say, fancy=fancy), found, say)


def _due(found: Statistics, say: Say, *, fancy: bool) -> Iterator[str]:
    forecast = found.forecast
    if not forecast.overdue and not any(forecast.days) and not forecast.later:
        return
    yield say(phrase("Reviews"))
    yield _fact(phrase("Due now"), say(phrase("{n}", n=forecast.overdue)), found, say)
    yield _fact(_periods(found)[1], _chart(forecast.days, say, fancy=fancy), found, say)
    yield _fact(phrase("Later"), say(phrase("{n}", n=forecast.later)), found, say)
    yield _fact(phrase("Not yet asked"), say(phrase("{n}", n=forecast.new)), found, say)


def _periods(found: Statistics) -> tuple[Phrase, Phrase]:
    """What the days are called that charts show, those before today and those to come."""
    last, following = len(found.per_day), len(found.forecast.days)
    return counted("Last {n} day", "Last {n} days", n=last), counted(
        "Next {n} day", "Next {n} days", n=following
    )


def _fact(name: Phrase, value: str, found: Statistics, say: Say) -> str:
    """A name and what is said of it; all such lines have their values in one column."""
    names = [phrase("Streak"), phrase("Due now"), phrase("Later"), phrase("Not yet asked")]
    column = max(len(say(each)) for each in (*names, *_periods(found))) + 1
    return f"  {say(name):<{column}}{value}"


def _name_width(shares: Sequence[Share], width: int, say: Say) -> int:
    """Columns for the names, so that all bars stand below each other; 0 if they have to stand above the bars."""
    beside = BAR + max((len(_figures(share, say)) for share in shares), default=0) + len("    ")
    wanted = max((len(share.name) for share in shares), default=0)
    return max(MAX_NAME_COLUMNS, min(wanted, width - beside)) if width >= MAX_NAME_COLUMNS + beside else 0


def _figures(share: Share, say: Say) -> str:
    percent = say(phrase("{percent}%", percent=_per_cent(share.score)))
    right = say(phrase("{right} of {answers}", right=share.right, answers=share.answers))
    return f"{percent:>5}  {right}"


def _shares(
    title: str, shares: Sequence[Share], width: int, longest: int, say: Say, *, fancy: bool
) -> Iterator[str]:
    if not shares:
        return
    yield from _wrapped(title, width)
    for share in shares:
        if longest:
            bar = _bar(share.score, BAR, fancy=fancy)
            yield f"  {_cut(share.name, longest):<{longest}} {bar} {_figures(share, say)}"
        else:
            yield from _wrapped(f"  {share.name}", width)
            yield f"    {_bar(share.score, NARROW_BAR, fancy=fancy)} {_figures(share, say)}"


def _hardest(
    items: Sequence[ItemStatistics], places: Mapping[str, str], width: int, say: Say
) -> Iterator[str]:
    hard = [item for item in items if item.facility < 1][:HARDEST]
    if not hard:
        return
    yield from _wrapped(say(phrase("Hardest questions (share of points earned)")), width)
    for item in hard:
        percent = say(phrase("{percent}%", percent=_per_cent(item.facility)))
        yield from _row(f"  {percent:>5}  ", (item.question, places[item.question]), width)
        taken = [each for each in item.choices if each.count]
        if len(item.choices) > 1 and taken:
            chosen = joined(map(_choice, taken))
            yield from _wrapped(f"         {say(phrase('chosen: {options}', options=chosen))}", width)


def _choice(option: OptionStatistics) -> Phrase:
    text = _one_line(option.text)
    if option.key:
        return phrase("{option} (correct) {n}", option=text, n=option.count)
    return phrase("{option} {n}", option=text, n=option.count)


def _doubtful(
    items: Sequence[ItemStatistics], places: Mapping[str, str], width: int, say: Say
) -> Iterator[str]:
    weak = [(item.discrimination, item) for item in items if item.discrimination is not None]
    weak = sorted((pair for pair in weak if pair[0] < WEAK), key=lambda pair: (pair[0], pair[1].question))
    if not weak:
        return
    title = phrase("Questions with low discrimination (below {limit})", limit=Decimal(str(WEAK)))
    yield from _wrapped(say(title), width)
    for strength, item in weak[:HARDEST]:
        shown = say(phrase("{n}", n=Decimal(f"{strength:.2f}")))
        yield from _row(f"  {shown:>5}  ", (item.question, places[item.question]), width)


def _overruled(
    overruled: Sequence[Overruled], places: Mapping[str, str], width: int, say: Say, *, acceptable: bool
) -> Iterator[str]:
    listed = [each for each in overruled if each.acceptable is acceptable]
    if not listed:
        return
    title = (
        phrase("Answers that learners themselves marked as correct: consider adding them to `accept`")
        if acceptable
        else phrase(
            "Answers that learners themselves marked as correct: check the correct answers in the bank"
        )
    )
    yield from _wrapped(say(title), width)
    for each in listed:
        typed = _one_line(each.typed)
        given = (
            phrase("typed: {answer}", answer=typed)
            if acceptable
            else phrase("answer: {answer}", answer=typed)
        )
        times = counted("({n} time)", "({n} times)", n=each.count)
        said = f"{say(given)} {say(times)}" if each.count > 1 else say(given)
        yield from _row("  ", (each.question, places[each.question], said), width)


def _chart(numbers: Sequence[int], say: Say, *, fancy: bool) -> str:
    """A column for each number; without block characters the numbers themselves."""
    if not fancy:
        return " ".join(map(str, numbers))
    most = max(numbers, default=0)
    columns = "".join(
        TICKS[-(-number * (len(TICKS) - 1) // most)] if most else TICKS[0] for number in numbers
    )
    return f"{columns}  {say(phrase('max {n}', n=most))}"


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


def _per_cent(share: Fraction) -> int:
    return int(100 * share)


def _duration(seconds: int) -> Phrase:
    if seconds < 60:
        return counted("{n} second", "{n} seconds", n=seconds)
    minutes = round(seconds / 60)
    if minutes < 120:
        return counted("{n} minute", "{n} minutes", n=minutes)
    return phrase("{hours} h {minutes} min", hours=minutes // 60, minutes=f"{minutes % 60:02}")


def _one_line(text: str) -> str:
    from quizgen.quiz.sanitize import one_line

    return one_line(text)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
