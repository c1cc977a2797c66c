"""The times of answers in class files."""

from __future__ import annotations

from datetime import UTC, datetime


def iso_time(text: str) -> str:
    """Convert a time to ISO 8601 in UTC, so that times can be compared; "" if the notation is ambiguous.

    A time without a zone is read as UTC, because the times of a file are compared with one another.
    """
    plain = " ".join(text.removesuffix(" UTC").split())
    try:
        moment = datetime.fromisoformat(plain)
        utc = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return ""
    return utc.isoformat(timespec="seconds")
