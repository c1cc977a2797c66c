from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.outputs.worksheet.drawing_size import drawing_size, drawing_width


@pytest.mark.parametrize(
    ("root", "size", "shown"),
    [
        ('viewBox="0 0 300 200"', (300, 200), "79.4mm"),
        ('viewBox="0,0,3000,2000"', (3000, 2000), "80.0mm"),
        ("viewBox='0 0 10 1000'", (10, 1000), "0.6mm"),
        ('viewBox="0 0 40 40" width="100%" height="100%"', (40, 40), "10.6mm"),
        ('width="96" height="2in"', (96, 192), None),
        ('width="48" viewBox="0 0 20 10"', (48, 24), None),
        ('height="48px" viewBox="0 0 20 10"', (96, 48), None),
        ('data-width="5" viewBox="0 0 20 10"', (20, 10), "5.3mm"),
        ('viewBox="0 0 0 0"', None, None),
        ('viewBox="a b c d"', None, None),
        ("", None, None),
    ],
)
def test_a_drawing_without_a_size_is_as_large_as_its_units_and_no_larger_than_a_third_of_a_page(
    root: str, size: tuple[int, int] | None, shown: str | None
) -> None:
    data = f'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" {root}></svg>'.encode()

    assert drawing_size(data) == size
    assert drawing_width(data) == shown


@given(st.binary(max_size=80))
def test_no_bytes_break_it(data: bytes) -> None:
    drawing_size(b"<svg " + data + b">")
    drawing_width(data)
