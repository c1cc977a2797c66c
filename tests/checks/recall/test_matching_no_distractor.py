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


def kinds(pairs: dict[str, str]) -> list[str]:
    told = found(MATCHING_NO_DISTRACTOR, a_matching(pairs=pairs, distractors=["77"]))
    return [each.message.partition(",")[0] for each in told]


def test_amounts_of_which_each_has_another_unit_need_no_reading() -> None:
    sizes = {"Weight": "12 kg", "Length": "3.5 metres", "Price": "$40"}

    assert kinds(sizes) == ["each entry on the right has another unit"]
    assert kinds(sizes | {"Width": "2 metres"}) == []
    assert kinds({"Hall": "120", "Tower": "80", "Gate": "15"}) == []
    assert kinds({"Weight": "12 kg", "Length": "long", "Price": "high"}) == []


def test_figures_and_words_are_not_mixed_on_one_side() -> None:
    assert kinds({"1911": "a change", "Ada Lund": "a baker", "240": "guests"}) == [
        "one side has figures and words"
    ]
    assert kinds({"1911": "a change", "nine weeks": "a strike", "240": "guests"}) == []
    assert kinds({"1911": "a change", "1954": "a fair", "1987": "a clock"}) == []
