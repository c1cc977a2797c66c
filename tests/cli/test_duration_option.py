from __future__ import annotations

import contextlib

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from quizgen.cli.duration_option import MAX_DURATION_MS, duration


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
