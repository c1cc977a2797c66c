"""When a learner's day begins."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import typer

from quizgen.cli._learner_day import learner_day


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[str]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def at(*parts: int) -> int:
    return round(datetime(*parts).timestamp() * 1000)  # type: ignore[arg-type]  # noqa: DTZ001 - where the learner is


@pytest.mark.parametrize(
    "zone",
    ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Australia/Lord_Howe"],
    indirect=True,
)
def test_the_day_begins_at_four_in_every_time_zone_and_on_every_date(zone: str) -> None:
    day_of = learner_day("4:00")
    for number in range(366):
        day = date(2026, 1, 1) + timedelta(days=number)
        assert day_of(at(day.year, day.month, day.day, 4)) == day.toordinal(), zone
        assert day_of(at(day.year, day.month, day.day, 23, 59)) == day.toordinal(), zone
        assert day_of(at(day.year, day.month, day.day, 3, 59)) == day.toordinal() - 1, zone


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"], indirect=True)
def test_days_never_go_back_when_clocks_are_changed(zone: str) -> None:
    day_of = learner_day("4:00")
    start = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
    days = [day_of(round((start + quarter * 900) * 1000)) for quarter in range(366 * 96)]

    assert days == sorted(days), zone
    assert set(days) == set(range(days[0], days[-1] + 1))


@pytest.mark.parametrize("zone", ["Europe/Berlin"], indirect=True)
def test_the_learner_says_when_it_begins(zone: str) -> None:
    assert learner_day("0:00")(at(2026, 11, 23, 0, 1)) == date(2026, 11, 23).toordinal(), zone
    assert learner_day("6")(at(2026, 11, 23, 5, 59)) == date(2026, 11, 22).toordinal()


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "4:60", "4.5", "-1:00"])
def test_what_is_not_a_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(typer.BadParameter, match="use a value such as 4:00"):
        learner_day(typed)
