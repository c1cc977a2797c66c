"""What a stem asks of a sentence with several predicates."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.checks.engine.asked_predicate import begins_with_verb
from quizgen.checks.engine.cited_clauses import date_of_other_clause, figure_of_other_clause
from quizgen.checks.engine.cited_dates import date_words, days_in_text
from quizgen.checks.engine.clauses import Clause
from quizgen.text.dates import PartialDate

CHAPEL = "The chapel was begun in 1712 but not consecrated until 1730."
TRIP = "The ferry left Varde on 3 May and reached the port of Holm on 9 May."


@pytest.mark.parametrize(
    ("ask", "date", "cited", "reported"),
    [
        ("In which year was the chapel consecrated?", PartialDate(year=1712), CHAPEL, True),
        ("In which year was the chapel consecrated?", PartialDate(year=1730), CHAPEL, False),
        ("In which year was the chapel begun?", PartialDate(year=1712), CHAPEL, False),
        ("When were the first stones of the chapel laid?", PartialDate(year=1712), CHAPEL, False),
        ("On which day did the ferry leave Varde?", PartialDate(year=1950, month=5, day=9), TRIP, True),
        ("On which day did the ferry leave Varde?", PartialDate(year=1950, month=5, day=3), TRIP, False),
        ("On which day did the ferry arrive in Holm?", PartialDate(year=1950, month=5, day=9), TRIP, False),
        (
            "On which day did the ferry from Varde arrive?",
            PartialDate(year=1950, month=5, day=9),
            TRIP,
            False,
        ),
    ],
)
def test_the_date_of_another_predicate_is_found(
    ask: str,
    date: PartialDate,
    cited: str,
    reported: bool,  # noqa: FBT001
) -> None:
    dates = date_words(date, cited, "en")

    assert dates
    assert (date_of_other_clause(ask, dates, cited, "en") is not None) == reported


def test_a_part_of_what_was_named_before_has_its_noun() -> None:
    cited = "Workers hung 240 brass lamps in the tunnels; 15 of them broke down during the flood."

    def found(ask: str) -> bool:
        return figure_of_other_clause(ask, frozenset({Fraction(240)}), cited, "en") is not None

    assert found("How many brass lamps failed during the flood?")
    assert not found("How many brass lamps were hung in the tunnels?")


def test_days_need_no_year() -> None:
    found = days_in_text("In June 1950, on 3 May and in July", "en")

    assert [(date.year, date.month, date.day) for date in found] == [(1950, 6, 0), (0, 5, 3), (0, 7, 0)]


@pytest.mark.parametrize(
    ("clause", "lacks_subject"),
    [
        ("collectively known as the Holm people", True),
        ("later renamed Varde", True),
        ("not rebuilt until May", True),
        ("the early boats left", False),
        ("later the boats left", False),
    ],
)
def test_adverbs_before_a_verb_are_no_subject(clause: str, lacks_subject: bool) -> None:  # noqa: FBT001
    assert begins_with_verb(Clause(clause, "en", 0)) == lacks_subject
