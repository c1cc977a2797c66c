"""Dates as people type them: what is in doubt is asked again, with a sentence that says how to write it."""

from __future__ import annotations

from typing import Final

from quizgen.grading.responses import DateResponse, Unreadable
from quizgen.text.dates import DateDoubt, PartialDate, parse_date
from quizgen.text.hedges import without_hedges
from quizgen.text.letters import bare, plain_case

WANTED: Final = Unreadable("Enter a date such as 11 March 2011, March 2011 or 2011.")
MONTH_IN_WORDS: Final = Unreadable("Enter the month as a word, for example 11 March 2011.")
YEAR_WANTED: Final = Unreadable("Enter the year in full, for example 11 March 2011.")
NOT_IN_CALENDAR: Final = Unreadable("This date does not exist in the calendar.")

DOUBTS: Final = {
    DateDoubt.NO_DATE: WANTED,
    DateDoubt.MONTH_IN_FIGURES: MONTH_IN_WORDS,
    DateDoubt.NO_YEAR: YEAR_WANTED,
    DateDoubt.NOT_IN_CALENDAR: NOT_IN_CALENDAR,
}
LONGEST: Final = 120


def read_date(typed: str, *, year_digits: int = 4) -> DateResponse | Unreadable:
    """The date that was typed, as exact as it was typed.

    Args:
        typed: What was typed.
        year_digits: How many digits a year has at least. With fewer it is no year: 11 may be 1911 or 2011.
    """
    if len(typed) > LONGEST:
        return WANTED
    text = without_hedges(bare(plain_case(typed)).strip(" .;:!?"))
    read = parse_date(text, year_digits=year_digits)
    return DateResponse(read) if isinstance(read, PartialDate) else DOUBTS[read]
