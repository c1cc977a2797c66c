from __future__ import annotations

import pytest

from quizgen.text.cjk_numerals import with_cjk_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("三千五百", "3500"),
        ("一万二千", "12000"),
        ("12万", "120000"),
        ("四十五億", "4500000000"),
        ("二〇一一", "2011"),
        ("十二 km", "12 km"),
        ("十二人", "12 人"),
        ("twelve", "twelve"),
        ("五六十", "五六十"),
        ("中国", "中国"),
    ],
)
def test_numerals_are_figures(text: str, figures: str) -> None:
    assert with_cjk_figures(text) == figures
