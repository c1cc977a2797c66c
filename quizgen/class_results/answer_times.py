"""When answers were given, as files write it."""

from __future__ import annotations

from datetime import UTC, datetime


def read_time(text: str) -> str:
    """A time in ISO 8601 and UTC, by which times can be compared; "" if it is in none of the clear notations.

    A time without a zone is taken as UTC: the times of one file are compared with each other.
    """
    plain = " ".join(text.removesuffix(" UTC").split())
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        return ""
    utc = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return utc.isoformat(timespec="seconds")
