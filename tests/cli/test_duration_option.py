from __future__ import annotations

import contextlib

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli.duration_option import MAX_DURATION_MS, duration, whole_days


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("10", 600),
        ("10m", 600),
        ("10 min", 600),
        ("90s", 90),
        ("1h", 3600),
        ("1h30m", 5400),
        ("1H 30M", 5400),
        ("1h 30", 5400),
        ("2 minutes 5 seconds", 125),
        ("24h", 86400),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, seconds: int) -> None:
    assert duration(typed, "--time-limit") == seconds * 1000


@pytest.mark.parametrize("typed", ["", " ", "0", "0m", "-5", "ten", "1.5h", "10x", "25h", "5m10h", "1d"])
def test_anything_else_is_refused_with_examples(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match=r"10m, 90s or 1h30m"):
        duration(typed, "--time-limit")


@given(st.text())
def test_whatever_is_typed_is_a_time_or_refused(typed: str) -> None:
    with contextlib.suppress(typer.BadParameter):
        assert 0 < duration(typed, "--time-limit") <= MAX_DURATION_MS


@pytest.mark.parametrize(
    ("typed", "days"), [("3d", 3), ("3", 3), (" 1 day ", 1), ("2w", 14), ("2 Weeks", 14), ("365 days", 365)]
)
def test_days_are_read(typed: str, days: int) -> None:
    assert whole_days(typed, "--ahead") == days


@pytest.mark.parametrize("typed", ["", "0", "0d", "366", "53w", "-1d", "1.5d", "3h", "soon", "99999"])
def test_what_is_no_number_of_days_is_refused(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match="use a value such as 3d or 2w"):
        whole_days(typed, "--ahead")
