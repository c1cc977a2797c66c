"""Reviews in the shape of Anki's own log."""

from __future__ import annotations

from fractions import Fraction

from quizgen.grading.responses import Skipped
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import LoggedAnswer, StoredAnswer
from quizgen.quiz.history.reader import DAY, utc_day
from quizgen.quiz.scheduling.fsrs_schedule import AGAIN, GOOD
from quizgen.quiz.scheduling.revlog import LEARNING, RELEARNING, REVIEW, Review, export_revlog

NOW = 1_790_000_000_000
MINUTE = 60_000


def an_answer(card: str, given: int | None, now: int, took: int = 2500) -> StoredAnswer:
    return StoredAnswer(
        now,
        1,
        LoggedAnswer(card, "cloze", "0", (), Skipped(), Verdict.CORRECT, Fraction(1), given, took),
        now,
        utc_day(now),
    )


def test_a_card_goes_from_learning_through_review_to_relearning() -> None:
    days = [0, 10 * MINUTE, 3 * DAY, 20 * DAY]
    rows = list(
        export_revlog(
            an_answer("a/b", given, NOW + at)
            for given, at in zip((GOOD, GOOD, GOOD, AGAIN), days, strict=True)
        )
    )

    assert [row.type for row in rows] == [LEARNING, LEARNING, REVIEW, REVIEW]
    assert [row.ease for row in rows] == [3, 3, 3, 1]
    assert rows[0].ivl == -600
    assert [row.lastIvl for row in rows] == [0, *[row.ivl for row in rows[:-1]]]
    assert rows[1].ivl > 0
    assert rows[3].ivl < 0
    again = next(
        export_revlog(
            [*[an_answer("a/b", g, NOW + at) for g, at in zip((GOOD, GOOD, GOOD, AGAIN), days, strict=True)]]
        )
    )
    assert again == rows[0]
    later = list(
        export_revlog(
            [an_answer("a/b", g, NOW + at) for g, at in zip((3, 3, 3, 1, 3), [*days, 21 * DAY], strict=True)]
        )
    )
    assert later[-1].type == RELEARNING


def test_rows_have_ankis_columns_and_say_which_card_they_are_of() -> None:
    assert Review._fields == ("id", "cid", "usn", "ease", "ivl", "lastIvl", "factor", "time", "type", "card")
    first, second, third = export_revlog(
        [
            an_answer("a/b", GOOD, NOW),
            an_answer("a/b/reverse", GOOD, NOW + 1),
            an_answer("a/b", GOOD, NOW + 2),
        ]
    )
    assert (first.id, first.card, first.usn) == (NOW, "a/b", -1)
    assert first.cid == third.cid != second.cid
    assert 100 <= first.factor <= 1100


def test_long_pauses_count_as_a_minute_and_unrated_answers_not_at_all() -> None:
    (row,) = export_revlog([an_answer("a/b", None, NOW), an_answer("a/b", GOOD, NOW + 1, took=10**7)])
    assert row.time == 60_000
