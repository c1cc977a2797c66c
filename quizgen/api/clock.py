"""The time of a build. Outside the command line, only this module reads the clock.

Anki updates a card only if its time is later than that of the learner's card. So a build needs the real time unless it
is given another one: with a constant time, no edit would reach learners.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable

from quizgen.model.folder import Folder
from quizgen.model.lock import DAY, MAX_MOMENT, format_moment
from quizgen.problems import QuizgenError, shorten


class ClockError(QuizgenError):
    """The time of a build cannot be used. The message gives the reason."""


def current_time() -> int:
    """The present time in seconds since 1970, or SOURCE_DATE_EPOCH if it is set for a reproducible build.

    https://reproducible-builds.org/specs/source-date-epoch/

    Raises:
        ClockError: If SOURCE_DATE_EPOCH is not a time, or is in the future.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        return int(time.time())
    if not given.isdecimal() or len(given) > len(str(MAX_MOMENT)) or not 1 <= int(given) <= MAX_MOMENT:
        raise ClockError(
            f'the environment variable SOURCE_DATE_EPOCH must be a number of seconds since 1970, not "{shorten(given)}"'
        )
    if int(given) > time.time() + DAY:
        raise ClockError(
            f"the environment variable SOURCE_DATE_EPOCH ({format_moment(int(given))}) is in the future, "
            "so Anki would ignore updates until then: choose an earlier time"
        )
    return int(given)


LatestChange = tuple[int, str]
"""The latest time in lock files, and the bank in whose lock file it is; 0 if there is none."""


def latest_change(folders: Iterable[Folder]) -> LatestChange:
    """The latest time in the lock files of some folders."""
    changed = [
        (note.changed, lock.bank) for folder in folders for lock in folder.locks for note in lock.notes
    ]
    return max(changed, default=(0, ""))


def refuse_wrong_clock(latest: LatestChange, now: int) -> None:
    """Stop if a lock file is dated more than a day after the build or after the computer's clock.

    Anki does not update a card whose new time is earlier than that of the learner's copy, or is in the
    future.

    Raises:
        ClockError: If the time in a lock file is in the future.
    """
    changed, bank = latest
    if changed > time.time() + DAY:
        raise ClockError(
            f"the lock file {bank}.lock contains a date in the future ({format_moment(changed)}): "
            "check this computer's clock, or restore the file from an earlier commit"
        )
    if changed > now + DAY:
        raise ClockError(
            f"{bank}.lock contains a date ({format_moment(changed)}) that is later than the date of this build "
            f"({format_moment(now)}): check this computer's clock, and the environment variable SOURCE_DATE_EPOCH if you have set it"
        )
