from __future__ import annotations

from decimal import Decimal

import pytest

from quizgen.text.ordinals import read_ordinal


@pytest.mark.parametrize(
    ("language", "text", "number", "rest"),
    [
        ("en", "1st", 1, ""),
        ("en", "first", 1, ""),
        ("en", "the twenty-first", 21, ""),
        ("en", "19th century", 19, "century"),
        ("en", "nineteenth century", 19, "century"),
        ("de", "erster", 1, ""),
        ("de", "einundzwanzigste", 21, ""),
        ("fr", "premier", 1, ""),
        ("fr", "2e", 2, ""),
        ("fr", "XX", None, ""),
        ("es", "3º", 3, ""),
        ("it", "terzo", 3, ""),
        ("de", "first", 1, ""),
        ("en", "12", None, ""),
        ("en", "one", None, ""),
        ("en", "a third", None, ""),
        ("en", "x" * 1000, None, ""),
    ],
)
def test_a_place_in_an_order_is_read(language: str, text: str, number: int | None, rest: str) -> None:
    assert read_ordinal(text, language) == (None if number is None else (Decimal(number), rest))
