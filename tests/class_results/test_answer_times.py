from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.class_results.answer_times import iso_time

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1970, 1, 2), datetime(2900, 1, 1), timezones=zones)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-11-29T05:12:03Z", "2026-11-29T05:12:03+00:00"),
        ("2026-11-29T05:12:03+02:00", "2026-11-29T03:12:03+00:00"),
        ("2026-09-25 23:30:00 UTC", "2026-09-25T23:30:00+00:00"),
        ("2026-11-26  09:12", "2026-11-26T09:12:00+00:00"),
        ("9/10/26 18:01", ""),
        ("26 November 2026  9:21 AM", ""),
        ("2026/09/27 3:00:00 PM GMT+3", ""),
        ("0001-01-01T00:00:00+14:00", ""),
        ("", ""),
    ],
)
def test_only_clear_notations_are_times(text: str, time: str) -> None:
    assert iso_time(text) == time


@given(moments, moments)
def test_times_of_any_zone_are_in_the_order_of_their_texts(one: datetime, other: datetime) -> None:
    first, second = (each.replace(microsecond=0) for each in (one, other))
    assert (iso_time(first.isoformat()) < iso_time(second.isoformat())) == (
        first.astimezone(UTC) < second.astimezone(UTC)
    )
