from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quizgen.model.mark_scale import MarkStep, mark_for, validate_scale
from quizgen.model.shared_settings import SharedSettings

percents = st.integers(0, 100).map(Decimal)


def scale_of(written: object) -> tuple[MarkStep, ...]:
    return SharedSettings.model_validate({"scale": written}).scale or ()


@pytest.mark.parametrize(
    "written", [{"1": "92", "2": "50 %", "3": "0"}, [{"1": "92"}, {"3": "0%"}, {"2": "50"}]]
)
def test_a_scale_is_a_mapping_of_marks_in_any_order_with_or_without_the_sign(written: object) -> None:
    scale = scale_of(written)
    shares = (
        Fraction(12, 10),
        Fraction(92, 100),
        Fraction(919, 1000),
        Fraction(1, 2),
        Fraction(1, 3),
        Fraction(0),
    )
    assert [mark_for(scale, share) for share in shares] == ["1", "1", "2", "2", "3", "3"]


@pytest.mark.parametrize(
    ("written", "place", "message"),
    [
        ({"A": "90", "B": "90", "C": "0"}, ("scale", 1, "percent"), 'the marks "A" and "B" both begin at 90 percent'),
        ([{"A": "90"}, {"A": "0"}], ("scale", 1, "percent"), 'the mark "A" is in the scale twice'),
        ({"A": "90", "B": "40"}, ("scale",), "the scale has no mark for less than 40 percent: give the lowest mark 0 percent"),
        ({"A": "101", "B": "0"}, ("scale", 0, "percent"), "Input should be less than or equal to 100"),
        ({"A": "many", "B": "0"}, ("scale", 0, "percent"), '"many" is not a number: write numbers like 4500, 4,500 or 0.5'),
    ],
)  # fmt: skip
def test_a_scale_that_leaves_a_mark_open_is_refused_at_its_step(
    written: object, place: tuple[object, ...], message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        scale_of(written)
    assert [(each["loc"], each["msg"]) for each in caught.value.errors()] == [(place, message)]


@given(st.dictionaries(st.sampled_from("ABCDEF"), percents, min_size=1), st.fractions(0, 2))
def test_every_share_has_exactly_the_mark_of_the_highest_step_below_it(
    written: dict[str, Decimal], share: Fraction
) -> None:
    scale = [MarkStep(mark=mark, percent=percent) for mark, percent in written.items()]
    if not list(validate_scale(scale)):
        mark = mark_for(scale, share)
        assert written[mark] == max(each for each in written.values() if each <= share * 100)
