"""A reason that the cited sentences give only as an obstacle is reported."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.conceded_reasons import conceded_reason


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The harvest was good because of the heavy rain.", "The harvest was good in spite of the heavy rain."),
        ("Why did the pilot land?", "The fuel was low", "Although the fuel was low, the pilot did not land."),
        ("Why did the club sell the striker?", "The fans protested", "The club bought the striker, although the fans protested."),
        ("", "The play closed because critics liked it.", "Despite critics who liked it, the play closed after a week."),
    ],
)  # fmt: skip
def test_what_is_conceded_is_no_reason(ask: str, text: str, cited: str) -> None:
    assert conceded_reason(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "The harvest was good because of new seed.", "In spite of the rain, the harvest was good because of new seed."),
        ("Why was the pilot nervous?", "The fuel was low", "Although the fuel was low, the pilot did not land."),
        ("When did the pilot land?", "when the fuel was low", "Although the fuel was low, the pilot did not land."),
        ("Why did the play close?", "because of a fire", "The play closed after a fire, although critics liked it."),
    ],
)  # fmt: skip
def test_another_reason_is_no_difference(ask: str, text: str, cited: str) -> None:
    assert conceded_reason(text, ask, cited, "en") is None
