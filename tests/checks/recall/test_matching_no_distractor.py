from __future__ import annotations

from checks.found import found
from samples import a_matching, an_ordering

from quizgen.checks.recall.matching_no_distractor import MATCHING_NO_DISTRACTOR


def test_as_many_rights_as_lefts_are_for_information() -> None:
    assert found(MATCHING_NO_DISTRACTOR, a_matching(id="hall", distractors=[])) == [
        (
            "hall",
            ("pairs",),
            "both sides have 3 entries, so the last pair follows by elimination",
            "info",
        )
    ]


def test_a_distractor_or_a_side_that_fits_twice_is_enough() -> None:
    twice = {"1911": "a change", "1954": "a change", "1987": "a clock"}

    assert (
        found(
            MATCHING_NO_DISTRACTOR,
            a_matching(),
            a_matching(
                id="twice", pairs=twice, distractors=[], ask="Match them. Entries may fit more than once."
            ),
            an_ordering(),
        )
        == []
    )


def test_a_side_that_fits_twice_is_reported_if_the_question_does_not_say_so() -> None:
    twice = {"1911": "a change", "1954": "a change", "1987": "a clock"}

    (told,) = found(MATCHING_NO_DISTRACTOR, a_matching(pairs=twice))

    assert told.message == '"a change" belongs to several pairs, but the question does not mention this'
