"""Typed dates. For an ambiguous date, the learner is asked again, with an explanation."""

from __future__ import annotations

from typing import Final

from quizgen.grading.responses import DateResponse, Unreadable
from quizgen.text.date_reading import DateDoubt, parse_date
from quizgen.text.dates import PartialDate
from quizgen.text.hedges import without_hedges
from quizgen.text.letters import bare, plain_case
from quizgen.text.phrases import phrase

DAY: Final = PartialDate(year=2011, month=3, day=11)
MONTH: Final = PartialDate(year=2011, month=3)
DECADE: Final = PartialDate(year=1870, span=10)

WANTED: Final = Unreadable(
    phrase("Enter a date such as {day}, {month} or {year}.", day=DAY, month=MONTH, year="2011")
)
MONTH_IN_WORDS: Final = Unreadable(phrase("Enter the month as a word, for example {day}.", day=DAY))
YEAR_WANTED: Final = Unreadable(phrase("Enter the year in full, for example {day}.", day=DAY))
ERA_WANTED: Final = Unreadable(phrase("Add BC or AD to the year, for example 30 BC or AD 30."))
CENTURY_WANTED: Final = Unreadable(
    phrase("Enter the decade with its century, for example {decade}.", decade=DECADE)
)
NOT_IN_CALENDAR: Final = Unreadable(phrase("This date does not exist in the calendar."))

DOUBTS: Final = {
    DateDoubt.NO_DATE: WANTED,
    DateDoubt.MONTH_IN_FIGURES: MONTH_IN_WORDS,
    DateDoubt.NO_YEAR: YEAR_WANTED,
    DateDoubt.NO_ERA: ERA_WANTED,
    DateDoubt.NO_CENTURY: CENTURY_WANTED,
    DateDoubt.NOT_IN_CALENDAR: NOT_IN_CALENDAR,
}
LONGEST: Final = 120


def read_date(
    typed: str, *, language: str = "en", expected: PartialDate | None = None
) -> DateResponse | Unreadable:
    """Read a typed date with the precision in which it was typed.

    Args:
        typed: The typed text.
        language: BCP 47 tag of the question.
        expected: The correct date, which decides between ambiguous readings (`parse_date`).
    """
    if len(typed) > LONGEST:
        return WANTED
    text = without_hedges(bare(plain_case(typed)).strip(" .;:!?"))
    read = parse_date(text, language=language, expected=expected)
    return DateResponse(read) if isinstance(read, PartialDate) else DOUBTS[read]
