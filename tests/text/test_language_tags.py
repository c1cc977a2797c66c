from __future__ import annotations

import pytest

from quizgen.text.language_tags import direction, primary


@pytest.mark.parametrize(
    "tag", ["ar", "ar-IQ", "AR", "fa", "he-IL", "ur-PK", "ckb", "az-Arab", "pa-Arab-PK", "ff-Adlm"]
)
def test_these_run_right_to_left(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "de-CH", "zh-Hans", "ar-Latn", "ks-Deva-IN", "ku", "sl-1994", "art"])
def test_these_run_left_to_right(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize("tag", ["pt", "pt-BR", "PT-Latn-BR"])
def test_the_language_itself_has_no_script_or_region(tag: str) -> None:
    assert primary(tag) == "pt"
