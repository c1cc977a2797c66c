from __future__ import annotations

from decimal import Decimal

import pytest

from quizgen.text.typed_numbers import ExpectedNumber, ParsedNumber, parse_number


@pytest.mark.parametrize(("typed", "value"), [("1,5", "1.5"), ("2,75 kg", "2.75"), ("0,3333", "0.3333")])
def test_in_languages_that_are_not_known_a_comma_that_parts_no_thousands_parts_decimals(
    typed: str, value: str
) -> None:
    read = parse_number(typed, ExpectedNumber(unit="kg", language="pl"))

    assert isinstance(read, ParsedNumber)
    assert read.value == Decimal(value)
