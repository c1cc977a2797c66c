"""Dates of another clause than the one that dates an event by a span of time are reported."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.spanned_dates import spanned_clause

FERRY = "The ferry was launched in 1904, but it was scrapped within a month."
QUARRY = "The quarry closed in 1951. Its pits filled with rain over thirty years."
HUT = "The hut was begun in 1912; the building took two years."


@pytest.mark.parametrize(
    ("ask", "cited", "year"),
    [
        ("In which year was the ferry scrapped?", FERRY, "1904"),
        ("When had the pits filled with rain?", QUARRY, "1951"),
        (
            "When were five tents sold?",
            "Of nine tents sewn in 1930, five were sold the following winter.",
            "1930",
        ),
    ],
)
def test_an_event_that_only_a_span_dates_is_found(ask: str, cited: str, year: str) -> None:
    assert spanned_clause(ask, {year}, cited, "en")


@pytest.mark.parametrize(
    ("ask", "cited", "year"),
    [
        ("In which year was the ferry launched?", FERRY, "1904"),
        ("In which year did the quarry close?", QUARRY, "1951"),
        ("When was the building of the hut begun?", HUT, "1912"),
        ("In which year did they meet?", "They wrote for twenty years, but met in 1992.", "1992"),
        (
            "When was the restored organ first played?",
            "The organ was restored in six weeks and first played in 1931.",
            "1931",
        ),
        (
            "In which year was the fourth market day held?",
            "Farmers wanted a fourth market day. It was held in 1988.",
            "1988",
        ),
        ("When was it scrapped?", "It was launched in 1904, but it was scrapped by its owner.", "1904"),
    ],
)
def test_events_with_a_date_of_their_own_are_not_found(ask: str, cited: str, year: str) -> None:
    assert spanned_clause(ask, {year}, cited, "en") is None
